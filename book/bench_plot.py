"""The scaling of a library run as a picture: texts across, seconds up, both by powers of ten; a straight line is the aim."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil, floor, log10

from book.bench_reading import Point

WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT = 640, 400, 70, 50, 30, 20


def scaling_picture(points: Sequence[Point]) -> str:
    """An SVG of ``points``, with a dashed line for a cost that grows exactly with the number of texts."""
    low, high = floor(log10(min(p.seconds for p in points))), ceil(log10(max(p.seconds for p in points)))
    first, last = log10(points[0].texts), log10(points[-1].texts)

    def x(texts: float) -> float:
        return LEFT + (log10(texts) - first) / max(last - first, 1) * (WIDTH - LEFT - RIGHT)

    def y(seconds: float) -> float:
        return HEIGHT - BOTTOM - (log10(seconds) - low) / max(high - low, 1) * (HEIGHT - BOTTOM - TOP)

    end = points[-1]
    steady = [(p.texts, max(end.seconds * p.texts / end.texts, 10.0**low)) for p in points]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" font-family="sans-serif" font-size="13">',
        f"<title>Seconds to read a library of {points[0].texts:,} to {end.texts:,} texts on two processes</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        *(f'<path d="M{LEFT} {y(10**k):.1f}H{WIDTH - RIGHT}" stroke="#ddd"/><text x="{LEFT - 8}" y="{y(10**k) + 4:.1f}" text-anchor="end">{10**k:g} s</text>' for k in range(low, high + 1)),
        *(f'<text x="{x(p.texts):.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{p.texts:,}</text>' for p in points),
        f'<text x="{(LEFT + WIDTH) / 2}" y="{HEIGHT - 8}" text-anchor="middle">texts of {end.megabytes / end.texts * 1000:.1f} kB</text>',
        f'<polyline points="{_line(steady, x, y)}" fill="none" stroke="#888" stroke-dasharray="5 4"/>',
        f'<polyline points="{_line([(p.texts, p.seconds) for p in points], x, y)}" fill="none" stroke="#0b4f6c" stroke-width="2"/>',
        *(f'<circle cx="{x(p.texts):.1f}" cy="{y(p.seconds):.1f}" r="4" fill="#0b4f6c"/><text x="{x(p.texts):.1f}" y="{y(p.seconds) - 10:.1f}" text-anchor="{_anchor(p, points)}">{p.seconds:.1f} s</text>' for p in points),
        "</svg>",
    ]  # fmt: skip
    return "\n".join(parts) + "\n"


def _line(points: Sequence[tuple[float, float]], x: Callable[[float], float], y: Callable[[float], float]) -> str:
    return " ".join(f"{x(across):.1f},{y(up):.1f}" for across, up in points)


def _anchor(point: Point, points: Sequence[Point]) -> str:
    return "start" if point is points[0] else "end" if point is points[-1] else "middle"
