"""The page's ES modules as one script: each a function of its own, in the order of their imports.

So the page needs no build step and no loader that a strict policy would refuse, and the modules stay what browsers
and editors know. A module imports by name only, from files beside it, and exports definitions; `joined` refuses
anything else. The entry module runs at the top, so it alone may await.
"""

from __future__ import annotations

import re
from pathlib import Path

__all__ = ["joined"]

_IMPORT = re.compile(r'^import \{([\w\s,]*)\} from "\./(\w+)\.js";\n', re.MULTILINE)
_COMMENT = re.compile(r"^ *//[^\n]*\n|^ */\*\*.*?\*/\n|(?<=[;,{}]) // [^\n]*$", re.MULTILINE | re.DOTALL)
_BREAK = re.compile(r"^ +|(?<=[{;,(\[])\n+ *|\n+ *(?=[}\])])", re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?(?:function|const|class) (\w+))", re.MULTILINE)


def joined(folder: Path, entry: str) -> str:
    """The module `entry` (a name without suffix) and all that it imports, each after what it needs.

    Comments, indentation and most line breaks stay behind, so no string may go over several lines.

    Raises ValueError for a circle of imports, or an import or export in a form that is not understood.
    """
    order: list[str] = []
    _visit(folder, entry, order, ())
    *others, last = ((name, (folder / f"{name}.js").read_text("utf-8")) for name in order)
    text = "\n".join([*(_wrapped(name, text) for name, text in others), _bare(*last)])
    return _BREAK.sub("", _COMMENT.sub("", text))


def _visit(folder: Path, name: str, order: list[str], above: tuple[str, ...]) -> None:
    if name in above:
        raise ValueError(f"circle of imports: {' -> '.join((*above, name))}")
    if name in order:
        return
    for match in _IMPORT.finditer((folder / f"{name}.js").read_text("utf-8")):
        _visit(folder, match[2], order, (*above, name))
    order.append(name)


def _wrapped(name: str, text: str) -> str:
    exports = ", ".join(match[2] for match in _EXPORT.finditer(text))
    return f"const {name}_js = (() => {{\n{_bare(name, text)}return {{ {exports} }};\n}})();\n"


def _bare(name: str, text: str) -> str:
    bare = _IMPORT.sub(lambda match: f"const {{{match[1]}}} = {match[2]}_js;\n", text)
    bare = _EXPORT.sub(r"\1", bare)
    if left := re.search(r"^(?:import|export)\b.*", bare, re.MULTILINE):
        raise ValueError(f"{name}.js: cannot join {left[0]!r}; import names from a file beside it, export definitions")
    return bare
