"""Takes out of a drawing what nobody sees: shapes without colour, empty groups, clips that clip nothing, defaults written out.

A live chart needs these as places to put things later; a drawing that stands does not.
"""

from __future__ import annotations

import re

STYLE = re.compile(r' style="([^"]*)"')
# What an element has anyway. The first two are its own; the others it would inherit from a group that says otherwise.
OWN_DEFAULTS = {"opacity": "1", "vector-effect": "none"}
INHERITED_DEFAULTS = {"fill-opacity": "1", "stroke-opacity": "1", "stroke-width": "1px"}
LINE = ("stroke", "stroke-width", "stroke-opacity", "stroke-dasharray")
LETTERING = ("font-family", "white-space")  # the same for all words of a chart: said once, around them
SHAPE = re.compile(r'<(?:rect|path|circle)\b[^>]* style="([^"]*)"[^>]*></(?:rect|path|circle)>')
EMPTY = re.compile(
    r"<g(?: (?:class|style|transform|clip-path)=\"[^\"]*\")*></g>|<path(?:(?: transform=\"[^\"]*\")? d=\"M0,0(?:L0,0)*Z\"[^>]*)?></path>|<defs(?: id=\"topdefs[^\"]*\")?></defs>|<text\b[^>]*>[\s\u200b]*</text>"
)
CLIP = re.compile(r'<clipPath\b[^>]*\bid="([^"]*)"[^>]*>.*?</clipPath>')
CLIPPED = re.compile(r"(url\((?:'|&quot;)?#)([^)'&]*)((?:'|&quot;)?\))")
# What only a live chart's own script asks for; the labels of axes keep their class, by which tests find them.
MARKS_OF_SCRIPTS = re.compile(
    r' (?:data-(?:index|notex|unformatted)="[^"]*"|transform="(?:translate\(0,0\)|rotate\(0,[^"()]*\))"|class="(?![xy]tick")[^"]*")(?=[^<>]*>)'
)
HALO = re.compile(
    r"(?<=text-shadow:)(?:[^,;\"]+,){8,}[^,;\"]+"
)  # a solid one, of many shadows: the page and paper know it
RGB = re.compile(r"rgb\((\d+), (\d+), (\d+)\)")
GROUP = re.compile(r"<g\b[^>]*>")


def bare(svg: str) -> str:
    """The drawing, to the eye the same.

    >>> bare('<svg width="9"><g class="a"><g></g></g><rect style="fill: red; fill-opacity: 0;"></rect></svg>')
    '<svg width="9"></svg>'
    >>> bare('<svg><path d="M0,0Z" style="fill: red"></path></svg>')  # a bar of nothing
    '<svg></svg>'
    >>> bare('<svg><path transform="translate(3,4)" d="M0,0L0,0Z" style="fill: red"></path></svg>')  # the mark of no arrow
    '<svg></svg>'
    >>> bare('<svg><path d="M0,0H9" style="opacity: 1; fill: rgb(255, 0, 10); stroke-width: 1px;"></path></svg>')
    '<svg><path d="M0,0H9" style="fill:#ff000a"></path></svg>'
    >>> bare(f'<svg><text style="text-shadow: {", ".join(["white 1px 0px"] * 16)};">a, b, c</text></svg>')
    '<svg><text style="text-shadow:var(--chart-halo)">a, b, c</text></svg>'
    >>> bare('<svg><rect style="fill: red; stroke: blue; stroke-opacity: 0"></rect></svg>')
    '<svg><rect style="fill:red"></rect></svg>'
    """
    svg = MARKS_OF_SCRIPTS.sub(
        "", RGB.sub(lambda found: "#" + "".join(f"{int(one):02x}" for one in found.groups()), svg)
    )
    by_groups = {name for group in GROUP.findall(svg) for name in declared(group)}
    svg = SHAPE.sub(lambda shape: "" if unseen(parts(shape[1]), by_groups) else shape[0], svg)
    svg = lettering_once(svg)
    spare = OWN_DEFAULTS | {name: value for name, value in INHERITED_DEFAULTS.items() if name not in by_groups}
    strokes = "stroke" in by_groups
    svg = STYLE.sub(lambda style: written(needed(parts(style[1]), spare, strokes)), svg)
    svg = HALO.sub("var(--chart-halo)", clips_once(svg))
    svg = CLIP.sub(lambda clip: clip[0] if f"#{clip[1]})" in svg or f"#{clip[1]}&quot;" in svg else "", svg)
    while (fewer := EMPTY.sub("", svg)) != svg:
        svg = fewer
    return unwrapped(svg)


