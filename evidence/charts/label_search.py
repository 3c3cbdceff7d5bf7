"""Which of its possible places each label takes, so that none meets another and all together stand as well as they can."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from evidence.analysis.geography import Point
from evidence.charts.map_frame import Box

SPACE = 4.0  # pixels between labels side by side
LEFT_OUT = 1000.0  # how bad it is that a label has no place: worse than any place


class Stand(NamedTuple):
    """A place for a label: its text, the side of its marker and how far off, the room it takes, the leader from its marker (two
    ends) if it has one, whether a line of the map runs under it, and how bad that is together, in pixels."""

    text: str
    side: Point
    away: float
    box: Box
    leader: Box | None
    crossed: bool
    cost: float

    def meets(self, other: Stand) -> bool:
        """Whether two labels, or a label and a leader, or two leaders, lie on one another."""
        if overlap(self.box, other.box):
            return True
        if self.leader is None and other.leader is None:
            return False
        for leader, box in ((self.leader, other.box), (other.leader, self.box)):
            if leader and runs_through(leader, box):
                return True
        return bool(self.leader and other.leader and cross(self.leader, other.leader))


def settle(stands: Sequence[Sequence[Stand]]) -> list[Stand | None]:
    """One place for each label, of those that it has, the best first; none where there is none.

    Each label takes the best that is free; then each in turn tries every better place than its own, and whoever stands there
    moves to the best that is left. What makes all together better stays.

    >>> wide = [Stand(t, (1, 0), 8, (x, 0, x + 9, 9), None, False, c) for t, x, c in (("a", 0, 8), ("a", 20, 12))]
    >>> [one and one.box[0] for one in settle([wide, wide[:1]])]
    [20, 0]
    """
    chosen: dict[int, Stand] = {}
    labels = range(len(stands))
    for number in labels:
        _put(chosen, number, stands)
    before: dict[int, Stand] = {}
    while chosen != before:  # every change makes the whole better, so that it ends
        before = chosen
        for number in labels:
            chosen = _bettered(chosen, number, stands)
    return [chosen.get(number) for number in labels]


def _put(chosen: dict[int, Stand], number: int, stands: Sequence[Sequence[Stand]]) -> None:
    """Gives a label the best place that no other meets, if there is one."""
    found = next((one for one in stands[number] if not any(one.meets(other) for other in chosen.values())), None)
    if found is not None:
        chosen[number] = found


def _bettered(chosen: dict[int, Stand], number: int, stands: Sequence[Sequence[Stand]]) -> dict[int, Stand]:
    """The places of all after one label has taken the place that is best for all."""
    best, least = chosen, _badness(chosen, len(stands))
    own = chosen[number].cost if number in chosen else LEFT_OUT
    rest = {other: stand for other, stand in chosen.items() if other != number}
    for stand in (one for one in stands[number] if one.cost < own):
        moved = [other for other, there in rest.items() if stand.meets(there)]
        tried = {other: there for other, there in rest.items() if other not in moved} | {number: stand}
        for other in moved:
            _put(tried, other, stands)
        if (badness := _badness(tried, len(stands))) < least:
            best, least = tried, badness
    return best


def _badness(chosen: Mapping[int, Stand], labels: int) -> float:
    """How bad the places are together, those that are wanting among them."""
    return sum(one.cost for one in chosen.values()) + LEFT_OUT * (labels - len(chosen))


def overlap(one: Box, two: Box) -> bool:
    """Whether two boxes share any room, or stand so near side by side that their words would run together.

    >>> overlap((0, 0, 20, 14), (22, 0, 40, 14)), overlap((0, 0, 20, 14), (0, 15, 20, 29))
    (True, False)
    """
    return one[0] <= two[2] + SPACE and two[0] <= one[2] + SPACE and one[1] <= two[3] and two[1] <= one[3]


def runs_through(leader: Box, box: Box) -> bool:
    """Whether the line from one end of a leader to the other touches a box.

    >>> runs_through((0, 0, 10, 10), (4, 4, 6, 6)), runs_through((0, 0, 10, 10), (6, 1, 9, 4))
    (True, False)
    """
    first, last = 0.0, 1.0
    for axis in (0, 1):
        start, step = leader[axis], leader[axis + 2] - leader[axis]
        low, high = box[axis], box[axis + 2]
        if step == 0:
            if not low <= start <= high:
                return False
            continue
        near, far = sorted(((low - start) / step, (high - start) / step))
        first, last = max(first, near), min(last, far)
    return first <= last


def cross(one: Box, two: Box) -> bool:
    """Whether two leaders cross.

    >>> cross((0, 0, 4, 4), (0, 4, 4, 0)), cross((0, 0, 4, 4), (1, 0, 5, 4))
    (True, False)
    """
    return _parts(one, two) and _parts(two, one)


def _parts(line: Box, other: Box) -> bool:
    """Whether the ends of one leader lie on different sides of the other's line."""
    x0, y0, x1, y1 = line
    sides = [(x1 - x0) * (y - y0) - (y1 - y0) * (x - x0) for x, y in ((other[0], other[1]), (other[2], other[3]))]
    return sides[0] * sides[1] <= 0
