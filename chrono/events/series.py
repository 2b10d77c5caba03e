"""Which edition of which series a gathering is, and how the events of one document hang together.

"The 16th Lakeland Trade Forum" is edition 16 of the Lakeland Trade Forum, and "the 17th Forum" beside it is the next;
"our fourth meeting this year" counts, and is no edition. A gathering that comes in editions is added to `_EDITIONS`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import attrs

from chrono.errors import Problem
from chrono.events.drafts import Draft
from chrono.events.layout.markup import bare
from chrono.events.words.anniversary_words import of_roman, ordinal_of
from chrono.events.words.kinds import GATHERINGS, INSTRUMENTS
from chrono.events.words.phrases import any_phrase, phrases
from chrono.kept import kept
from chrono.model import Event, Link

__all__ = ["contradictions", "linked", "number_editions"]

_EDITIONS = any_phrase("gatherings_in_editions", "en")
_SITTINGS = any_phrase("numbered_sittings")
_CAPITAL = r"(?:(?:[A-Z]\.){2,8}|[A-ZÀ-ÞА-ЯЁ])[\w’'&–-]*"
_IN_WORDS = "|".join(f"(?<=[{word[0].upper()}{word[0]}]){word[1:]}" for word in phrases("ordinals_of_editions"))
# The first sign, before which no word may stand, and then the rest: what begins so is quick to search for.
_ORDINAL = (
    r"[\dEeFfIiLNnSsTtVX](?<![\w’'-].)"
    rf"(?:(?<=\d)\d{{0,2}}(?:st|nd|rd|th)|{_IN_WORDS}|(?<=[IVXL])[IVXL]{{1,6}}|(?<=[VXL]))"
)
_FILLERS = r"(?:(?P<jubilee>anniversary)|annual|biennial|regular|ordinary|extraordinary|plenary|such)"
_NUMBERED = re.compile(
    rf"(?P<n>{_ORDINAL})\s(?:{_FILLERS}\s)*(?i:(?:annual|regular|plenary)\s)*"
    rf"(?P<name>(?:{_CAPITAL}\s(?:(?:of|on|for|and|de)\s(?:the\s)?(?=[A-Z]))?){{0,7}}?)(?P<lower>(?:(?!(?:to|of|in|for|on|by|with|at|and|from|or)\b)[a-z-]+\s){{0,2}}?)"
    rf"(?P<noun>(?i:{_EDITIONS}|{_SITTINGS}))(?![\w’'-])"
    rf"(?:\sof\s(?:the\s)?(?P<of>(?:{_CAPITAL}(?:\s(?:(?:of|on|for|and)\s(?:the\s)?)?(?=[A-Z]))?){{1,8}}))?"
    rf"(?:,\s(?P<alias>[A-Z]\w{{2,20}}?)\d{{0,4}},?\s)?"
)
_OTHERS = (
    re.compile(
        r"(?P<n>\d(?<![\w-].)\d{0,2})-?(?:й|го|му|м|я|ю|ая|ую|ой)\s(?:[\w-]+\s)?"
        rf"(?P<noun>{any_phrase('gatherings_in_editions', 'ru')})\w*"
    ),
    re.compile(
        r"(?P<n>\d(?<![\w.].)\d{0,2})\.\s"
        rf"(?P<name>(?:[A-ZÄÖÜ][\w-]+\s)?[A-ZÄÖÜ][\w-]*(?i:{any_phrase('gatherings_in_editions', 'de')}))\b"
    ),
)
_NAMED = re.compile(
    rf"(?<![\w’'-])(?P<name>(?:{_CAPITAL}\s(?:(?:of|on|for|and)\s(?:the\s)?(?=[A-Z]))?){{1,7}})(?P<noun>(?i:{_EDITIONS}))(?![\w’'-])"
)
_BODY = re.compile(rf"(?:^|\s)(?:{any_phrase('bodies_with_editions')})$")
# What a title tells of is not yet what it numbers: "In the run-up to the 12th Forum".
_BEFORE_IT = re.compile(r"\b(?:run-up to|ahead of|on the eve of|in preparation for|prior to)\b", re.IGNORECASE)
# Behind or before an ordinal that counts: how often in a while, or how often for one person.
_COUNTED = re.compile(
    r"\s?(?:this|last|so far|of the (?:day|year|month|week|visit|trip)|between|with|"
    r"for (?:\w+ ){0,2}(?:years?|months?))\b"
)
_IN_A_WHILE = re.compile(r"\bsince\b|\bin (?:[\w-]+ ){1,4}(?:years|months|decades|weeks|days|a century)\b")
_ONES_OWN = re.compile(r"\b(?:my|your|his|her)\s(?:\w+\s)?$", re.IGNORECASE)
_OPENERS = frozenset({"the", "this", "that", "our", "their", "its", "a", "an", "in", "at", "on", "for", "and", "of"})
_INSIDE = re.compile(rf"\b(?:{any_phrase('within_a_gathering')})\s(?P<host>[^.,;:\n]{{3,90}})", re.IGNORECASE)
_HOSTS = frozenset({"forum", "summit", "session", "ceremony"})
_NUMBERED_KINDS = (GATHERINGS - {"visit"}) | {"announcement"}
_LONGEST_HOST = 31  # days


@attrs.frozen
class _Edition:
    """A gathering that the text numbers: its number, the offsets of its noun, and what it is called, "" if nothing."""

    number: int
    start: int
    end: int
    name: str
    noun: str
    jubilee: bool = False
    adjectives: tuple[str, ...] = ()
    counted: bool = False


def number_editions(drafts: Sequence[Draft], text: str, title: str | None = None) -> None:
    """Give every gathering among the drafts, and every announcement of one, its series and ordinal, in place.

    What the title of the document numbers is the document's own event.
    """
    wanted = [d for d in drafts if d.cue is not None and d.ordinal is None and d.kind in _NUMBERED_KINDS]
    spans = {(span.start, span.end) for draft in wanted for span in draft.spans}
    titled = list(_editions(title or "")) if wanted and not _BEFORE_IT.search(title or "") else []
    if not titled and not any(True for start, end in spans for _ in _editions(text[start:end])):
        return
    editions = list(_editions(text))
    series = _Series(text, [*titled, *editions])
    for draft, edition in _told(wanted, editions, titled):
        name = series.name_of(edition)
        if name or _stands_alone(edition):
            draft.ordinal, draft.series = edition.number, name or None
    for draft in wanted:
        if draft.series is None and draft.kind in GATHERINGS and draft.cue is not None:
            draft.series = series.ending_at(draft.cue[1])


def _told(
    drafts: Sequence[Draft], editions: Sequence[_Edition], titled: Sequence[_Edition]
) -> Iterator[tuple[Draft, _Edition]]:
    """The drafts that tell of a numbered gathering; of several dates beside one number the nearest has it."""
    claims: dict[int, list[Draft]] = defaultdict(list)
    by_start = {edition.start: edition for edition in editions}
    for draft in drafts:
        if edition := _edition_of(draft, editions):
            claims[edition.start].append(draft)
        elif draft.own and len(titled) == 1 and _may_be(draft, titled[0]):
            yield draft, titled[0]
    for start, claiming in claims.items():
        nearest = min(claiming, key=lambda draft: _distance(draft, start))
        for draft in claiming:
            if draft.when == nearest.when or draft.spans[0].start != nearest.spans[0].start:
                yield draft, by_start[start]


def _distance(draft: Draft, offset: int) -> int:
    """Characters between a number and the date of a draft."""
    return min((abs(mark[0] - offset) for mark in draft.spans[0].marks if mark != draft.cue), default=0)


def _may_be(draft: Draft, edition: _Edition) -> bool:
    """Whether the document's own event can be what its title numbers."""
    if draft.kind == "announcement":
        return edition.noun.casefold() == "mission" and bool(edition.name)
    return draft.kind in GATHERINGS - {"visit"}


