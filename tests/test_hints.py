"""Phrases that are searched for together: what stands in a text is found, whatever the phrases share."""

from hypothesis import given
from hypothesis import strategies as st

from chrono.lang.hints import beginnings, standing

PHRASES = ("the same period", "the same month", "anniversary", "anniversaire", "this year", "years ago", "is")


@given(st.lists(st.sampled_from((*PHRASES, "the same", "year", "niver", " ")), max_size=8))
def test_what_stands_in_a_text_is_found_and_nothing_else(pieces):
    text = "".join(pieces)
    assert sorted(standing(PHRASES, text)) == sorted(phrase for phrase in PHRASES if phrase in text)


@given(st.lists(st.sampled_from((*PHRASES, "the same", "year", "niver", " ")), max_size=8))
def test_each_place_where_a_phrase_begins_is_found_and_no_other(pieces):
    text = "".join(pieces)
    begun = {at for at in range(len(text)) for phrase in PHRASES if text.startswith(phrase, at)}
    assert set(beginnings(PHRASES, text)) == begun
