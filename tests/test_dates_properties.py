"""Laws of finding dates, held against texts that were made without it."""

import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chrono import find_dates
from chrono.dates import finding
from chrono.strategies import (
    date_expressions,
    dated_documents,
    dated_sentences,
    documents,
    plain_sentences,
)
from chrono.strategies.phrasebook import phrasebook, phrasebooks
from chrono.when import When

# Words and signs that dates are made of, in any order.
WORDS = """
    May march 5 12 05 31 1998 2024 12345 of the in on at from to and or between first 3rd Q3 BC AD circa early mid- late
    1990s 19th century week last next Monday ago two years later every 17:00 p.m. мая года ' / - – . , : ; ( ) [ ] T Z
    + $ % € é 中 🙂
"""
SCRAPS = st.sampled_from([*WORDS.split(), "\u202e", "\x00", "\n", "\t", "\u00a0"])
SCRAPPY = st.lists(st.tuples(SCRAPS, st.sampled_from(["", " ", "\n"])), max_size=30).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)
TEXTS = st.one_of(documents().map(lambda document: document.text), SCRAPPY, st.text(max_size=60))


@given(TEXTS)
def test_a_mention_quotes_its_text_exactly(text):
    for mention in find_dates(text, reference="2024-02-01"):
        assert text[mention.start : mention.end] == mention.text != ""
        for part in mention.parts:
            assert text[part.start : part.end] == part.text != ""
            assert mention.start <= part.start < part.end <= mention.end


@given(TEXTS)
def test_mentions_are_in_order_and_do_not_overlap(text):
    mentions = find_dates(text, reference="2024-02-01")
    parts = [part for mention in mentions for part in mention.parts]
    for spans in (mentions, parts):
        assert all(before.end <= after.start for before, after in pairwise(spans))


@given(TEXTS)
def test_a_mention_has_the_type_and_value_of_its_first_part(text):
    for mention in find_dates(text, reference="2024-02-01"):
        first = mention.parts[0]
        assert (mention.type, mention.value, mention.mod) == (first.type, first.value, first.mod)
        assert mention.type in ("DATE", "TIME", "DURATION", "SET")
        assert mention.value


@given(TEXTS)
def test_a_date_is_never_wider_than_its_edtf(text):
    for mention in find_dates(text, reference="2024-02-01"):
        assert (mention.edtf is None) == (mention.when is None)
        if mention.when is not None:
            assert mention.edtf == mention.when.edtf
            assert When.parse(mention.edtf).contains(mention.when)


@given(TEXTS)
def test_the_same_text_has_the_same_dates(text):
    assert find_dates(text, reference="2024-02-01") == find_dates(text, reference="2024-02-01")


def kinds_by_language():
    for language in phrasebooks():
        for kind in phrasebook(language).dates:
            yield pytest.param(kind, language, id=f"{language}-{kind}")


def found_at(sentence, mentions, offset=0):
    """The mention that covers most of the sentence's expression."""
    start, end = offset + sentence.start, offset + sentence.end
    return max(mentions, key=lambda m: min(m.end, end) - max(m.start, start), default=None)


def check_found(sentence, text, offset=0, language=None):
    expression = sentence.expression
    mentions = find_dates(text, reference=expression.reference.isoformat(), language=language)
    mention = found_at(sentence, mentions, offset)
    assert mention is not None, f"nothing found in {text!r}"
    assert [part.value for part in mention.parts] == list(expression.values)
    assert (mention.type, mention.edtf) == (expression.type, expression.edtf)
    # The full stop of an abbreviation may belong to it or to the sentence.
    assert mention.start == offset + sentence.start
    assert mention.text.rstrip(".") == expression.text.rstrip(".")
    if expression.mod:
        assert mention.mod == expression.mod


@pytest.mark.parametrize(("kind", "language"), list(kinds_by_language()))
def test_every_expression_is_found_with_its_value(kind, language):
    expressions = date_expressions(language=language, kinds=[kind])

    @settings(max_examples=settings.default.max_examples // 5)
    @given(dated_sentences(expressions=expressions))
    def check(sentence):
        check_found(sentence, sentence.text, language=language)

    check()


@pytest.mark.parametrize("language", phrasebooks())
def test_what_stands_around_a_date_does_not_change_it(language):
    kinds = ["day", "month", "day_range_over_months", "yesterday", "last_week", "years_ago", "since"]

    @given(dated_documents(language=language, kinds=kinds))
    def check(dated):
        for offset, sentence in dated.sentences:
            check_found(sentence, dated.document.text, offset, language)

    check()


@pytest.mark.parametrize("language", phrasebooks())
def test_prose_without_dates_has_none(language):
    @given(st.lists(plain_sentences(language=language), max_size=4).map(" ".join))
    def check(text):
        assert [(m.text, m.rule) for m in find_dates(text, reference="2024-02-01", language=language)] == []

    check()


@given(date_expressions(kinds=["day", "month", "year_range", "quarter", "season"]))
def test_a_full_date_does_not_depend_on_the_reference(expression):
    text = f"They met {expression.lead}{expression.text}{expression.tail}."
    near, far = find_dates(text, reference="2024-02-01"), find_dates(text, reference="1987-11-30")
    full = [m for m in near if "year" not in m.assumed]
    assert full == [m for m in far if "year" not in m.assumed]


def steps(text, language="en"):
    """Lines run, and functions called below Python, that finding the dates of a text takes."""
    count = 0

    def called(frame, event, argument):
        nonlocal count
        count += event == "c_call"

    def traced(frame, event, argument):
        nonlocal count
        count += event == "line"
        return traced

    # Loads the language, and lets it keep what it keeps of the text's words, which is no work of a text twice as long.
    find_dates(text, reference="2024-02-01", language=language)
    sys.setprofile(called)
    sys.settrace(traced)
    try:
        find_dates(text, reference="2024-02-01", language=language)
    finally:
        sys.settrace(None)
        sys.setprofile(None)
    return count


@settings(max_examples=settings.default.max_examples // 4)
@given(st.one_of(SCRAPPY, documents(min_sentences=1).map(lambda document: document.text + "\n")).filter(str.strip))
def test_twice_the_text_is_at_most_twice_the_work(text):
    assert steps(text * 40) <= 2.2 * steps(text * 20) + 200


# What joins, what opens a bracket or a number, what has its line to itself: over and over again.
PUMPED = [
    "1998 and ", "september-", "Monday and Tuesday, ", "May or June 2020 or ", "5 May 2020 to ", "3, ", "the 3rd and ",
    "12:30 ", "1/2/", "2020-", "1998–", "Q3 ", "the first of the ", "last ", "2024\n", "## May\n", "a few ",
    "twenty ", "nineteen hundred and ", "(", "'", ". ", "Sept. ", "p. 12, ", "BC ", "every ", "early late ",
]  # fmt: skip


def test_many_runs_cost_their_number():
    def runs(count):
        return "\n\n".join(f"x{number} " + "5 May 2020 " * 700 for number in range(count))

    assert steps(runs(16)) <= 2.3 * steps(runs(8)) + 200


@pytest.mark.parametrize("unit", PUMPED)
def test_what_repeats_itself_costs_its_length_where_all_is_read(unit, monkeypatch):
    monkeypatch.setattr(finding, "runs", lambda text: [])
    assert steps(unit * 800) <= 2.3 * steps(unit * 400) + 200
