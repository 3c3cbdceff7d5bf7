"""Turns a plotly figure in a notebook's output into a figure of the page: drawing, caption, rows, downloads."""

from __future__ import annotations

import csv
import io
import json
import re
from html import escape
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from myst_nb.core.render import MimeRenderPlugin
from sphinx.util import logging

from book.drawing.draw import MIME, ChartStore, Drawn, bundle_of, chart_hash, clean_figure
from book.drawing.pictures import inner, size_of
from book.layout import find_layout
from book.pages.polish import frame

REQUIRED = ("name", "finding", "caption", "alt", "source", "rows")
SENTENCE = re.compile(r"([\w-]+):(\d{3,})")  # letters as a text's id may have them
NAMES_FILES = re.compile(r'\bdata-(?:chart|template)="([^"]+)"')  # a figure on a page
LOGGER = logging.getLogger(__name__)


class ChartRenderer(MimeRenderPlugin):
    """MyST-NB's plug-in for plotly figures (entry point in pyproject.toml)."""

    mime_priority_overrides: ClassVar = [("*", MIME, 1)]

    @staticmethod
    def handle_mime(renderer: Any, data: Any, inline: bool) -> list[nodes.Element] | None:
        """The figure as raw HTML, or None for any other kind of output."""
        if inline or data.mime_type != MIME:
            return None
        figure = clean_figure(json.loads(data.content) if isinstance(data.content, str) else data.content)
        env = renderer.renderer.document.settings.env
        meta = figure["layout"].get("meta") or {}
        missing = [key for key in REQUIRED if not meta.get(key)]
        if missing:
            LOGGER.warning(
                "chart %s: no %s in layout.meta", meta.get("name", "?"), ", ".join(missing), location=env.docname
            )
            return []
        mark = chart_hash(figure)
        pictures = ChartStore(find_layout().charts).get(mark, figure)
        keep_files(env, mark, figure, pictures)
        return [nodes.raw("", figure_html(mark, figure, pictures, depth=env.docname.count("/")), format="html")]


def keep_files(env: Any, mark: str, figure: dict[str, Any], pictures: Drawn) -> None:
    """Writes what the page loads when the chart is touched (data and template, as plain scripts), what a phone loads when
    the chart is nearly in view (its own drawing), and the chart's rows as CSV."""
    folder = env.app.outdir / "_static" / "charts"
    folder.mkdir(parents=True, exist_ok=True)
    layout = dict(figure["layout"])
    template = layout.pop("template", None)
    layout["meta"] = {key: layout["meta"][key] for key in ("phone", "ramp") if key in layout["meta"]}
    content = json.dumps({"data": figure["data"], "layout": layout}, separators=(",", ":"))
    (folder / f"{mark}.js").write_text(f'chartData("{mark}",{content});\n', encoding="utf-8")
    name = template_name(figure)
    content = json.dumps(template, separators=(",", ":"))
    (folder / f"{name}.js").write_text(f'chartData("{name}",{content});\n', encoding="utf-8")
    content = json.dumps(inner(pictures["narrow"]))
    (folder / f"{mark}-narrow.js").write_text(f'chartData("{mark}-narrow",{content});\n', encoding="utf-8")
    (folder / f"{mark}.csv").write_text(rows_csv(figure["layout"]["meta"]["rows"]), encoding="utf-8")


def forget_files(top: Path) -> None:
    """Takes away the files of charts that stand on no page below ``top``: what Sphinx wrote for a page as it was stays when it
    reads the page again."""
    named = {name for page in top.rglob("*.html") for name in NAMES_FILES.findall(page.read_text(encoding="utf-8"))}
    for file in (top / "_static" / "charts").glob("*"):
        if file.stem.removesuffix("-narrow") not in named:
            file.unlink()


def template_name(figure: dict[str, Any]) -> str:
    """One name for one template, so that it is stored once a book."""
    return "template-" + chart_hash({"data": [], "layout": figure["layout"].get("template") or {}})[:8]