def _editions(text: str) -> Iterator[_Edition]:
    for match in _NUMBERED.finditer(text):
        number = _number(match["n"])
        if number is None:
            continue
        name, noun = _called(match), match["noun"]
        if _IN_A_WHILE.search(text, match.end("noun"), match.end("noun") + 60) or (
            _ONES_OWN.search(text, max(0, match.start() - 16), match.start())
        ):
            continue
        in_words = not match["n"][0].isdigit()
        counted = in_words and _COUNTED.match(text, match.end("noun")) is not None
        adjectives = tuple((match["lower"] or "").split())
        end = match.end("noun")
        if noun.casefold() == "edition" and match["of"]:  # "the third edition of the River Fair"
            name, end = bare(match["of"]), match.end("of")
        yield _Edition(number, match.start(), end, name, noun, bool(match["jubilee"]), adjectives, counted)
    if not text.isascii():
        for match in (match for form in _OTHERS for match in form.finditer(text)):
            named = match.groupdict()
            name = bare(named.get("name") or "")
            yield _Edition(int(match["n"]), match.start(), match.end(), name, named.get("noun") or name)


def _number(word: str) -> int | None:
    if word.casefold() == "inaugural":
        return 1
    return of_roman(word) if word.isupper() and not word[0].isdigit() else ordinal_of(word)


