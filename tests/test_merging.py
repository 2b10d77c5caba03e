"""Many lists become one: what is joined, what stays apart, and the laws that hold for all of them."""

import attrs
from hypothesis import given
from hypothesis import strategies as st

from chrono.merging import combine, merge
from chrono.model import Event, Evidence, Link, Participant, Place, Timeline
from chrono.strategies import events, timelines
from chrono.when import When


def event(event_id, title, when=None, *, kind="forum", place=None, people=(), source="a.txt", **rest):
    """An event with a quote of its own in `source`."""
    quote = f"In {source} it is told of: {title}."
    return Event(
        event_id,
        title,
        kind,
        When.parse(when) if when else None,
        "explicit" if when else "none",
        place=Place(place) if place else None,
        participants=tuple(Participant(name) for name in people),
        evidence=(Evidence(source, 10, 10 + len(quote), quote),),
        **rest,
    )


def merged(*mentions):
    return combine(mentions).events


OMSK = event("e1", "Interregional forum in Omsk", "2003-05-15", place="Omsk", people=["Kazakhstan", "Russia"])


def test_one_event_told_of_twice_is_one_event_with_both_quotes():
    (one,) = merged(OMSK, event("e2", "Forum of the regions in Omsk", "2003-05-15", place="Omsk", source="b.txt"))
    assert [e.source for e in one.evidence] == ["a.txt", "b.txt"]


def test_two_meetings_of_one_person_on_one_day_stay_two():
    day = "2023-11-09"
    first = event("e1", "Lind meets Berg", day, kind="meeting", place="Oslo", people=["Lind", "Berg"])
    second = event("e2", "Lind meets Holm", day, kind="meeting", place="Oslo", people=["Lind", "Holm"])
    assert len(merged(first, second)) == 2


def test_one_title_on_one_day_in_two_places_stays_two():
    first = event("e1", "Harvest festival opens", "2019-09-01", kind="opening", place="Bergen")
    assert len(merged(first, event("e2", "Harvest festival opens", "2019-09-01", kind="opening", place="Tromsø"))) == 2


def test_a_year_joins_the_day_within_it():
    (one,) = merged(event("e2", "Interregional forum in Omsk", "2003", place="Omsk", source="b.txt"), OMSK)
    assert one.when == OMSK.when
    assert one.conflicts == ()


def test_a_year_that_two_days_fit_alike_joins_neither():
    other = event("e3", "Interregional forum in Omsk", "2003-11-20", place="Omsk", people=["Kazakhstan", "Russia"])
    assert len(merged(OMSK, other, event("e2", "Forum in Omsk", "2003", place="Omsk", source="b.txt"))) == 3


def test_dates_that_contradict_each_other_both_stay():
    treaty = event("e1", "Treaty on the Lake signed in Bern", "2013-11-11", kind="signing", place="Bern")
    other = event("e2", "Treaty on the Lake signed in Bern", "2013-11-12", kind="signing", place="Bern", source="b.txt")
    (one,) = merged(treaty, other)
    assert {one.when.edtf, *(c.value for c in one.conflicts)} == {"2013-11-11", "2013-11-12"}
    assert {e.source for c in one.conflicts for e in c.evidence} == {"b.txt"}


def test_one_document_that_tells_of_two_days_tells_of_two_events():
    days = [
        event(f"e{d}", "Treaty on the Lake signed in Bern", f"2013-11-{d}", kind="signing", place="Bern")
        for d in (11, 12)
    ]
    assert len(merged(*days)) == 2


def test_two_editions_of_a_series_are_linked_and_never_merged():
    later = event("e19", "Forum of the regions", "2023-11-09", series="Forum", ordinal=19)
    earlier = event("e18", "Forum of the regions", "2022-11-28", series="Forum", ordinal=18, source="b.txt")
    timeline = combine([later, earlier])
    assert [e.links for e in timeline] == [(), (Link("edition_of", "e18"),)]
    same_day = attrs.evolve(earlier, when=later.when)
    assert len(merged(later, same_day)) == 2


def test_one_edition_under_two_dates_is_one_event_with_a_conflict():
    one = event("e1", "The forum", "2023-11-09", series="Forum", ordinal=19)
    (joined,) = merged(one, event("e2", "Another wording", "2022-03-01", series="Forum", ordinal=19, source="b.txt"))
    assert [c.field for c in joined.conflicts] == ["date"]


def test_an_edition_before_the_one_that_precedes_it_is_reported():
    later = event("e19", "Forum", "2020-11-09", series="Forum", ordinal=19)
    problems = combine([later, event("e18", "Forum", "2022-11-28", series="Forum", ordinal=18)]).problems
    assert "one of the four is wrong" in problems[0].message


def test_links_follow_the_event_that_their_target_went_into():
    second = event("e2", "Forum of the regions in Omsk", "2003-05-15", place="Omsk", source="b.txt")
    feast = event("e3", "Feast", "2013-05-15", kind="anniversary", links=(Link("anniversary_of", "e2"),))
    timeline = combine([OMSK, second, feast])
    assert timeline.events[1].links == (Link("anniversary_of", timeline.events[0].id),)


def test_every_merge_says_why():
    timeline = combine([OMSK, event("e2", "Forum of the regions in Omsk", "2003-05-15", place="Omsk", source="b.txt")])
    (decision,) = timeline.decisions
    assert decision.events == ("e1", "e2")
    assert "place omsk" in decision.reason


def test_a_vaguer_report_leaves_the_id_alone():
    vague = event("a0", "Interregional forum in Omsk", "2003", place="Omsk", source="b.txt")
    assert merged(OMSK, vague)[0].id == "e1"


@given(st.lists(events(), max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_the_input_does_not_matter(mentions, random):
    shuffled = list(mentions)
    random.shuffle(shuffled)
    assert combine(shuffled) == combine(mentions)


@given(st.lists(timelines(), max_size=3))
def test_merging_what_was_merged_changes_nothing(parts):
    once = merge(parts)
    assert merge([once]) == once
    assert merge([once, once]) == once


@given(st.lists(timelines(), max_size=3))
def test_the_order_of_the_timelines_does_not_matter(parts):
    assert merge(reversed(parts)) == merge(parts)


@given(st.lists(events(), max_size=8))
def test_no_quote_is_lost_and_no_id_stands_twice(mentions):
    timeline = combine(mentions)
    assert {e for m in mentions for e in m.evidence} == {e for m in timeline for e in m.evidence}
    assert len({m.id for m in timeline}) == len(timeline)


def test_nothing_merged_is_nothing():
    assert merge([]) == Timeline()
