"""Anniversaries make two events: the celebration, and by arithmetic the thing itself.

"the 10th anniversary of the treaty", "200 years of relations in 2026", "годовщина", "15-jähriges Bestehen". An edition
that calls itself an anniversary forum is none. To read one more way of saying it, add a pattern to `anniversary_words`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from chrono.errors import DateError
from chrono.events.attaching.attach import tie
from chrono.events.days.anchors import Anchor
from chrono.events.drafts import Draft, Span
from chrono.events.layout.markup import bare
from chrono.events.layout.segments import Unit
from chrono.events.reporting.feast_days import Manner, beside, manner_of
from chrono.events.reporting.remembered import (
    day_of_thing,
    end_of_thing,
    is_denied,
    is_since,
    kind_of_thing,
    owner,
    since_when,
    spelled_thing,
    title_of_thing,
)
from chrono.events.reporting.titled_anniversaries import titled_anniversary
from chrono.events.words.anniversary_words import CELEBRATING, forms_in, hints, is_reason, jubilee, manners, ordinal_of
from chrono.events.words.identity import key_words
from chrono.events.words.kinds import LANGUAGES_APART
from chrono.events.words.phrases import any_phrase
from chrono.lang.hints import standing
from chrono.when import When
from chrono.when.words import nth

if TYPE_CHECKING:
    from chrono.events.reader import Reader
    from chrono.events.sentences.sentence import Sentence
    from chrono.events.words.cues import Cue

__all__ = ["anniversaries"]

_LED = 3  # words between "will" and the anniversary that it rules
_MOST_IN_SENTENCE = 4  # told in one way
_LONGEST_FEAST = 366  # days
_AHEAD = re.compile(rf"\b(?:{any_phrase('anniversary_ahead')})\b", re.IGNORECASE)
_TODAY = re.compile(rf"\b(?:{any_phrase('anniversary_today')})\b", re.IGNORECASE)
_THE = re.compile(r"^the ", re.IGNORECASE)
_THIS = re.compile(r"\b(?:this|that|these|those)\s", re.IGNORECASE)  # of which nothing is said here
_WORD = re.compile(r"\S*niversar|\S*irthday", re.IGNORECASE)
_NOT_ON = ("since", "before", "after")
_OF_DAY = re.compile(r"['’]s\s+")  # "ahead of Sunday's | 3rd anniversary"
_OF_AGE = re.compile(any_phrase("verbs_of_age"), re.IGNORECASE)
_NO_OTHER_DEED = ("anniversary", "ceremony", "announcement")


@attrs.frozen
class _Mention:
    """An anniversary in unit `index`: its words from `start` to `end`, with those of what it is of to `end_of_thing`.

    `of` is that, as it is shown; `whose` is whose it is, where that alone is said. `itself` is the date that the thing
    has in the same sentence, with the verb of what was done then.
    """

    index: int
    unit: Unit
    number: int | None
    of: str
    start: int
    end: int
    end_of_thing: int
    anchor: Anchor | None
    manner: Manner
    celebrates: bool
    whose: str = ""
    itself: tuple[Anchor, Cue] | None = None


def anniversaries(reader: Reader) -> list[Draft]:
    """The celebrations that the text tells of, each with its root where a number of years leads to it."""
    things, unnumbered = _Things(), []
    for mention in _mentions(reader):
        if mention.number is None:
            unnumbered.append(mention)
        else:
            things.add(mention, mention.number)
    groups = things.groups
    if len(groups) == 1:
        groups[0].extend(unnumbered)
    elif unnumbered and not groups:
        groups.append(unnumbered)
    counts = Counter(mentions[0].number for mentions in groups)
    drafts = [
        draft
        for at, mentions in enumerate(groups)
        for draft in _told(reader, mentions, f"thing {at}" if counts[mentions[0].number] > 1 else None)
    ]
    return _with_roots_once([*drafts, *titled_anniversary(reader, drafts)])


def _with_roots_once(drafts: list[Draft]) -> list[Draft]:
    """The drafts without the second of two roots that are the same thing in the same year."""
    roots: dict[tuple[str, str], Draft] = {}
    for draft in drafts:
        if (root := draft.root) is not None and root.when is not None:
            draft.root = roots.setdefault((root.title, root.when.edtf), root)
            if draft.root is not root:
                draft.root.spans.extend(root.spans)
    kept = {id(root) for root in roots.values()}
    return [draft for draft in drafts if draft.origin != "root" or id(draft) in kept]


class _Things:
    """Mentions by what they are of: as many years after the same thing, or after what they do not name."""

    def __init__(self) -> None:
        self.groups: list[list[_Mention]] = []
        self._first: dict[int, int] = {}  # by number of years
        self._by_word: dict[tuple[int, str], int] = {}  # the first group of a number that names a thing by a word
        self._named: set[int] = set()

    def add(self, mention: _Mention, number: int) -> None:
        """Put a mention into the first group that it may be of, or into one of its own."""
        words = None if _is_unnamed(mention.of) else {(number, word) for word in key_words(mention.of)}
        at = self._first.get(number)
        if at in self._named and words is not None:
            at = min((self._by_word[word] for word in words if word in self._by_word), default=None)
        if at is None:
            at = len(self.groups)
            self.groups.append([])
            self._first.setdefault(number, at)
        self.groups[at].append(mention)
        if words is not None:
            self._named.add(at)
            for word in words:
                self._by_word[word] = min(at, self._by_word.get(word, at))


def _is_unnamed(of: str) -> bool:
    """Whether words do not say by themselves what an anniversary is of: "the founding of this historic school"."""
    return not of or _THIS.search(of) is not None


def _mentions(reader: Reader) -> Iterator[_Mention]:
    for index in reader.units_with(hints()):
        unit = reader.layout.units[index]
        text = reader.plain[unit.start : unit.end]
        if unit.side or next(standing(hints(), text), None) is None:
            continue
        seen: list[tuple[int, int]] = []
        for form in forms_in(text):
            match, told = form.search(text), 0
            while match is not None and told < _MOST_IN_SENTENCE:
                behind, told = match.end(), told + 1
                free = not any(match.start() < b and a < match.end() for a, b in seen)
                unnamed = _is_unnamed_reason(match, reader.document.language)
                if free and not unnamed and is_denied(reader, index, *match.span()):
                    sentence = reader.sentence(index)
                    place = range(unit.start + match.start(), unit.start + match.end())
                    cues = [cue for cue in sentence.cues if not (cue.noun and cue.start in place)]
                    reader.sentences[index] = attrs.evolve(sentence, cues=cues)
                elif free and not unnamed:
                    mention = _mention(reader, index, match)
                    behind = mention.end_of_thing - unit.start
                    seen.append((match.start(), behind))
                    yield mention
                match = form.search(text, behind)


def _is_unnamed_reason(match: re.Match[str], language: str) -> bool:
    """Whether it is only why something is done, and nothing says in so many words what it is of."""
    of = match.groupdict().get("of") or ""
    return not (of and language == "en") and is_reason(match.string, match.end() - len(of))


def _mention(reader: Reader, index: int, match: re.Match[str]) -> _Mention:
    unit = reader.layout.units[index]
    groups = match.groupdict()
    number = jubilee(groups["j"]) if groups.get("j") else ordinal_of(groups["n"]) if groups.get("n") else None
    start, at = unit.start + match.start(), unit.start + _at(match)
    end = behind = unit.start + match.end()
    of = ""
    if groups.get("of"):
        end = unit.start + match.start("of")
        behind = end_of_thing(reader, index, end, unit.start + match.end("of"))
        of = spelled_thing(reader, unit, end, behind, at)
    celebrates = unit.form == "heading" or bool(CELEBRATING.search(match.string[: match.end()]))
    itself = day_of_thing(reader, index, behind) if of else None
    anchor = _anchor(reader, index, (start, at, behind), number, itself[0] if itself else None)
    manner = manner_of(reader.plain, reader.document.language, (unit.start, at, behind), anchor)
    mention = _Mention(index, unit, number, of, start, end, behind, anchor, manner, celebrates, itself=itself)
    _keep_apart(reader, mention)
    wedding = not of and len(match.group().split()) > 2 and "wedding" in match.group()
    return mention if of or wedding else attrs.evolve(mention, whose=owner(reader, unit, at, number))


def _at(match: re.Match[str]) -> int:
    """Where its number stands, or else its word."""
    named = next((name for name in ("n", "j") if match.groupdict().get(name)), None)
    word = _WORD.search(match.group()) if named is None else None
    return match.start(named) if named else match.start() + (word.start() if word else 0)


def _keep_apart(reader: Reader, mention: _Mention) -> None:
    """Let no other deed take the date that is the anniversary's, nor the anniversary one that is another deed's."""
    sentence, unit = reader.sentence(mention.index), mention.unit
    dated = any(mention.end < one.start < unit.end and one is not mention.anchor for one in reader.anchors_in(unit))
    hidden = range(mention.end, mention.end_of_thing) if not dated else range(0)
    if mention.manner is Manner.BESIDE or mention.manner.is_reason:
        hidden = range(mention.start, mention.end_of_thing)
    cues = [cue for cue in sentence.cues if cue.start not in hidden]
    if len(cues) < len(sentence.cues) and unit.form != "heading":
        without = attrs.evolve(sentence, cues=cues)
        if mention.manner is not Manner.BESIDE or mention.anchor is None or _tells(without, mention.anchor):
            reader.sentences[mention.index] = without
    claims = mention.manner is Manner.FALLS or (mention.manner is Manner.CELEBRATED and mention.celebrates)
    if mention.itself is not None and mention.number:
        reader.claimed.add(mention.itself[0].start)
    if mention.anchor is not None and claims and not _taken(reader, mention.index, mention.anchor):
        reader.claimed.add(mention.anchor.start)


def _tells(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a sentence tells what was done on a date, and not only who says so."""
    one = tie(sentence, anchor)
    return one.cue is not None and one.cue.kind != "announcement"


