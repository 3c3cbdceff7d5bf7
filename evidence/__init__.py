"""Texts about Pakistan, Tajikistan and the Wakhan Corridor, turned into tables whose rows walk back to sentences.

>>> import evidence
>>> report = evidence.load()
>>> len(report.sources)
5
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from evidence.report import Report, load

__version__ = "9.0.0"
__all__ = ["Report", "__version__", "load"]


def __getattr__(name: str) -> Any:
    """``load`` and ``Report``, imported when first asked for (a module of the package needs no data frames)."""
    if name in ("load", "Report"):
        from evidence import report

        return getattr(report, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
