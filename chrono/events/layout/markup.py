"""Text as a reader sees it: without markup, or with markup blanked out where offsets must stay."""

from __future__ import annotations

import re

__all__ = ["NOTE", "bare", "masked"]

_MARK = re.compile(r"[<\[\]*_`#>|&\\]")  # with one of which all markup begins
# A footnote's mark, cut off at the end of a title perhaps; before a bracket it is the text of a link.
# Behind it may stand the page: "[6]: 24". Letters are one only behind a word or mark, not in "said [he] would".
_NOTED = (
    r"(?:\d{1,3}|(?<=[^\s(\[“]\[)(?:[a-z]{1,2}(?!\]\w)|[A-Zn] ?\d{1,3})|"
    r"(?:[Nn]ote|nb|fn|nota|[Aa]nm\.|прим\.) ?\d{1,3}|"
    r"(?:citation|clarification|page|verification) needed|(?:when|who|where|by whom|according to whom)\?)"
    r"(?:\](?!\()(?:: ?\d{1,4}(?:[–-]\d{1,4})?(?=\s|\Z))?|\Z)"
)
NOTE = rf"\[{_NOTED}"
# All begin with one of a few marks, which is quick to search for.
_MARKUP = re.compile(
    rf"[\[\]<\\*_`#>|&](?:(?<=\[)(?:{_NOTED}|(?=\S))|(?<=<)[^<>]{{0,300}}>|(?<=\])(?:\((?:\{{\{{[^{{}}\n]{{0,60}}\}}\}})?[^()\s]*\)|(?:\[[^\[\]]*\])?)|"
    r"(?<=\\)(?=[\[\]()*_#.!-])|(?<=[*_`#>|])[*_`#>|]*|(?<=&)\w+;)"
)
# A link's target, a tag, a template. An address is searched for from the colon on; its scheme stands before that.
_HIDDEN = re.compile(
    r"[(\[<{](?:(?<=\]\()(?:\{\{[^{}\n]{0,60}\}\})?[^()\s]*\)|(?<=\]\[)[^\[\]\n]{0,80}\]|(?<=<)[a-zA-Z/!][^<>]{0,2000}>|"
    r"(?<=\{)[%{][^{}]*[%}]\})"
)
_ADDRESS = re.compile(r"://(?:(?<=(http)://)|(?<=(https)://)|(?<=(ftp)://))[^\s<>\"')\]]+")


def bare(text: str) -> str:
    """The text as a reader sees it: tags, emphasis and link targets gone, white space folded; cells stay apart."""
    return " ".join((_MARKUP.sub("", text.replace("|", " ")) if _MARK.search(text) else text).split())


def masked(text: str) -> str:
    """The text with its tags, link targets and addresses blanked out, each by as many spaces."""
    if "](" in text or "][" in text or "<" in text or "{" in text:
        text = _HIDDEN.sub(_blanks, text)
    return _without_addresses(text) if "://" in text else text


def _without_addresses(text: str) -> str:
    """The text with its addresses blanked out."""
    pieces, last = [], 0
    for match in _ADDRESS.finditer(text):
        start = match.start() - len(match[1] or match[2] or match[3])
        pieces += [text[last:start], " " * (match.end() - start)]
        last = match.end()
    return "".join([*pieces, text[last:]])


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match.group())
