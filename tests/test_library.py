"""A library of texts is read part by part, with the same rows as the plain run, whatever happens on the way."""

from __future__ import annotations

import importlib.util
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pandas as pd
import pytest

from evidence import library
from evidence.__main__ import main
from evidence.errors import InputError
from evidence.extract import extract
from evidence.library import extract_library
from evidence.library.listing import list_files
from evidence.library.parts import RECORDS, TEXTS, Part, Record, make_part
from evidence.library.scheduling import made
from evidence.reading import OF_A_TEXT
from evidence.report import Report

ROOT = Path(__file__).parent.parent
Write = Callable[[str, str | bytes], Path]
Compare = Callable[[Path, Path], None]


def fill(folder: Path, report: Report, count: int, characters: int = 1500) -> None:
    """Writes ``count`` articles of shuffled sentences of the five texts, in folders, with some bad and doubled files."""
    chance = random.Random(7)
    bodies = list(report.sentences.query("kind == 'body'")["text"])
    for number in range(count):
        lines = [f"Talks number {number} resume in Kabul", "", "March 3, 2025", ""]
        while sum(map(len, lines)) < characters:
            lines += [" ".join(chance.sample(bodies, 3)), ""]
        path = folder / f"{number % 7}" / f"article-{number:05}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines), encoding="utf-8")
    (folder / "3" / "empty.txt").write_text("")
    (folder / "6" / "zero.txt").write_bytes(b"a\0b")
    (folder / "6" / "copy.txt").write_text((folder / "0" / "article-00000.txt").read_text() + "\n")


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts of a few files each, so that a small library has many."""
    monkeypatch.setattr(library, "PART_BYTES", 15_000)


@pytest.fixture(scope="module")
def articles(report: Report, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of 100 articles."""
    folder = tmp_path_factory.mktemp("articles")
    fill(folder, report, 100)
    return folder


