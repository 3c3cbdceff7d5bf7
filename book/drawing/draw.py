"""Draws charts at build: the real plotly in one headless Chromium page, each figure once for a screen and once for a phone."""

from __future__ import annotations

import hashlib
import json
import os
import re
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from book.aside import put_text
from book.beside import Beside
from book.browser import offline_context
from book.drawing import bare, thin
from book.errors import BuildError
from book.layout import STATIC

VENDOR = STATIC / "vendor"
MIME = "application/vnd.plotly.v1+json"  # a figure in a notebook's output
# The vendored plotly bundles, smallest first, and the traces that each draws.
BUNDLES = {
    "basic": {"scatter", "bar", "pie"},
    "cartesian": {
        "scatter",
        "bar",
        "pie",
        "box",
        "contour",
        "heatmap",
        "histogram",
        "histogram2d",
        "histogram2dcontour",
        "image",
        "scatterternary",
        "violin",
    },
}
WEEK = 7 * 24 * 60 * 60
FEW = 6  # charts that are drawn before a second browser has started
WIDTHS = {"wide": 720, "narrow": 350}
Figure = Mapping[str, Any]
Drawn = dict[str, str]

DRAW = """async ([figure, kind, widths, mark]) => {
  const drawn = {};
  window.Plotly = window.bundles[kind];
  for (const [name, width] of Object.entries(widths)) {
    const div = document.createElement('div');
    document.body.append(div);
    const layout = chartLook.fit(figure, width, (figure.layout || {}).template);
    const traces = chartLook.traces(figure, layout).map((trace, number) => ({...trace, uid: `t${number}`}));
    await Plotly.newPlot(div, traces, layout, {staticPlot: true});
    const uri = await Plotly.toImage(div, {format: 'svg', width: layout.width, height: layout.height});
    const holder = document.createElement('div');
    holder.innerHTML = decodeURIComponent(uri.slice(uri.indexOf(',') + 1));
    document.body.append(holder);
    const svg = holder.querySelector('svg');
    chartLook.recolour(svg, figure);
    svg.querySelectorAll('style').forEach(style => style.remove());
    // Plotly draws a copy for the picture, whose random mark stands in the id of its definitions; ours is the same each time.
    const uid = svg.querySelector('defs[id^="defs-"]').id.slice('defs-'.length);
    drawn[name] = svg.outerHTML.replaceAll(uid, mark + name[0]);
    Plotly.purge(div); div.remove(); holder.remove();
  }
  return drawn;
}"""

TAG = re.compile(
    r"<[^>]*>"
)  # a drawing's coordinates stand in its tags; what stands between them are words of the chart
LONG = re.compile(r"\d+\.\d{2,}")


def clean_figure(content: dict[str, Any]) -> dict[str, Any]:
    """Data and layout alone; renderer's `config` is ours to set."""
    return {"data": content["data"], "layout": content.get("layout", {})}


def bundle_of(figure: Figure) -> str:
    """The smallest bundle that draws a figure; raises BuildError for a kind of trace that none draws.

    >>> bundle_of({"data": [{"type": "bar"}]}), bundle_of({"data": [{"type": "heatmap"}]})
    ('basic', 'cartesian')
    >>> bundle_of({"data": [{"type": "scattergeo"}]})
    Traceback (most recent call last):
    book.errors.BuildError: chart: no vendored plotly bundle draws scattergeo. How to mend it: use one of: bar, box, contour, ...
    """
    kinds = {trace.get("type", "scatter") for trace in figure["data"]}
    for name, drawn in BUNDLES.items():
        if kinds <= drawn:
            return name
    strange = ", ".join(sorted(kinds - BUNDLES["cartesian"]))
    name = figure.get("layout", {}).get("meta", {}).get("name", "")
    raise BuildError(
        f"chart {name}".strip(),
        f"no vendored plotly bundle draws {strange}",
        f"use one of: {', '.join(sorted(BUNDLES['cartesian']))}",
    )