def clips_once(svg: str) -> str:
    """The drawing with one clip of each outline; a clip is measured from what it clips, so equal ones do the same.

    >>> one = '<clipPath id="{0}"><rect></rect></clipPath><g clip-path="url(#{0})">{0}</g>'
    >>> clips_once(f"<svg>{one.format('a')}{one.format('b')}</svg>")
    '<svg><clipPath id="a"><rect></rect></clipPath><g clip-path="url(#a)">a</g><g clip-path="url(#a)">b</g></svg>'
    """
    first, same = dict[str, str](), dict[str, str]()
    for clip in CLIP.finditer(svg):
        same[clip[1]] = first.setdefault(clip[0].replace(f'"{clip[1]}"', '""', 1), clip[1])
    svg = CLIP.sub(lambda clip: clip[0] if same[clip[1]] == clip[1] else "", svg)
    return CLIPPED.sub(lambda use: f"{use[1]}{same.get(use[2], use[2])}{use[3]}", svg)


def unwrapped(svg: str) -> str:
    """The drawing without groups that say nothing about what stands in them.

    >>> unwrapped('<svg><g><g id="a"><g><path></path></g></g></g></svg>')
    '<svg><g id="a"><path></path></g></svg>'
    """
    kept, pieces = list[bool](), list[str]()
    for piece in re.split(r"(<g\b[^>]*>|</g>)", svg):
        if piece.startswith("<g") and GROUP.match(piece):
            kept.append(piece != "<g>")
        if not (piece == "<g>" or (piece == "</g>" and not kept.pop())):
            pieces.append(piece)
    return "".join(pieces)


def parts(style: str) -> dict[str, str]:
    """Declarations of a style attribute, by property; entities stay as they are.

    >>> parts("fill: red; font-family: &quot;Noto Sans&quot;, serif;")
    {'fill': 'red', 'font-family': '&quot;Noto Sans&quot;, serif'}
    """
    whole = re.split(r"(?<!&quot)(?<!&amp);", style)
    return {name.strip(): value.strip() for name, _, value in (one.partition(":") for one in whole) if name.strip()}


def declared(tag: str) -> dict[str, str]:
    """What a tag's style declares."""
    found = STYLE.search(tag)
    return parts(found[1]) if found else {}


def written(style: dict[str, str]) -> str:
    """A style attribute, none where nothing is declared."""
    return f' style="{";".join(f"{name}:{value}" for name, value in style.items())}"' if style else ""


def needed(style: dict[str, str], spare: dict[str, str], strokes: bool) -> dict[str, str]:
    """The declarations that say something: no default of ``spare``, nothing of a line that is not drawn or not seen
    (unless groups give one: ``strokes``)."""
    lined = strokes or (style.get("stroke", "none") != "none" and style.get("stroke-opacity") != "0")
    return {k: v for k, v in style.items() if spare.get(k) != v and (lined or k not in LINE)}


def unseen(style: dict[str, str], by_groups: set[str]) -> bool:
    """Whether a shape of this style shows neither an area nor a line; ``by_groups`` are properties that groups set for
    what stands in them.

    >>> unseen({"fill": "none"}, set()), unseen({"fill": "none"}, {"stroke"}), unseen({"stroke": "red"}, set())
    (True, False, False)
    """
    filled = style.get("fill", "black") != "none" and style.get("fill-opacity", "1") != "0"
    lined = style.get("stroke", "black" if "stroke" in by_groups else "none") != "none"
    width = style.get("stroke-width", "1")
    return style.get("opacity") == "0" or not (
        filled or (lined and style.get("stroke-opacity") != "0" and width not in ("0", "0px"))
    )


def lettering_once(svg: str) -> str:
    """The drawing in one group that sets what all its words share, instead of each word.

    >>> lettering_once('<svg><text style="white-space: pre">a</text><text style="white-space: pre">b</text></svg>')
    '<svg><g style="white-space:pre"><text>a</text><text>b</text></g></svg>'
    """
    said = [declared(tag) for tag in re.findall(r"<text\b[^>]*>", svg)]
    shared = {name: quoted(said[0][name]) for name in LETTERING if said and name in said[0]}
    shared = {name: value for name, value in shared.items() if all(quoted(one.get(name, "")) == value for one in said)}
    if not shared:
        return svg

    def without(tag: re.Match[str]) -> str:
        own = {name: value for name, value in declared(tag[0]).items() if shared.get(name) != quoted(value)}
        return STYLE.sub(lambda _: written(own), tag[0])

    svg = re.sub(r"<(?:text|tspan)\b[^>]*>", without, svg)
    return re.sub(r"^(<svg[^>]*>)(.*)</svg>$", rf"\1<g{written(shared)}>\2</g></svg>", svg, flags=re.S)


def quoted(value: str) -> str:
    """A value with one kind of quotation marks."""
    return value.replace("'", "&quot;")
