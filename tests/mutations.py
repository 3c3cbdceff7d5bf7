"""Deliberate faults: each spoils what one extractor returns, and the tests must notice. Run: ``python -m tests.mutations [name …]``.

A fault is put between an extractor and everything that calls it, so it stays a fault however the extractor is rewritten.
For each fault the tests of that extractor, then those of the five texts, run in a process of their own until the first
failure. A fault that no test notices is printed, and the exit code is 1: write the test that would have noticed it.
"""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
VARIABLE = "DELIBERATE_FAULT"
AT_ONCE = 2
WALK = "test_walk_back.py"
Spoil = Callable[[Any], Any]


def sets(**values: Any) -> Spoil:
    """Every row with these fields."""
    return lambda row: row._replace(**values)


def lacks(*names: str) -> Spoil:
    return sets(**dict.fromkeys(names))


def swaps(one: str, other: str) -> Spoil:
    return lambda row: row._replace(**{one: getattr(row, other), other: getattr(row, one)})


def times(name: str, factor: int) -> Spoil:
    return lambda row: row._replace(**{name: getattr(row, name) and getattr(row, name) * factor})


def moves(name: str, step: int) -> Spoil:
    return lambda row: row._replace(**{name: getattr(row, name) + step})


def instead(name: str, old: Any, new: Any) -> Spoil:
    return lambda row: row._replace(**{name: new if getattr(row, name) == old else getattr(row, name)})


SHIFTS = {"start one too early": moves("start", -1), "end one too late": moves("end", 1)}

# module and function → name of the fault → what happens to each row
FAULTS: dict[str, dict[str, Spoil]] = {
    "sentences.find_sentences": {
        **SHIFTS,
        "headings are body": instead("kind", "heading", "body"),
        "captions are body": instead("kind", "caption", "body"),
        "boilerplate is body": instead("kind", "boilerplate", "body"),
        "one paragraph": sets(paragraph=1),
    },
    "mentions.find_mentions": {
        **SHIFTS,
        "no metonyms": sets(metonym=False),
        "everything a metonym": sets(metonym=True),
        "one Taliban for the other": instead("entity_id", "taliban-afg", "ttp"),
        "places are states": instead("entity_type", "place", "state"),
        "anaphora are names": sets(via="name"),
        "no country": lacks("iso3"),
    },
    "quantities.find_quantities": {
        **SHIFTS,
        "thousands lost": instead("value", 7000.0, 7.0),
        "ten times as much": times("value", 10),
        "sign flipped": times("value", -1),
        "qualifier dropped": sets(qualifier="exact"),
        "by for to": instead("change", "to", "by"),
        "to for by": instead("change", "by", "to"),
        "range not closed": lacks("value_high"),
        "killed are injured": instead("unit_kind", "deaths", "injured"),
        "nobody counted": lacks("subject"),
        "nobody said so": lacks("attributed_to"),
        "no period": lacks("period_start", "period_end"),
        "nothing measured": lacks("measure"),
    },
    "dates.find_dates": {
        **SHIFTS,
        "begins where it ends": lambda row: row._replace(iso_start=row.iso_end),
        "ends where it begins": lambda row: row._replace(iso_end=row.iso_start),
        "citations are events": instead("role", "citation", "event"),
        "everything a day": sets(granularity="day"),
        "resolved against nothing": lacks("anchor"),
    },
    "quotations.find_quotations": {
        **SHIFTS,
        "nobody speaks": lacks("speaker_id", "speaker_text"),
        "no cue": lacks("cue"),
        "indirect is direct": instead("kind", "indirect", "direct"),
    },
    "citations.find_citations": {**SHIFTS, "one outlet": sets(outlet="Dawn"), "no date": lacks("published")},
    "ties.find_ties": {
        **SHIFTS,
        "sign flipped": times("sign", -1),
        "direction swapped": swaps("actor1_id", "actor2_id"),
        "everything asserted": sets(status="asserted"),
        "denied is claimed": instead("status", "denied", "claimed"),
        "claimed by nobody": lacks("claimed_by"),
        "everything directed": sets(directed=True),
        "no time": lacks("iso_start", "iso_end"),
        "one kind": sets(tie_type="aid"),
        "nothing flagged": lacks("flag"),
    },
    "assessments.programmes.find_programmes": {
        "no parties": lacks("parties"),
        "no value": lacks("value", "unit"),
        "everything a project": sets(kind="project"),
    },
    "assessments.risks.find_risks": {
        "no drivers": lacks("drivers"),
        "nobody affected": lacks("affected"),
        "no consequence": lacks("consequence"),
    },
    "checks.find_checks": {
        "everything confirmed": sets(verdict="confirmed"),
        "nothing computed": lacks("computed"),
        "one kind": sets(kind="arithmetic"),
    },
    "assessments.claims.find_claims": {
        "everything credible": sets(credibility=1),
        "nothing contradicted": lacks("contradicting"),
        "always independent": sets(independent_sources=5),
    },
}