def _taken(reader: Reader, index: int, anchor: Anchor) -> bool:
    """Whether another deed of the sentence stands nearer to the date than the celebration."""
    one = tie(reader.sentence(index), anchor)
    return one.cue is not None and not one.cue.weak and one.price < 8 and one.cue.kind not in _NO_OTHER_DEED


def _anchor(
    reader: Reader, index: int, place: tuple[int, int, int], number: int | None, itself: Anchor | None
) -> Anchor | None:
    """The date of a sentence that the celebration falls on: that which is said to be it, or else the nearest.

    None is of the root alone: `itself`, or one whose year is so many before another's.
    """
    start, at, end = place
    text, language, sentence = reader.plain, reader.document.language, reader.sentence(index)
    near = [
        one
        for one in reader.anchors_in(reader.layout.units[index])
        if one is not itself
        and _may_be_feast(one)
        and (one.role not in _NOT_ON or _OF_DAY.fullmatch(text, one.end, start))
    ]
    near = [one for one in near if not (start <= one.start < end or one.start <= start < one.end)]
    near = [one for one in near if text[end : one.start].strip() != "of"]  # "the flood | of 2014"
    years = {_year(reader, one) for one in near}
    if number:
        near = [one for one in near if one.deictic or (_year(reader, one) or 0) + number not in years]
    here = sentence.token_at(at)

    def distance(one: Anchor) -> tuple[bool, int, int]:
        apart = sentence.between(sentence.token_at(one.start), here)
        return beside(text, language, at, end, one) is None, apart, min(abs(one.start - end), abs(start - one.end))

    return min(near, key=distance, default=None) if len(near) > 1 else near[0] if near else None