def chart_hash(figure: Figure) -> str:
    """The mark of a figure and of the code that draws it."""
    content = json.dumps(figure, sort_keys=True, separators=(",", ":")).encode()
    return hashlib.sha256(content + drawing_code()).hexdigest()[:16]


@cache
def drawing_code() -> bytes:
    """What makes a drawing of a figure; of plotly's bundles the checksums, which a test holds."""
    ours = map(Path, (__file__, thin.__file__, bare.__file__))
    return b"".join(file.read_bytes() for file in (STATIC / "chart-look.js", VENDOR / "SHA256SUMS", *ours))


def tidy_svg(svg: str) -> str:
    """The drawing with coordinates to a tenth of a pixel, and its own width only as an upper bound.

    >>> tidy_svg('<svg width="720" height="10"><path d="M1.23456,2"/></svg>')
    '<svg width="720" height="10"><path d="M1.2,2"/></svg>'
    >>> tidy_svg('<text x="1.25">7.000 soldiers, 2.19 times</text>')
    '<text x="1.2">7.000 soldiers, 2.19 times</text>'
    """
    svg = TAG.sub(lambda tag: LONG.sub(lambda number: f"{float(number[0]):.1f}".removesuffix(".0"), tag[0]), svg)
    return bare.bare(thin.thinned(svg))


def draw(figures: Mapping[str, Figure]) -> dict[str, Drawn]:
    """Mark → {'wide': SVG, 'narrow': SVG} for each figure; raises BuildError naming a chart that cannot be drawn."""
    drawn = {}
    with offline_context(viewport={"width": 900, "height": 900}) as context:
        page = context.new_page()
        page.set_content("<!doctype html><html lang='en'><body></body></html>")
        page.add_script_tag(path=STATIC / "chart-look.js")
        page.evaluate("window.bundles = {}")
        for kind in sorted({bundle_of(figure) for figure in figures.values()}):
            page.add_script_tag(path=VENDOR / f"plotly-{kind}.min.js")
            page.evaluate("kind => { window.bundles[kind] = window.Plotly; }", kind)
        for mark, figure in figures.items():
            try:
                result = page.evaluate(DRAW, [figure, bundle_of(figure), WIDTHS, mark])
            except Exception as error:
                name = figure.get("layout", {}).get("meta", {}).get("name", mark)
                raise BuildError(f"chart {name}", str(error).splitlines()[0], "try its figure in JupyterLab") from error
            drawn[mark] = {width: tidy_svg(svg) for width, svg in result.items()}
    return drawn


class ChartStore:
    """Drawn charts in a folder, one file a figure, named by its mark."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def _file(self, mark: str) -> Path:
        return self.folder / f"{mark}.json"

    def missing(self, figures: Mapping[str, Figure]) -> dict[str, Figure]:
        """Those that are not drawn yet."""
        return {mark: figure for mark, figure in figures.items() if not self._file(mark).exists()}

    def ensure(self, figures: Mapping[str, Figure]) -> None:
        """Draws what is not there yet, in processes of their own: one for a few charts, two for many."""
        missing = list(self.missing(figures).items())
        if not missing:
            return
        hands = 2 if len(missing) > FEW else 1
        drawing = [
            Beside("charts", "check the browser with: chromium --version", draw, dict(missing[hand::hands]))
            for hand in range(hands)
        ]
        for content in [one.result() for one in drawing]:
            for mark, pictures in content.items():
                put_text(self._file(mark), json.dumps(pictures))

    def prune(self, used: Iterable[str]) -> None:
        """Forgets what no build has asked for in a week; ``used`` are the marks that this one asks for. Builds of other texts
        share the folder, so what this one does not use may still be theirs."""
        kept = {self._file(mark) for mark in used}
        for file in self.folder.glob("*"):
            with suppress(FileNotFoundError):  # another build does the same at the same time
                if file in kept:
                    os.utime(file)
                elif file.stat().st_mtime < time.time() - WEEK:
                    file.unlink()

    def get(self, mark: str, figure: Figure) -> Drawn:
        """The drawings of one figure, drawn now if need be."""
        self.ensure({mark: figure})
        return dict(json.loads(self._file(mark).read_text(encoding="utf-8")))
