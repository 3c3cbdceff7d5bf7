"""Measures and selections on whole tables, as the chapters take them: networks, alliances, distances, periods."""
