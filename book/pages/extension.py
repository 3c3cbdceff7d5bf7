"""The Sphinx extension: charts, evidence links, source readers and our own look."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from jinja2 import FileSystemBytecodeCache

from book.layout import STATIC
from book.pages.actors import ActorIndex
from book.pages.finish import finish
from book.pages.reader import SourceReader

SCRIPTS = ("chart-look.js", "charts.js", "evidence.js", "quote.js", "tables.js")
STARTED = "book_started"  # of the configuration: what is called when Sphinx has started, before it looks at the source
STYLES = ("icons.css", "book.css", "tables.css", "charts.css", "reader.css", "print.css")


def add_static(app: Any) -> None:
    """Our static files, and no MathJax: no page needs another host."""
    app.config.html_static_path.append(str(STATIC))
    app.config.html_math_renderer_name = None


def remember_templates(app: Any) -> None:
    """The theme's templates are compiled once, and again when one of them changes."""
    folder = Path(app.doctreedir) / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    app.builder.templates.environment.bytecode_cache = FileSystemBytecodeCache(str(folder))


def tell_started(app: Any) -> None:
    """Calls what waits for Sphinx to have started."""
    if app.config[STARTED] is not None:
        app.config[STARTED](app)


def keep_local(app: Any, pagename: str, templatename: str, context: dict[str, Any], doctree: Any) -> None:
    """Drops every script that would be loaded from another host."""
    for kind in ("script_files", "css_files"):
        context[kind] = [
            one for one in context.get(kind, []) if not str(getattr(one, "filename", one) or "").startswith("http")
        ]


def escape_title(app: Any, pagename: str, templatename: str, context: dict[str, Any], doctree: Any) -> None:
    """The theme prints a page's title as markup; a text's title is a text."""
    if "pagetitle" in context:
        context["pagetitle"] = escape(context["pagetitle"])


def setup(app: Any) -> dict[str, Any]:
    """Called by Sphinx: our directives, styles and scripts, and what is to be done at which step of its build."""
    app.add_directive("source-reader", SourceReader)
    app.add_directive("actor-index", ActorIndex)
    app.add_config_value(STARTED, None, "")
    app.connect("builder-inited", add_static)
    app.connect("builder-inited", remember_templates)
    app.connect("builder-inited", tell_started, priority=900)
    app.connect("html-page-context", keep_local, priority=900)
    app.connect("html-page-context", escape_title, priority=900)
    app.connect("build-finished", finish)
    for name in STYLES:
        app.add_css_file(name)
    for name in SCRIPTS:
        app.add_js_file(name, loading_method="defer")
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
