"""Ties of which one side, or the act itself, stands outside the clause: in the sentence before, the title, the whole text."""