def _called(match: re.Match[str]) -> str:
    """The name of the series where it stands with the ordinal; "" where it does not."""
    of, noun = bare(match["of"] or ""), match["noun"]
    sitting = re.fullmatch(_SITTINGS, noun, re.IGNORECASE) is not None
    if sitting and _BODY.search(of):
        return of
    if name := bare(match["name"]):
        return name if sitting and (noun[0].islower() or noun == "Mission") else f"{name} {noun}"
    if of and not sitting and noun[0].isupper():
        return f"{noun} of {'the ' if ' of the ' in match.group() else ''}{of}"
    return match["alias"] or ""


def _edition_of(draft: Draft, editions: Sequence[_Edition]) -> _Edition | None:
    """The edition that a draft tells of: its noun is the cue, or it is what the draft announces."""
    if draft.cue is None:
        return None
    low, high = draft.cue
    if draft.kind in _NUMBERED_KINDS - {"announcement"}:
        near = editions[max(0, bisect_left(editions, low, key=lambda e: e.end) - 1) :][:3]
        return next((e for e in near if e.start < high and low < e.end), None) or _held(draft, editions)
    if draft.kind == "announcement":
        start, end = draft.subject
        inside = editions[bisect_left(editions, start, key=lambda e: e.start) :][:3]
        return next((e for e in inside if e.end <= end and e.name and e.noun.casefold() == "mission"), None)
    return None


def _held(draft: Draft, editions: Sequence[_Edition]) -> _Edition | None:
    """The one edition in the clause of a draft whose cue is a verb: "the 12th Forum | gathered"."""
    if draft.form in ("noun", "nouns") or draft.kind not in ("forum", "summit", "session"):
        return None
    start, end = draft.subject
    low, high = (bisect_left(editions, at, key=lambda e: e.start) for at in (start, end))
    return editions[low] if high - low == 1 else None


def _stands_alone(edition: _Edition) -> bool:
    """Whether an edition without a name is one: "the third conference", but no "second meeting" or "first round"."""
    kind = re.fullmatch(_EDITIONS, edition.noun, re.IGNORECASE) or not edition.noun.isascii()
    return bool(kind) and not edition.counted and not edition.jubilee


class _Series:
    """The series that a document names, each in its fullest form."""

    def __init__(self, text: str, editions: Sequence[_Edition]) -> None:
        self._text = text
        self._named = [(e.start, e.name) for e in editions if e.name]
        if editions:
            for match in _NAMED.finditer(text):
                words = bare(match["name"]).split()
                while words and (words[0].casefold() in _OPENERS or _number_word(words[0])):
                    words.pop(0)
                if words:
                    self._named.append((match.start(), " ".join([*words, match["noun"]])))
        self._named.sort()
        times = Counter(name for _, name in self._named)
        endings: dict[str, set[str]] = defaultdict(set)
        for name in times:
            words = name.split()
            for k in range(len(words) - 1):
                endings[" ".join(words[k:]).casefold()].add(name)
        sure = {name for name, n in times.items() if n > 1} | {e.name for e in editions}
        self._fuller = {n: max({n, *(endings[n.casefold()] & sure)}, key=lambda m: (len(m), m)) for n in times}
        numbered = dict.fromkeys(name for e in editions if (name := self.name_of(e)))
        self._ranks = {name: rank for rank, name in enumerate(numbered)}
        forms = [*zip(numbered, numbered, strict=True), *(one for one in self._fuller.items() if one[1] in numbered)]
        # Of several series that a form may mean the first: it comes last here, and stays.
        forms.sort(key=lambda one: -self._ranks[one[1]])
        self._forms = {form: full for form, full in forms if len(form.split()) > 1}
        self._lengths = sorted({len(form) for form in self._forms})

    def ending_at(self, end: int) -> str | None:
        """The numbered series whose name ends at an offset, in its full or a shorter form."""
        lengths = self._lengths[: bisect_right(self._lengths, end)]
        found = [full for length in lengths if (full := self._forms.get(self._text[end - length : end]))]
        return min(found, key=self._ranks.__getitem__, default=None)

    def name_of(self, edition: _Edition) -> str:
        """The full name of an edition's series, by its own name or by the one that the text named before it."""
        if edition.counted:
            return ""
        if edition.name:
            return self._fuller.get(edition.name, edition.name)
        noun = edition.noun.casefold()
        before = bisect_right(self._named, edition.start, key=lambda one: one[0]) or len(self._named)
        alike = [self._last_before(before, self._by_noun, noun)]
        if noun in ("meeting", "event", "edition", "session"):
            words = {word.casefold() for word in edition.adjectives} - {"such"}
            alike = [self._last_before(before, self._by_word, word) for word in words]
            if noun == "edition" and before == 1:
                alike = [0]
        last = max(alike, default=-1)
        return self._fuller[self._named[last][1]] if last >= 0 else ""

    @kept
    def _by_noun(self) -> dict[str, list[int]]:
        return _places_by_word(name.casefold().split()[-1:] for _, name in self._named)

    @kept
    def _by_word(self) -> dict[str, list[int]]:
        return _places_by_word(set(name.casefold().split()) for _, name in self._named)

    @staticmethod
    def _last_before(index: int, places: dict[str, list[int]], word: str) -> int:
        """The last name before an index that has a word; -1 where none has."""
        found = places.get(word, [])
        behind = bisect_left(found, index)
        return found[behind - 1] if behind else -1


