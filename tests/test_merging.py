"""Many lists become one: what is joined, what stays apart, and the laws that hold for all of them."""

from itertools import combinations

import attrs
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from chrono.curation import read_curated_text, to_text
from chrono.merging import clusters, combine, merge
from chrono.merging.likeness import features, same
from chrono.model import Conflict, Event, Evidence, Link, Participant, Place, Timeline
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


ORDER = {"title": "Executive order signed in the hall", "kind": "signing"}
APART = [
    ({"title": "Executive order 12"}, {"title": "Executive order 13"}),
    ({"people": ["Ada Lind"], "kind": "award"}, {"people": ["Bo Berg"], "kind": "award"}),
    ({"place": "Omsk"}, {"place": "Oral"}),
    ({"series": "Hall orders"}, {"series": "Lake days"}),
]


def told_of(event_id, **said):
    said = ORDER | said
    return event(event_id, said.pop("title"), "2013-11-11", source=f"{event_id}.txt", **said)


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


TALKS = event("e0", "Harvest talks in Omsk", "2003-05-15", kind="meeting", people=["Ada Lind"])


@st.composite
def reports(draw):
    """Mentions that are likely to be of the same few events, in every combination of what they say."""
    number = draw(st.integers(0, 10**6))
    return event(
        f"e{number}",
        draw(
            st.sampled_from(
                [
                    "Forum of regions in Omsk",
                    "Regional forum, Omsk",
                    "Forum",
                    "Treaty on the Lake signed",
                    "Treaty 12",
                    "Lind signs Treaty 13 on the Lake",
                ]
            )
        ),
        draw(
            st.sampled_from(
                [None, "2003", "2003-05", "2003-05-15", "2003-05-16", "2003-05-15/2003-05-17", "200X", "2003/.."]
            )
        ),
        kind=draw(st.sampled_from(["forum", "meeting", "signing"])),
        place=draw(st.sampled_from([None, "Omsk", "Oral"])),
        people=draw(st.lists(st.sampled_from(["Ada Lind", "Lind", "Bo Berg"]), max_size=2, unique=True)),
        source=draw(st.sampled_from(["a.txt", "b.txt", "c.txt"])),
        series=draw(st.sampled_from([None, None, "Forum"])),
        ordinal=draw(st.sampled_from([None, None, 1, 2])),
        origin=draw(st.sampled_from(["extracted", "extracted", "curated"])),
        status=draw(st.sampled_from(["held", "planned", "cancelled"])),
    )


MENTIONS = st.lists(reports() | events(), max_size=5)
TIMELINES = st.lists(timelines() | st.builds(Timeline, MENTIONS.map(tuple)), max_size=3)


@given(MENTIONS, st.randoms(use_true_random=False))
def test_the_order_of_the_input_does_not_matter(mentions, random):
    shuffled = list(mentions)
    random.shuffle(shuffled)
    assert combine(shuffled) == combine(mentions)


@given(TIMELINES)
def test_merging_what_was_merged_changes_nothing(parts):
    once = merge(parts)
    assert merge([once]) == once
    assert merge([once, once]) == once


@given(TIMELINES)
def test_the_order_of_the_timelines_does_not_matter(parts):
    assert merge(reversed(parts)) == merge(parts)


@given(reports(), reports())
@example(attrs.evolve(TALKS, id="e1"), attrs.evolve(TALKS, kind="forum", participants=(Participant("Bo Berg"),)))
def test_likeness_is_mutual(one, other):
    there, back = same(features(one), features(other)), same(features(other), features(one))
    assert (there and (there.score, there.sure)) == (back and (back.score, back.sure))


# Events with all that can be said of them, and some in other wordings or under another day; several lie on one day.
FACTS = [
    ("forum", ("Forum of regions in Omsk", "Regional forum, Omsk"), ("2003-05-15",), "Omsk", ("Lind", "Berg"), 4),
    ("forum", ("Forum of regions in Omsk",), ("2005-09-01",), "Omsk", ("Lind", "Berg"), 5),
    ("forum", ("Harvest fair on the great lake",), ("2005-09-01",), "Oral", ("Lind",), None),
    ("signing", ("Water treaty signed", "Treaty on water"), ("2004-01-02", "2004-01-05"), "Bern", ("Lind",), None),
    ("signing", ("Treaty 13 on water signed",), ("2004-01-02",), "Bern", ("Lind", "Berg"), None),
    ("award", ("Medal given to the rescuers",), ("1999-12-31",), "Omsk", ("Lind",), None),
    ("award", ("Medal given to the rescuers",), ("1999-12-31",), "Omsk", ("Berg",), None),
]


