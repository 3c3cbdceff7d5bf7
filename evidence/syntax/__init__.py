"""Enough grammar to say who does what to whom: words and their tags, phrases, clauses, subjects, modes and who says so.

What a word can state is told by ``data/ties.yml`` (:mod:`evidence.syntax.tie_patterns`); what a sentence does state,
:mod:`evidence.ties` reads with the help of this room.
"""
