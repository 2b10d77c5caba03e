"""The names and behaviour that DESIGN and README promise to a user of the library."""

import datetime
import inspect
import re
from operator import attrgetter
from pathlib import Path

import pytest

import chrono
from chrono.model import STATUSES

ROOT = Path(__file__).parent.parent


def test_every_public_name_is_there_and_documented():
    for name in chrono.__all__:
        assert inspect.getdoc(getattr(chrono, name)), name


def test_an_unknown_name_is_an_attribute_error():
    assert not hasattr(chrono, "nonsense")


def test_find_dates_counts_from_the_reference():
    (mention,) = chrono.find_dates("They met on 25 December.", reference="2024-02-01")
    assert (mention.text, mention.type, mention.value, mention.edtf) == (
        "25 December", "DATE", "2023-12-25", "2023-12-25",
    )  # fmt: skip
    assert [part.value for part in mention.parts] == ["2023-12-25"]


def test_read_text_takes_a_date_for_the_document():
    (document,) = chrono.read_text("They met.", source="note", date="2024-02-01")
    assert document.date.when.edtf == "2024-02-01"


def test_the_seeds_and_their_curated_file_make_a_chronology():
    timeline = chrono.build(ROOT / "seeds", curated=ROOT / "events.yaml")
    assert len(timeline) >= 25
    assert {event.origin for event in timeline} == {"extracted", "curated", "both"}
    assert {event.status for event in timeline} <= set(STATUSES)
    dated = [event.when.sort_key for event in timeline if event.when]
    assert dated == sorted(dated)
    assert [event.when is None for event in timeline] == sorted(event.when is None for event in timeline)


def test_a_built_timeline_keeps_no_text_but_the_quotes():
    timeline = chrono.build(ROOT / "seeds")
    assert len(timeline.documents) == 6
    assert all(document.characters > 500 for document in timeline.documents)


def test_filters_combine():
    timeline = chrono.build(ROOT / "seeds", curated=ROOT / "events.yaml")
    forums = timeline.filter(kind="forum", series="interregional", after="2003", before="2019")
    assert 0 < len(forums) < len(timeline.filter(kind="forum")) < len(timeline)


def test_the_same_documents_in_another_order_make_the_same_timeline():
    paths = sorted((ROOT / "seeds").glob("*.txt"))
    one, other = chrono.build(paths), chrono.build(paths[::-1])
    assert one.events == other.events


def test_our_own_chronology_has_no_problem():
    assert chrono.build(ROOT / "seeds", curated=ROOT / "events.yaml").problems == ()


@pytest.mark.parametrize("value", [3, None, b"3 May 2019"])
@pytest.mark.parametrize("call", ["find_dates", "read_text", "extract", "When.parse"])
def test_what_is_no_text_or_document_is_told_by_the_name_of_the_call(call, value):
    wanted = "a Document" if call == "extract" else "text"
    with pytest.raises(TypeError, match=f"^{call}: {wanted} is wanted, not {re.escape(repr(value))}"):
        attrgetter(call)(chrono)(value)


def test_a_reference_that_is_no_date_is_told_by_its_name():
    with pytest.raises(TypeError, match=r"^find_dates: reference: a When is wanted, not 3"):
        chrono.find_dates("yesterday", reference=3)


def test_a_text_in_the_place_of_a_document_is_told_what_makes_one():
    with pytest.raises(TypeError, match=r"^extract: a Document is wanted, not 'They met\.'; read_text makes documents"):
        chrono.extract("They met.")


@pytest.mark.parametrize("call", [chrono.build, lambda paths: list(chrono.read(paths))])
@pytest.mark.parametrize("paths", [3, None, b"notes", ["notes", 3]])
def test_what_is_no_path_is_told_with_what_is_wanted(call, paths):
    given = re.escape(repr(paths[-1] if isinstance(paths, list) else paths))
    with pytest.raises(TypeError, match=f"^a path, or a list of paths, is wanted, not {given}$"):
        call(paths)


@pytest.mark.parametrize("timelines", [3, None, chrono.Timeline()])
def test_what_is_no_list_of_timelines_is_told_with_what_is_wanted(timelines):
    with pytest.raises(TypeError, match=r"^merge: a list of timelines is wanted, not "):
        chrono.merge(timelines)


def test_what_is_no_timeline_among_several_is_named():
    with pytest.raises(TypeError, match=r"^merge: a Timeline is wanted, not 'letters'$"):
        chrono.merge([chrono.Timeline(), "letters"])


@pytest.mark.parametrize(
    "call",
    [
        lambda order: chrono.find_dates("05/11/2023", date_order=order),
        lambda order: chrono.build([], date_order=order),
    ],
)
def test_an_order_of_day_and_month_that_there_is_none_of_is_refused(call):
    call("dmy")
    with pytest.raises(chrono.ChronoError, match=r"unknown date order 'DMY' \(known: dmy, mdy, ymd\)"):
        call("DMY")


def test_a_text_is_dated_by_a_date_as_by_its_edtf():
    day = datetime.date(1998, 5, 3)
    assert chrono.read_text("They met.", date=day) == chrono.read_text("They met.", date=day.isoformat())
    with pytest.raises(TypeError, match=r"^read_text: date: a When is wanted, not 3; a date or EDTF text does as well"):
        chrono.read_text("They met.", date=3)