@st.composite
def partial_reports(draw):
    """The number of one of the `FACTS`, and a mention that says a part of it."""
    number = draw(st.integers(0, len(FACTS) - 1))
    kind, titles, days, place, people, ordinal = FACTS[number]
    return number, event(
        f"e{draw(st.integers(0, 10**6))}",
        draw(st.sampled_from(titles)),
        draw(st.sampled_from(days)),
        kind=kind,
        place=draw(st.sampled_from([None, place])),
        people=draw(st.lists(st.sampled_from(people), max_size=2, unique=True)),
        source=draw(st.sampled_from(["a.txt", "b.txt", "c.txt"])),
        series=draw(st.sampled_from([None, "Forum"])) if ordinal else None,
        ordinal=draw(st.sampled_from([None, ordinal])),
    )


@st.composite
def clear_reports(draw):
    """Mentions, each like all others of its event and like none of another: what `same` says of them is transitive."""
    told_by = draw(st.lists(partial_reports(), max_size=9, unique_by=lambda report: report[1].id))
    pairs = combinations(told_by, 2)
    assume(all((n == m) == (same(features(a), features(b)) is not None) for (n, a), (m, b) in pairs))
    return [mention for _, mention in told_by]


def told(timeline):
    """What is one event, what is known of it and what rests on it, without the choices of words."""
    return {
        (e.id, e.kind, e.when, e.place, frozenset(e.participants), e.series, e.ordinal, frozenset(e.evidence))
        for e in timeline
    }


@given(clear_reports(), st.lists(st.integers(0, 2), min_size=9, max_size=9))
def test_where_nothing_is_vague_it_does_not_matter_what_is_merged_first(mentions, shares):
    """Vague is what fits two events that others keep apart: a year with two days in it, a medal with two wearers.

    Which of the two it joins depends on which of them is known by then, so that no law of grouping can hold for it.
    """
    assigned = list(zip(mentions, shares, strict=False))
    a, b, c = (Timeline(tuple(m for m, share in assigned if share == part)) for part in range(3))
    assert told(merge([merge([a, b]), c])) == told(merge([a, merge([b, c])])) == told(merge([a, b, c]))


@given(TIMELINES)
def test_whatever_is_merged_first_the_same_quotes_are_kept(parts):
    stepwise = Timeline()
    for part in parts:
        stepwise = merge([stepwise, part])
    assert {e for m in stepwise for e in m.evidence} == {e for m in merge(parts) for e in m.evidence}


FORUM = event("e3", "Interregional forum in Omsk", "2003-11-20", place="Omsk", people=["Kazakhstan", "Russia"])
YEAR = event("e2", "Forum in Omsk", "2003", place="Omsk", source="b.txt")


BARE = [(told_of("e1", **a), told_of("e2", kind=a.get("kind", "signing")), told_of("e3", **b)) for a, b in APART]


@pytest.mark.parametrize(("first", "vague", "second"), [(OMSK, YEAR, FORUM), *BARE])
def test_what_is_vague_and_merged_before_the_second_event_is_known_has_joined_the_first(first, vague, second):
    a, b, c = (Timeline((mention,)) for mention in (first, vague, second))
    assert len(merge([a, b, c])) == 3
    assert len(merge([merge([a, b]), c])) == 2, "all at once is the better way: this law cannot hold for what is vague"


@given(MENTIONS)
def test_no_quote_is_lost_and_no_id_stands_twice(mentions):
    timeline = combine(mentions)
    assert {e for m in mentions for e in m.evidence} == {e for m in timeline for e in m.evidence}
    assert len({m.id for m in timeline}) == len(timeline)


@given(MENTIONS)
def test_every_id_that_went_is_named_in_a_decision_with_the_one_it_went_into(mentions):
    timeline = combine(mentions)
    kept = {m.id for m in timeline}
    went = {old: decision.events[0] for decision in timeline.decisions for old in decision.events[1:]}
    for mention in mentions:
        last = mention.id
        while last not in kept:
            last = went[last]


@given(MENTIONS)
def test_a_curated_mention_is_never_merged_with_another(mentions):
    curated = {m.id for m in mentions if m.origin == "curated"}
    assert curated <= {m.id for m in combine(mentions)}


