"""What stops a build, told to the person who can mend it."""

from __future__ import annotations


class BuildError(Exception):
    """A build that cannot go on: where, what is wrong, how to mend it.

    >>> print(BuildError("chapters/actors.ipynb, cell 3", "NameError: x", "run the cell in JupyterLab"))
    chapters/actors.ipynb, cell 3: NameError: x. How to mend it: run the cell in JupyterLab.
    """

    def __init__(self, place: str, problem: str, mend: str) -> None:
        end = "" if problem.endswith("\n") else ". "
        super().__init__(f"{place}: {problem.rstrip('.')}{end}How to mend it: {mend.rstrip('.')}.")
        self.place, self.problem, self.mend = place, problem, mend
