"""The small language in which shapes of dates are written: token patterns, compiled to regular expressions over codes.

A text is read as a string of codes, one character a token (see `chrono.dates.tokens`), so a pattern over words
becomes a regular expression over codes, short and free of nested repetition. A pattern is elements between blanks:

    MONTH            a class of words or numbers; captured under its name in lower case (month, then month_2, ...)
    DAY:first        the same, captured under another name
    of  of|in        a word, or one of several; the:definite captures that it is there
    , . - / : ^      what stands between two tokens; ^ is nothing at all ("5" and "th" in "5th"), – any dash
    X?  ( X Y )?     perhaps; ( X | Y ) one of; ( X ){0,8} at most so many times
    !  !!            here the expression begins, and here it ends: what stands outside is only its context
    <NAME>           a macro of the language, as if written out; <NAME>:count captures all of its tokens as one
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

import attrs

from chrono.errors import ChronoError

__all__ = ["GAPS", "Pattern", "compile_pattern", "literals"]

# What may stand between two tokens, as a pattern writes it, and the codes that it accepts.
GAPS = {
    ",": ",", ".": ".", "-": "-", "–": "-–", "/": "/", ":": ":", "'": "'", "^": "^", ";": ";", "·": "·", "‚": "‚",
    "[": "(", "]": ")", "|": "|", '"': '"', "$": "$", "%": "%",
}  # fmt: skip

_GAP_CODES = frozenset("".join(GAPS.values()))

_ELEMENT = re.compile(r"\(|\)(?:\?|\{\d+,\d+\})?|\|(?=\s)|[^\s()]+")


@attrs.frozen
class Pattern:
    """A pattern as the regular expression `codes`: `classes` tells the class behind each captured name.

    `first` and `second` are the codes that it can begin with and go on with; `single` says that it can be one code
    long. Where the source marks the expression inside its context, `begins` and `ends` say that the groups `from_`
    and `to_` do so. `constant` is the value that the shape gives this pattern, if any. Of each set in `needs` one code
    stands in everything that the pattern matches, which is at most `longest` codes.
    """

    source: str
    codes: str
    classes: Mapping[str, str]
    first: frozenset[str]
    second: frozenset[str]
    single: bool
    longest: int
    begins: bool = False
    ends: bool = False
    constant: str | None = None
    needs: tuple[frozenset[str], ...] = ()

    @property
    def regex(self) -> re.Pattern[str]:
        """Compiled; who asks often keeps it."""
        return re.compile(self.codes)


@attrs.frozen
class _Piece:
    """A part of a pattern: its regular expression, what it can begin and go on with, its length, what it needs."""

    regex: str
    first: frozenset[str] = frozenset()
    second: frozenset[str] = frozenset()
    empty: bool = True
    single: bool = False
    longest: int = 0
    needs: tuple[frozenset[str], ...] = ()

    def then(self, other: _Piece) -> _Piece:
        """This piece and another behind it."""
        nothing = frozenset[str]()
        return _Piece(
            self.regex + other.regex,
            self.first | (other.first if self.empty else nothing),
            self.second | (other.first if self.single else nothing) | (other.second if self.empty else nothing),
            self.empty and other.empty,
            (self.single and other.empty) or (self.empty and other.single),
            self.longest + other.longest,
            self.needs + other.needs,
        )

    def either(self, other: _Piece) -> _Piece:
        """This piece or another; the caller brackets them."""
        return _Piece(
            f"{self.regex}|{other.regex}",
            self.first | other.first,
            self.second | other.second,
            self.empty or other.empty,
            self.single or other.single,
            max(self.longest, other.longest),
            tuple(dict.fromkeys(one | another for one in self.needs for another in other.needs)),
        )

    def bracketed(self, times: str = "") -> _Piece:
        """This piece as a group, perhaps optional ("?") or repeated ("{0,8}")."""
        second = self.second | (self.first if self.single and times.startswith("{") else frozenset())
        empty = self.empty or times[:1] == "?" or times[:2] == "{0"
        most = int(times[1:-1].partition(",")[2]) if times.startswith("{") else 1
        needs = () if empty else self.needs
        return _Piece(f"(?:{self.regex}){times}", self.first, second, empty, self.single, self.longest * most, needs)


def literals(source: str) -> set[str]:
    """The plain words that a pattern names."""
    words: set[str] = set()
    for element in _ELEMENT.findall(source):
        if element[0] not in "()|<!":
            names = element.rstrip("?").split("|")
            words.update(name.partition(":")[0] for name in names if name and name not in GAPS and not _is_class(name))
    return words


def compile_pattern(
    source: str, codes_of: Callable[[str], str], macros: Mapping[str, str], constant: str | None = None
) -> Pattern:
    """The pattern of `source`; `codes_of` gives the codes that a class or word stands for.

    Raises `ChronoError` naming the pattern where it is malformed or names something that the language lacks.
    """
    compiler = _Compiler(source, codes_of, macros)
    try:
        whole = compiler.sequence(_ELEMENT.findall(source))
    except ValueError as error:
        raise ChronoError(f"pattern {source!r}: {error}") from None
    if whole.empty:
        raise ChronoError(f"pattern {source!r}: every element is optional, it would match nothing")
    begins, ends = "(?P<from_>)" in whole.regex, "(?P<to_>)" in whole.regex
    return Pattern(
        source,
        whole.regex,
        compiler.classes,
        whole.first,
        whole.second,
        whole.single,
        whole.longest,
        begins,
        ends,
        constant,
        whole.needs,
    )


def _is_class(word: str) -> bool:
    name = word.partition(":")[0]
    return len(name) > 1 and name.isupper() and name[0].isalpha()


class _Compiler:
    """One pass over the elements of a pattern, a piece at a time."""

    def __init__(self, source: str, codes_of: Callable[[str], str], macros: Mapping[str, str]) -> None:
        self.source, self.codes_of, self.macros = source, codes_of, macros
        self.classes: dict[str, str] = {}
        self.capturing = True

    def sequence(self, elements: list[str]) -> _Piece:
        """The piece of all elements; ValueError where brackets do not fit."""
        queue = list(elements)
        result = self._alternatives(queue)
        if queue:
            raise ValueError(f"{queue[0]!r} without its opening bracket")
        return result

    def _alternatives(self, queue: list[str]) -> _Piece:
        piece = self._branch(queue)
        if not queue or queue[0] != "|":
            return piece
        while queue and queue[0] == "|":
            queue.pop(0)
            piece = piece.either(self._branch(queue))
        return piece.bracketed()

    def _branch(self, queue: list[str]) -> _Piece:
        piece = _Piece("")
        while queue and queue[0] != "|" and not queue[0].startswith(")"):
            piece = piece.then(self._item(queue))
        return piece

    def _item(self, queue: list[str]) -> _Piece:
        element = queue.pop(0)
        if element in ("!", "!!"):
            return _Piece("(?P<from_>)" if element == "!" else "(?P<to_>)")
        if element == "(":
            inner = self._alternatives(queue)
            if not queue:
                raise ValueError("a bracket is not closed")
            return inner.bracketed(queue.pop(0)[1:])
        optional = element.endswith("?") and len(element) > 1
        piece = self._atom(element[:-1] if optional else element)
        return piece.bracketed("?") if optional else piece

    def _atom(self, element: str) -> _Piece:
        if element.startswith("<"):
            return self._macro(element)
        plain, groups, first = "", list[str](), set[str]()
        for word in [element] if element == "|" else element.split("|"):
            word, _, given = (word, "", "") if word in GAPS else word.partition(":")
            codes = GAPS.get(word) or self.codes_of(word)
            if not codes:
                raise ValueError(f"the language has no {word!r}")
            first.update(codes)
            if (given or _is_class(word)) and self.capturing:
                groups.append(f"(?P<{self._name(given or word.lower(), word)}>{_charset(codes)})")
            else:
                plain += codes
        if plain:
            groups.append(_charset(plain))
        regex = f"(?:{'|'.join(groups)})" if len(groups) > 1 else groups[0]
        needs = () if _GAP_CODES.intersection(first) else (frozenset(first),)
        return _Piece(regex, frozenset(first), empty=False, single=True, longest=1, needs=needs)

    def _macro(self, element: str) -> _Piece:
        name, _, given = element[1:].partition(">")
        outer = self.capturing
        self.capturing = outer and not given
        if name not in self.macros:
            raise ValueError(f"the language has no macro {name!r}")
        piece = self.sequence(_ELEMENT.findall(self.macros[name])).bracketed()
        self.capturing = outer
        if given and outer:
            return attrs.evolve(piece, regex=f"(?P<{self._name(given.lstrip(':'), name)}>{piece.regex})")
        return piece

    def _name(self, name: str, of: str) -> str:
        if not self.capturing:
            return name
        unique, number = name, 2
        while unique in self.classes:
            unique, number = f"{name}_{number}", number + 1
        self.classes[unique] = of
        return unique


@cache  # the same classes and words stand in hundreds of patterns
def _charset(codes: str) -> str:
    return f"[{''.join(sorted(re.escape(code) for code in set(codes)))}]"
