"""Errors that tell the author of a text or a data file what to mend."""

from __future__ import annotations

from pathlib import Path


class EvidenceError(Exception):
    """Anything the package refuses to go on with; the message is written for the person who can mend it."""


class InputError(EvidenceError):
    """A file that cannot be used: which, where, what was found or expected, and how to mend it.

    >>> str(InputError("data/actors.yml", "unknown key 'nmae'", "use one of: id, name", line=7))
    "data/actors.yml, line 7: unknown key 'nmae'. How to mend it: use one of: id, name."
    """

    def __init__(self, file: str | Path, problem: str, mend: str, line: int | None = None) -> None:
        place = f"{file}, line {line}" if line else f"{file}"
        super().__init__(f"{place}: {problem.rstrip('.')}. How to mend it: {mend.rstrip('.')}.")
        self.file, self.problem, self.mend, self.line = str(file), problem, mend, line

    def __reduce__(self) -> tuple[type[InputError], tuple[str, str, str, int | None]]:
        """How a worker's process hands it over: an exception is made again from its message alone."""
        return type(self), (self.file, self.problem, self.mend, self.line)


class SchemaError(EvidenceError):
    """A table that breaks its declared schema."""
