"""Anniversaries make two events: the celebration, and by arithmetic the thing itself.

"the 10th anniversary of the treaty", "200 years of relations in 2026", "годовщина", "15-jähriges Bestehen". An edition
that calls itself an anniversary forum is none. To read one more way of saying it, add a pattern to `anniversary_words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from chrono.errors import DateError
from chrono.events.attaching.attach import tie
from chrono.events.days.anchors import Anchor
from chrono.events.drafts import Draft, Span
from chrono.events.layout.markup import bare
from chrono.events.layout.segments import Unit
from chrono.events.sentences.clauses import clauses
from chrono.events.sentences.pronouns import spelled_out, subject_at
from chrono.events.sentences.shortening import short
from chrono.events.words.anniversary_words import CELEBRATING, forms_in, hints, is_reason, jubilee, ordinal_of
from chrono.events.words.cues import heard
from chrono.events.words.identity import key_words
from chrono.events.words.kinds import LANGUAGES_APART, grammar
from chrono.events.words.phrases import any_phrase
from chrono.events.words.wording import Wording
from chrono.lang.hints import standing
from chrono.when import When

if TYPE_CHECKING:
    from chrono.events.reader import Reader

__all__ = ["anniversaries"]

# What leads to the thing itself in the languages in which the text's own words are the title.
# What is told of the celebration itself: "the 9th anniversary of the storm took place in the square".
_HELD = re.compile(
    r"\s(?:(?:took|takes|take) place|(?:was|were|is|are|will be|has been|have been) (?:held|marked|celebrated))\b"
)
_LEADS_TO_THING = re.compile(rf"^(?:{any_phrase('of_the_thing')})\s*")
_LONGEST_FEAST = 366  # days
_ARTICLES = ("The ", "A ", "An ")
_THE = re.compile(r"^the ", re.IGNORECASE)
_ITS = re.compile(r"\b(?:its|their)\s+$", re.IGNORECASE)
_AHEAD = re.compile(rf"\b(?:{any_phrase('anniversary_ahead')})\b", re.IGNORECASE)
_OWN_DAY = re.compile(rf"\b(?:{any_phrase('anniversary_today')})\b", re.IGNORECASE)


@attrs.frozen
class _Mention:
    index: int
    unit: Unit
    number: int | None
    of: str
    start: int
    end: int
    anchor: Anchor | None
    celebrates: bool
    whose: str = ""


def anniversaries(reader: Reader) -> list[Draft]:
    """The celebrations that the text tells of, each with its root where a number of years leads to it."""
    groups: dict[int | None, list[_Mention]] = {}
    for mention in _mentions(reader):
        groups.setdefault(mention.number, []).append(mention)
    unnumbered = groups.pop(None, [])
    if len(groups) == 1:
        next(iter(groups.values())).extend(unnumbered)
    elif unnumbered and not groups:
        groups[None] = unnumbered
    drafts: list[Draft] = []
    for number, mentions in groups.items():
        drafts += _told(reader, number, mentions)
    return drafts


def _mentions(reader: Reader) -> Iterator[_Mention]:
    for index in reader.units_with(hints()):
        unit = reader.layout.units[index]
        text = reader.plain[unit.start : unit.end]
        if unit.side or next(standing(hints(), text), None) is None:
            continue
        seen: list[tuple[int, int]] = []
        for form in forms_in(text):
            match = next(
                (m for m in form.finditer(text) if not any(m.start() < b and a < m.end() for a, b in seen)), None
            )
            if match is None or is_reason(text, match.end() - len(match.groupdict().get("of") or "")):
                continue
            seen.append((match.start(), match.start("of") if match.groupdict().get("of") else match.end()))
            groups = match.groupdict()
            number = jubilee(groups["j"]) if groups.get("j") else ordinal_of(groups["n"]) if groups.get("n") else None
            start = unit.start + match.start()
            end = unit.start + (match.start("of") if groups.get("of") else match.end())
            celebrates = unit.form == "heading" or bool(CELEBRATING.search(text[: match.end()]))
            anchor = _anchor(reader, unit, start, end)
            if anchor is not None and celebrates and not _taken(reader, index, anchor):
                reader.claimed.add(anchor.start)
            wedding = len(match.group().split()) > 2 or groups.get("of")
            whose = "" if wedding else _owner(reader, unit, start)
            yield _Mention(index, unit, number, groups.get("of") or "", start, end, anchor, celebrates, whose)


def _owner(reader: Reader, unit: Unit, start: int) -> str:
    """Whose anniversary "its 25th anniversary" is: who celebrates it, named here or in a sentence before."""
    if reader.document.language != "en" or not _ITS.search(reader.plain, max(unit.start, start - 8), start):
        return ""
    dates = [(anchor.start, anchor.end) for anchor in reader.anchors]
    subject, clause = subject_at(reader.plain, unit.start, unit.end, dates, start)
    name = spelled_out(subject, reader.plain, clause, dates)
    return "" if name.split(" ")[0].casefold() in grammar("pronouns", "en") else name


def _taken(reader: Reader, index: int, anchor: Anchor) -> bool:
    """Whether another deed of the sentence stands nearer to the date than the celebration."""
    one = tie(reader.sentence(index), anchor)
    return (
        one.cue is not None
        and not one.cue.weak
        and one.price < 8
        and one.cue.kind not in ("anniversary", "ceremony", "announcement")
    )


def _anchor(reader: Reader, unit: Unit, start: int, end: int) -> Anchor | None:
    """The date of a sentence that the celebration falls on: the nearest, but none that only names the root."""
    inside = [
        a
        for a in reader.anchors
        if unit.start <= a.start and a.end <= unit.end and a.role not in ("since", "before", "after")
    ]
    inside = [
        a
        for a in inside
        if not (start <= a.start < end or a.start <= start < a.end) and a.when.precision not in ("century", "decade")
    ]
    inside = [a for a in inside if not a.partial and (a.when.days or 0) <= _LONGEST_FEAST]
    inside = [
        a for a in inside if a.basis != "narrative" or a.text.casefold() in ("the year", "the same year", "that year")
    ]
    return min(inside, key=lambda a: min(abs(a.start - end), abs(start - a.end)), default=None)


def _told(reader: Reader, number: int | None, mentions: Sequence[_Mention]) -> Iterator[Draft]:
    when, basis, planned = _date(reader, mentions)
    if when is None and (reader.document.date is not None or number is None):
        return
    best = max(mentions, key=lambda m: (m.anchor is not None, m.unit.form != "heading", bool(m.of), -m.start))
    spans = [_span(m) for m in sorted(mentions, key=lambda m: m is not best)]
    status = "planned" if planned else "held"
    draft = Draft(
        "anniversary",
        when,
        basis,
        status,
        spans,
        (best.unit.start, best.unit.end),
        "anniversary",
        (best.start, best.end),
    )
    draft.ordinal, draft.title, draft.form = number, _title(reader, best, number, mentions), "noun"
    draft.signs["an anniversary said in so many words"] = 0.1
    draft.own = best.anchor is None
    yield draft
    if number and when is not None:
        root = _root(reader, draft, number, mentions)
        if root is not None:
            draft.root = root
            yield root


def _span(mention: _Mention) -> Span:
    marks = [(mention.start, mention.end)]
    if mention.anchor is not None:
        marks.append((mention.anchor.start, mention.anchor.end))
    return Span(mention.unit.start, mention.unit.end, tuple(sorted(marks)))


def _date(reader: Reader, mentions: Sequence[_Mention]) -> tuple[When | None, str, bool]:
    """(date, basis, whether to come) of the celebration: said beside it, or the document's own."""
    document = reader.document.date
    said = [m for m in mentions if m.anchor is not None]
    if said:
        best = min(said, key=lambda m: (not m.celebrates, m.anchor.when.days or 10**6))  # type: ignore[union-attr]
        assert best.anchor is not None
        if reader.teller.date is not None:
            return best.anchor.when, best.anchor.basis, reader.teller.date.before(best.anchor.when)
        told = _AHEAD.search(reader.plain, best.unit.start, best.unit.end)
        annals = best.unit.form in ("item", "row") and told is not None and told[0] == "wird"
        return best.anchor.when, best.anchor.basis, told is not None and not annals
    if document is None:
        return None, "none", False
    titled = bool(reader.document.title and any(hint in reader.document.title for hint in hints()))
    told_today = any(_OWN_DAY.search(reader.plain[m.unit.start : m.unit.end]) for m in mentions)
    basis = "document" if document.basis in ("explicit", "curated") else document.basis
    if (titled or told_today) and document.when.precision == "day":
        return document.when, basis, False
    first, last = document.when.earliest, document.when.latest
    if first is None or last is None or first.year != last.year:
        return None, "none", False
    return When.of(first.year), basis, False


