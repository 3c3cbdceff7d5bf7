"""How fast texts are read: each extractor beside a plain pass over the same words, and the cost of a text as a library grows."""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from evidence import reading
from evidence.curated import DATA
from evidence.library import plan
from evidence.library.listing import list_files
from evidence.library.parts import fingerprint, finished
from evidence.names import load_names
from evidence.report import of_texts
from evidence.sentences import find_sentences
from evidence.sources import SEEDS, SourceText, read_strict

ARTICLE = 7_300  # characters, as in a library of 100,000 articles of 730 MB
ROUNDS = 3
COMPARED = 1_000  # texts read by one process as well as by two: a ratio needs no larger library


class Result(NamedTuple):
    """One line of the benchmark: what was measured, the figure, and what it stands beside."""

    what: str
    value: str
    baseline: str


class Point(NamedTuple):
    """A library of ``texts`` articles: its size, wall-clock seconds of the whole command, the most memory that its
    processes held together, what they wrote (all in MB), and what the plan of the run holds for each text (bytes)."""

    texts: int
    megabytes: float
    seconds: float
    memory: float
    written: float
    planned: float


def articles(count: int, seed: int = 1) -> Iterator[str]:
    """Articles made of shuffled sentences of the five texts: real sentences, no two articles alike."""
    chance = random.Random(seed)
    texts = read_strict()
    sentences = [row.text for text in texts for row in find_sentences(text) if row.kind == "body"]
    for number in range(count):
        lines = [f"Talks number {number} resume in Kabul", "", "By Jane Doe", "", "March 3, 2025", ""]
        size = 0
        while size < ARTICLE:
            lines += [" ".join(chance.choice(sentences) for _ in range(5)), ""]
            size += len(lines[-2])
        yield "\n".join(lines)


def reading_results() -> Iterator[Result]:
    """The five texts, and each extractor on 200 articles, on one core."""
    seeds = read_strict(SEEDS)
    of_texts(seeds)
    plain = best(lambda: [text.text.split() for text in seeds])
    yield Result(
        "All tables of the five texts, imports done",
        f"{best(lambda: of_texts(seeds)):.2f} s",
        f"their words split at spaces: {plain:.4f} s",
    )
    texts = [SourceText.of(text, f"a{number}", "2025-03-03") for number, text in enumerate(articles(200))]
    size = sum(len(text.text.encode()) for text in texts) / 1e6
    split = f"splitting at spaces: {size / best(lambda: [text.text.split() for text in texts]):.0f} MB/s"
    names = re.compile("|".join(re.escape(name) for name in sorted(load_names(DATA).surfaces, key=len, reverse=True)))
    searched = f"one plain pattern of the listed names, no tables: {size / best(lambda: [names.findall(text.text) for text in texts]):.1f} MB/s"
    took = extractor_seconds(texts)
    whole = {
        "Sentences, actors, quantities and dates": ("sentences", "mentions", "quantities", "dates"),
        **{f"Table {name}": (name,) for name in took},
        "All tables of a text, ties included": tuple(took),
    }
    for what, tables in whole.items():
        speed = size / sum(took[name] for name in tables)
        yield Result(f"{what}, one core", f"{speed:.1f} MB/s", searched if "mentions" in tables else split)


def extractor_seconds(texts: list[SourceText]) -> dict[str, float]:
    """Processor seconds of each extractor over all texts, each fed by those before it, in the quickest of a few rounds."""
    rounds = [_extractor_seconds(texts) for _ in range(ROUNDS)]
    return {name: min(took[name] for took in rounds) for name in rounds[0]}


