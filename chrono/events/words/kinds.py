"""The kinds of event and the cues that say them, read from `kinds.yaml`; to add a kind, write an entry there.

A cue is written as people write it: "to sign" is a verb in all its forms, "a signing" a noun, "подписа*" any word
that begins so and "-sitzung" one that ends so, and anything else, or what follows "=", stands for itself. The words
that are looked up, in `grammar.yaml` and each room's `words.yaml`, are read here too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any

import attrs

from chrono.kept import kept
from chrono.model import Kind
from chrono.strict_yaml import shipped

__all__ = [
    "GAP",
    "GATHERINGS",
    "INSTRUMENTS",
    "LANGUAGES_APART",
    "WORD",
    "Case",
    "Pattern",
    "cases",
    "default_kinds",
    "endings",
    "expanded",
    "grammar",
    "grammar_part",
    "grammars",
    "heading_words",
    "irregular_bases",
    "irregular_pasts",
    "is_adverb",
    "is_participle",
    "is_past",
    "kinds_by_word",
    "label_kinds",
    "noun_forms",
    "only_pasts",
    "patterns_of",
    "shipped_kinds",
    "subject_openers",
    "tokens_of",
    "unstressed",
    "verb_forms",
]

GATHERINGS = frozenset({"meeting", "visit", "summit", "forum", "session", "ceremony"})
INSTRUMENTS = frozenset({"signing", "adoption", "entry_into_force", "termination", "announcement", "publication"})
# Those that have words to themselves, in a `words.yaml`.
_ROOMS = (
    *("words", "layout", "days", "names", "sentences", "attaching", "reporting"),
    *("pages", "biographies", "own_day", "where", "who", "titling"),
)

# A word; an elided one ends at its apostrophe: "l'école" is two, "didn't" is one. The first letter before the choice,
# and the plain letters before all others: so it is found in two thirds of the time.
WORD = (
    r"[^\W_](?:(?=['’][^\W_])(?<=[cdjlmnstCDJLMNST])|u(?=['’][^\W_])(?<=[Qq]u)"
    r"|[a-z]*+[^\W_]*+(?:['’][^\W_]+)*+)"
)
# Between a verb and its particle: "trat ~ zurück".
GAP = "~"
_TOKEN = re.compile(rf"(?:(?<!\S)-)?(?:{WORD})\*?|{GAP}|@[a-z]+")
# Languages whose cues have a file of their own, read when the first text of theirs is.
LANGUAGES_APART = ("de", "es", "fr", "ru")
_HEADING_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_DOUBLING = re.compile(r"[^aeiou][aeiou][bdgklmnprt]$")
_BRITISH = re.compile(r"[^aeiou][aeiou][^aeiou]+[aeu]l$")  # "travelled" in one spelling, "traveled" in another


@attrs.frozen(slots=False)
class Pattern:
    """A sequence of lower-case words that is a cue of `kind`, or that is none although it looks like one (`blocks`).

    A word "~" stands for up to fifteen others, one that ends in * is a prefix, one that begins with - an ending, and
    "@lands" for each word of that class. `form` is base, third, past, participle, ing, noun, nouns or word.
    """

    words: tuple[str, ...]
    kind: str
    form: str = "word"
    weak: bool = False
    blocks: bool = False

    @kept
    def head(self) -> tuple[str, ...]:
        """The words that must stand side by side: all, or those before a gap."""
        return self.words[: self.words.index(GAP)] if GAP in self.words else self.words

    @kept
    def tail(self) -> tuple[str, ...]:
        """The words behind a gap, side by side too."""
        return self.words[len(self.head) + 1 :]

    @kept
    def plain(self) -> bool:
        """Whether each of its words stands for itself alone."""
        return not any(word.endswith("*") or word.startswith(("-", "@")) for word in self.words)


@attrs.frozen
class Case:
    """An example of a kind, or of what is none of it; it runs as a test."""

    kind: str
    language: str
    text: str
    positive: bool


def tokens_of(text: str) -> tuple[str, ...]:
    """The words of a cue, lower case; a * behind or a - before one is kept."""
    return tuple(unstressed(match.group().casefold()) for match in _TOKEN.finditer(text))


def heading_words(text: str) -> list[str]:
    """The words of a heading in small letters, numbers left out and "half-yearly" one of them."""
    return _HEADING_WORD.findall(text.casefold())


def unstressed(text: str) -> str:
    """The text with the Russian "ё", which most write without its dots, as "е"."""
    return text.replace("ё", "е")


@cache
def _table(name: str) -> dict[str, Any]:
    table: dict[str, Any] = shipped("chrono.events", name)
    return table


@cache
def _sections() -> dict[str, Any]:
    """All sections of words: those of `grammar.yaml`, and those that a room has to itself."""
    tables = [_table("grammar.yaml"), *(shipped(f"chrono.events.{room}", "words.yaml") for room in _ROOMS)]
    return {section: words for table in tables for section, words in table.items()}


@cache
def grammar(section: str, language: str) -> frozenset[str]:
    """The words and phrases of a section of words, lower case; empty for a language that has none."""
    return frozenset(map(unstressed, _sections()[section].get(language, ())))


@cache
def grammars(language: str, *sections: str) -> frozenset[str]:
    """The words and phrases of several sections together."""
    return frozenset().union(*(grammar(section, language) for section in sections))


@cache
def label_kinds(language: str) -> dict[str, tuple[str, ...]]:
    """The labels of dates by the kind of event that they date, lower case."""
    table = _sections()["label_kinds"].get(language, {})
    return {kind: tuple(map(unstressed, phrases)) for kind, phrases in table.items()}


@cache
def kinds_by_word(section: str, language: str) -> dict[str, str]:
    """The kind that each word of a section of `grammar.yaml` stands for, which lists the words of each kind."""
    table = _sections()[section].get(language, {})
    return {unstressed(word): kind for kind, words in table.items() for word in words}


@cache
def grammar_part(section: str, part: str, language: str) -> frozenset[str]:
    """The words of one part of a section that has parts: what was "carried" of "motions"."""
    return frozenset(map(unstressed, _sections()[section].get(language, {}).get(part, ())))


@cache
def endings(section: str, language: str) -> tuple[str, ...]:
    """A section that lists how words end or begin, as `str.endswith` and `startswith` take it."""
    return tuple(grammar(section, language))


@cache
def default_kinds() -> tuple[Kind, ...]:
    """The kinds that ship, in the order of their lanes."""
    kinds = []
    for name, entry in _table("kinds.yaml").items():
        cues = tuple((language, tuple(words)) for language, words in entry["cues"].items())
        kinds.append(Kind(name, entry["label"], entry["colour"], entry.get("symbol"), int(entry["order"]), cues))
    return tuple(sorted(kinds, key=lambda kind: kind.order))


@cache
def shipped_kinds() -> frozenset[str]:
    """The names of the kinds that ship; any other is a caller's own."""
    return frozenset(kind.name for kind in default_kinds())


