"""A language as data: its words by class, and its shapes of date with their examples, read from `lang/xx.yaml`.

To add a language, write one YAML file beside this module; `Language.lacks` names what it does not say yet.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, TypeAlias

import attrs

from chrono.errors import ChronoError
from chrono.kept import kept
from chrono.lang.patterns import Pattern, compile_pattern, literals
from chrono.strict_yaml import shipped

__all__ = ["NOTHING", "Example", "Language", "Shape", "Value", "load"]

Value: TypeAlias = int | str

# Codes for classes of tokens: ASCII first, since the regular expression engine tests those with one bitmap.
_CODES = [chr(n) for n in (*range(48, 58), *range(65, 91), *range(97, 123), *range(0xC0, 0x100), *range(0x100, 0x700))]

# The `make` of a shape that is no date: it takes its tokens away from all others.
NOTHING = "nothing"

# What a shape may say; the first two it must.
_SHAPE_KEYS = ("make", "patterns", "with", "examples")

_WORD = re.compile(r"[^\W\d_]+")
_MARKED = re.compile(r"\[([^\[\]]*)\]")
_EXPECTED = ("MONTH", "WEEKDAY", "UNIT", "SEASON", "NUMBER", "ORDINAL", "ERA", "WHICH", "MOD", "NEAR", "REF")


@attrs.frozen
class Example:
    """A text whose bracketed stretches must be found, with the TIMEX3 value of each; none where nothing is a date."""

    text: str
    spans: tuple[tuple[int, int], ...]
    values: tuple[str, ...]
    reference: str | None


@attrs.frozen
class Shape:
    """One shape of date: `name` is the rule that mentions carry, `make` the builder that reads its patterns."""

    name: str
    make: str
    patterns: tuple[Pattern, ...]
    constants: Mapping[str, Value]
    examples: tuple[Example, ...]


@attrs.frozen(slots=False)
class Language:
    """What a language calls its dates; `codes` and `values` are by word exactly as written in a text.

    In the codes of every date stands one that `key` matches, and one that is not of `weak`. After one of
    `abbreviations` a full stop ends no sentence; after one of `dotted` it belongs to the date.
    """

    code: str
    name: str
    codes: Mapping[str, str]
    values: Mapping[str, Mapping[str, Value]]
    words: Mapping[str, Mapping[Value, tuple[str, ...]]]
    shapes: tuple[Shape, ...]
    key: re.Pattern[str]
    weak: frozenset[str]
    abbreviations: frozenset[str]
    dotted: frozenset[str]
    cues: Mapping[str, frozenset[str]]
    settings: Mapping[str, str]

    @kept
    def bounding(self) -> frozenset[str]:
        """The last words of the cues that make a date one end of a stretch of time: "since", "prior to"."""
        return frozenset(cue.split()[-1] for name in ("since", "until") for cue in self.cues[name] if cue)

    @kept
    def bounding_ends(self) -> frozenset[str]:
        """The last letters of these words, small and large: of most dates, what stands before them ends otherwise."""
        return _last_letters(self.bounding)

    @kept
    def deadline_ends(self) -> frozenset[str]:
        """The last letters of the words before a day by which something is to be done."""
        return _last_letters(self.cues["deadline"])

    @kept
    def onwards_begin(self) -> frozenset[str]:
        """The first letters of the words behind a date that say "onwards", small and large."""
        return frozenset(letter for word in self.cues["onwards"] for letter in (word[0], word[0].upper()))

    @kept
    def links(self) -> frozenset[str]:
        """All that may stand between two dates that are one: "at", "to", "and"; in small letters."""
        names = ("date_time", "range", "and", "or", "within", "weekday_first", "week_first", "feast_day")
        return frozenset(cue.casefold() for name in names for cue in self.cues[name])

    @kept
    def plurals(self) -> tuple[str, ...]:
        """The endings of words that a number before them counts, as far as they have one of their own."""
        return tuple(self.settings.get("plural", "").split())

    @kept
    def weekdays(self) -> dict[str, int]:
        """The names of the weekdays in small letters, 0 is Monday."""
        named = self.words["WEEKDAY"].items()
        return {word.lstrip("=").lower(): n - 1 for n, words in named for word in words if isinstance(n, int)}

    def weekday_in(self, text: str) -> int | None:
        """The weekday that a text names first, 0 is Monday; None where it names none."""
        return next((self.weekdays[word] for word in _WORD.findall(text.lower()) if word in self.weekdays), None)

    def lacks(self) -> list[str]:
        """The classes of words that a language is expected to have and this one has not."""
        return [name for name in _EXPECTED if name not in self.words]


def _last_letters(words: Iterable[str]) -> frozenset[str]:
    """Those of some words, small and large."""
    return frozenset(letter for word in words for letter in (word[-1], word[-1].upper()))


def load(code: str) -> Language:
    """The language of `lang/<code>.yaml`, compiled; raises `ChronoError` where the file contradicts itself."""
    return build(code, shipped("chrono.lang", f"{code}.yaml"))


def build(code: str, own: Any) -> Language:
    """The language of the data of such a file, with what all languages share behind what it says itself."""
    shared = shipped("chrono.lang", "_shared.yaml")
    for file, said in ((f"{code}.yaml", own), ("_shared.yaml", shared)):
        _refuse_misshapen(file, said)
    data = {**own, **{name: {**shared[name], **own[name]} for name in ("words", "shapes")}}
    # In the order of the language's own file first: of patterns that reach equally far the first one counts.
    data["abbreviations"] = f"{own['abbreviations']} {shared['abbreviations']}"
    data["shapes"] = {name: data["shapes"][name] for name in (*own["shapes"], *shared["shapes"])}
    return _compile(code, data, frozenset(own["shapes"]))


def _refuse_misshapen(file: str, said: Any) -> None:
    """Raise `ChronoError` where a file, or a shape in it, lacks a key that it needs or has one that means nothing."""
    needed = ("words", "shapes", "abbreviations") + (() if file.startswith("_") else ("name", "weak"))
    for key in needed:
        if not isinstance(said, dict) or said.get(key) is None:
            raise ChronoError(f"{file}: the key {key!r} is missing, or nothing stands under it")
    for name, shape in said["shapes"].items():
        where = f"{file}: shape {name!r}"
        keys = set(shape) if isinstance(shape, dict) else set()
        known = f"(known: {', '.join(_SHAPE_KEYS)})"
        if unknown := keys - set(_SHAPE_KEYS):
            from difflib import get_close_matches

            near = get_close_matches(min(unknown), _SHAPE_KEYS, n=1)
            meant = f"; did you mean {near[0]!r}?" if near else ""
            raise ChronoError(f"{where}: unknown key {min(unknown)!r}{meant} {known}")
        if missing := [key for key in _SHAPE_KEYS[:2] if key not in keys]:
            raise ChronoError(f"{where}: the key {missing[0]!r} is missing {known}")
        if not isinstance(shape["patterns"], list | dict):
            raise ChronoError(f"{where}: patterns: a list is wanted, a dash before each pattern")


def _compile(code: str, data: Any, own: frozenset[str]) -> Language:
    """The language of all data; the shapes that are its `own` stand in its own file."""
    words = {name: _word_table(table) for name, table in data["words"].items()}
    values = _word_values(words)
    macros: dict[str, str] = data.get("macros") or {}
    sources = [pattern for shape in data["shapes"].values() for pattern, _ in _listed(shape["patterns"])]
    plain_words: set[str] = set().union(*(literals(source) for source in [*sources, *macros.values()]))
    weak = set(data["weak"].split())
    coder = _Coder(values, plain_words, weak)
    files = {True: f"{code}.yaml", False: "_shared.yaml"}
    shapes = tuple(
        _shape(name, shape, coder, macros, file=files[name in own]) for name, shape in data["shapes"].items()
    )
    return Language(
        code=code,
        name=data["name"],
        codes=coder.codes,
        values=values,
        words=words,
        shapes=shapes,
        key=_key(shapes, coder.common(weak), coder.weak(weak)),
        weak=coder.weak(weak),
        abbreviations=_all_spellings(data["abbreviations"]),
        dotted=_all_spellings(data.get("dotted") or ""),
        # A language need not have every list of cues: what it does not list is empty.
        cues=defaultdict(
            frozenset, {name: frozenset(_listed_words(words)) for name, words in (data.get("cues") or {}).items()}
        ),
        settings=data.get("settings") or {},
    )


def _key(shapes: Iterable[Shape], common: frozenset[str], weak: frozenset[str]) -> re.Pattern[str]:
    """As few codes as may be, rather of rare words than of common ones, of which each pattern needs one.

    A weak one counts only beside another code; a blank stands for what has none.
    """
    patterns = [pattern for shape in shapes if shape.make != NOTHING for pattern in shape.patterns]
    asked = Counter(codes for pattern in patterns for codes in pattern.needs)

    def commonness(codes: frozenset[str]) -> tuple[float, int]:
        return len(codes & common) / len(codes), -asked[codes]

    found: set[str] = set()
    for pattern in sorted(patterns, key=lambda pattern: len(pattern.needs)):
        if not any(codes <= found for codes in pattern.needs):
            found.update(sorted(pattern.needs, key=commonness)[0])
    weak_ones, others = (re.escape("".join(sorted(codes))) for codes in (found & weak, found - weak))
    return re.compile(f"[{others}]|(?<! )[{weak_ones}]|[{weak_ones}](?! )")


def _word_table(table: Any) -> dict[Value, tuple[str, ...]]:
    """{value: words}; a table without values is a plain list of words, each its own value."""
    if isinstance(table, str):
        return {word: (word,) for word in table.split()}
    return {_value(key): tuple(text.split()) for key, text in table.items()}


def _listed_words(words: Any) -> list[str]:
    return words.split() if isinstance(words, str) else [word or "" for word in words]


def _value(text: str) -> Value:
    return int(text) if re.fullmatch(r"-?\d+", text) else text


def _all_spellings(words: str) -> frozenset[str]:
    return frozenset(spelling for word in words.split() for spelling in _spellings(word))


def _spellings(word: str) -> tuple[str, ...]:
    """A word in lower case may be capitalised or all capitals; a capitalised one all capitals; =word only as it is."""
    if word.startswith("="):
        return (word[1:],)
    return tuple(dict.fromkeys((word, word[:1].upper() + word[1:], word.upper())))


def _word_values(words: Mapping[str, Mapping[Value, tuple[str, ...]]]) -> dict[str, dict[str, Value]]:
    values: dict[str, dict[str, Value]] = {}
    for name, table in words.items():
        for value, listed in table.items():
            for word in listed:
                for spelling in _spellings(word):
                    values.setdefault(spelling, {}).setdefault(name, value)
    return values


class _Coder:
    """Gives every set of classes that some token has a code of its own."""

    def __init__(
        self, values: Mapping[str, Mapping[str, Value]], plain_words: Iterable[str], weak: Iterable[str]
    ) -> None:
        classes: dict[str, set[str]] = {word: set(found) for word, found in values.items()}
        for word in plain_words:
            for spelling in _spellings(word):
                classes.setdefault(spelling, set()).add(f"={word}")
        for spelling in {spelling for word in weak for spelling in _spellings(word)} & classes.keys():
            # A weak word has a code apart from the strong words of its class.
            classes[spelling].add("weak")
        # Numbers first, so that they get codes in ASCII whatever the language has.
        numbers = _numbers()
        keys = numbers | {word: frozenset(classes[word]) for word in sorted(classes) if word not in numbers}
        free = iter(_CODES)
        code_of: dict[frozenset[str], str] = {}
        self.members: dict[str, str] = {}
        for key in dict.fromkeys(keys.values()):
            code_of[key] = next(free)
            for name in key:
                self.members[name] = self.members.get(name, "") + code_of[key]
        self.codes = {word: code_of[key] for word, key in keys.items()}
        for name in ("LONG", "EIGHT"):
            self.members[name] = next(free)
            self.codes["\0" + name] = self.members[name]

    def codes_of(self, word: str) -> str:
        return self.members.get(word) or self.members.get(f"={word}") or ""

    def weak(self, words: set[str]) -> frozenset[str]:
        """The codes of words that make no date by themselves, and of short numbers."""
        return frozenset(self._listed(words) | {self.codes[word] for word in _numbers() if len(word) < 3})

    def common(self, words: set[str]) -> frozenset[str]:
        """The codes of words that texts are full of: these and all short ones."""
        return frozenset(self._listed(words) | {self.codes[word] for word in self.codes if _is_short(word)})

    def _listed(self, words: set[str]) -> set[str]:
        return {self.codes[spelling] for word in words for spelling in _spellings(word) if spelling in self.codes}


def _is_short(word: str) -> bool:
    return len(word) < 3 and word.isalpha()


@cache
def _numbers() -> dict[str, frozenset[str]]:
    """The classes of every number of one to four digits, as it is written, in the order of the alphabet."""
    return {
        word: _number_classes(word) for word in sorted(f"{n:0{size}}" for size in (1, 2, 3, 4) for n in range(10**size))
    }


def _number_classes(word: str) -> frozenset[str]:
    number, length = int(word), len(word)
    found = {"NUM"}
    if length <= 2:
        found |= {"DAY"} if 1 <= number <= 31 else set()
        found |= {"MONTHNUM"} if 1 <= number <= 12 else set()
        found |= {"HOUR"} if number <= 24 else set()
    if length == 2:
        found |= {"YEAR2"} | ({"MINUTE"} if number <= 59 else set())
    if length == 3 and number >= 100:
        found |= {"YEAR3"}
    if length == 4:
        found |= {"FOUR"} | ({"YEAR"} if 1000 <= number <= 2199 else {"EARLY"} if number < 1000 else set())
    return frozenset(found)


def _listed(patterns: Any) -> list[tuple[str, str | None]]:
    """Patterns, each with its constant where they are given as a table."""
    return list(patterns.items()) if isinstance(patterns, dict) else [(pattern, None) for pattern in patterns]


def _shape(name: str, data: Any, coder: _Coder, macros: Mapping[str, str], *, file: str) -> Shape:
    try:
        patterns = tuple(
            compile_pattern(source, coder.codes_of, macros, constant) for source, constant in _listed(data["patterns"])
        )
    except ChronoError as error:
        raise ChronoError(f"{file}: shape {name!r}: {error}") from None
    constants = {key: _value(value) for key, value in (data.get("with") or {}).items()}
    return Shape(name, data["make"], patterns, constants, tuple(map(example, data.get("examples") or ())))


def example(text: str) -> Example:
    """`@2024-02-01 They met on [5 May 2020]. = 2020-05-05`: reference, marked text, a value for each mark.

    Without a reference the reference is 2024-02-01; `@none` is none at all.
    """
    reference: str | None = "2024-02-01"
    if text.startswith("@"):
        head, text = text.split(" ", 1)
        reference = None if head == "@none" else head[1:]
    body, _, wanted = text.rpartition(" = ") if " = " in text else (text, "", "")
    spans: list[tuple[int, int]] = []
    bare, last = "", 0
    for match in _MARKED.finditer(body):
        bare += body[last : match.start()]
        spans.append((len(bare), len(bare) + len(match[1])))
        bare += match[1]
        last = match.end()
    return Example(bare + body[last:], tuple(spans), tuple(wanted.split()), reference)
