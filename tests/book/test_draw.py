"""A chart is drawn the same every time, whatever mark plotly gives to the copy that it draws."""

from __future__ import annotations

import os
import re
import time
from base64 import b64decode
from pathlib import Path

import pytest

from book.drawing.draw import ChartStore, drawing_code
from book.drawing.pictures import PAPER, picture
from book.errors import BuildError
from book.layout import STATIC
from evidence.charts.palette import HUES, MUTED, RAMP, RAMP_TEXT

FIGURES = {
    "bars": {"data": [{"type": "bar", "x": ["LIQUIDITY", "b"], "y": [3, 4]}], "layout": {"meta": {"name": "bars"}}},
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
    assert all(">LIQUIDITY<" in svg for svg in first.get("bars", FIGURES["bars"]).values())


def test_drawings_that_no_build_asks_for_any_more_are_forgotten(tmp_path: Path) -> None:
    for name, age in (("used", 30), ("unused", 30), ("another-builds", 1)):
        file = tmp_path / f"{name}.json"
        file.write_text("{}", encoding="utf-8")
        os.utime(file, (when := time.time() - age * 24 * 60 * 60, when))
    ChartStore(tmp_path).prune(["used"])
    assert {file.stem for file in tmp_path.iterdir()} == {"used", "another-builds"}


def test_a_chart_is_drawn_anew_by_another_look_or_another_plotly() -> None:
    for name in ("chart-look.js", "vendor/SHA256SUMS"):
        assert (STATIC / name).read_bytes() in drawing_code()


def test_a_kind_of_mark_that_the_frame_of_a_phone_cuts_off_is_not_in_its_key(tmp_path: Path) -> None:
    near, far = (
        {"type": "scatter", "mode": "markers", "name": name, "showlegend": True, "x": [x], "y": [1]}
        for name, x in (("near", 1), ("far", 9))
    )
    frame = {"xaxis": {"range": [0, 10]}, "yaxis": {"range": [0, 2]}, "showlegend": True}
    phone = {"xaxis": {"range": [0, 5]}, "yaxis": {"range": [0, 2]}}
    figure = {"data": [near, far], "layout": {**frame, "meta": {"name": "marks", "phone": phone}}}
    store = ChartStore(tmp_path)
    store.ensure({"marks": figure})
    drawn = store.get("marks", figure)
    assert [">far<" in drawn[width] for width in ("wide", "narrow")] == [True, False]
    assert all(">near<" in svg for svg in drawn.values())


def test_a_line_from_a_name_to_its_place_takes_the_colour_of_muted_words(tmp_path: Path) -> None:
    """Drawn in the one grey of a light page, the lines of the maps vanished on a dark one."""
    lead = {"x": 1, "y": 1, "ax": 40, "ay": -40, "showarrow": True, "arrowcolor": MUTED, "text": "Doha"}
    figure = {"data": [], "layout": {"annotations": [lead], "meta": {"name": "lead"}}}
    store = ChartStore(tmp_path)
    store.ensure({"lead": figure})
    drawn = store.get("lead", figure)["wide"]
    assert re.search(r"<path [^>]*stroke: ?var\(--chart-muted\)", drawn), drawn[-400:]


def test_paper_has_every_colour_that_a_drawing_may_take_from_its_page() -> None:
    """A line of a colour that paper lacked was printed as black as the text."""
    styles = "".join((STATIC / name).read_text(encoding="utf-8") for name in ("charts.css", "chart-look.js"))
    named = {one for one in re.findall(r"--chart-\w+", styles) if one != "--chart-ramp"}  # its steps bring their own
    assert len(named) > 5 and named <= set(PAPER)
    with pytest.raises(BuildError, match="--chart-strange"):
        picture('<svg><path stroke="var(--chart-strange)"/></svg>', "")


def brightness(colour: str) -> int:
    """How light a colour is, nought to three times 255."""
    return sum(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def luminance(colour: str) -> float:
    """Relative luminance by WCAG 2.2, nought for black to one for white."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def grounds(place: str) -> list[str]:
    """What lines and marks stand on: the page, and the land of maps."""
    if place == "paper":
        return [PAPER["--chart-land"], "#ffffff"]
    styles = (STATIC / "charts.css").read_text(encoding="utf-8")
    (rule,) = re.findall(rf'data-theme="{place}"\][^{{]*{{([^}}]*)}}', styles)
    return re.findall(r"--chart-(?:land|paper): (#\w{6})", rule)


@pytest.mark.parametrize("place", ["light", "dark", "paper"])
def test_lines_and_marks_stand_out_on_the_page_and_on_the_land_of_maps(place: str) -> None:
    on = grounds(place)
    assert len(on) == 2
    for ground in on:
        for hue in HUES:
            dark, light = sorted((luminance(hue), luminance(ground)))
            assert (light + 0.05) / (dark + 0.05) >= 3, f"{hue} on {ground}"


def test_words_on_the_steps_of_a_ramp_can_be_read() -> None:
    for colour, words in zip(RAMP, RAMP_TEXT, strict=True):
        dark, light = sorted((luminance(colour), luminance(words)))
        assert (light + 0.05) / (dark + 0.05) >= 4.6, f"{words} on {colour}"  # and on the page's paper, a little darker


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
