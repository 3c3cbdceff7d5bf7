"""A chart is drawn the same every time, whatever mark plotly gives to the copy that it draws."""

from __future__ import annotations

import re
from base64 import b64decode
from pathlib import Path

from book.drawing.draw import ChartStore
from book.drawing.pictures import picture
from book.layout import STATIC
from evidence.charts.palette import RAMP

FIGURES = {
    "bars": {"data": [{"type": "bar", "x": ["a", "b"], "y": [3, 4]}], "layout": {"meta": {"name": "bars"}}},
    "tiles": {"data": [{"type": "heatmap", "z": [[1, 2], [3, 4]]}], "layout": {"meta": {"name": "tiles"}}},
}


def test_two_drawings_of_a_figure_are_the_same_and_carry_its_mark(tmp_path: Path) -> None:
    first, second = ChartStore(tmp_path / "first"), ChartStore(tmp_path / "second")
    for store in (first, second):
        store.ensure(FIGURES)
    for mark, figure in FIGURES.items():
        drawn = first.get(mark, figure)
        assert drawn == second.get(mark, figure)
        assert all(f'id="defs-{mark}{width[0]}"' in svg for width, svg in drawn.items())


def brightness(colour: str) -> int:
    """How light a colour is, nought to three times 255."""
    return sum(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def test_the_steps_of_a_ramp_go_from_what_a_page_shows_least_to_what_it_shows_most_on_dark_pages_too(
    tmp_path: Path,
) -> None:
    cells = [
        {"type": "bar", "x": ["a"], "y": [1], "text": ["9"], "textposition": "inside", "marker": {"color": colour}}
        for colour in RAMP
    ]
    svg = ChartStore(tmp_path).get("ramp", {"data": cells, "layout": {"meta": {"name": "ramp", "ramp": list(RAMP)}}})[
        "wide"
    ]
    assert set(re.findall(r"var\(--chart-ramp-(\d), (#\w+)\)", svg)) == {(str(n), c) for n, c in enumerate(RAMP, 1)}
    dark = re.findall(r"--chart-ramp-\d: (#\w+)", (STATIC / "charts.css").read_text(encoding="utf-8"))
    assert sorted(RAMP, key=brightness, reverse=True) == list(RAMP) and sorted(dark, key=brightness) == dark
    plain = ChartStore(tmp_path).get("plain", {"data": cells, "layout": {"meta": {"name": "plain"}}})["wide"]
    assert "ramp-" not in plain
    paper = b64decode(picture(svg, "").partition("base64,")[2].rstrip('">')).decode()
    assert "var(" not in paper and all(colour in paper for colour in RAMP)
