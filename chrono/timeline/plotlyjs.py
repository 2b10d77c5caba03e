"""plotly.js for the page: the packaged one, a smaller bundle by path, or a file that stands elsewhere.

The page unpacks what is inside it with `DecompressionStream` and runs it as a script whose hash the page's policy
names, so nothing else can run. What goes into the page leaves its shell behind: see `unshelled`.
"""

from __future__ import annotations

import base64
import functools
import gzip
import hashlib
import os
import re
from pathlib import Path

import attrs

from chrono.errors import PATH_ERRORS, ReadError, reason_of

__all__ = ["Bundle", "bundle", "packed", "plotly_script", "sha256", "unshelled"]

# plotly.js carries style sheets of parts that we do not use; it leaves them out where an element has their id.
_STYLE_ID = re.compile(r'document\.getElementById\("([0-9a-f]{32,})"\)')

# What a module loader needs around plotly.js: a function is told how to make the library, the last line gives it.
_SHELL = re.compile(
    r"""(?P<licence>\s*/\*.*?\*/)?\s*\(\s*function\(root,\s*factory\).{1,400}?,\s*\(\)\s*=>\s*\{\n
        (?P<library>"use\ strict";.*)\nreturn\ Plotly;\n\}\)\);?\s*""",
    re.DOTALL | re.VERBOSE,
)


@attrs.frozen
class Bundle:
    """What the page needs to know of plotly.js.

    `packed` is base64 of gzip where the script is inside the page, else ""; `address` is where it stands outside, else
    "". `integrity` is the hash of what stands there. `source` is what the page's policy allows, `style_ids` are
    the elements that keep foreign styles out.
    """

    source: str
    packed: str = ""
    address: str = ""
    integrity: str = ""
    style_ids: tuple[str, ...] = ()


def plotly_script() -> str:
    """The plotly.js that belongs beside a page with `plotlyjs="directory"`, as the file plotly.min.js."""
    return _packaged()[0]


def bundle(plotlyjs: str | os.PathLike[str] = "inline") -> Bundle:
    """The bundle that `plotlyjs` names: "inline", "cdn", "directory" or the path of a file.

    Raises `ReadError` where a path cannot be read.
    """
    if plotlyjs == "inline":
        return _packaged_bundle()
    script, version = _packaged()
    if plotlyjs == "cdn":
        address = f"https://cdn.plot.ly/plotly-{version}.min.js"
        return Bundle(address, address=address, integrity=sha256(script), style_ids=_style_ids(script))
    if plotlyjs == "directory":
        # A page opened as a file has no origin, so 'self' alone would refuse its neighbour.
        return Bundle("'self' file:", address="plotly.min.js", style_ids=_style_ids(script))
    try:
        return _inline(Path(plotlyjs).read_text("utf-8"))
    except PATH_ERRORS as error:
        reason = "it is not UTF-8" if isinstance(error, UnicodeDecodeError) else reason_of(error)
        raise ReadError(
            f"{os.fspath(plotlyjs)}: no plotly.js there ({reason}); name inline, cdn, directory or a file"
        ) from error


def sha256(text: str) -> str:
    """A hash as security policies write it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def packed(data: bytes) -> str:
    """Base64 of gzip, the same bytes for the same input."""
    # Level 9 takes a third longer for two thousandths less.
    return base64.b64encode(gzip.compress(data, 7, mtime=0)).decode()


def unshelled(script: str) -> str:
    """plotly.js without what serves module loaders alone; a script in another form as it is.

    The page is no module loader, and a browser reads a library twice that is a function to be called later: once to
    skip it, once to run it. That is a fifth of the time until the timeline is drawn.
    """
    shell = _SHELL.fullmatch(script)
    return f"{shell['licence'] or ''}\n{shell['library']}\n" if shell else script


@functools.cache
def _packaged() -> tuple[str, str]:
    from plotly.offline import get_plotlyjs, get_plotlyjs_version

    return get_plotlyjs(), get_plotlyjs_version()


@functools.cache
def _packaged_bundle() -> Bundle:
    return _inline(_packaged()[0])


def _inline(script: str) -> Bundle:
    script = unshelled(script)
    return Bundle(f"'{sha256(script)}'", packed(script.encode()), style_ids=_style_ids(script))


def _style_ids(script: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_STYLE_ID.findall(script)))
