"""A chart is drawn the same every time, whatever mark plotly gives to the copy that it draws."""

from __future__ import annotations

from book.draw import draw

FIGURES = {
    "bars": {"data": [{"type": "bar", "x": ["a", "b"], "y": [3, 4]}], "layout": {"meta": {"name": "bars"}}},
    "tiles": {"data": [{"type": "heatmap", "z": [[1, 2], [3, 4]]}], "layout": {"meta": {"name": "tiles"}}},
}


def test_two_drawings_of_a_figure_are_the_same_and_carry_its_mark() -> None:
    one, other = draw(FIGURES), draw(FIGURES)
    assert one == other
    assert all(f'id="defs-{mark}{width[0]}"' in svg for mark, drawn in one.items() for width, svg in drawn.items())
