"""tables → pages: execution of the chapters, Sphinx extension, charts, source reader, print."""
