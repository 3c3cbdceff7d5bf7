"""Runs a notebook's cells in this process, with the outputs that an ipykernel would give.

A kernel per chapter costs more than the chapter's own work (start, imports, shutdown). IPython's shell, the same that
a kernel wraps, gives streams, rich displays, results and tracebacks; `tests/book/test_shell.py` compares both.
"""

from __future__ import annotations

import io
import sys
from typing import Any

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from traitlets import Any as AnyTrait
from traitlets import Type

Output = dict[str, Any]


class _Publisher(DisplayPublisher):
    """Takes what `display` shows."""

    sink = AnyTrait()

    def publish(
        self,
        data: Any,
        metadata: Any = None,
        source: Any = None,
        *,
        transient: Any = None,
        update: bool = False,
        **_: Any,
    ) -> None:
        shown = {"output_type": "display_data", "data": dict(data), "metadata": dict(metadata or {})}
        self.sink(shown, (transient or {}).get("display_id"), update)

    def clear_output(self, wait: bool = False) -> None:
        self.sink({"output_type": "clear_output", "wait": wait}, None, False)


class _Hook(DisplayHook):
    """Takes a cell's last value."""

    sink = AnyTrait()

    def __call__(self, result: Any = None) -> None:
        if result is None or self.quiet():
            return
        data, metadata = self.compute_format_data(result)
        self.update_user_ns(result)
        if data:
            self.sink(
                {
                    "output_type": "execute_result",
                    "data": data,
                    "metadata": metadata,
                    "execution_count": self.prompt_count,
                },
                None,
                False,
            )


class _Stream(io.TextIOBase):
    """Takes what is written to a stream."""

    def __init__(self, name: str, sink: Any) -> None:
        self.name, self.sink = name, sink

    def write(self, text: str) -> int:
        if text:
            self.sink({"output_type": "stream", "name": self.name, "text": text}, None, False)
        return len(text)

    def isatty(self) -> bool:
        return False

    def writable(self) -> bool:
        return True


class NotebookShell(InteractiveShell):
    """An IPython shell that collects outputs cell by cell."""

    display_pub_class = Type(_Publisher)
    displayhook_class = Type(_Hook)

    def begin(self) -> None:
        """Starts collecting; to be called once."""
        self._outputs: list[Output] = []
        self._displays: dict[str, list[Output]] = {}
        self._clear_next = False
        self.display_pub.sink = self.displayhook.sink = self._take  # type: ignore[attr-defined]
        sys.stdout, sys.stderr = _Stream("stdout", self._take), _Stream("stderr", self._take)

    def _take(self, output: Output, display_id: str | None, update: bool) -> None:
        if output["output_type"] == "clear_output":
            self._clear_next = output["wait"]
            if not output["wait"]:
                self._outputs.clear()
            return
        if self._clear_next:
            self._outputs.clear()
            self._clear_next = False
        if update and display_id:
            for shown in self._displays.get(display_id, []):
                shown.update(data=output["data"], metadata=output["metadata"])
            return
        if output["output_type"] == "stream" and self._joined(output):
            return
        if display_id:
            self._displays.setdefault(display_id, []).append(output)
        self._outputs.append(output)

    def _joined(self, stream: Output) -> bool:
        """Whether the text could be added to one of the streams just before (as nbclient joins them)."""
        for shown in reversed(self._outputs):
            if shown["output_type"] != "stream":
                return False
            if shown["name"] == stream["name"]:
                shown["text"] += stream["text"]
                return True
        return False

    def _showtraceback(self, etype: Any, evalue: Any, stb: Any) -> None:
        self._take(
            {"output_type": "error", "ename": etype.__name__, "evalue": str(evalue), "traceback": stb}, None, False
        )

    def run(self, source: str) -> tuple[list[Output], int, BaseException | None]:
        """Runs one cell: its outputs, its execution count, and what it raised."""
        self._outputs = []
        result = self.run_cell(source, store_history=True, silent=False)
        raised = result.error_before_exec or result.error_in_exec
        return self._outputs, self.execution_count - 1, raised
