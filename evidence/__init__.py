"""Five texts about Pakistan, Tajikistan and the Wakhan Corridor, turned into tables whose every row walks back to a sentence."""

from __future__ import annotations

__version__ = "1.0.0"
