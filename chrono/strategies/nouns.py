"""Strategies for the nouns: places, participants, documents, evidence that quotes them, events and timelines.

To draw one more field of a noun, add it where the noun is built; what shrinks should read dull.
"""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from chrono.model import (
    BASES,
    ORIGINS,
    STATUSES,
    Document,
    DocumentDate,
    Era,
    Event,
    Evidence,
    Link,
    Participant,
    Place,
    SourceDocument,
    Timeline,
)
from chrono.strategies.arguments import ordered
from chrono.strategies.calendar import DayLike, whens
from chrono.strategies.expressions import dated_sentences, plain_sentences
from chrono.strategies.together import half, several, together
from chrono.when import When

__all__ = ["documents", "events", "evidence", "participants", "places", "timelines"]

_QUOTE_LENGTHS = (20, 800)

# Letters and signs that files and pages trip over; drawn whole, for a letter at a time is slow.
_CLAUSES = (
    *("people agreed", "a report on water & trade", "общество и совет", "réunion à l'école", "会議"),
    *("history of the region", "*signs* of_the #first — kind…", '"the bridge" <opened>', "=1+1; £5 \\ done"),
)
_PROSE = together(range(1, 5), *[_CLAUSES] * 4).map(
    lambda drawn: f"The council met, {', '.join(drawn[1:][: drawn[0]])}."
)
_FIRST, _LAST = ("Ada", "Bo", "Cyr", "Dun", "Éli", "Фёд"), ("", "ford", "ley", "mar Osk", "ova", "stein & Co")
_NAMED = [f"{first}{last}" for last in _LAST for first in _FIRST]
_SLUGGED = [f"{word}-{number}" for number in range(100) for word in ("a", "b", "note")]
_FILES = [f"notes/{slug}.txt" for slug in _SLUGGED]
_NAMES, _SOURCES = st.sampled_from(_NAMED), st.sampled_from(_FILES)
_LOCATIONS = ("paragraph 3", "row 2 (A-1), column Text", "Часть 1: «#&»")
_LINKS = [Link(kind, slug) for slug in _SLUGGED for kind in ("anniversary_of", "edition_of")]
_PLACES = st.one_of(
    st.builds(Place, _NAMES),
    st.builds(Place, _NAMES, _NAMES, st.floats(-90, 90), st.floats(-180, 180)),
)
_PARTICIPANTS = together(_NAMED, half(_NAMED)).map(lambda drawn: Participant(*drawn))


def places() -> st.SearchStrategy[Place]:
    """Places with and without a country and coordinates (degrees north and east)."""
    return _PLACES


def participants() -> st.SearchStrategy[Participant]:
    """Participants with and without a role."""
    return _PARTICIPANTS


def documents(*, language: str = "en", min_sentences: int = 0, max_sentences: int = 5) -> st.SearchStrategy[Document]:
    """Documents of `min_sentences` to `max_sentences`, some with a date, some in odd words and signs.

    They are in `language`, and about half of them are dated themselves. Raises `InvalidArgument` where a bound is
    negative or the two stand the wrong way round. What the dates must come to is told by `dated_documents`.
    """
    if min_sentences < 0:
        raise InvalidArgument(f"min_sentences={min_sentences} must not be negative")
    ordered("min_sentences", min_sentences, "max_sentences", max_sentences)
    dated = dated_sentences(language=language).map(lambda sentence: sentence.text)
    sentences = st.one_of(_PROSE, plain_sentences(language=language), dated)
    return st.builds(
        Document,
        text=st.lists(sentences, min_size=min_sentences, max_size=max_sentences).map("\n\n".join),
        source=_SOURCES,
        part=st.integers(1, 3),
        title=st.none() | _NAMES,
        language=st.just(language),
        date=st.none() | st.builds(DocumentDate, whens(), st.sampled_from(BASES[:-1])),
    )


def evidence(*, document: Document | None = None) -> st.SearchStrategy[Evidence]:
    """Quotes of 20 to 800 characters with their marks inside; from `document` where one is given.

    Raises `InvalidArgument` where the document is shorter than a quote.
    """
    if document is None:
        return _QUOTES
    low, high = _QUOTE_LENGTHS
    if len(document.text) < low:
        raise InvalidArgument(f"document has {len(document.text)} characters; a quote has at least {low}")
    size = len(document.text)
    spans = st.integers(0, size - low).flatmap(
        lambda start: st.tuples(st.just(start), st.integers(start + low, min(size, start + high)))
    )
    return spans.map(lambda span: Evidence(document.source, *span, document.text[slice(*span)], part=document.part))