def _may_be_feast(one: Anchor) -> bool:
    if one.when.precision in ("century", "decade") or one.partial or (one.when.days or 0) > _LONGEST_FEAST:
        return False
    return one.basis != "narrative" or one.text.casefold() in ("the year", "the same year", "that year")


def _year(reader: Reader, one: Anchor | None = None) -> int | None:
    """The year of a date, or of the document."""
    date = reader.document.date
    when = one.when if one is not None else date.when if date is not None else None
    return when.earliest.year if when is not None and when.earliest is not None else None


def _told(reader: Reader, mentions: Sequence[_Mention], apart: str | None) -> Iterator[Draft]:
    number = mentions[0].number
    when, basis, planned, on_the_day = _date(reader, mentions)
    if when is None and (reader.document.date is not None or number is None):
        return
    if not any(one.number or one.of or one.anchor or not one.manner.is_reason for one in mentions):
        return
    best = max(mentions, key=lambda m: (m.anchor is not None, m.unit.form != "heading", bool(m.of), -m.start))
    spans = [_span(m) for m in sorted(mentions, key=lambda m: m is not best)]
    status = "planned" if planned else "held"
    told_at = (best.unit.start, best.unit.end)
    draft = Draft("anniversary", when, basis, status, spans, told_at, "anniversary", (best.start, best.end))
    draft.ordinal, draft.title, draft.form = number, _title(reader, best, number, mentions), "noun"
    draft.signs["an anniversary said in so many words"] = 0.1
    draft.own, draft.apart = best.anchor is None, apart
    # What else is told of its day is no celebration.
    draft.within = best.manner is Manner.BESIDE or best.manner.is_reason
    yield draft
    if number and when is not None:
        root = _root(reader, draft, mentions, on_the_day=on_the_day)
        if root is not None:
            draft.root = root
            yield root


