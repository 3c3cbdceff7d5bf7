"""Any folder of texts gives the same tables; bad files are set aside with their reason, and the exit code tells."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence.__main__ import main
from evidence.errors import InputError
from evidence.publishing.publish import read_table
from evidence.sources.convert import convert, without_running_lines
from evidence.tables.schemas import SCHEMAS
from tests.made import WITH_SPANS

Write = Callable[[str, str | bytes], Path]
TEXT = "KABUL, March 3, 2025 (Reuters) - Talks began in Kabul on 2 March. "
TEXT += "Five men were killed on the road, officials said.\n"
PAGE = """<html><head><meta charset="utf-8"><title>Talks on the corridor resume</title></head><body>
<nav><a href="/">Home</a></nav><article><h1>Talks on the corridor resume</h1>
<p>Tajikistan and Pakistan agreed on Monday to open a road through the Wakhan corridor, officials said in Dushanbe.</p>
<p>The road would cost $1.2 billion, and China offered a loan of 300 million dollars for the work on it.</p>
<script>document.title = "run"</script></article></body></html>"""


def pdf(*lines: str) -> bytes:
    """A PDF of one page with these lines."""
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 72 720 Td {shown} ET".encode()
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out = b"%PDF-1.4\n"
    places = []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj%sendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    return (
        out
        + b"xref\n0 6\n0000000000 65535 f \n"
        + table
        + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start
    )


def run(folder: Path, out: Path) -> tuple[int, dict]:
    code = main(["extract", str(folder), "--out", str(out), "--quiet"])
    return code, json.loads((out / "run.json").read_text())


def test_every_kind_of_file_is_read_and_offsets_point_into_the_kept_text(write: Write, tmp_path: Path) -> None:
    write("in/a.txt", TEXT)
    write("in/b.md", "# Talks in Doha resume\n\nThey began on **5 May 2024** in Doha, the ministry said on that day.\n")
    write("in/c.html", PAGE)
    write("in/d.pdf", pdf("The army said on 5 May 2024 that it had killed nine men.", "Kabul denied it."))
    code, told = run(tmp_path / "in", tmp_path / "out")
    assert code == 0 and told["read"] == ["a.txt", "b.md", "c.html", "d.pdf"] and told["set_aside"] == []
    for name in SCHEMAS:
        table = read_table(name, tmp_path / "out" / f"{name}.parquet")
        for row in table.itertuples() if name in WITH_SPANS else ():
            text = (tmp_path / "out" / "texts" / f"{row.source_id}.txt").read_bytes().decode()
            assert text[row.start : row.end] == row.text
    sources = read_table("sources", tmp_path / "out" / "sources.csv").set_index("source_id")
    assert sources.loc["c", "title"] == "Talks on the corridor resume"
    assert "sha256:" in sources.loc["d", "converted_from"] and sources["converted_from"].isna()["a"]
    assert sources.loc["a", "published"] == "2025-03-03" and sources.loc["a", "published_basis"] == "inferred"
    sentences = read_table("sentences", tmp_path / "out" / "sentences.csv")["text"]
    assert not sentences.str.contains("document.title").any() and sentences.str.contains("killed nine men").any()


def test_bad_files_are_set_aside_with_their_reason_and_the_rest_goes_on(write: Write, tmp_path: Path) -> None:
    write("in/a.txt", TEXT)
    write("in/sub/copy.txt", TEXT)
    write("in/empty.txt", "")
    write("in/zero.txt", b"a\0b")
    write("in/word.docx", b"PK")
    write("in/broken.pdf", b"%PDF-1.4 nothing")
    write("in/scan.pdf", pdf())
    write("in/.hidden.txt", "not meant")
    write("secret.txt", "outside")
    (tmp_path / "in" / "link.txt").symlink_to(tmp_path / "secret.txt")
    code, told = run(tmp_path / "in", tmp_path / "out")
    reasons = {item["file"]: item["reason"] for item in told["set_aside"]}
    assert code == 1 and told["read"] == ["a.txt"]
    assert reasons.pop("sub/copy.txt") == "the same text as a.txt"
    assert reasons.pop("empty.txt") == "empty"
    assert "binary" in reasons.pop("zero.txt")
    assert "not read" in reasons.pop("word.docx")
    assert "cannot be read" in reasons.pop("broken.pdf")
    assert reasons.pop("scan.pdf") == "no text in it"
    assert reasons.pop("link.txt") == "a link out of its folder"
    assert reasons == {}


def test_another_encoding_is_repaired_and_reported(write: Write, tmp_path: Path) -> None:
    write("in/a.txt", (TEXT + "Café talks – “over”.").encode("cp1252"))
    write("in/b.txt", ("\ufeff" + TEXT.replace("Five", "Six")).encode("utf-16-le"))
    code, told = run(tmp_path / "in", tmp_path / "out")
    assert code == 0 and [item["file"] for item in told["repaired"]] == ["a.txt", "b.txt"]
    assert "not UTF-8" in told["repaired"][0]["what"] and "utf-16" in told["repaired"][1]["what"]


def test_a_catalogue_in_the_folder_is_used_and_a_wrong_one_refused(write: Write, tmp_path: Path) -> None:
    write("in/a.txt", TEXT)
    write("in/sources.yml", "- {id: wire, file: a.txt, reliability: B, anchor: 2020-01-01}\n")
    run(tmp_path / "in", tmp_path / "out")
    sources = read_table("sources", tmp_path / "out" / "sources.csv")
    assert list(sources["source_id"]) == ["wire"] and sources.loc[0, "reliability"] == "B"
    assert sources.loc[0, "anchor"] == "2020-01-01"
    write("in/sources.yml", "- {id: wire, flie: a.txt}\n")
    assert main(["extract", str(tmp_path / "in"), "--out", str(tmp_path / "out")]) == 2


def test_two_files_of_one_name_get_ids_of_their_own(write: Write, tmp_path: Path) -> None:
    write("in/a/x.txt", TEXT)
    write("in/b/x.txt", TEXT.replace("Five", "Six"))
    run(tmp_path / "in", tmp_path / "out")
    assert list(read_table("sources", tmp_path / "out" / "sources.csv")["source_id"]) == ["x", "x-2"]


def test_nothing_readable_and_wrong_use_exit_with_two(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in").mkdir()
    assert run(tmp_path / "in", tmp_path / "out")[0] == 2
    assert main(["extract", str(tmp_path / "none"), "--out", str(tmp_path / "out")]) == 2
    assert "no such folder" in capsys.readouterr().err
    with pytest.raises(SystemExit) as caught:
        main(["extract"])
    assert caught.value.code == 2


def test_the_command_line_tells_what_it_did(write: Write, tmp_path: Path) -> None:
    write("in/a.txt", TEXT)
    write("in/b.txt", "")
    command = [sys.executable, "-m", "evidence", "extract", str(tmp_path / "in"), "--out", str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parent.parent)
    assert done.returncode == 1
    assert "Read 1 texts" in done.stdout and "b.txt: empty" in done.stdout and "sentences 2" in done.stdout


def test_an_earlier_run_inside_the_folder_is_not_read_again(write: Write, tmp_path: Path) -> None:
    write("in/a.txt", TEXT)
    assert run(tmp_path / "in", tmp_path / "in" / "out")[0] == 0
    assert run(tmp_path / "in", tmp_path / "in" / "out")[1]["read"] == ["a.txt"]


def test_what_only_an_earlier_run_wrote_is_taken_away_and_what_is_ones_own_stays(write: Write, tmp_path: Path) -> None:
    out = tmp_path / "out"
    write("in/a.txt", TEXT)
    write("in/b.txt", TEXT.replace("Five", "Six"))
    for name in ("texts/own.txt", "notes.csv"):
        write(f"out/{name}", "my own")
    run(tmp_path / "in", out)
    (tmp_path / "in" / "b.txt").rename(tmp_path / "in" / "c.txt")
    run(tmp_path / "in", out)
    assert sorted(path.name for path in (out / "texts").iterdir()) == ["a.txt", "c.txt", "own.txt"]
    for name in ("a.txt", "c.txt"):
        write(f"in/{name}", "")
    code, told = run(tmp_path / "in", out)
    left = sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file())
    assert code == 2 and told["written"] == [] and left == ["notes.csv", "run.json", "texts/own.txt"]


def test_an_output_that_is_a_file_is_refused(write: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write("in/a.txt", TEXT)
    out = write("out", "my own")
    assert main(["extract", str(tmp_path / "in"), "--out", str(out), "--quiet"]) == 2
    assert "cannot be written" in capsys.readouterr().err and out.read_text() == "my own"


def test_an_editors_lock_is_not_meant_and_what_is_refused_is_sorted(write: Write, tmp_path: Path) -> None:
    write("in/a.txt", TEXT)
    (tmp_path / "in" / ".#a.txt").symlink_to("somebody@somewhere.1234")
    assert run(tmp_path / "in", tmp_path / "out")[0] == 0
    for name in ("z.txt", "b.txt", "m.txt"):
        (tmp_path / "in" / name).symlink_to("nowhere")
    assert [item["file"] for item in run(tmp_path / "in", tmp_path / "out")[1]["set_aside"]] == [
        "b.txt",
        "m.txt",
        "z.txt",
    ]


def test_an_encoding_that_is_none_and_a_lock_that_cannot_be_opened_set_the_file_aside(
    write: Write, tmp_path: Path
) -> None:
    write("in/a.txt", TEXT)
    write("in/b.html", b'<html><meta charset="undefined"><body><p>caf\xe9 talks')
    key, half = b"<%s>" % (b"00" * 48), b"<%s>" % (b"00" * 32)
    lock = b"/Encrypt<</Filter/Standard/V 5/R 6/Length 256/P -4/O %s/U %s/OE %s/UE %s" % (key, key, half, half)
    lock += b"/Perms<%s>/CF<</StdCF<</CFM/AESV3/Length 32>>>>/StmF/StdCF/StrF/StdCF>>/ID[<00><00>]" % (b"00" * 16)
    write("in/c.pdf", pdf("Talks began.").replace(b"/Root 1 0 R>>", b"/Root 1 0 R%s>>" % lock))
    code, told = run(tmp_path / "in", tmp_path / "out")
    reasons = {item["file"]: item["reason"] for item in told["set_aside"]}
    assert code == 1 and told["read"] == ["a.txt"]
    assert "encoding cannot be told" in reasons["b.html"] and "AES" in reasons["c.pdf"]


def test_a_pdf_that_is_too_long_is_refused(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("evidence.sources.convert.MAX_CHARACTERS", 10)
    path = write("a.pdf", pdf("The army said that it had killed nine men."))
    with pytest.raises(InputError, match="more than 10 characters"):
        convert(path, path.parent)


def test_lines_that_pages_share_are_dropped_and_others_kept() -> None:
    assert without_running_lines(["Brief 12\nOne", "Brief 13\nTwo", "Brief 14\nThree"]) == ["One", "Two", "Three"]
    assert without_running_lines(["Alpha\nOne", "Beta\nTwo"]) == ["Alpha\nOne", "Beta\nTwo"]


def test_names_that_the_lists_lack_are_suggested(
    write: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(
        "in/a.txt", "The Zarqun Brigade met in Kabul. Later the Zarqun Brigade left, and the Zarqun Brigade returned.\n"
    )
    assert main(["suggest", str(tmp_path / "in"), "--quiet"]) == 0
    shown = capsys.readouterr().out
    assert "Zarqun Brigade" in shown and "Kabul  " not in shown