@given(st.lists(reports(), max_size=6, unique_by=lambda mention: mention.id))
def test_what_precise_mentions_say_of_the_day_is_kept_or_in_conflict(mentions):
    days = {m.when for m in mentions if m.when and m.when.precision == "day"}
    timeline = combine(mentions)
    kept = {m.when for m in timeline} | {
        When.parse(c.value) for m in timeline for c in m.conflicts if c.field == "date"
    }
    assert days <= kept


def test_nothing_merged_is_nothing():
    assert merge([]) == Timeline()


def curated_with(text, *mentions, documents=()):
    curation, problems = read_curated_text(text, source="events.yaml")
    assert problems == []
    return combine(mentions, curated=curation, documents=documents)


TREATY = event("e7", "Treaty on the Lake signed", "2013-11-12", kind="signing", place="Bern", people=["Ada Lind"])


def test_an_entry_wins_and_what_it_replaced_stays_visible():
    timeline = curated_with("events: [{title: Lake Treaty, kind: signing, date: 2013-11-11, id: lake}]", TREATY)
    assert len(timeline) == 2, "a day that the entry contradicts is no reason to take the two for one"
    text = "events: [{title: The Treaty on the Lake signed, kind: signing, place: Bern, date: 2013-11-11, id: lake}]"
    (one,) = curated_with(text, TREATY)
    assert (one.id, one.when.edtf, one.origin, one.title) == (
        "lake",
        "2013-11-11",
        "both",
        "The Treaty on the Lake signed",
    )
    assert [(c.field, c.value, c.evidence) for c in one.conflicts] == [("date", "2013-11-12", TREATY.evidence)]


def test_an_entry_without_a_date_takes_the_extracted_one():
    (one,) = curated_with("events: [{title: x, kind: signing, id: e7}]", TREATY)
    assert (one.when, one.basis, one.place, one.title) == (TREATY.when, "explicit", TREATY.place, "x")


def test_set_replaces_and_keeps_the_old_value_as_a_conflict():
    (one,) = curated_with("overrides: [{match: {title: lake}, set: {date: 2013, place: Oslo, note: n}}]", TREATY)
    assert (one.when.edtf, one.place.name, one.note, one.origin, one.id) == ("2013", "Oslo", "n", "both", "e7")
    assert sorted((c.field, c.value) for c in one.conflicts) == [("date", "2013-11-12"), ("place", "Bern")]


def test_what_the_curator_agrees_with_is_no_conflict_any_more():
    disputed = attrs.evolve(TREATY, conflicts=(Conflict("date", "2013"), Conflict("place", "Oslo")))
    (one,) = curated_with("overrides: [{match: {title: lake}, set: {place: Oslo}}]", disputed)
    assert sorted((c.field, c.value) for c in one.conflicts) == [("date", "2013"), ("place", "Bern")]


def test_set_to_nothing_takes_a_value_away():
    (one,) = curated_with("overrides: [{match: {id: e7}, set: {place: , date: }}]", TREATY)
    assert (one.place, one.when, one.basis) == (None, None, "none")


def test_drop_pin_and_split_do_what_they_say():
    text = """
overrides:
  - {match: {kind: forum}, drop: true, note: never held}
  - {match: {participant: lind, kind: signing}, pin: lake-treaty}
  - {match: {quote: harvest}, split: [{title: Harvest}, {title: Feast, id: feast, date: 2019}]}
"""
    harvest = event("e9", "Harvest and feast", "2018", kind="ceremony")
    timeline = curated_with(text, TREATY, OMSK, harvest)
    assert sorted(e.id for e in timeline) == ["e9-1", "feast", "lake-treaty"]
    assert {e.evidence for e in timeline if e.kind == "ceremony"} == {harvest.evidence}
    (dropped,) = (d for d in timeline.decisions if d.action == "dropped")
    assert (dropped.source, dropped.line) == ("events.yaml", 3)
    assert "never held" in dropped.reason


def test_same_as_joins_what_the_program_cannot_see():
    text = "overrides: [{match: {id: e1}, same_as: e7}]"
    timeline = curated_with(text, TREATY, OMSK, event("e3", "Feast", "2023", links=(Link("anniversary_of", "e1"),)))
    assert [e.id for e in timeline] == ["e7", "e3"]
    assert set(timeline.events[0].evidence) == {*TREATY.evidence, *OMSK.evidence}
    assert timeline.events[1].links == (Link("anniversary_of", "e7"),)


