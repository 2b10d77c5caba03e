"""A file becomes dated documents; one file a format.

To add a format: one module beside this one that defines a `FORMAT` or several `FORMATS`, its name added to `MODULES`
in `registry.py`, and its tests. `read` walks paths, `read_text` takes a text that is already there; both give
`Document` values and put what went wrong into `problems`.
"""

from __future__ import annotations

from chrono.reading.documents import read_text
from chrono.reading.files import holds_files, read, read_source, sources
from chrono.reading.options import Reading
from chrono.reading.registry import installed_extras

__all__ = ["Reading", "holds_files", "installed_extras", "read", "read_source", "read_text", "sources"]
