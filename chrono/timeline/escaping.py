"""The one place where a text from outside becomes part of HTML or of Plotly's pseudo-HTML.

`html_text` for HTML (text and quoted attributes alike), `plotly_text` for anything that Plotly draws, `link` for an
address that may become a link. The page's JavaScript has its own choke point: `web/js/dom.js` makes text nodes only.
"""

from __future__ import annotations

import html
import re
from urllib.parse import urlsplit

__all__ = ["encodable", "html_text", "link", "plotly_text"]

_SURROGATES = re.compile("[\ud800-\udfff]")

# What HTML cannot hold, even as a character reference: NUL and the other controls, tab and line feed apart.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def encodable(text: str) -> str:
    """The text with lone surrogates as U+FFFD, since no file can hold them."""
    return _SURROGATES.sub("\ufffd", text)


def html_text(text: str) -> str:
    """Safe as an element's text and inside a quoted attribute; controls become U+FFFD, as an HTML reader makes them."""
    return _UNPRINTABLE.sub("\ufffd", html.escape(encodable(text))).replace("\r", "&#13;")


def plotly_text(text: str) -> str:
    """Safe for Plotly, which reads tags and entities in every text: it is drawn as it stands."""
    return html.escape(encodable(text), quote=False)


def link(address: str | None) -> str | None:
    """The address where it is http, https or mailto; None for every other scheme and for no address."""
    if not address:
        return None
    try:
        scheme = urlsplit(address.strip()).scheme.lower()
    except ValueError:
        return None
    return address.strip() if scheme in ("http", "https", "mailto") else None
