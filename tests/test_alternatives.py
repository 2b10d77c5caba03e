"""Words as the alternatives of a pattern."""

import re

from hypothesis import given
from hypothesis import strategies as st

from chrono.lang.alternatives import alternatives

WORDS = st.lists(st.text("ab.", max_size=4), min_size=1, max_size=6)


@given(WORDS, st.text("ab.", max_size=7), st.sampled_from(["", "a", "b", "$", r"(?!\w)"]))
def test_words_that_begin_alike_match_as_those_joined_by_bars_do(words, text, behind):
    joined, grouped = ("|".join(map(re.escape, words)), alternatives(words))
    spans = [[m.span() for m in re.finditer(f"(?:{pattern}){behind}", text)] for pattern in (joined, grouped)]
    assert spans[0] == spans[1]


def test_letters_that_words_share_stand_once():
    assert alternatives(["signed", "sign", "visit"]) == "sign(?:ed|)|visit"


def test_a_blank_may_stand_for_any_white_space():
    pattern = alternatives(["put off", "put on"], lambda sign: r"\s+" if sign == " " else sign)
    assert [bool(re.fullmatch(pattern, text)) for text in ("put  off", "put\non", "puton")] == [True, True, False]
