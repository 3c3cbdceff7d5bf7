"""Where the actors of a network are drawn: a layout that is the same at every build and keeps labels apart."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

import networkx as nx
import numpy as np

WIDTH, HEIGHT = 330.0, 500.0  # pixels of the plot on a phone: labels that stay apart here stay apart on a wide screen
LINE = 16.0
LETTER = 6.4
MARKER = 16.0
ROOM = 64.0  # least room for a marker either way, however short its name: names between near ones are read as either's


def _distances(graph: nx.Graph, order: list[str]) -> np.ndarray:
    found = dict(nx.all_pairs_shortest_path_length(graph))
    far = max((length for row in found.values() for length in row.values()), default=1) + 1
    return np.array([[found[a].get(b, far) for b in order] for a in order], dtype=float)


def _stress(ideal: np.ndarray, start: np.ndarray, rounds: int = 200) -> np.ndarray:
    """Stress majorisation (Gansner, Koren and North 2005): distances on the page come near those in the network."""
    places, count = start.copy(), len(start)
    weights = np.where(ideal > 0, 1 / np.maximum(ideal, 1) ** 2, 0)
    laplacian = np.diag(weights.sum(axis=1)) - weights
    inverse = np.linalg.pinv(laplacian)
    for _ in range(rounds):
        gaps = places[:, None, :] - places[None, :, :]
        apart = np.sqrt((gaps**2).sum(axis=2))
        ratio = np.divide(weights * ideal, apart, out=np.zeros((count, count)), where=apart > 1e-9)
        places = inverse @ (np.diag(ratio.sum(axis=1)) - ratio) @ places
    return places


def _spread(places: np.ndarray, boxes: np.ndarray, rounds: int = 400) -> np.ndarray:
    """Pushes boxes (widths and heights in pixels) apart along the axis of least overlap until none overlap."""
    places = places.copy()
    for _ in range(rounds):
        moved = False
        for i in range(len(places)):
            for j in range(i + 1, len(places)):
                gap = places[j] - places[i]
                overlap = (boxes[i] + boxes[j]) / 2 - np.abs(gap)
                if (overlap > 0).all():
                    axis = int(np.argmin(overlap / np.array([WIDTH, HEIGHT])))
                    push = (overlap[axis] / 2 + 0.5) * (1 if gap[axis] >= 0 else -1)
                    places[i, axis] -= push
                    places[j, axis] += push
                    moved = True
        half = boxes / 2
        places = np.clip(places, half, np.array([WIDTH, HEIGHT]) - half)
        if not moved:
            break
    return places


def place(graph: nx.Graph, labels: Mapping[str, str]) -> dict[str, tuple[float, float]]:
    """Position of every node, both axes from 0 to 1; deterministic (it starts from a circle in order of degree).

    >>> place(nx.Graph([("a", "b")]), {"a": "A", "b": "B"}) == place(nx.Graph([("a", "b")]), {"a": "A", "b": "B"})
    True
    >>> place(nx.Graph(), {})
    {}
    """
    order = sorted(graph, key=lambda node: (-graph.degree(node), str(node)))
    if not order:
        return {}
    turn = [2 * math.pi * i * 0.381966 for i in range(len(order))]
    start = np.array([[math.sqrt(i + 0.3) * math.cos(t), math.sqrt(i + 0.3) * math.sin(t)] for i, t in enumerate(turn)])
    return _fitted(order, _stress(_distances(graph, order), start) if len(order) > 1 else start, labels)


def as_on_map(spots: Mapping[str, tuple[float, float]], labels: Mapping[str, str]) -> dict[str, tuple[float, float]]:
    """Positions that lie to each other as points of a map do, as far apart as their labels need.

    >>> found = as_on_map({"south": (0, 0), "north-east": (500, 500)}, {})
    >>> found["south"] < found["north-east"]
    True
    """
    return _fitted(list(spots), np.array(list(spots.values()), dtype=float), labels)


def _fitted(order: list[str], places: np.ndarray, labels: Mapping[str, str]) -> dict[str, tuple[float, float]]:
    """Places stretched to the plot, no marker with its label on another."""
    boxes = np.array(
        [
            [
                max(LETTER * max(map(len, labels.get(n, n).split("<br>"))) + 8, ROOM),
                max(MARKER + 8 + LINE * len(labels.get(n, n).split("<br>")), ROOM),
            ]
            for n in order
        ]
    )
    low, span = places.min(axis=0), np.maximum(np.ptp(places, axis=0), 1e-9)
    room = np.array([WIDTH, HEIGHT])
    places = _spread(boxes / 2 + (places - low) / span * (room - boxes), boxes)
    return {
        node: (round(float(x) / WIDTH, 3), round(float(y) / HEIGHT, 3))
        for node, (x, y) in zip(order, places, strict=True)
    }


CLEAR = 0.04  # of the plot, between a line and a marker that it does not end in
BOWS = (0.0, 0.07, -0.07, 0.12, -0.12, 0.18, -0.18)  # as shares of the line's length, to its left


def clear_bow(
    one: tuple[float, float], two: tuple[float, float], others: Iterable[tuple[float, float]], wanted: float = 0.0
) -> float:
    """How far a line from ``one`` to ``two`` is bowed so that it passes no marker of ``others`` as if it ended there:
    ``wanted``, or the least change of it that keeps clear; ``wanted`` where none does.

    >>> clear_bow((0, 0), (1, 0), [(0.5, 0.5)]), clear_bow((0, 0), (1, 0), [(0.5, 0.01)])
    (0.0, 0.07)
    """
    start, end = np.array(one), np.array(two)
    along = np.linspace(0.05, 0.95, 37)[:, None]
    left = np.array([start[1] - end[1], end[0] - start[0]])
    markers = np.array(list(others), dtype=float).reshape(-1, 1, 2)
    for change in BOWS:
        line = start + along * (end - start) + 4 * along * (1 - along) * (wanted + change) * left
        if not len(markers) or np.sqrt(((line - markers) ** 2).sum(axis=2)).min() > CLEAR:
            return round(wanted + change, 2)
    return wanted
