"""Chapters executed: cells, outputs, and the committed notebooks."""