def cases() -> Iterator[Case]:
    """Every example in `kinds.yaml` and in the files of the languages beside it."""
    for name, entry in _table("kinds.yaml").items():
        for language, groups in entry["cases"].items():
            for group, sentences in groups.items():
                yield from (Case(name, language, text, group == "positive") for text in sentences)
    for language in LANGUAGES_APART:
        for name, entry in _table(f"kinds_{language}.yaml").items():
            for group in ("positive", "negative"):
                yield from (Case(name, language, text, group == "positive") for text in entry[group])


def patterns_of(kinds: Iterable[Kind], language: str) -> list[Pattern]:
    """The patterns of every cue of `kinds` in a language, the phrases that block them among these.

    A kind without cues of its own in a language has those that ship for its name.
    """
    patterns = []
    for kind in kinds:
        shipped_cues, blocks = _shipped_cues(kind.name, language)
        cues = dict(kind.cues).get(language, shipped_cues)
        patterns += [pattern for cue in cues for pattern in expanded(cue, kind.name)]
        patterns += [attrs.evolve(p, blocks=True) for cue in blocks for p in expanded(cue, kind.name)]
    return [pattern for pattern in patterns if pattern.words]


def _shipped_cues(kind: str, language: str) -> tuple[Sequence[str], Sequence[str]]:
    """What ships for the kind of a name in a language: its cues, and what looks like one."""
    if language in LANGUAGES_APART:
        entry = _table(f"kinds_{language}.yaml").get(kind, {})
        return entry.get("cues", ()), entry.get("not", ())
    entry = _table("kinds.yaml").get(kind, {})
    return entry.get("cues", {}).get(language, ()), entry.get("not", {}).get(language, ())