def _title(reader: Reader, best: _Mention, number: int | None, mentions: Iterable[_Mention]) -> str:
    if reader.document.language in LANGUAGES_APART:
        return bare(reader.plain[best.start : best.end + len(_clipped(best.of))])
    if since := _since(reader, best):
        years = "year" if number == 1 else "years"
        return f"{number} {years} since {since}" if number else f"Anniversary: {since}"
    of = best.of or next((m.of or m.whose for m in mentions if m.of or m.whose), "")
    of = _THE.sub("the ", _clipped(of))
    day = "birthday" if _is_birthday(reader, best) else "anniversary"
    if number and of and reader.plain.endswith("since ", 0, best.end):
        return f"{number} {'year' if number == 1 else 'years'} since {of}"
    count = f"{number}{_suffix(number)} {day}" if number else "Anniversary"
    return f"{count} of {of}" if of else count


def _is_birthday(reader: Reader, mention: _Mention) -> bool:
    return "birthday" in reader.plain[mention.start : mention.end].casefold()


def _since(reader: Reader, best: _Mention) -> str:
    """What was done "since" which the years are counted, where a clause says it: "since Ann Cole and I built it"."""
    if reader.document.language != "en" or not reader.plain.endswith("since ", 0, best.end):
        return ""
    dates = [(anchor.start, anchor.end) for anchor in reader.anchors]
    done = clauses(Wording(reader.plain, heard(reader.plain, best.end, best.end + len(best.of), dates)))
    whole = bool(done) and done[0].own and done[0].subject != (done[0].first, done[0].last)
    told = short(bare(best.of), "en") if whole else ""
    return f"{told[:1].lower()}{told[1:]}" if told.startswith(_ARTICLES) else told