@dataclass(frozen=True)
class Fault:
    """One fault: the extractor as ``module.function``, and the fault's name."""

    extractor: str
    name: str

    @property
    def tests(self) -> list[str]:
        """Where it should be noticed: the extractor's own tests first."""
        own = sorted((ROOT / "tests").glob(f"test_{self.extractor.split('.')[-2]}.py"))
        wider = [
            "test_five_texts.py",
            f"{WALK}::test_every_row_is_what_stands_at_its_place_in_the_file_as_received",
            "test_accuracy.py",
        ]
        return [*map(str, own), *(f"tests/{name}" for name in wider)]

    def noticed(self) -> tuple[bool, str, float]:
        """Whether a test fails under this fault, which one, and the seconds until it did."""
        started = time.monotonic()
        command = [sys.executable, "-m", "pytest", "-x", "-q", "--tb=no", "-p", "no:cacheprovider", "-p", "tests.mutations",
                   "-o", "addopts=--import-mode=importlib -m 'not slow'", *self.tests]  # fmt: skip
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL,
                              env={**os.environ, "SEEDS": "", VARIABLE: f"{self.extractor}|{self.name}"})  # fmt: skip
        failed = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
        if done.returncode not in (0, 1):
            raise SystemExit(
                f"{self.extractor}, {self.name}: the tests did not run.\n{done.stdout[-2000:]}{done.stderr[-2000:]}"
            )
        return (
            done.returncode == 1,
            failed[0].split(" - ")[0].split(" ", 1)[1] if failed else "",
            time.monotonic() - started,
        )


def pytest_configure() -> None:
    """As a pytest plugin: puts the fault that the environment names between its extractor and all that imported it."""
    if os.environ.get(VARIABLE):
        extractor, _, name = os.environ[VARIABLE].partition("|")
        install(extractor, FAULTS[extractor][name])


def install(extractor: str, spoil: Spoil) -> None:
    """Replaces the extractor in every module that holds it."""
    module, _, function = extractor.rpartition(".")
    right = getattr(importlib.import_module(f"evidence.{module}"), function)

    def wrong(*given: Any, **named: Any) -> Any:
        found = right(*given, **named)
        if isinstance(found, tuple):  # rows, and their links to sentences
            return ([spoil(row) for row in found[0]], *found[1:])
        return [spoil(row) for row in found]

    for held in [held for name, held in sys.modules.items() if name.split(".")[0] == "evidence"]:
        if getattr(held, function, None) is right:
            setattr(held, function, wrong)


def main(words: list[str]) -> int:
    """Tries all faults, or those of the extractors named; 1 if any went unnoticed."""
    faults = [Fault(extractor, name) for extractor, names in FAULTS.items() for name in names
              if not words or extractor.split(".")[-2] in words]  # fmt: skip
    missed = []
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for fault, (noticed, test, seconds) in zip(faults, pool.map(Fault.noticed, faults), strict=True):
            print(
                f"{'noticed' if noticed else 'MISSED ':8} {fault.extractor:30} {fault.name:28} {seconds:4.0f} s  {test}",
                flush=True,
            )
            missed += [] if noticed else [fault]
    print(f"{len(faults) - len(missed)} of {len(faults)} deliberate faults were noticed.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
