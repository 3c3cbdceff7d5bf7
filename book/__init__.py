"""tables → pages: execution of the chapters, Sphinx extension, charts, source reader, print."""

import sys

# Behind nbformat stands jsonschema, which compiles the grammar of international addresses whenever it is imported: a second
# of every build, for a format that notebooks do not use. A module that is None counts as not installed.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