def _span(mention: _Mention) -> Span:
    marks = [(mention.start, mention.end)]
    if mention.anchor is not None:
        marks.append((mention.anchor.start, mention.anchor.end))
    return Span(mention.unit.start, mention.unit.end, tuple(sorted(marks)))


def _date(reader: Reader, mentions: Sequence[_Mention]) -> tuple[When | None, str, bool, bool]:
    """(date, basis, whether to come, whether it is the day itself) of the celebration.

    It is said beside it, or the document's own; where the day is that of something else, the year alone.
    """
    said = [m for m in mentions if m.anchor is not None]
    if not said:
        own = _own_date(reader, mentions)
        return own if own[0] is not None and own[0].precision == "day" else _date_of_thing(reader, mentions) or own
    best = min(said, key=lambda m: (m.manner.is_reason, not m.celebrates, m.anchor.when.days or 10**6, m.manner.value))  # type: ignore[union-attr]
    assert best.anchor is not None
    when, basis, date = best.anchor.when, best.anchor.basis, reader.teller.date
    if best.manner.is_reason and when.earliest is not None:
        when = When.of(when.earliest.year)
    if date is not None:
        ahead = best.manner is Manner.AHEAD and not when.before(date)
        return when, basis, ahead or date.before(when), best.manner.on_the_day
    told = _AHEAD.search(reader.plain, best.unit.start, best.unit.end)
    annals = best.unit.form in ("item", "row") and told is not None and told[0] == "wird"
    return when, basis, told is not None and not annals, best.manner.on_the_day


def _own_date(reader: Reader, mentions: Sequence[_Mention]) -> tuple[When | None, str, bool, bool]:
    """The same of a celebration that has no date beside it: the document's own day, where it says so, or its year."""
    document = reader.document.date
    if document is None:
        return None, "none", False, False
    basis = "document" if document.basis in ("explicit", "curated") else document.basis
    best = min(mentions, key=lambda m: m.manner.value)
    told = _AHEAD.search(reader.plain, best.unit.start, best.start)
    led = len(reader.plain[told.end() : best.start].split()) if told is not None else 0
    if told is not None and best.manner is Manner.CELEBRATED and 0 < led <= _LED:
        return None, "none", False, False  # "in three years, we will celebrate its 50th anniversary": of no year known
    ahead = best.manner is Manner.AHEAD or told is not None
    if document.when.precision == "day" and not ahead and not best.manner.is_reason and _is_of_own_day(reader, best):
        return document.when, basis, False, best.manner.on_the_day
    first, last = document.when.earliest, document.when.latest
    if first is None or last is None or first.year != last.year:
        return None, "none", False, False
    return When.of(first.year), basis, ahead, False


def _date_of_thing(reader: Reader, mentions: Sequence[_Mention]) -> tuple[When, str, bool, bool] | None:
    """The same where the day of the thing itself is said: so many years after it."""
    for one in mentions:
        if one.itself is not None and one.number:
            when, date = _shifted(one.itself[0].when, one.number), reader.teller.date
            ahead = when is not None and date is not None and date.before(when)
            if when is not None and (not ahead or _is_ahead(reader, one)):
                return when, "anniversary", ahead, True
    return None