def _places_by_word(names: Iterable[Iterable[str]]) -> dict[str, list[int]]:
    """The indexes of those names that have a word, by word."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, words in enumerate(names):
        for word in words:
            places[word].append(index)
    return places


def _number_word(word: str) -> bool:
    return ordinal_of(word) is not None or (word.isupper() and set(word) <= set("IVXL"))


def linked(told: Sequence[tuple[Draft, Event]], text: str) -> list[Event]:
    """The events with their links to each other: every target is the id of another of them.

    An anniversary is linked to what it celebrates, an instrument to the gathering that made it, an edition to the one
    before it, and an event to the gathering that it is told to be a part of.
    """
    drawn = _Links(told, text)
    return [attrs.evolve(event, links=links) if (links := drawn.of(draft, event)) else event for draft, event in told]


class _Links:
    """The events of a document by what links look for."""

    def __init__(self, told: Sequence[tuple[Draft, Event]], text: str) -> None:
        self._text = text
        self._ids = {id(draft): event.id for draft, event in told}
        self._hosts = [(draft, event) for draft, event in told if event.kind in _HOSTS]
        editions: dict[tuple[str | None, str, int], set[str]] = defaultdict(set)
        for _, event in told:
            if event.series and event.ordinal and event.kind != "anniversary":
                editions[event.series, event.kind, event.ordinal].add(event.id)
        self._editions = {key: min(found) for key, found in editions.items() if len(found) == 1}

    def of(self, draft: Draft, event: Event) -> tuple[Link, ...]:
        """The links of one event, none to itself."""
        inside = "adopted_at" if event.kind in INSTRUMENTS - {"announcement", "publication"} else "part_of"
        targets = {
            "anniversary_of": self._ids.get(id(draft.root)),
            "edition_of": self._editions.get((event.series, event.kind, (event.ordinal or 0) - 1)),
            inside: self._ids.get(id(draft.host)) or self._host(draft, event),
        }
        return tuple(Link(relation, target) for relation, target in targets.items() if target and target != event.id)

    def _host(self, draft: Draft, event: Event) -> str | None:
        """The gathering of these days that a sentence of the event names behind "on the sidelines of" or "during"."""
        if event.kind in _HOSTS or not self._hosts:
            return None
        named = (match for span in draft.spans[:3] for match in _INSIDE.finditer(self._text, span.start, span.end))
        hosts = (self._named_by(match, draft, event) for match in named)
        return next((host for host in hosts if host is not None), None)

    def _named_by(self, match: re.Match[str], draft: Draft, event: Event) -> str | None:
        """The gathering that the words of a match begin with or name, where the event lies in its days."""
        start, end = match.span("host")
        for other, host in self._hosts:
            begins = other.cue is not None and start <= other.cue[0] < end
            named = host.title in match["host"] or (host.series or "\n") in match["host"]
            if (begins or named) and host is not event and _falls_in(draft, other):
                return host.id
        return None


def _falls_in(draft: Draft, host: Draft) -> bool:
    """Whether an event lies in the days of a gathering, and these are few."""
    mine, days = draft.dated, host.dated
    if mine is None or days is None:
        return False
    return mine == days or (days[0] <= mine[0] and mine[1] <= days[1] and days[1] - days[0] <= _LONGEST_HOST)


def contradictions(events: Sequence[Event]) -> list[Problem]:
    """What cannot be of the editions told: a later one dated before an earlier, or one edition at two times."""
    known = [e for e in events if e.series and e.ordinal and e.when and e.kind != "anniversary"]
    known.sort(key=lambda e: (e.series or "", e.kind, e.ordinal or 0, e.sort_key))
    problems = []
    for one, other in pairwise(known):
        if (one.series, one.kind) != (other.series, other.kind) or one.when is None or other.when is None:
            continue
        if one.ordinal == other.ordinal and not one.when.overlaps(other.when):
            message = f"edition {one.ordinal} of {one.series} is dated {one.when} and {other.when}; one is wrong"
        elif other.when.before(one.when):
            message = (
                f"edition {other.ordinal} of {other.series} is dated {other.when}, before edition {one.ordinal}, "
                f"{one.when}; one of the four is wrong"
            )
        else:
            continue
        quote = other.evidence[0]
        problems.append(Problem(message, quote.source, offset=quote.start))
    return problems
