"""Runs of capitalised words: the raw matter of names and places, found in one pass over the text.

A run is what may be one name: words with capitals, joined by single spaces, hyphens and the small words that stand
inside names ("de", "of", "van"). To let a further small word join, add it to `links` in `names.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from chrono.events.words.lexicon import lexicon
from chrono.events.words.phrases import phrases

__all__ = ["JOINS_TWO", "Run", "Word", "begins_another", "is_wrapped", "runs"]

UPPER = "A-ZÀ-ÖØ-ÞА-ЯЁЄІЇҐ" + "".join(c for c in map(chr, range(0x100, 0x180)) if c.isupper())
SHORTENED = phrases("shortened_in_names")
# What joins two names in languages in which it may also stand inside one.
JOINS_TWO = frozenset(phrases("joins_places", "de", "es"))
WORD = re.compile(
    rf"([{UPPER}](?:"  # one class first: the search for it costs nothing
    rf"\.(?:[{UPPER}]\.)+[{UPPER}]?(?!\w)"  # U.S.
    rf"|\.(?=[ \u00a0]?(?:[{UPPER}]|(?:van|von|de|du|der|di|da|la|le)\b))"  # the initial in Ann B. Cole
    rf"|[^\W_]*(?:-(?![{UPPER}]\.[{UPPER}])[^\W_]+|['’](?!s\b)[^\W_]+)*))"
)
WRAPPED = range(45, 101)  # a line of so many characters may have been broken inside a name; another ended on purpose
LONGEST_RUN = 40  # words; no name is so long, and reading a run takes the square of its length
LONGEST_LINK = 20  # characters, with the line break and indentation of a wrapped text

ROMAN = re.compile(r"[IVX]{1,5}")


class Word(NamedTuple):
    """One capitalised word; `link` is what joins it to the word before in its run: "" a space, or "of", "-", …"""

    start: int
    end: int
    text: str
    link: str | None


Run = list[Word]


@cache
def _links() -> dict[str, str]:
    """What may stand between two words of one name, and what it is called in `Word.link`.

    "of" and "and" join too: whoever reads a run decides whether to cut it there.
    """
    links = {f" {word} ": word for word in lexicon().links}
    links |= {f" {word} the ": word for word in ("of", "for")}
    articles = phrases("articles_inside_names")
    links |= {f" {word} {article} ": word for word in phrases("before_articles_inside_names") for article in articles}
    links |= dict.fromkeys((" ", "\u00a0", ""), "") | {" d'": "de", " d’": "de", " & ": "and", "-": "-", "–": "–"}
    return links


def runs(text: str) -> Iterator[Run]:
    """The runs of `text` in order; lone function words, as sentences open with, are left out."""
    links, function, shortened = _links(), lexicon().function, frozenset(SHORTENED)
    run: Run = []
    first, dotted, end = "", False, 0
    # Gaps and words by turns: quicker than a match and its offsets for each word.
    pieces = iter(WORD.split(text))
    for gap, word in zip(pieces, pieces, strict=False):
        begin = end + len(gap)
        stop = end = begin + len(word)
        if dotted:
            gap = gap[1:]
        dotted = word in shortened and text.startswith(".", stop)
        if dotted:
            word, stop = word + ".", stop + 1
        if run and len(gap) <= LONGEST_LINK and len(run) < LONGEST_RUN:
            link = links.get(gap)
            if link is None and ("\n" in gap or "  " in gap) and gap.count("\n") < 2:
                link = links.get(_on_one_line(text, begin - len(gap), begin))
            # "королём Карлом XII Выборгу": the number ends the name
            if link is not None and not (link == "" and word[0] >= "А" and ROMAN.fullmatch(run[-1].text)):
                run.append(tuple.__new__(Word, (begin, stop, word, link)))
                continue
        if len(run) > 1 or (run and first.lower() not in function):
            yield run
        run, first = [tuple.__new__(Word, (begin, stop, word, None))], word
    if run:
        yield run


def _on_one_line(text: str, last: int, begin: int) -> str:
    """The gap with single spaces; "." where it holds a line break at which a name ends."""
    gap = text[last:begin]
    if "\n" in gap:
        gap = f" {' '.join(gap.split())} " if is_wrapped(text, last) else "."
    return gap.replace("  ", " ")


def is_wrapped(text: str, last: int) -> bool:
    """Whether the line break of a gap is a wrapped text's: a line of medium length before, none longer behind."""
    at = text.index("\n", last)
    behind = text.find("\n", at + 1)
    behind = len(text) if behind < 0 else behind
    return at - text.rfind("\n", 0, at) - 1 in WRAPPED and behind - at - 1 < WRAPPED.stop


def begins_another(run: Run, at: int) -> bool:
    """Whether a further full name begins at a word: "Ana Rosas y | Pedro Amado", but "José Ortega y Gasset"."""
    return run[at].link in JOINS_TWO and at + 1 < len(run) and run[at + 1].link == ""
