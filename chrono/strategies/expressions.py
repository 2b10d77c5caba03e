"""Strategies for dated expressions, and for sentences and documents that have them, each with the value it must get.

What is drawn here is a text and its meaning; the kinds are in `meanings`, the words in `phrasebooks/`.
"""

from __future__ import annotations

import re
from collections.abc import Collection

import attrs
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

import chrono.strategies.relative
import chrono.strategies.spans  # noqa: F401 - both add their kinds to KINDS
from chrono.model import Document, DocumentDate
from chrono.strategies.arguments import chosen, day_argument, ordered
from chrono.strategies.calendar import DayLike, days
from chrono.strategies.meanings import KINDS, Kind, Scope
from chrono.strategies.phrasebook import Phrasebook, phrasebook
from chrono.when import Day, When

__all__ = [
    "DateExpression",
    "DatedDocument",
    "DatedSentence",
    "date_expressions",
    "dated_documents",
    "dated_sentences",
    "plain_sentences",
]

_TYPES = ("DATE", "TIME", "DURATION", "SET")


@attrs.frozen
class DateExpression:
    """A dated expression and what must be found in it.

    `text` is what a mention must quote, `lead` and `tail` what belongs to it on either side ("on ", ")"). `values` are
    the TIMEX3 values of its parts, two for a range; `type` and `mod` are TIMEX3's; `edtf` is None where it names no
    place in time. `reference` is the day that a relative expression counts from. `kind` names what sort of
    expression it is.
    """

    text: str
    lead: str
    tail: str
    type: str
    values: tuple[str, ...]
    edtf: str | None
    mod: str | None
    reference: Day
    kind: str
    language: str

    @property
    def value(self) -> str:
        """The TIMEX3 value of the whole: of its first part."""
        return self.values[0]


@attrs.frozen
class DatedSentence:
    """A sentence, and its expression: `text[start:end] == expression.text`."""

    text: str
    start: int
    end: int
    expression: DateExpression


@attrs.frozen
class DatedDocument:
    """A document, and each of its dated sentences with the offset at which it begins in the document's text."""

    document: Document
    sentences: tuple[tuple[int, DatedSentence], ...]


def date_expressions(
    *,
    language: str = "en",
    type: str | None = None,  # noqa: A002 - TIMEX3's own word
    kinds: Collection[str] | None = None,
    min_value: DayLike = "1600-01-01",
    max_value: DayLike = "2099-12-31",
    reference: DayLike = None,
) -> st.SearchStrategy[DateExpression]:
    """Expressions that can be read without the text around them, but for the reference.

    `language` has a phrasebook; `type` is DATE, TIME, DURATION or SET, None any of them; `kinds` are names of kinds
    ("day", "day_range", "weeks_ago", …), all that the language can write where None. Absolute dates lie within
    `min_value` to `max_value`, which lie within years 1000 to 2199; years before Christ do as they like. `reference`
    is a day of the years 1000 to 2199; None draws one between 1980 and 2039. Raises `InvalidArgument` where an argument
    is outside these, the bounds stand the wrong way round, or no kind is left.
    """
    low = day_argument("min_value", min_value, _day(1600))
    high = day_argument("max_value", max_value, _day(2099))
    ordered("min_value", low, "max_value", high)
    for name, day in (("min_value", low), ("max_value", high)):
        _within(name, day)
    if reference is not None:
        _within("reference", day_argument("reference", reference, low))
    book = phrasebook(language)
    if type is not None and type not in _TYPES:
        raise InvalidArgument(f"type={type!r} must be one of {', '.join(_TYPES)}")
    wanted = [KINDS[name] for name in chosen("kinds", kinds, [name for name in KINDS if name in book.dates])]
    some = [kind for kind in wanted if type in (None, kind.type)]
    if not some:
        raise InvalidArgument(f"kinds={kinds!r} has none of type={type!r}")
    references = (
        days(min_value="1980-01-01", max_value="2039-12-31")
        if reference is None
        else st.just(day_argument("reference", reference, low))
    )
    return _expressions(some, book, references, low, high)


def _day(year: int) -> Day:
    return Day(year, 1, 1)


