"""A thinned outline looks like the one it came from, and an area keeps its border."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from book.drawing.thin import MANY, TOLERANCE, inside, off_line, points, simplified, thinned

PLACE = st.tuples(st.integers(-3000, 10000), st.integers(-3000, 10000))
RING = "M0,0" + "".join(f"L{x},{(x * x) % 7}" for x in range(1, MANY + 5)) + "L44,90Z"


@given(st.lists(PLACE, min_size=2, max_size=80))
def test_no_point_left_out_lies_off_the_line_that_is_left(line: list[tuple[int, int]]) -> None:
    kept = simplified(line)
    assert kept[0] == line[0] and kept[-1] == line[-1]
    edges = list(pairwise(kept))
    assert all(point in kept or any(off_line(point, *edge) <= TOLERANCE for edge in edges) for point in line)


@given(st.lists(PLACE, min_size=3, max_size=60))
def test_every_corner_within_the_picture_stays_on_the_line(line: list[tuple[int, int]]) -> None:
    kept = inside(line, 7200, 4200)
    edges = list(pairwise(kept))
    within = [(x, y) for x, y in line if 0 <= x <= 7200 and 0 <= y <= 4200]
    assert all(any(off_line(point, *edge) <= TOLERANCE for edge in edges) for point in within)


def area(line: str, style: str = "fill: none; stroke: red; stroke-width: 1px;") -> str:
    return (
        '<svg width="720" height="420"><g class="fills"><g><path class="js-fill" d="'
        + RING
        + '" style="fill: grey; stroke-width: 0;"></path></g></g>'
        f'<g class="errorbars"></g><g class="lines"><path class="js-line" d="{line}" style="{style}"></path></g></svg>'
    )


def test_a_border_drawn_twice_is_drawn_once() -> None:
    made = thinned(area(RING.removesuffix("Z")))
    assert made.count("<path") == 1 and "fill: grey; stroke: red; stroke-width: 1px;" in made


def test_lines_that_are_no_border_stay() -> None:
    assert thinned(area("M1,1L2,2")).count("<path") == 2


def test_short_lines_and_curves_stay_as_they_are() -> None:
    svg = '<svg width="720" height="420"><path d="M0,0L1,0L2,0"/><path d="M0,0Q1,0 2,0' + "L1,1" * 50 + '"/></svg>'
    assert thinned(svg) == svg


def test_points_are_read_in_tenths() -> None:
    assert points("1.5,-2L0,0.1") == [(15, -20), (0, 1)]
