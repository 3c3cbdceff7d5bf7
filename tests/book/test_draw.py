"""A chart is drawn the same every time, whatever mark plotly gives to the copy that it draws."""

from __future__ import annotations

from pathlib import Path

from book.drawing.draw import ChartStore

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
