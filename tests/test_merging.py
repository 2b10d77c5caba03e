"""Many lists become one: what is joined, and what stays apart."""

import attrs
import pytest
from mentions import APART, OMSK, event, merged, told_of

from chrono.merging import clusters, combine
from chrono.merging.likeness import same
from chrono.model import Link, Place
from chrono.when import When


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


def test_a_document_that_tells_of_an_event_twice_is_known_by_the_day_it_says():
    report, again, fuller = (
        event(f"e{n}", "Treaty on the Lake signed in Bern", f"2013-11-{day}", kind="signing", source=source, **said)
        for n, (day, source, said) in enumerate(
            [
                (11, "a.txt", {"place": "Bern"}),
                (11, "a.txt", {"people": ["Lind"]}),
                (12, "b.txt", {"place": "Bern", "people": ["Lind"]}),
            ]
        )
    )
    (one,) = merged(report, fuller)
    assert one.when == fuller.when
    assert len(merged(one, again)) == 1
    assert len(merged(one, attrs.evolve(again, when=When.parse("2013-11-13")))) == 2


@pytest.mark.parametrize(
    ("other", "count"),
    [
        ("Signing of Order 12", 1),
        ("Order 12 on ferry fees", 1),
        ("Order 13", 2),
        ("Order No. 13, as amended", 2),
        ("3 ministers sign Order 12", 1),
    ],
)
def test_what_has_a_number_of_its_own_is_joined_only_with_that_number(other, count):
    mentions = event("e1", "Order 12", "2013-11-11", kind="signing"), event("e2", other, "2013-11-11", kind="signing")
    assert len(merged(*mentions)) == count


@pytest.mark.parametrize("bare_id", ["e0", "e2", "e9"])
@pytest.mark.parametrize(("one", "other"), APART)
def test_a_report_that_is_silent_on_what_keeps_two_events_apart_joins_neither(one, other, bare_id):
    bare = told_of(bare_id, kind=one.get("kind", "signing"))
    assert len(merged(told_of("e1", **one), bare)) == 1
    assert len(merged(told_of("e1", **one), told_of("e3", **other), bare)) == 3


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_says_what_keeps_two_events_apart_joins_its_own(one, other):
    timeline = merged(told_of("e1", **one), told_of("e3", **other), told_of("e5", **other))
    assert {len(e.evidence): e.id for e in timeline} == {1: "e1", 2: "e3"}


def test_a_bare_report_is_of_the_event_that_its_words_are_nearer_to():
    said = {"when": "2023-11-09", "kind": "meeting", "place": "Oslo"}
    one = event("e1", "Prime minister Lind meets Berg on ferries", people=["Lind", "Berg"], **said)
    other = event("e2", "Prime minister Lind meets Holm on customs", people=["Lind", "Holm"], **said)
    bare = event("e3", "Prime minister Lind meets on customs", source="b.txt", **said)
    assert [len(merged(event, bare)) for event in (one, other)] == [1, 1]
    assert {e.id: len(e.evidence) for e in merged(one, other, bare)} == {"e1": 1, "e2": 2}


@pytest.mark.parametrize(
    ("first", "second", "when", "count"),
    [
        ("President Lind signed an order", "President Lind signed an order on ferries", "2013-11-20", 2),
        ("President Lind signed an order on ferries", "Order on ferries signed by President Lind", "2013-11-20", 1),
        ("President Lind signed an order", "President Lind signed an act", "2013", 2),
        ("President Lind signed the order on ferries", "President Lind signed the ferries order", "2013", 1),
    ],
)
def test_what_one_person_does_again_and_again_is_one_only_on_one_day(first, second, when, count):
    one = event("e1", first, "2013-11-11", kind="signing", people=["Lind"])
    assert len(merged(one, event("e2", second, when, kind="signing", people=["Lind"], source="b.txt"))) == count


@pytest.mark.parametrize(
    ("first", "second", "kind", "people", "count"),
    [
        ("Lake Council founded", "The Lake Council was founded", "founding", ["Lake Council"], 1),
        ("Ada Lind dies in Oslo", "Death of Ada Lind", "death", ["Ada Lind"], 1),
        ("Ada Lind founds a school", "Ada Lind founds a bank", "founding", ["Ada Lind"], 2),
        ("Ada Lind dies", "Bo Lind dies", "death", ["Lind"], 2),
        ("Ada Lind appointed", "Ada Lind was appointed", "appointment", ["Ada Lind"], 2),
    ],
)
def test_what_happens_to_one_only_once_is_told_by_the_name_alone(first, second, kind, people, count):
    one = event("e1", first, "2011-02-03", kind=kind, people=people)
    assert len(merged(one, event("e2", second, "2011", kind=kind, people=people, source="b.txt"))) == count


def test_reports_of_other_days_are_compared_only_where_a_name_speaks_for_it(monkeypatch):
    calls = []
    monkeypatch.setattr(clusters, "same", lambda a, b: calls.append(None) or same(a, b))
    treaties = [
        event(f"e{d}", "Treaty on the lake", f"2013-11-{d}", kind="signing", place=place, source=f"{d}.txt")
        for d, place in ((10, "Bern"), (12, "Chur"), (14, "Davos"), (16, "Thun"), (18, "Thun"))
    ]
    assert (len(merged(*treaties)), len(calls)) == (4, 1)


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


def titled(*titles, **rest):
    """The title of one forum that is told of under these, in this order of documents."""
    (one,) = merged(
        *(attrs.evolve(OMSK, id=f"e{n}", title=title, **rest) for n, title in enumerate(titles)),
    )
    return one.title


def test_of_several_titles_that_which_names_most_who_took_part_is_kept():
    titles = ("Forum of the regions in Omsk", "Forum of the regions of Russia and Kazakhstan in Omsk")
    assert titled(*titles) == titled(*titles[::-1]) == titles[1]


def test_of_titles_that_name_as_many_the_shortest_is_kept():
    titles = ("Forum of the regions of Russia and Kazakhstan in Omsk", "Kazakhstan and Russia: forum of regions, Omsk")
    assert titled(*titles) == titled(*titles[::-1]) == titles[1]


def test_a_date_that_the_best_mention_lacks_is_taken_from_the_others():
    curated = attrs.evolve(OMSK, id="c1", when=None, basis="none", origin="curated")
    (one,) = merged(curated, OMSK)
    assert (one.id, one.when, one.basis) == ("c1", OMSK.when, "explicit")


def test_what_two_lesser_mentions_contradict_each_other_in_is_kept():
    best = attrs.evolve(OMSK, status="held", place=None, confidence=1.0)
    lesser = attrs.evolve(OMSK, confidence=0.9)
    (one,) = merged(best, lesser, attrs.evolve(lesser, place=Place("Oral")))
    assert {one.place.name, *(c.value for c in one.conflicts)} == {"Omsk", "Oral"}


def test_the_title_is_one_of_the_kind_that_is_kept():
    meeting = attrs.evolve(
        OMSK, id="e2", kind="meeting", title="Interregional forum of Russia and Kazakhstan in Omsk", place=None
    )
    (one,) = merged(OMSK, meeting)
    assert (one.kind, one.title) == ("forum", OMSK.title)


def test_a_curated_title_stays_however_little_it_names():
    curated = attrs.evolve(OMSK, id="c1", title="Interregional forum, in Omsk of all places", origin="curated")
    (one,) = merged(curated, attrs.evolve(OMSK, title="Omsk forum: Russia, Kazakhstan, interregional"))
    assert one.title == curated.title
