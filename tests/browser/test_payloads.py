"""Texts are untrusted: what looks like code in a text, a YAML value or a file name is shown as text and never runs."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from evidence.curated import DATA
from evidence.sources import SEEDS
from tests.trees import book, copy_tree

PAYLOADS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<iframe srcdoc=\"<script>parent.alert(1)</script>\"></iframe>",
    "<a href=\"javascript:alert(1)\">here</a>",
    "[here](javascript:alert(1)) and ![there](http://payload.example/x.png)",
    "<style>@import url(http://payload.example/x.css);</style><link rel=stylesheet href=http://payload.example/x.css>",
    "</script><script>alert(1)</script>",
    "--></textarea></title></template><script>alert(1)</script>",
    "{{ [].__class__.__base__.__subclasses__() }} {{ 'sev' + 'enty' }} {% for x in range(9) %}looped{% endfor %}",
    "{{ cycler.__init__.__globals__.os.system('touch ran-in-jinja') }}",
    "```{code-cell}\nopen('ran-in-myst', 'w')\n```",
    ":::{raw} html\n<script>alert(1)</script>\n:::",
    "{raw:html}`<script>alert(1)</script>` {eval}`1+1` {{alert}} $\\href{javascript:alert(1)}{x}$",
    "```{include} /etc/passwd\n```",
    "\";alert(1);// ';alert(1);// `${alert(1)}` \\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
    "<details open ontoggle=alert(1)><summary onclick=alert(1)>x</summary></details>",
    "<meta http-equiv=refresh content=\"0;url=http://payload.example/\"><base href=http://payload.example/>",
)  # fmt: skip
PROSE = (
    "Pakistan attacked the Afghan Taliban in Kabul on 5 May 2023, and {0} killed 12 people, officials said.",
    "Russia and Tajikistan agreed on a deal worth $7 billion {0} for the Wakhan Corridor in Dushanbe.",
    "“We will {0} support Tajikistan,” said Pakistan's Prime Minister Shehbaz Sharif in 2023.",
    "A conflict with Zarqun Brigade could lead to {0} a wider war (Dawn{0}, May 5).",
)
MARKS = ["onerror", "onload", "ontoggle", "onclick"]


@pytest.fixture(scope="module")
def payloads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Beside the five texts three more: payloads between sentences that make rows, a payload as file name, markup alone."""
    folder = tmp_path_factory.mktemp("payloads") / "texts"
    folder.mkdir()
    for path in SEEDS.glob("*.txt"):
        shutil.copy(path, folder)
    lines = [f"Talks {PAYLOADS[0]} resume in Kabul", ""]
    for payload in PAYLOADS:
        lines += [" ".join(sentence.replace("{0}", payload.replace("\n", " ")) for sentence in PROSE), "", payload, ""]
    (folder / "first.txt").write_text("\n".join(lines), encoding="utf-8")
    (folder / "<img src=x onerror=alert(1)>.txt").write_text(
        "\n\n".join(PROSE).replace("{0}", PAYLOADS[1]) + " A second text.", encoding="utf-8"
    )
    (folder / "third.txt").write_text("\n\n".join(PAYLOADS), encoding="utf-8")
    said = {
        field: {"value": PAYLOADS[number], "basis": "outside", "note": PAYLOADS[number + 1]}
        for number, field in enumerate(("title", "author", "publisher"))
    }
    entry = {
        "id": "first",
        "file": "first.txt",
        **said,
        "kind": PAYLOADS[1],
        "reliability": "B",
        "reliability_reason": PAYLOADS[2],
        "language_notes": PAYLOADS[9],
    }
    catalogue = (DATA / "sources.yml").read_text(encoding="utf-8")
    (folder / "sources.yml").write_text(f"{catalogue}\n- {json.dumps(entry)}\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def built(payloads: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A book of these texts, in a copy of the tree whose list of actors holds a payload too."""
    tree = copy_tree(tmp_path_factory.mktemp("tree"), charts=True)
    actors = tree / "data" / "actors.yml"
    line = json.dumps(
        {"id": "zarqun", "name": f"Zarqun {PAYLOADS[1]}", "type": "armed group", "names": ["Zarqun Brigade"]}
    )
    text = actors.read_text(encoding="utf-8")
    actors.write_text(text.replace("\nactors:\n", f"\nactors:\n  - {line}\n", 1), encoding="utf-8")
    done = book(tree, "book", SEEDS=str(payloads))
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-4000:]
    assert not list(tree.rglob("ran-in-*")) and not list(payloads.rglob("ran-in-*"))
    yield next(path for path in (tree / "_build").glob("texts-*/html"))


@pytest.mark.slow
def test_no_payload_runs_or_asks_for_anything_on_any_page(visit: Any, built: Path) -> None:
    one = visit(base=built.as_uri())
    shown: list[str] = []
    one.page.on("dialog", lambda dialog: (shown.append(dialog.message), dialog.dismiss()))
    one.context.add_init_script("window.alert = words => console.error('payload ran: ' + words)")
    others = {
        built / "index.html",
        *built.glob("_static/*.html"),
    }  # a page that leads on, and the theme's own templates
    for path in sorted(set(built.rglob("*.html")) - others):
        page = one.open(path.relative_to(built).as_posix())
        for stage in page.query_selector_all(".chart-stage")[:2]:
            stage.focus()
        for kind in ("article a.ev", "button"):
            for found in [each for each in page.query_selector_all(kind) if each.is_visible()][:5]:
                found.hover(force=True, timeout=2000)
        attributes = page.evaluate(
            "names => [...document.querySelectorAll('*')].filter(e => names.some(n => e.hasAttribute(n))).length", MARKS
        )
        assert attributes == 0, path
        assert (
            page.query_selector("iframe[srcdoc], a[href^='javascript:' i], base[href*=payload], link[href*=payload]")
            is None
        ), path
    assert shown == [] and one.wrong == []


@pytest.mark.slow
def test_payloads_are_shown_as_the_text_they_are(visit: Any, built: Path) -> None:
    one = visit(base=built.as_uri())
    pages = [path for path in built.rglob("*.html") if "first" in path.name]
    assert pages
    text = one.open(pages[0].relative_to(built).as_posix()).inner_text("body")
    for sign in (
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "{{ 'sev' + 'enty' }}",
        "javascript:alert(1)",
    ):
        assert sign in text, sign
    assert "looped" not in text.replace("%}looped{%", "") and "root:x:" not in text
