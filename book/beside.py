"""Work in a process of its own beside this one: Playwright's loop and Sphinx's do not mix, and there are two cores."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from typing import Any

from book.errors import BuildError


class Beside:
    """A call that runs in a forked process; ``what`` names it in an error, ``mend`` says where to look. One that ``heads``
    others may fork processes of its own; it is not ended with this process, so whoever starts it closes it."""

    def __init__(self, what: str, mend: str, work: Callable[..., Any], *given: Any, heads: bool = False) -> None:
        self._what, self._mend = what, mend
        self._receive, send = get_context("fork").Pipe(duplex=False)
        self._process = get_context("fork").Process(target=self._run, args=(send, work, given), daemon=not heads)
        self._process.start()
        send.close()

    def _run(self, send: Any, work: Callable[..., Any], given: tuple[Any, ...]) -> None:
        self._receive.close()  # a copy of the reader's end, which would keep the pipe open when the reader is gone
        told: tuple[str, Any]
        try:
            told = "done", work(*given)
        except BuildError as error:
            told = "failed", (error.place, error.problem, error.mend)
        except Exception as error:
            told = "failed", (self._what, f"{type(error).__name__}: {error}", self._mend)
        with suppress(BrokenPipeError):  # nobody waits for it any more
            send.send(told)

    def result(self) -> Any:
        """What the call returned, once it has ended; a BuildError if it failed or its process died."""
        try:
            verdict, content = self._receive.recv()
        except EOFError:
            verdict, content = "failed", (self._what, "its process died", "look for a crash or a lack of memory")
        self._process.join()
        if verdict == "failed":
            raise BuildError(*content)
        return content

    def close(self) -> None:
        """Ends the call where it is still at work: nobody asks for its result any more."""
        self._receive.close()
        self._process.terminate()
        self._process.join()
