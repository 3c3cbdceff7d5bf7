"""Ties stated by verbs: which pattern a verb may state, who does it, and to whom."""
