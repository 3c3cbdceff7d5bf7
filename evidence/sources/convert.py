"""Turning a file into text: plain text and Markdown as they are, HTML by trafilatura, PDF by pypdf. Offsets of the
tables point into the text that comes out here; it is kept with its hash."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from evidence.errors import InputError
from evidence.sources import decode, read_bytes

PLAIN = (".txt", ".md", ".markdown")
PAGES = (".html", ".htm")
KINDS = (*PLAIN, *PAGES, ".pdf")
MAX_CHARACTERS = 20_000_000
MAX_PAGES = 2_000
MAX_PAGE_CHARACTERS = 200_000
BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{2,30})", re.IGNORECASE)


@dataclass(frozen=True)
class Converted:
    """The text of one file. ``converted_from`` is None where the text is the file's own, byte for byte; ``repairs``
    says what was done to read it."""

    text: str
    title: str | None
    converted_from: str | None
    repairs: tuple[str, ...] = ()


def convert(path: Path, folder: Path) -> Converted:
    """The text of ``path``, a file in ``folder``; an :class:`InputError` says why there is none."""
    raw = read_bytes(path, folder)
    kind = path.suffix.lower()
    if kind == ".pdf":
        text, title, repairs = _pdf(raw, path)
    elif kind in PAGES:
        markup, repairs = _decoded(raw, path)
        text, title = _page(markup, path)
    elif kind in PLAIN:
        text, repairs = _decoded(raw, path)
        if not repairs:
            return Converted(text, None, None)
        title = None
    else:
        raise InputError(
            path, f"files of kind {kind or 'none'} are not read", f"convert it to one of {', '.join(KINDS)}"
        )
    if not text.strip():
        raise InputError(path, "no text in it", "if it is a scan, run character recognition first")
    if len(text) > MAX_CHARACTERS:
        raise InputError(path, f"more than {MAX_CHARACTERS:,} characters of text", "split it, or leave it out")
    digest = hashlib.sha256(raw).hexdigest()
    return Converted(text, title, f"{path.name} sha256:{digest}", repairs)


def _decoded(raw: bytes, path: Path) -> tuple[str, tuple[str, ...]]:
    """The bytes as text: UTF-8, else what a byte order mark, the page itself or its letters tell."""
    for mark, encoding in BOMS:
        if raw.startswith(mark):
            try:
                return raw.decode(encoding), (f"read as {encoding}, as its byte order mark says",)
            except UnicodeDecodeError as error:
                raise InputError(
                    path, f"its byte order mark says {encoding}, its bytes do not", "save it as UTF-8"
                ) from error
    try:
        return decode(raw, path), ()
    except InputError as error:
        if "not UTF-8" not in error.problem:
            raise
    declared = CHARSET.search(raw[:4096])
    told = declared.group(1).decode("ascii") if declared else _guess(raw)
    try:
        return raw.decode(told or ""), (f"not UTF-8; read as {told}",)
    except (LookupError, UnicodeError) as error:
        raise InputError(path, "not UTF-8, and its encoding cannot be told", "save the file as UTF-8") from error


def _guess(raw: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:200_000]).best()
    return best.encoding if best else None


def _page(markup: str, path: Path) -> tuple[str, str | None]:
    """The article of a page (headings as Markdown), else all its text."""
    import trafilatura
    from bs4 import BeautifulSoup

    try:
        title = trafilatura.extract_metadata(markup)
        text = trafilatura.extract(
            markup, output_format="markdown", include_comments=False, include_tables=True, include_formatting=False
        )
        if not text:
            soup = BeautifulSoup(markup, "lxml")
            for furniture in soup(
                ["script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form"]
            ):
                furniture.decompose()
            text = re.sub(r"\n\s*\n+", "\n\n", soup.get_text("\n", strip=True))
    except (ValueError, RecursionError, AssertionError) as error:
        raise InputError(path, f"the page cannot be taken apart ({error})", "save it as plain text") from error
    found = title.title if title else None
    if found and text and found not in text[:500]:
        text = f"# {found}\n\n{text}"
    return text or "", found


def _pdf(raw: bytes, path: Path) -> tuple[str, str | None, tuple[str, ...]]:
    """The pages' text, lines joined where only the page's width broke them."""
    import io

    from pypdf import PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    pages: list[str] = []
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(path, "locked with a password", "unlock it first")
        if len(reader.pages) > MAX_PAGES:
            raise InputError(path, f"more than {MAX_PAGES:,} pages", "split it, or leave it out")
        size = 0
        for page in reader.pages:
            pages.append(page.extract_text()[:MAX_PAGE_CHARACTERS])
            size += len(pages[-1])
            if size > MAX_CHARACTERS:
                raise InputError(path, f"more than {MAX_CHARACTERS:,} characters of text", "split it, or leave it out")
        title = reader.metadata.title if reader.metadata else None
    except InputError:
        raise
    except (
        PyPdfError,
        DependencyError,  # locked by AES without a password: no decryption is installed
        NotImplementedError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        RecursionError,
        MemoryError,
    ) as error:
        raise InputError(
            path, f"the PDF cannot be read ({type(error).__name__}: {error})", "save it again, or as text"
        ) from error
    text = "\n\n".join(without_running_lines(pages))
    joined = re.sub(r"(?<=[a-z])-\n(?=[a-z]{2})", "", text)
    repairs = ("words joined at line ends",) if joined != text else ()
    return joined, title if title and len(title.split()) > 1 else None, repairs


def without_running_lines(pages: list[str]) -> list[str]:
    """The pages without page numbers and without first and last lines that most pages share.

    >>> without_running_lines(["Policy brief\\nOne\\n1", "Policy brief\\nTwo\\n2", "Policy brief\\nThree\\n3"])
    ['One', 'Two', 'Three']
    """
    split = [[line for line in page.splitlines() if line.strip()] for page in pages]
    edges: dict[str, int] = {}
    for lines in split:
        for line in {*map(_numberless, lines[:1]), *map(_numberless, lines[-1:])}:
            edges[line] = edges.get(line, 0) + 1
    common = {line for line, count in edges.items() if count >= 3 and count * 2 > len(pages)} | {""}
    kept = []
    for lines in split:
        while lines and _numberless(lines[0]) in common:
            lines = lines[1:]
        while lines and _numberless(lines[-1]) in common:
            lines = lines[:-1]
        kept.append("\n".join(lines))
    return kept


def _numberless(line: str) -> str:
    return re.sub(r"[\W\d]+", " ", line).strip()
