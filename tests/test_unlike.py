"""A text of which no two lines are the same costs in proportion to its length: calls are counted, never time."""

import cProfile
import gc
import runpy
from pathlib import Path

import pytest

from chrono import find_dates
from chrono.events.days.short_dates import short_dates

UNLIKE = runpy.run_path(str(Path(__file__).parent.parent / "benchmarks/unlike.py"))
unlike, events = UNLIKE["unlike"], UNLIKE["events"]


def calls(text):
    """How many functions are called from the reading of a text to its events, those in C among them."""
    gc.disable()  # what the collector calls is no work of this text
    try:
        with cProfile.Profile() as profile:
            events(text)
    finally:
        gc.enable()
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize("shape", UNLIKE["SHAPES"])
def test_twice_as_many_lines_of_their_own_take_at_most_two_and_a_half_times_the_calls(shape):
    events(unlike(shape, 1_000))  # what is kept of words and patterns
    few, more = calls(unlike(shape, 4_000)), calls(unlike(shape, 8_000))
    # Some lists are told by how long they are.
    assert more <= 2.5 * few or calls(unlike(shape, 16_000)) <= 2.5 * more


@pytest.mark.parametrize("shape", ["editions and others", "jubilees", "jubilees and openings"])
def test_what_is_numbered_is_not_compared_with_all_that_is(shape):
    events(unlike(shape, 1_000))
    assert calls(unlike(shape, 16_000)) <= 4.2 * calls(unlike(shape, 4_000))


def test_which_figure_is_the_day_is_asked_once_for_a_text():
    def cost(length):
        text = unlike("days under years", length)
        mentions = find_dates(text, language="en")
        with cProfile.Profile() as profile:
            short_dates(text, mentions, "en")
        return sum(entry.callcount for entry in profile.getstats())

    cost(1_000)
    assert cost(8_000) <= 2.5 * cost(4_000)


def test_lines_of_a_shape_are_the_same_in_every_run_and_no_two_are_alike():
    for shape, form in UNLIKE["SHAPES"].items():
        lines = [UNLIKE["line"](form, number) for number in range(500)]
        assert len({*lines}) == 500, shape
        assert unlike(shape, 3_000) == unlike(shape, 4_000)[:3_000]
