"""Third-party files are what their publishers released."""

from __future__ import annotations

import hashlib
from pathlib import Path

VENDOR = Path(__file__).resolve().parents[2] / "book" / "static" / "vendor"


def test_checksums_hold_and_every_script_is_listed() -> None:
    listed = dict(reversed(line.split()) for line in (VENDOR / "SHA256SUMS").read_text().splitlines())
    assert set(listed) == {path.name for path in VENDOR.glob("*.js")}
    for name, expected in listed.items():
        assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == expected