@pytest.fixture(scope="module")
def plain(articles: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of the plain run over it."""
    out = tmp_path_factory.mktemp("plain")
    extract(articles, out)
    return out


@pytest.fixture
def same(plain: Path) -> Compare:
    """Compares a library run's tables with the plain run's, row for row."""

    def compare(out: Path, other: Path = plain) -> None:
        for name in OF_A_TEXT:
            pd.testing.assert_frame_equal(read_parts(out, name), pd.read_parquet(other / f"{name}.parquet"))
        told, plainly = (json.loads((folder / "run.json").read_text()) for folder in (out, other))
        assert sorted(map(str, told["set_aside"])) == sorted(map(str, plainly["set_aside"]))
        assert told["read"] == len(plainly["read"]) and told["exit_code"] == plainly["exit_code"]
        assert not list((out / RECORDS).glob("part-*-*")), "something was left aside"

    return compare


def read_parts(out: Path, name: str) -> pd.DataFrame:
    parts = [pd.read_parquet(path) for path in sorted((out / name).glob("part-*.parquet"))]
    return pd.concat(parts, ignore_index=True)


@pytest.mark.usefixtures("small_parts")
@pytest.mark.parametrize("processes", [1, 2])
def test_a_library_run_gives_the_rows_of_the_plain_run(
    articles: Path, tmp_path: Path, same: Compare, processes: int
) -> None:
    run = extract_library(articles, tmp_path / "out", processes)
    assert run.parts > 8 and run.exit_code == 1
    same(tmp_path / "out")
    texts = read_parts(tmp_path / "out", TEXTS).set_index("source_id")["text"]
    for name in OF_A_TEXT[1:]:
        for row in read_parts(tmp_path / "out", name).itertuples():
            assert texts[row.source_id][row.start : row.end] == row.text


@pytest.mark.usefixtures("small_parts")
def test_a_second_run_makes_nothing_and_a_changed_file_its_part_only(report: Report, tmp_path: Path) -> None:
    fill(tmp_path / "in", report, 30)
    out = tmp_path / "out"
    first = extract_library(tmp_path / "in", out, 1)
    again = extract_library(tmp_path / "in", out, 1)
    assert again.continued == again.parts == first.parts and again.summary() == first.summary()
    changed = tmp_path / "in" / "2" / "article-00002.txt"
    changed.write_text(changed.read_text().replace("number 2", "number X"))
    assert extract_library(tmp_path / "in", out, 1).continued == first.parts - 1
    assert "Talks number X resume in Kabul" in set(read_parts(out, "sentences")["text"])


@pytest.mark.usefixtures("small_parts")
def test_a_copy_is_read_when_its_original_goes(report: Report, tmp_path: Path) -> None:
    fill(tmp_path / "in", report, 30)
    run = extract_library(tmp_path / "in", tmp_path / "out", 1)
    assert ("6/copy.txt", "the same text as 0/article-00000.txt") in run.set_aside
    (tmp_path / "in" / "0" / "article-00000.txt").write_text("Talks ended in Kabul on 4 May 2024.")
    run = extract_library(tmp_path / "in", tmp_path / "out", 1)
    assert "6/copy.txt" not in dict(run.set_aside) and run.read == 31


@pytest.mark.usefixtures("small_parts")
def test_parts_of_files_that_are_gone_are_taken_away(report: Report, tmp_path: Path, same: Compare) -> None:
    fill(tmp_path / "in", report, 30)
    extract_library(tmp_path / "in", tmp_path / "out", 1)
    for path in (tmp_path / "in").rglob("article-000[12]*.txt"):
        path.unlink()
    extract_library(tmp_path / "in", tmp_path / "out", 1)
    extract(tmp_path / "in", tmp_path / "plain")
    same(tmp_path / "out", tmp_path / "plain")


@pytest.mark.usefixtures("small_parts")
def test_a_damaged_part_is_made_again(articles: Path, tmp_path: Path, same: Compare) -> None:
    extract_library(articles, tmp_path / "out", 1)
    parts = sorted((tmp_path / "out" / "ties").glob("*.parquet"))
    parts[1].write_bytes(parts[1].read_bytes()[:100])
    parts[2].unlink()
    run = extract_library(articles, tmp_path / "out", 1)
    assert run.parts - run.continued == 2
    same(tmp_path / "out")


COMMAND = """
import sys
from evidence import library
from evidence.__main__ import main
if __name__ == "__main__":
    library.PART_BYTES = 15_000
    sys.exit(main(sys.argv[1:]))
"""


def started(tmp_path: Path, *words: str, python: str = sys.executable) -> subprocess.Popen[bytes]:
    (tmp_path / "command.py").write_text(COMMAND)
    command = [python, str(tmp_path / "command.py"), *words]
    return subprocess.Popen(
        command, env=os.environ | {"PYTHONPATH": str(ROOT)}, start_new_session=True, stderr=subprocess.PIPE
    )


def wait_for_parts(out: Path, count: int) -> None:
    until = time.monotonic() + 60
    while len(list((out / RECORDS).glob("part-*.json"))) < count:
        assert time.monotonic() < until, "no part was finished"
        time.sleep(0.01)


def test_a_run_that_is_killed_half_way_goes_on_with_nothing_lost_or_doubled(
    articles: Path, tmp_path: Path, same: Compare
) -> None:
    out = tmp_path / "out"
    for finished in (2, 5):
        run = started(tmp_path, "extract", str(articles), "--out", str(out), "--library", "--quiet")
        wait_for_parts(out, finished)
        os.killpg(run.pid, signal.SIGKILL)
        assert run.wait() == -signal.SIGKILL
    assert not (out / "run.json").exists()
    made = len(list((out / RECORDS).glob("part-*.json")))
    last = started(tmp_path, "extract", str(articles), "--out", str(out), "--library", "--quiet")
    assert last.wait() == 1
    assert made >= 5
    same(out)


def test_one_killed_process_ends_the_run_with_a_message_and_the_next_run_goes_on(
    articles: Path, tmp_path: Path, same: Compare
) -> None:
    out = tmp_path / "out"
    run = started(tmp_path, "extract", str(articles), "--out", str(out), "--library", "--quiet")
    wait_for_parts(out, 1)
    workers = [int(pid) for pid in subprocess.check_output(["pgrep", "-s", str(run.pid), "-f", "forkserver"]).split()]
    os.kill(max(workers), signal.SIGKILL)
    _, said = run.communicate(timeout=60)
    assert run.returncode == 2 and b"run again" in said
    assert started(tmp_path, "extract", str(articles), "--out", str(out), "--library", "--quiet").wait() == 1
    same(out)


def test_two_runs_into_one_folder_are_refused(articles: Path, tmp_path: Path) -> None:
    with library._own(tmp_path / "out"), pytest.raises(InputError, match="another run"):
        extract_library(articles, tmp_path / "out")


def test_a_text_that_breaks_an_extractor_is_set_aside(
    report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path / "in", report, 8)

    class Breaking:
        def read(self, text: object) -> dict[str, list[object]]:
            raise ValueError("deliberate")

    monkeypatch.setattr("evidence.library.parts._reader", Breaking)
    run = extract_library(tmp_path / "in", tmp_path / "out", 1)
    assert run.exit_code == 2 and any("ValueError: deliberate" in reason for _, reason in run.set_aside)


def full_at_the_fourth(part: Part) -> Record:
    """Makes a part; in the midst of the fourth the disk is full."""
    write, calls = pd.DataFrame.to_parquet, iter(range(1000))

    def full(table: pd.DataFrame, *words: object, **named: object) -> None:
        if part.number == 3 and next(calls) == 3:
            raise OSError(28, "No space left on device")
        write(table, *words, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pd.DataFrame, "to_parquet", full)
        return make_part(part)


@pytest.mark.usefixtures("small_parts")
@pytest.mark.parametrize("processes", [1, 2])
def test_a_full_disk_ends_the_run_with_a_message_and_finished_parts_whole(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, same: Compare, processes: int
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(library, "made", partial(made, work=full_at_the_fourth))
        with pytest.raises(InputError, match=r"No space left on device.*run again"):
            extract_library(articles, tmp_path / "out", processes)
    run = extract_library(articles, tmp_path / "out", processes)
    assert run.continued == 3 if processes == 1 else 2 <= run.continued < run.parts
    same(tmp_path / "out")


def test_ids_come_from_names_and_stay_unlike(write: Write, tmp_path: Path) -> None:
    for name in (
        "in/a/x.txt",
        "in/b/x.txt",
        "in/c/x-2.txt",
        "in/c/Õ É.txt",
        "in/d/.txt.txt",
        "in/e/" + "y" * 200 + ".txt",
    ):
        write(name, "Talks began.")
    ids = [file.entry.id for file in list_files(tmp_path / "in").files]
    assert ids == ["x", "x-2", "x-2-2", "õ-é", "y" * 60] and all("/" not in name for name in ids)


def test_the_command_reads_small_folders_plainly_and_others_as_a_library(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("evidence.__main__.SMALL", 1000)
    assert main(["extract", str(articles), "--out", str(tmp_path / "out"), "--processes", "1"]) == 1
    shown = capsys.readouterr()
    assert "Read 100 texts" in shown.out and "set aside  6/copy.txt: the same text" in shown.out
    assert (tmp_path / "out" / "ties" / "part-00000.parquet").exists()


def test_a_scheduler_without_dask_or_without_answer_is_a_clear_error(articles: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"Dask is not installed|cannot be reached"):
        extract_library(articles, tmp_path / "out", scheduler="tcp://127.0.0.1:9")


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A Dask scheduler and two workers, each a process of its own."""
    python, environment = sys.executable, os.environ | {"PYTHONPATH": str(ROOT)}
    file = tmp_path / "scheduler.json"
    words = ["--scheduler-file", str(file)]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "env": environment}
    scheduler = [python, "-m", "dask", "scheduler", *words, "--host", "127.0.0.1", "--port", "0", "--no-dashboard"]
    running = [subprocess.Popen(scheduler, **quiet)]
    until = time.monotonic() + 60
    while not file.exists() and time.monotonic() < until:
        time.sleep(0.05)
    worker = [
        python,
        "-m",
        "dask",
        "worker",
        *words,
        "--nthreads",
        "1",
        "--no-nanny",
        "--no-dashboard",
        "--local-directory",
        str(tmp_path),
    ]
    running += [subprocess.Popen(worker, **quiet) for _ in range(2)]
    yield json.loads(file.read_text())["address"], running
    for process in running:
        process.kill()
        process.wait()


@pytest.mark.slow
@pytest.mark.skipif(importlib.util.find_spec("distributed") is None, reason="Dask is an optional extra")
def test_dask_gives_the_same_rows_when_a_worker_is_killed_half_way(
    articles: Path, tmp_path: Path, same: Compare, cluster: tuple[str, list[subprocess.Popen[bytes]]]
) -> None:
    address, processes = cluster
    out = tmp_path / "out"
    run = started(tmp_path, "extract", str(articles), "--out", str(out), "--scheduler", address, "--quiet")
    wait_for_parts(out, 3)
    processes[1].kill()
    assert run.wait(timeout=120) == 1, run.stderr.read().decode()
    same(out)


@pytest.mark.slow
@pytest.mark.skipif(importlib.util.find_spec("distributed") is None, reason="Dask is an optional extra")
def test_dask_starts_a_cluster_of_its_own(articles: Path, tmp_path: Path, same: Compare) -> None:
    run = started(tmp_path, "extract", str(articles), "--out", str(tmp_path / "out"), "--scheduler", "local", "--quiet")
    assert run.wait(timeout=120) == 1, run.stderr.read().decode()
    same(tmp_path / "out")