def _quote(quote: str, start: int, marks: tuple[tuple[int, int], ...], where: tuple[Any, ...]) -> Evidence:
    """A quote whose marks stand at these parts of it, in tenths."""
    placed = tuple((low * len(quote) // 10, high * len(quote) // 10) for low, high in map(sorted, marks))
    source, part, page, location = where
    return Evidence(source, start, start + len(quote), quote, marks=placed, part=part, page=page, location=location)


# Made once: a strategy that is made where it is drawn from is checked anew for each example.
_QUOTES = st.builds(
    _quote,
    _PROSE,
    st.integers(0, 10**6),
    several([(low, high) for low in range(11) for high in range(11)], 2),
    together(_FILES, range(1, 4), half(range(1, 1000)), half(_LOCATIONS)),
)


def events(
    *,
    min_value: DayLike = None,
    max_value: DayLike = None,
    kinds: tuple[str, ...] = ("meeting", "visit", "signing", "publication", "milestone"),
    undated: bool = True,
) -> st.SearchStrategy[Event]:
    """Events of these `kinds` whose dates lie within `min_value` to `max_value`; `undated` allows some without one.

    Raises `InvalidArgument` where there is no kind, a bound is no day, or the two stand the wrong way round.
    """
    if not kinds or isinstance(kinds, str):
        raise InvalidArgument(f"kinds={kinds!r} must be names of kinds, one at least")
    dates = whens(min_value=min_value, max_value=max_value, open_ended=min_value is None and max_value is None)
    return st.builds(
        _event,
        named=_TITLED,
        told=together(kinds, BASES[:-1], STATUSES, half(range(1, 41)), range(101), ORIGINS),
        linked=_LINKED,
        tags=_TAGGED,
        when=st.none() | dates if undated else dates,
        place=st.none() | places(),
        participants=st.lists(participants(), max_size=3).map(tuple),
        reasons=st.lists(_PROSE, max_size=2).map(tuple),
        evidence=st.lists(evidence(), min_size=1, max_size=2).map(tuple),
        note=st.none() | _PROSE,
    )


# What every event has of these, each drawn at once.
_TITLED = together(_SLUGGED, _NAMED, half(_NAMED))
_LINKED = together(half(_LINKS), half(_SLUGGED), half(_SLUGGED))
_TAGGED = several(_SLUGGED, 2).map(lambda tags: tuple(dict.fromkeys(tags)))


def _event(
    named: tuple[Any, ...], told: tuple[Any, ...], linked: tuple[Any, ...], when: When | None, **fields: Any
) -> Event:
    """An event of what was drawn together: names, the words for what it is, and where its links lead."""
    key, title, series = named
    kind, basis, status, ordinal, percent, origin = told
    link, page, picture = linked
    return Event(
        id=key, title=title, series=series, kind=kind, status=status, ordinal=ordinal, origin=origin, when=when,
        basis=basis if when else "none", confidence=percent / 100, links=(link,) if link else (),
        url=f"https://example.org/{page}" if page else None,
        media=f"https://example.org/{picture}.jpg" if picture else None, **fields,
    )  # fmt: skip


def timelines(*, min_size: int = 0, max_size: int = 4) -> st.SearchStrategy[Timeline]:
    """Timelines of `min_size` to `max_size` events, each with its own id, of the documents they quote, and of eras.

    Raises `InvalidArgument` where a bound is negative or the two stand the wrong way round.
    """
    if min_size < 0:
        raise InvalidArgument(f"min_size={min_size} must not be negative")
    ordered("min_size", min_size, "max_size", max_size)
    some = st.lists(events(), min_size=min_size, max_size=max_size, unique_by=lambda event: event.id).map(tuple)
    eras = st.lists(st.builds(Era, _NAMES, whens(precisions=["year", "interval"])), max_size=1).map(tuple)
    return st.builds(_timeline, events=some, title=_NAMES, description=st.just("") | _PROSE, eras=eras)


def _timeline(events: tuple[Event, ...], title: str, description: str, eras: tuple[Era, ...]) -> Timeline:
    quoted = sorted({(quote.source, quote.part) for event in events for quote in event.evidence})
    documents = tuple(SourceDocument(source, part, characters=10**6) for source, part in quoted)
    return Timeline(events, title=title, description=description, documents=documents, eras=eras)
