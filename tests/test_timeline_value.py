"""A timeline as a value: parts of it, as a frame, in a notebook."""

import datetime
import sys

import pytest
from hypothesis import given

from chrono.errors import DateError, MissingExtraError
from chrono.model import Event, Kind, Place, Timeline
from chrono.strategies import timelines
from chrono.when import When

FEASTS = Timeline(
    (
        Event("b", "Second <feast>", "feast", When.parse("-0043"), series="Feasts", ordinal=2, place=Place("Rome")),
        Event("a", "First feast", "feast", When.parse("-0044-03"), series="Feasts", ordinal=1),
        Event("c", "A visit", "visit"),
    ),
    kinds=(Kind("visit", "Visit", order=1), Kind("feast", "Feast", order=2)),
)


def test_a_timeline_is_indexed_like_a_list():
    assert (FEASTS[0].id, FEASTS[-1].id, [event.id for event in FEASTS[:2]]) == ("a", "c", ["a", "b"])


def test_a_filter_takes_one_kind_or_several():
    assert [len(FEASTS.filter(kind=kind)) for kind in ("visit", ["visit", "feast"], "forum", [])] == [1, 3, 0, 0]


def test_kinds_come_in_the_order_of_their_lanes():
    assert [(kind, len(part)) for kind, part in FEASTS.by_kind().items()] == [("visit", 1), ("feast", 2)]


def test_a_series_has_its_editions_in_date_order():
    assert [event.id for event in FEASTS.series()["Feasts"]] == ["a", "b"]


@pytest.mark.parametrize(
    ("after", "before", "found"),
    [
        ("2003", None, "days year late"),
        (None, "2003", "early span"),
        (When.parse("2003-05-03"), None, "days year late"),
        (datetime.date(2003, 5, 4), "2004", "days year"),
        ("2003-05-06", "2003-05-07", "year"),
        ("2004", None, "late"),
    ],
)
def test_a_filter_is_from_the_first_day_of_after_to_the_day_before_before(after, before, found):
    dates = {"early": "2002-12-31", "days": "2003-05-03/2003-05-05", "year": "2003", "late": "2004-01-01",
             "span": "2001/2002-06"}  # fmt: skip
    timeline = Timeline(Event(name, name, "visit", When.parse(date)) for name, date in dates.items())
    assert {event.id for event in timeline.filter(after=after, before=before)} == set(found.split())


def test_a_filter_refuses_what_is_no_date():
    with pytest.raises(DateError, match="2003 is no date"):
        FEASTS.filter(after=2003)


@given(timelines())
def test_the_kinds_together_are_the_timeline(timeline):
    assert Timeline(event for part in timeline.by_kind().values() for event in part).events == timeline.events


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_frame_has_a_row_for_each_event(library):
    pytest.importorskip(library)
    frame = FEASTS.to_dataframe(library=library)
    assert list(frame["date"])[:2] == ["-0044-03", "-0043"]
    assert frame.shape[0] == 3


def test_without_a_library_for_frames_the_message_says_how_to_get_one(monkeypatch):
    for name in ("pandas", "polars"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(MissingExtraError, match="pip install pandas"):
        FEASTS.to_dataframe()


def test_a_notebook_shows_titles_as_text():
    shown = FEASTS._repr_html_()
    assert "Second &lt;feast&gt;" in shown
    assert "44 BC" in shown


def test_a_title_that_is_no_text_is_saved_with_a_question_mark(tmp_path):
    Timeline([Event("a", "Held\udcff", "feast", When.parse("1999"))]).save(tmp_path / "a.yaml")
    assert 'title: "Held?"' in (tmp_path / "a.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("asked", "meant"), [("signings", "signing"), ("fourm", "forum"), ("aniversary", "anniversary")]
)
def test_a_filter_refuses_a_kind_that_is_only_misspelt(asked, meant):
    with pytest.raises(ValueError, match=f"no event is of the kind '{asked}'; did you mean '{meant}'"):
        Timeline().filter(kind=("visit", asked))


@pytest.mark.parametrize("kind", ["birth", "inspection", "hearing"])
def test_a_filter_for_a_kind_that_no_event_has_is_empty(kind):
    assert len(Timeline().filter(kind=kind)) == 0


def test_a_filter_knows_the_kinds_of_its_own_events_however_spelt():
    odd = Event(id="e1", title="A signning", kind="signning")
    assert list(Timeline(events=(odd,)).filter(kind="signning")) == [odd]


def test_a_filter_refuses_a_status_that_there_is_none_of():
    with pytest.raises(
        ValueError, match="unknown status 'held\\?'; the statuses are held, planned, recurring, cancelled"
    ):
        Timeline().filter(status="held?")