def expanded(cue: str, kind: str) -> list[Pattern]:
    """The patterns of one cue of a kind, as it is written in `kinds.yaml`: each form of "to sign"."""
    weak = cue.endswith(" ?")
    words = tokens_of(cue.removesuffix(" ?"))
    if cue.startswith("="):
        return [Pattern(words, kind, "word", weak)]
    if len(words) > 1 and words[0] == "to" and words[1] not in ("the", "a"):
        rest = words[2:]
        return [Pattern((form, *rest), kind, name, weak) for name, form in verb_forms(words[1])]
    if len(words) > 1 and words[0] in ("a", "an"):
        *head, noun = words[1:]
        return [Pattern((*head, noun), kind, "noun", weak), Pattern((*head, _plural(noun)), kind, "nouns", weak)]
    return [Pattern(words, kind, "word", weak)]


def is_adverb(word: str) -> bool:
    """Whether a lower-case English word ends as adverbs do, and is none of the nouns that end so ("family")."""
    return word.endswith("ly") and word not in grammar("no_adverbs", "en")


def noun_forms(noun: str) -> tuple[str, str]:
    """One and many of an English noun."""
    return noun, _plural(noun)


def _plural(noun: str) -> str:
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2:-1] not in "aeiou" else noun + "s"


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    rows = (row.split() for row in _sections()["irregular"])
    return {base: (past, participle) for base, past, participle in rows}


def irregular_bases() -> tuple[str, ...]:
    """The irregular verbs in their plain form, in the order of the data."""
    return tuple(_irregular())


@cache
def irregular_pasts() -> frozenset[str]:
    """The past and participle forms of the irregular verbs."""
    return frozenset(form for pair in _irregular().values() for form in pair)


@lru_cache(maxsize=20_000)  # asked of every word of a sentence
def is_past(word: str) -> bool:
    """Whether a word is spelt as a past or a participle is: an irregular one, or in -ed, "red" apart."""
    return word in irregular_pasts() or (len(word) > 3 and word.endswith("ed"))


def is_participle(word: str) -> bool:
    """Whether a word may be an English participle of the past."""
    return is_past(word) or word == "born"


@cache
def subject_openers() -> frozenset[str]:
    """The words with which English subjects begin that are no names: articles, "his", "she"."""
    return grammar("determiners", "en") | grammar("pronouns", "en")


@cache
def only_pasts() -> frozenset[str]:
    """The pasts of irregular verbs that are no participles: "fell", "took"; never "built"."""
    pasts, participles = zip(*_irregular().values(), strict=True)
    return frozenset(pasts) - frozenset(participles)


@lru_cache(maxsize=20_000)
def verb_forms(base: str) -> tuple[tuple[str, str], ...]:
    """(name, form) for each form of an English verb; past and participle are one where they are spelt alike."""
    if base == "be":
        return (
            ("base", "be"),
            ("third", "is"),
            ("third", "are"),
            ("past", "was"),
            ("past", "were"),
            ("participle", "been"),
            ("ing", "being"),
        )
    stem = base[:-1] if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) else base
    doubled = stem + stem[-1] if _doubles(base) else stem
    past, participle = _irregular().get(base, (_past(base, doubled),) * 2)
    third = (
        base[:-1] + "ies"
        if base.endswith("y") and base[-2] not in "aeiou"
        else base + ("es" if base.endswith(("s", "x", "ch", "sh", "o", "z")) else "s")
    )
    forms = [("third", third), ("past", past), ("ing", (base[:-2] + "y" if base.endswith("ie") else doubled) + "ing")]
    if past != base:  # "the works shut" tells the past more often than the present
        forms.insert(0, ("base", base))
    if past == base + "t":
        forms.append(("past", base + "ed"))  # "burnt" and "burned"
    if _BRITISH.search(base) and not _doubles(base):
        forms += [("past", base + "led"), ("ing", base + "ling")]
    return tuple(forms) if participle == past else (*forms, ("participle", participle))


def _doubles(base: str) -> bool:
    if base in grammar("stressed_at_the_end", "en"):
        return True
    vowels = len(re.findall(r"[aeiouy]+", base))
    return (
        vowels == 1
        and base not in grammar("never_doubled", "en")
        and bool(_DOUBLING.search("x" + base if len(base) == 2 else base))
    )


def _past(base: str, doubled: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    return doubled + "ed"