def test_an_override_still_finds_an_id_that_went_into_another_event():
    vague = event("a0", "Interregional forum in Omsk", "2003", place="Omsk", source="b.txt")
    assert curated_with("overrides: [{match: {id: a0}, drop: true}]", OMSK, vague).events == ()


@pytest.mark.parametrize(
    ("override", "message"),
    [
        ("{match: {id: nowhere}, drop: true}", "matches nothing"),
        ("{match: {kind: signing}, drop: true}", "matches 2 events, not 1 (e7, e8)"),
        ("{match: {kind: signing}, count: 3, drop: true}", "matches 2 events, not 3"),
        ("{match: {id: e7}, same_as: nowhere}", "no event has the id 'nowhere'"),
    ],
)
def test_an_override_that_matches_not_what_it_says_is_told_with_its_line_and_changes_nothing(override, message):
    other = event("e8", "Another paper signed", "1999", kind="signing")
    timeline = curated_with(f"title: x\noverrides:\n  - {override}\n", TREATY, other)
    (problem,) = timeline.problems
    assert message in problem.message
    assert (problem.source, problem.line) == ("events.yaml", 3)
    assert {e.id for e in timeline} == {"e7", "e8"}


@pytest.mark.parametrize("action", ["pin: e7", "set: {id: e7, title: x}", "split: [{title: x}, {id: e7, title: y}]"])
def test_an_override_cannot_give_an_event_the_id_of_another(action):
    text = f"overrides:\n  - match: {{id: e1}}\n    {action}\n"
    timeline = curated_with(text, TREATY, OMSK)
    assert sorted(e.id for e in timeline) == ["e1", "e7"]
    (problem,) = timeline.problems
    assert (problem.line, problem.column) == (3, 5)
    assert "'e7' is the id of 'Treaty on the Lake signed'; take another, or write same_as: e7" in problem.message
    assert curated_with(text + "  - {match: {id: e7}, drop: true}", TREATY, OMSK).problems == ()
    assert curated_with(text + "  - {match: {id: e7}, same_as: e1}", TREATY, OMSK).problems == ()


def test_two_overrides_cannot_give_two_events_one_id():
    text = "overrides: [{match: {id: e1}, pin: x}, {match: {id: e7}, pin: x}]"
    curation, problems = read_curated_text(text)
    assert "the id 'x' stands already" in problems[0].message
    assert sorted(e.id for e in combine([TREATY, OMSK], curated=curation)) in (["e1", "x"], ["e7", "x"])


@pytest.mark.parametrize(
    "override",
    [
        "{match: {kind: signing}, dropp: true}",
        "{match: {kind: signing, titel: Lake}, drop: true}",
        "{match: {kind: signing, date: soonish}, drop: true}",
        "{match: {kind: signing, place: Bern, place: Oslo}, drop: true}",
        "{match: {kind: signing}, set: {title: x, kind: signning}}",
    ],
)
def test_an_override_with_a_fault_changes_nothing(override):
    curation, problems = read_curated_text(f"overrides: [{override}]")
    assert len(problems) == 1
    assert combine([TREATY], curated=curation) == combine([TREATY], curated=read_curated_text("")[0])


def test_one_name_stands_for_its_spellings():
    other = attrs.evolve(TREATY, id="e8", participants=(Participant("A. Lind"), Participant("Ada Lind")))
    (one,) = curated_with("names: {Ada Lind: [A. Lind]}", TREATY, other)
    assert [p.name for p in one.participants] == ["Ada Lind"]


def test_a_link_to_nothing_is_told():
    timeline = curated_with("events: [{title: x, kind: visit, links: [{relation: part_of, target: gone}]}]")
    assert "no event has the id 'gone'" in timeline.problems[0].message
    assert timeline.problems[0].line == 1


@given(MENTIONS, MENTIONS)
def test_what_a_curator_says_stands(mentions, entries):
    own = {f"c{n}": attrs.evolve(e, id=f"c{n}", origin="curated", basis="curated") for n, e in enumerate(entries)}
    curation, problems = read_curated_text(to_text(Timeline(tuple(own.values()))))
    assert problems == []
    timeline = {e.id: e for e in combine(mentions, curated=curation)}
    for event_id, entry in own.items():
        shown = timeline[event_id]
        assert (shown.title, shown.kind) == (entry.title, entry.kind)
        assert entry.when is None or shown.when == entry.when
        assert entry.place is None or shown.place == entry.place