def rows_csv(rows: dict[str, Any]) -> str:
    """The rows behind a chart as CSV.

    >>> rows_csv({"columns": ["a", "b"], "data": [[1, None], ["x,y", 2]]})
    'a,b\\n1,\\n"x,y",2\\n'
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(rows["columns"])
    writer.writerows(rows["data"])
    return text.getvalue()


def sentence_link(sentence_id: str, reader: str) -> str:
    """A link to a sentence in its reader page; other text is only escaped.

    >>> sentence_link("ciss-2023:014", "reader/")
    '<a class="ev" href="reader/ciss-2023.html#s014" data-ev="ciss-2023:014">ciss-2023:014</a>'
    >>> sentence_link("My_Text:001", "")
    '<a class="ev" href="My_Text.html#s001" data-ev="My_Text:001">My_Text:001</a>'
    >>> sentence_link("<14>", "reader/")
    '&lt;14&gt;'
    """
    found = SENTENCE.fullmatch(sentence_id)
    if not found:
        return escape(sentence_id)
    return f'<a class="ev" href="{reader}{found[1]}.html#s{found[2]}" data-ev="{found[0]}">{found[0]}</a>'


def cell_html(value: Any, reader: str, label: str) -> str:
    """One cell under its heading; several sentence ids in a row each become a link."""
    head = f' data-label="{escape(label)}"'
    if value is None:
        return f"<td{head}></td>"
    if isinstance(value, (list, tuple)):
        value = " ".join(map(str, value))
    if isinstance(value, float) and value == int(value):
        value = int(value)
    text = str(value)
    parts = text.split()
    if parts and all(SENTENCE.fullmatch(part) for part in parts):
        return f'<td{head} class="ev-cell">{" ".join(sentence_link(part, reader) for part in parts)}</td>'
    number = ' class="number"' if isinstance(value, (int, float)) and not isinstance(value, bool) else ""
    return f"<td{head}{number}>{escape(text)}</td>"


def rows_table(rows: dict[str, Any], reader: str, label: str) -> str:
    """The rows as a table that scrolls sideways by itself where the screen is narrow."""
    names = [str(column).replace("_", " ") for column in rows["columns"]]
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in names)
    body = "".join(
        f"<tr>{''.join(cell_html(value, reader, name) for value, name in zip(row, names, strict=True))}</tr>"
        for row in rows["data"]
    )
    table = f'<table class="rows"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    return frame(table, escape(label))


def svg_html(svg: str, width: str, alt: str) -> str:
    """One drawing with its text alternative; it scales with its column and keeps its proportions. A phone's is an empty
    frame of the right shape, which `charts.js` fills."""
    across, down = size_of(svg)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" class="chart-{width}" '
        f'viewBox="0 0 {across} {down}" role="img" aria-label="{escape(alt)}">{inner(svg) if width == "wide" else ""}</svg>'
    )


def figure_html(mark: str, figure: dict[str, Any], pictures: Drawn, depth: int) -> str:
    """The whole figure as it stands in the page; ``depth`` is how many folders down the page lies."""
    meta = figure["layout"]["meta"]
    name, rows, up = str(meta["name"]), meta["rows"], "../" * depth
    reader = "reader/" if depth == 1 else f"{up}chapters/reader/"
    drawings = "".join(svg_html(pictures[width], width, str(meta["alt"])) for width in ("wide", "narrow"))
    used = " ".join(sentence_link(str(one), reader) for one in meta.get("evidence") or [])
    sentences = (
        (
            f'<details class="chart-evidence"><summary>Sentences behind it ({len(meta["evidence"])})</summary>'
            f"<p>{used}</p></details>"
        )
        if used
        else ""
    )
    narrow = f' <span class="screen-only">{escape(str(note))}</span>' if (note := meta.get("phone_note")) else ""
    code = (
        f'<span class="chart-code">drawn by <code>{escape(str(meta["code"]))}</code></span>' if meta.get("code") else ""
    )
    return f"""<figure class="chart" id="{escape(name)}" data-chart="{mark}" data-kind="{bundle_of(figure)}" \
data-template="{template_name(figure)}" data-root="{up}">
<figcaption><p class="chart-finding">{escape(str(meta["finding"]))}</p></figcaption>
<div class="chart-stage" tabindex="0" role="group" aria-label="Chart: {escape(str(meta["finding"]))}">{drawings}</div>
<p class="chart-text"><span class="chart-caption">{escape(str(meta["caption"]))}{narrow}</span> \
<span class="chart-source">{escape(str(meta["source"]))}</span></p>
<div class="chart-tools"><a href="{up}_static/charts/{mark}.csv" download="{escape(name)}.csv">CSV</a>
<button type="button" data-save="svg">SVG</button> <button type="button" data-save="png">PNG</button>
<a class="chart-link" href="#{escape(name)}" data-copy="link">Link</a>
<button type="button" data-copy="quote">Quote this</button> {code}</div>
<details class="chart-rows"><summary>Rows behind it ({len(rows["data"])})</summary>\
{rows_table(rows, reader, f"Rows behind {name}")}</details>
{sentences}</figure>"""
