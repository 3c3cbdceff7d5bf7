"""The HTML book: Sphinx, the source reader, evidence links, and what is done to a page before it is published."""
