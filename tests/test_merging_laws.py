"""The laws of merging, which hold whatever is merged."""

from itertools import combinations, permutations

import attrs
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from mentions import APART, OMSK, event, told_of

from chrono.curation import read_curated_text, to_text
from chrono.merging import combine, merge
from chrono.merging.likeness import features, same
from chrono.model import Participant, Timeline
from chrono.strategies import events, timelines
from chrono.strategies.together import together
from chrono.when import When

TALKS = event("e0", "Harvest talks in Omsk", "2003-05-15", kind="meeting", people=["Ada Lind"])


def report(number, **said):
    return event(f"e{number}", said.pop("title"), said.pop("when"), **said)


NAMED = ["title", "when", "kind", "place", "people", "source", "series", "ordinal", "origin", "status"]


def reported(number, said):
    return report(number, **dict(zip(NAMED, said, strict=False)))


def some_of(people):
    """Nobody, one of them or two of them, in any order, each about as likely."""
    return [*[()] * 6, *[(name,) for name in people] * 2, *permutations(people, 2)]


# Mentions that are likely to be of the same few events, in every combination of what they say; made once, for a
# strategy that is made where it is drawn from is checked anew for each example.
REPORTS = st.builds(
    reported,
    st.integers(0, 10**6),
    together(
        [
            "Forum of regions in Omsk",
            "Regional forum, Omsk",
            "Forum",
            "Treaty on the Lake signed",
            "Treaty 12",
            "Lind signs Treaty 13 on the Lake",
        ],
        [None, "2003", "2003-05", "2003-05-15", "2003-05-16", "2003-05-15/2003-05-17", "200X", "2003/.."],
        ["forum", "meeting", "signing"],
        [None, "Omsk", "Oral"],
        some_of(["Ada Lind", "Lind", "Bo Berg"]),
        ["a.txt", "b.txt", "c.txt"],
        [None, None, "Forum"],
        [None, None, 1, 2],
        ["extracted", "extracted", "curated"],
        ["held", "planned", "cancelled"],
    ),
)
MENTIONS = st.lists(REPORTS | events(), max_size=5)
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


@given(REPORTS, REPORTS)
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


def partial_report(fact):
    """The number of one of the `FACTS`, and a mention that says a part of it."""
    kind, titles, days, place, people, ordinal = FACTS[fact]
    parts = together(
        titles,
        days,
        [kind],
        [None, place],
        some_of(people),
        ["a.txt", "b.txt", "c.txt"],
        [None, "Forum"] if ordinal else [None],
        [None, ordinal],
    )
    return st.builds(lambda number, said: (fact, reported(number, said)), st.integers(0, 10**6), parts)


PARTIAL_REPORTS = st.lists(
    st.one_of([partial_report(fact) for fact in range(len(FACTS))]),
    max_size=9,
    unique_by=lambda numbered: numbered[1].id,
)


@st.composite
def clear_reports(draw):
    """Mentions, each like all others of its event and like none of another: what `same` says of them is transitive."""
    told_by = draw(PARTIAL_REPORTS)
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


@given(st.lists(REPORTS, max_size=6, unique_by=lambda mention: mention.id))
def test_what_precise_mentions_say_of_the_day_is_kept_or_in_conflict(mentions):
    days = {m.when for m in mentions if m.when and m.when.precision == "day"}
    timeline = combine(mentions)
    kept = {m.when for m in timeline} | {
        When.parse(c.value) for m in timeline for c in m.conflicts if c.field == "date"
    }
    assert days <= kept


def test_nothing_merged_is_nothing():
    assert merge([]) == Timeline()


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
