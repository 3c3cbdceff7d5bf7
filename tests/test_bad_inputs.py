"""A bad file stops the build with its name, the place and the mend, and the last good build stands; another folder's is set aside."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from evidence.sources import MAX_BYTES
from tests.trees import book, copy_tree, environment

TEXT = "seeds/ndcf-2016.txt"
Change = Callable[[bytes], bytes]


def with_line(line: str) -> Change:
    return lambda raw: raw + line.encode()


def instead(old: str, new: str) -> Change:
    def change(raw: bytes) -> bytes:
        text = raw.decode()
        assert old in text
        return text.replace(old, new, 1).encode()

    return change


# What is wrong, in which file, what the message must hold beside the file's name.
BAD = {
    "an empty text": (TEXT, lambda _: b"", "empty"),
    "a binary text": (TEXT, lambda raw: b"\0\1\2" + raw, "binary"),
    "a text in another encoding": (TEXT, lambda raw: raw + b"caf\xe9", "byte [0-9,]+ is not UTF-8"),
    "a huge text": (TEXT, lambda raw: raw + b" " * MAX_BYTES, "larger than"),
    "a text changed since its checksum": (TEXT, lambda raw: raw + b".", "changed since its checksum"),
    "an unlisted text": ("seeds/new.txt", lambda _: b"Talks began.\n", "not listed"),
    "a duplicate text": ("seeds/copy.txt", lambda _: (Path(TEXT)).read_bytes(), "same text|not listed"),
    "a wrong key": ("data/programmes.yml", with_line("- {id: x, kind: project, nmaes: [Some Project]}\n"), "line [0-9]+: unknown key 'nmaes'"),
    "a duplicate id": ("data/programmes.yml", with_line("- {id: cpec, kind: project, names: [Some Project]}\n"), "line [0-9]+: id 'cpec' stands twice"),
    "an unknown state": ("data/places.yml", with_line("- {id: nowhere, kind: city, iso3: XXX, lat: 1, lon: 1, names: [Nowhere City]}\n"), "line [0-9]+: .*XXX"),
    "an unknown claim": ("data/judgements.yml", instead("claims: [", "claims: [no-such-claim, "), "line [0-9]+: .*no-such-claim"),
    "an unknown actor": ("data/actors.yml", instead("acts_for: ", "acts_for: no-such-"), "line [0-9]+: .*no-such-"),
    "a quote that is gone": ("data/claims.yml", instead('quote: "soaring to', 'quote: "souring to'), "souring to"),
}  # fmt: skip

# As after "I changed it on purpose": with the old checksum, that is what the message would be about.
CHECKSUM_TAKEN = {"an empty text", "a binary text", "a text in another encoding"}


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy of the project with a build of its own that must survive."""
    place = copy_tree(tmp_path_factory.mktemp("tree"))
    for name in ("html/index.html", "pdf/book.pdf"):
        path = place / "_build" / name
        path.parent.mkdir(parents=True)
        path.write_text("the last good build")
    yield place


@pytest.mark.parametrize("what", BAD)
def test_a_bad_input_stops_the_build_and_the_last_one_stands(what: str, tree: Path) -> None:
    name, change, says = BAD[what]
    path = tree / name
    good = path.read_bytes() if path.exists() else None
    path.write_bytes(change(good or b""))
    catalogue = tree / "data" / "sources.yml"
    listed = catalogue.read_bytes()
    if what in CHECKSUM_TAKEN:
        old, new = (hashlib.sha256(raw).hexdigest().encode() for raw in (good or b"", path.read_bytes()))
        catalogue.write_bytes(listed.replace(old, new))
    try:
        done = book(tree, "html")
    finally:
        catalogue.write_bytes(listed)
        path.write_bytes(good) if good is not None else path.unlink()
    assert done.returncode == 1, done.stdout
    assert Path(name).name in done.stderr and re.search(says, done.stderr), done.stderr
    assert "How to mend it" in done.stderr and "Traceback" not in done.stderr
    assert [path.read_text() for path in (tree / "_build").rglob("*.*") if path.suffix in (".html", ".pdf")] == [
        "the last good build"
    ] * 2


def test_in_a_folder_of_ones_own_bad_files_are_set_aside_and_the_rest_is_built(tmp_path: Path, tree: Path) -> None:
    """Told on the command line, with the reason of each; here up to the tables, which is where files are refused."""
    (tmp_path / "good.txt").write_text("Talks between Pakistan and Tajikistan began in Dushanbe on 3 May 2024.\n")
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "latin.txt").write_bytes(b"\0caf\xe9")
    done = subprocess.run([sys.executable, "-m", "evidence", "extract", str(tmp_path), "--out", str(tmp_path / "out")],
                          cwd=tree, env=environment(tree), capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)  # fmt: skip
    said = done.stdout + done.stderr
    assert done.returncode == 1, said  # done, with something set aside
    assert "empty.txt" in said and "latin.txt" in said
    assert (tmp_path / "out" / "sentences.csv").exists()


def test_a_broken_word_list_stops_the_command_line_with_its_place_and_mend(tree: Path, tmp_path: Path) -> None:
    units = tree / "data/language/units.yml"
    kept = units.read_bytes()
    units.write_bytes(b"percent: [[\n" + kept)
    try:
        done = subprocess.run([sys.executable, "-m", "evidence", "extract", str(tmp_path), "--out", str(tmp_path / "out")],
                              cwd=tree, env=environment(tree), capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)  # fmt: skip
    finally:
        units.write_bytes(kept)
    assert done.returncode == 2 and "Traceback" not in done.stderr
    assert re.match(r"data/language/units\.yml, line \d+: .*How to mend it: ", done.stderr)