def _extractor_seconds(texts: list[SourceText]) -> dict[str, float]:
    took: dict[str, float] = {}

    def timed(name: str, find: Callable[..., Any]) -> Callable[..., Any]:
        def run(*given: Any, **named: Any) -> Any:
            started = time.process_time()
            found = find(*given, **named)
            took[name] = took.get(name, 0.0) + time.process_time() - started
            return found

        return run

    reader = reading.Reader()
    reader.read(texts[0])
    with ExitStack() as stack:
        for name in reading.OF_A_TEXT[1:]:
            find = f"find_{name}"
            stack.enter_context(patch.object(reading, find, timed(name, getattr(reading, find))))
        for text in texts:
            reader.read(text)
    return took


def library_results(most: int) -> tuple[list[Result], list[dict[str, float]]]:
    """The cost of a text as the library grows tenfold up to ``most`` texts, what a second process gains, and the runs
    (fields of :class:`Point`)."""
    with tempfile.TemporaryDirectory() as place:
        points, folder, count = [], Path(place), 10
        while count <= most:
            fill(folder / f"in-{count}", count)
            points.append(library_run(folder / f"in-{count}", folder / "out", count, processes=2))
            count *= 10
        both = [point for point in points if point.texts <= COMPARED][-1]
        alone = library_run(folder / f"in-{both.texts}", folder / "out", both.texts, processes=1)
    results = [
        Result(
            f"Cost of a text, library of {point.texts:,} ({point.megabytes:.1f} MB)",
            f"{point.seconds / point.texts * 1000:.1f} ms",
            f"{point.seconds:.1f} s in all, two processes, at most {point.memory:.0f} MB of memory",
        )
        for point in points
    ]
    gain = Result(
        "Two processes beside one",
        f"{alone.seconds / both.seconds:.2f} times",
        f"one process, {both.texts:,} texts: {alone.seconds:.1f} s",
    )
    return [*results, gain], [point._asdict() for point in points]


def fill(folder: Path, count: int) -> None:
    """Writes ``count`` articles, a hundred to a folder."""
    for number, text in enumerate(articles(count)):
        path = folder / f"{number // 100:04}" / f"article-{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def library_run(folder: Path, out: Path, count: int, processes: int) -> Point:
    """One library run as a command of its own, from nothing."""
    subprocess.run(["rm", "-rf", str(out)], check=True)
    command = [
        sys.executable,
        "-m",
        "evidence",
        "extract",
        str(folder),
        "--out",
        str(out),
        "--library",
        "--quiet",
        "--processes",
        str(processes),
    ]
    started, memory = time.monotonic(), 0.0
    run = subprocess.Popen(command, start_new_session=True)
    try:
        while run.poll() is None:
            memory = max(memory, session_memory(run.pid))
            time.sleep(0.1)
    except BaseException:
        os.killpg(run.pid, signal.SIGKILL)
        raise
    seconds = time.monotonic() - started
    if run.returncode:
        raise SystemExit(f"the library run ended with {run.returncode}: {' '.join(command)}")
    read, written = (
        sum(path.stat().st_size for path in place.rglob("*") if path.is_file()) / 1e6 for place in (folder, out)
    )
    return Point(
        count,
        round(read, 3),
        round(seconds, 2),
        round(memory),
        round(written, 3),
        round(held_by_plan(folder, out) / count),
    )


def held_by_plan(folder: Path, out: Path) -> int:
    """Bytes that a run keeps in memory for the whole library: its list of files, its parts and their records."""
    tracemalloc.start()
    try:
        parts = list(plan(list_files(folder, out), folder, out, fingerprint(DATA)))
        records = [finished(part) for part in parts]
        assert all(records)
        return tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()


def session_memory(session: int) -> float:
    """Resident memory of the session's processes together, in MB (shared pages count for each)."""
    pages = 0
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it ended meanwhile
        pages += int(fields[21]) if fields[3] == str(session) else 0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def best(work: Callable[[], Any]) -> float:
    """Processor seconds of the quickest of a few rounds."""
    took = []
    for _ in range(ROUNDS):
        started = time.process_time()
        work()
        took.append(time.process_time() - started)
    return min(took)
