"""The colours, markers, dashes and patterns of every chart.

Neutral colours (INK, MUTED, GRID, PAPER) are roles: the page's renderer maps them to its theme, light or dark. The
hues are of middle lightness, so that they hold on both, and no chart relies on hue alone: a second sign (dash, marker,
pattern, position, words) always says the same.
"""

from __future__ import annotations

INK = "#1f2328"
MUTED = "#5f6772"
GRID = "#dfe2e6"
PAPER = "#ffffff"
BLUE, ORANGE, GREEN, PURPLE, GOLD, SLATE = "#2a78b8", "#cc5a14", "#178a6a", "#9a5ea8", "#a67c00", "#7a8390"
HUES = (BLUE, ORANGE, GREEN, PURPLE, GOLD, SLATE)
MARKERS = ("circle", "square", "diamond", "triangle-up", "cross", "star")
RAMP = ("#dce9f7", "#aecbe8", "#78a8d6", "#3976b3", "#1a5490")  # five classes, light to dark; monotone in grey
RAMP_TEXT = (INK, INK, INK, PAPER, PAPER)
SIGN_COLOUR = {1: BLUE, -1: ORANGE, 0: SLATE}
SIGN_DASH = {1: "solid", -1: "dash", 0: "dot"}
PATTERNS = ("", "/", "x", ".", "-", "+")
QUAD_LOOK = {  # quad class: colour, dash, line width, bar pattern
    "material co-operation": (BLUE, "solid", 3.0, ""),
    "verbal co-operation": (BLUE, "solid", 1.7, "/"),
    "verbal conflict": (ORANGE, "dot", 1.6, "."),
    "material conflict": (ORANGE, "dash", 3.0, "x"),
}
# What PLOVER counts as co-operation and no reader would (evidence.analysis.network.no_help): neither hue, and a dash of its
# own, so that it is told from both on grey paper too.
NO_HELP = "withdrawal, truce or shelter"
# Signed ties that none of PLOVER's classes holds: thin as what is verbal, and of a dash that no class has.
NO_CLASS = {1: "co-operation of no class", -1: "conflict of no class"}
TIE_LOOK = {
    **QUAD_LOOK,
    NO_CLASS[1]: (BLUE, "dashdot", 1.7, "+"),
    NO_CLASS[-1]: (ORANGE, "dashdot", 1.6, "+"),
    NO_HELP: (SLATE, "longdashdot", 2.2, "-"),
}