def _clipped(of: str) -> str:
    of = re.split(
        r",|\s+and (?:(?:to|we|it|he|she|they|I)\b|the \w+ (?:was|were|is|are|has|had|will|[a-z]+ed)\b)"
        r"|\s+(?:which|who|that|(?:in|en) \d{4}|on \d|this year|last year|today|at a|with a)\b|\s[—–-]\s",
        bare(of),
    )[0].strip(" ,.:;")
    of = re.sub(r"^(?:the\s+day\s+)", "", of)
    return of if len(of) <= 90 else of[:90].rsplit(" ", 1)[0]


def _suffix(number: int) -> str:
    if 10 <= number % 100 <= 20:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _root(reader: Reader, draft: Draft, number: int, mentions: Sequence[_Mention]) -> Draft | None:
    """The event that so many years are counted from, where the text says what it is."""
    best = max(mentions, key=lambda m: (bool(m.of), bool(m.whose), m.anchor is not None))
    of = _clipped(best.of or best.whose)
    assert draft.when is not None
    # A house may celebrate on any day of its year.
    when = _earlier(draft.when if best.of or draft.when.earliest is None else When.of(draft.when.earliest.year), number)
    if when is None or not of or not key_words(of) or _is_birthday(reader, best):
        return None
    kind = _kind(reader, best)
    at = (best.end, best.end + _reach(best.of)) if best.of else (best.start, best.end)
    root = Draft(kind, when, "anniversary", "held", [_span(best)], at, "root", (best.start, best.end))
    of = _HELD.split(of, maxsplit=1)[0]
    of = _LEADS_TO_THING.sub("", of) if reader.document.language in LANGUAGES_APART else of
    told = _since(reader, best) or _root_title(of, kind)
    root.title = told if best.of else f"{_THE.sub('', of)} founded"
    root.signs[f"{number} years before the anniversary"] = 0.05
    if draft.basis == "inferred_year":
        root.signs["it inherits the doubt of the anniversary's year"] = -0.1
    return root


def _earlier(when: When, years: int) -> When | None:
    try:
        if when.precision in ("day", "month", "year"):
            return when.shift(years=-years)
    except DateError:
        return None
    if when.earliest and when.latest and when.earliest.year == when.latest.year:
        return When.of(when.earliest.year - years)
    return None


def _kind(reader: Reader, best: _Mention) -> str:
    """What kind of thing is remembered: by the cues in what follows "of", else a founding."""
    tokens = reader.tokens(best.end, best.end + min(len(best.of), _reach(best.of)))
    cues = [cue for cue in reader.matcher.find(tokens) if cue.kind not in ("anniversary", "visit", "meeting")]
    strong = [cue for cue in cues if not cue.weak] or cues
    if not strong and _since(reader, best):
        return "milestone"  # "since a barge struck the pier": whatever was done, it founded nothing
    return strong[0].kind if strong else "founding"


def _reach(of: str) -> int:
    """How far the text of what is remembered goes before it is clipped, in characters."""
    last = _clipped(of).rpartition(" ")[2]
    return of.find(last, len(_clipped(of)) - len(last)) + len(last) if last else 0


def _root_title(of: str, kind: str) -> str:
    verb = {"founding": "established", "signing": "signed", "adoption": "adopted", "announcement": "announced"}.get(
        kind
    )
    match = re.match(
        r"(?:the\s+)?(?:establishment|founding|foundation|creation|signing|adoption|passage|announcement|launch)\s+(?:of\s+)?(?:the\s+)?(.+)",
        of,
        re.IGNORECASE,
    )
    if match and verb:
        return f"{match[1]} {verb}"
    return re.sub(r"^the\s+", "", of)
