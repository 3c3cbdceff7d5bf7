"""The pronouns by what they can be in a clause; who stands behind one, :mod:`evidence.ties.context.coreference` tells."""

from __future__ import annotations

THIRD = frozenset({"it", "they", "he", "she"})  # these stand for somebody named before
SUBJECTS = THIRD | {"we"}
OBJECTS = frozenset({"it", "them", "him", "her"})
POSSESSIVES = frozenset({"its", "their", "his", "her"})
OWN = frozenset({"its", "their"})  # the possessives of states and groups, and not of a single person
PERSONS = frozenset({"he", "she", "him", "her", "his"})
PLURAL = frozenset({"they", "them", "their"})
ADDRESSED = frozenset({"us", "me", "you"})  # who speaks and who is spoken to
INDEFINITE = frozenset({"anyone", "anybody", "someone", "somebody", "nobody", "others", "everyone", "everybody"})