def _within(name: str, day: Day) -> None:
    if not 1000 <= day.year <= 2199:
        raise InvalidArgument(f"{name}={day} must lie in the years 1000 to 2199")


@st.composite
def _expressions(
    draw: st.DrawFn, kinds: list[Kind], book: Phrasebook, references: st.SearchStrategy[Day], low: Day, high: Day
) -> DateExpression:
    kind, reference = draw(st.sampled_from(kinds)), draw(references)
    meaning = draw(kind.meanings(Scope(low, high, reference)))
    fields = dict(meaning.fields)
    if meaning.unit:
        fields["unit"] = book.unit(*meaning.unit)
    template = draw(st.sampled_from(book.dates[kind.name]))
    lead, text, tail = re.split("[<>]", book.fill(template, fields, meaning.places))
    return DateExpression(
        text, lead, tail, kind.type, meaning.values, meaning.edtf, meaning.mod, reference, kind.name, book.language
    )


def dated_sentences(
    *, expressions: st.SearchStrategy[DateExpression] | None = None, language: str = "en"
) -> st.SearchStrategy[DatedSentence]:
    """Sentences of `language` with one expression each, in a tense that suits it.

    `expressions` makes these, all kinds of that language where None; `InvalidArgument` where there is no such language.
    """
    drawn = date_expressions(language=language) if expressions is None else expressions
    return drawn.flatmap(_sentences)


def _sentences(expression: DateExpression) -> st.SearchStrategy[DatedSentence]:
    book = phrasebook(expression.language)
    frames = {"past": book.past, "future": book.future, "timeless": book.timeless}[KINDS[expression.kind].tense]
    return st.sampled_from(frames).map(lambda frame: _framed(frame, expression))


def _framed(frame: str, expression: DateExpression) -> DatedSentence:
    before, opening, after = frame.partition("{Date}")
    phrase = expression.lead + expression.text + expression.tail
    if opening:
        phrase = phrase[:1].upper() + phrase[1:]
    else:
        before, _, after = frame.partition("{date}")
    # The full stop of an abbreviation ends the sentence too.
    text = before + phrase + (after[1:] if phrase.endswith(".") and after.startswith(".") else after)
    start = len(before + expression.lead)
    end = start + len(expression.text)
    return DatedSentence(text, start, end, attrs.evolve(expression, text=text[start:end]))


def plain_sentences(*, language: str = "en") -> st.SearchStrategy[str]:
    """Sentences of `language` without a date, though with words and numbers that others take for one."""
    return st.sampled_from(phrasebook(language).plain)


def dated_documents(
    *, language: str = "en", min_sentences: int = 0, max_sentences: int = 6, kinds: Collection[str] | None = None
) -> st.SearchStrategy[DatedDocument]:
    """Documents of `min_sentences` to `max_sentences`, dated and not, one reference for all: the document's date.

    `kinds` are those of `date_expressions`, all of `language` where None. Raises `InvalidArgument` where a bound is
    negative or the two stand the wrong way round.
    """
    if min_sentences < 0:
        raise InvalidArgument(f"min_sentences={min_sentences} must not be negative")
    ordered("min_sentences", min_sentences, "max_sentences", max_sentences)

    def of_reference(reference: Day) -> st.SearchStrategy[DatedDocument]:
        expressions = date_expressions(language=language, reference=reference, kinds=kinds)
        sentence = st.one_of(plain_sentences(language=language), dated_sentences(expressions=expressions))
        some = st.lists(sentence, min_size=min_sentences, max_size=max_sentences)
        return st.builds(
            lambda parts, gap: _document(parts, gap, reference, language), some, st.sampled_from([" ", "\n\n"])
        )

    return days(min_value="1980-01-01", max_value="2039-12-31").flatmap(of_reference)


def _document(parts: list[str | DatedSentence], gap: str, reference: Day, language: str) -> DatedDocument:
    text, placed = "", []
    for part in parts:
        text += gap if text else ""
        if isinstance(part, DatedSentence):
            placed.append((len(text), part))
        text += part.text if isinstance(part, DatedSentence) else part
    date = DocumentDate(When.from_date(reference), "explicit")
    return DatedDocument(Document(text, "notes/dated.txt", language=language, date=date), tuple(placed))