def _is_ahead(reader: Reader, one: _Mention) -> bool:
    """Whether an anniversary is told as still to come."""
    return one.manner is Manner.AHEAD or _AHEAD.search(reader.plain, one.unit.start, one.unit.end) is not None


def _is_of_own_day(reader: Reader, mention: _Mention) -> bool:
    """Whether the title of the document or the sentence says that the anniversary is today."""
    title = reader.document.title or ""
    if any(hint in title for hint in hints()):
        told = manners(reader.document.language)
        word = _WORD.search(title)
        return told is None or word is None or not told.ahead.search(title[: word.start()])
    return _TODAY.search(reader.plain, mention.unit.start, mention.unit.end) is not None


# "35 years of fun and friendship", "50 years of dedicated service": what was good in all of them founds nothing.
_WORTH = re.compile(rf"(?:[a-z-]+ ){{0,2}}(?:{any_phrase('worth_of_years')})\b")


def _title(reader: Reader, best: _Mention, number: int | None, mentions: Iterable[_Mention]) -> str:
    if reader.document.language in LANGUAGES_APART:
        told = bare(reader.plain[best.start : best.end_of_thing])
        return "" if _OF_AGE.match(told) else told  # whose age it is stands before its verb
    years = f"{number} {'year' if number == 1 else 'years'} since" if number else "Anniversary:"
    if since := since_when(reader, best.end, best.end_of_thing):
        return f"{years} {since}"
    of = _THE.sub("the ", best.of or next((m.of or m.whose for m in mentions if m.of or m.whose), ""))
    if number and of and is_since(reader, best.end):
        return f"{years} {of}"
    day = "birthday" if _is_birthday(reader, best) else "anniversary"
    count = f"{nth(number)} {day}" if number else "Anniversary"
    return f"{count} of {of}" if of else count


def _is_birthday(reader: Reader, mention: _Mention) -> bool:
    return "birthday" in reader.plain[mention.start : mention.end].casefold()


def _root(reader: Reader, draft: Draft, mentions: Sequence[_Mention], *, on_the_day: bool) -> Draft | None:
    """The event that so many years are counted from, where the text says what it is."""
    best = max(mentions, key=lambda m: (bool(m.of), bool(m.whose), m.anchor is not None))
    of, number = best.of or best.whose, draft.ordinal
    assert draft.when is not None
    assert number
    exact = on_the_day and bool(best.of)  # a house may celebrate on any day of its year
    when = _shifted(draft.when if exact or draft.when.earliest is None else When.of(draft.when.earliest.year), -number)
    if when is None or not of or not key_words(of) or _is_birthday(reader, best) or _THIS.match(of):
        return None
    itself = next((one.itself for one in mentions if one.itself is not None), None)
    kind = kind_of_thing(reader, best.end, best.end_of_thing) if best.of else "founding"
    if itself is not None:
        when, kind = itself[0].when, itself[1].kind
    if kind == "founding" and _WORTH.match(of):
        return None
    at = (best.end, best.end_of_thing) if best.of else (best.start, best.end)
    root = Draft(
        kind,
        when,
        "anniversary" if itself is None else itself[0].basis,
        "held",
        [_span(best)],
        at,
        "root",
        (best.start, best.end),
    )
    told = since_when(reader, best.end, best.end_of_thing) or title_of_thing(of, kind, reader.document.language)
    if itself is not None:
        told = f"{_THE.sub('', of)} {reader.plain[itself[1].start : itself[1].end]}"
    root.title = told if best.of else f"{_THE.sub('', of)} founded"
    root.signs[f"{number} years before the anniversary"] = 0.05
    if draft.basis == "inferred_year":
        root.signs["it inherits the doubt of the anniversary's year"] = -0.1
    return root


def _shifted(when: When, years: int) -> When | None:
    try:
        if when.precision in ("day", "month", "year"):
            return when.shift(years=years)
    except DateError:
        return None
    if when.earliest and when.latest and when.earliest.year == when.latest.year:
        return When.of(when.earliest.year + years)
    return None
