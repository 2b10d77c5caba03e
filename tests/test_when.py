"""Dates as values: what EDTF is read, what it means, how it is compared, moved and told."""

import datetime
import re

import attrs
import edtf
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from chrono.errors import DateError
from chrono.strategies import days, whens
from chrono.when import Day, When, days_in_month

BEFORE, AFTER = Day(-9999, 1, 1), Day(99999, 12, 31)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2019", "2019-01-01", "2019-12-31", "year"),
        ("2019-02", "2019-02-01", "2019-02-28", "month"),
        ("2019-11-07", "2019-11-07", "2019-11-07", "day"),
        ("2019-11-07T17:00", "2019-11-07", "2019-11-07", "time"),
        ("2019-11-07T17:00:05Z", "2019-11-07", "2019-11-07", "time"),
        ("2019-11-07T17:00+05", "2019-11-07", "2019-11-07", "time"),
        ("2024-21", "2024-03-01", "2024-05-31", "season"),
        ("1941-24", "1941-12-01", "1942-02-28", "season"),
        ("2020-35", "2020-07-01", "2020-09-30", "quarter"),
        ("2021-40", "2021-01-01", "2021-06-30", "half"),
        ("198X", "1980-01-01", "1989-12-31", "decade"),
        ("18XX", "1800-01-01", "1899-12-31", "century"),
        ("-04XX", "-0499-01-01", "-0400-12-31", "century"),
        ("-019X", "-0199-01-01", "-0190-12-31", "decade"),
        ("2019-XX", "2019-01-01", "2019-12-31", "year"),
        ("2019-XX-XX", "2019-01-01", "2019-12-31", "year"),
        ("2019-11-XX", "2019-11-01", "2019-11-30", "month"),
        ("0000", "0000-01-01", "0000-12-31", "year"),
        ("-0048", "-0048-01-01", "-0048-12-31", "year"),
        ("Y12345", "+12345-01-01", "+12345-12-31", "year"),
        ("Y12345-06-01", "+12345-06-01", "+12345-06-01", "day"),
        ("1998/..", "1998-01-01", None, "interval"),
        ("1998/", "1998-01-01", None, "interval"),
        ("../1861", None, "1861-12-31", "interval"),
        ("/1861", None, "1861-12-31", "interval"),
        ("1984?/2004-06~", "1984-01-01", "2004-06-30", "interval"),
        ("[2025-05,2025-06]", "2025-05-01", "2025-06-30", "set"),
        ("{2021-03-03, 2021-03-05}", "2021-03-03", "2021-03-05", "set"),
        ("[1667,1670..1672]", "1667-01-01", "1672-12-31", "set"),
        ("[..1984]", None, "1984-12-31", "set"),
        ("{1984..}", "1984-01-01", None, "set"),
    ],
)
def test_edtf_allows_these_days(text, earliest, latest, precision):
    when = When.parse(text)
    assert (str(when.earliest or "None"), str(when.latest or "None")) == (str(earliest), str(latest))
    assert when.precision == precision


@pytest.mark.parametrize(
    "text",
    [
        "", "banana", "2019-13", "2019-02-30", "2019-00", "2019-1-1", "19", "19XXX", "2019-11-1X", "1XXX", "2019-25",
        "2019-XX-07", "2019-21-XX", "2019-11-07T25:00", "2019-11-07T", "Y2019", "Y02019", "Y-12345", "Y123456", "-0000",
        "../..", "/", "2020/2019", "2018/[2019,2020]", "1/2/3", "[]", "{2019", "[2019}", "[2019,]", "[[2019]]",
        "[2018/2019]", "２０１９", "2019 - 2020", "2019~~", "2019-11-07Z", "Y" + "9" * 5000,
    ],
)  # fmt: skip
def test_what_is_no_edtf_is_refused_with_the_text(text):
    with pytest.raises(DateError) as caught:
        When.parse(text)
    assert str(caught.value)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2019-1-1", "2019-01-01"), ("20191107", "2019-11-07"), ("25/12/2023", "2023-12-25"),
        ("12-25-2023", "2023-12-25"), ("5 May 2019", "2019-05-05"), ("May 5, 2019", "2019-05-05"),
        ("2019-11-07 17:00", "2019-11-07T17:00"), ("2019-11-07T17:00:05.250Z", "2019-11-07T17:00:05Z"), ("500", "0500"),
        ("-44", "-0044"), ("44 BC", "-0043"), ("1 B.C.", "0000"), ("AD 79", "0079"), ("-0000", "0000"),
        ("12345", "Y12345"),
        ("Y2019", "2019"), ("c. 1250", "1250~"), ("1250 ~", "1250~"), ("the 1990s", "199X"), ("18xx", "18XX"),
        ("19th century", "18XX"), ("2019-Q3", "2019-35"), ("H1 2019", "2019-40"),
        ("2019-W05", "2019-01-28/2019-02-03"), ("1998–2003", "1998/2003"), ("June 2019 to May 2020", "2019-06/2020-05"),
        ("1998/present", "1998/.."), ("since 1998", "1998/.."), ("until 1861", "../1861"),
        ("[2018/2019]", "[2018..2019]"),
        ("2019/6", "2019-06"), ("June 2019", "2019-06"), ("autumn 2024", "2024-23"),
    ],
)  # fmt: skip
def test_what_is_written_otherwise_elsewhere_is_refused_with_its_edtf(text, meant):
    with pytest.raises(DateError, match=re.escape(f"{text!r} is no EDTF date; did you mean {meant!r}?")):
        When.parse(text)


@pytest.mark.parametrize("text", ["05/11/2023", "banana", "31 June", "Maybe 2019", "Q5 2019", "0 BC-", "-" * 60])
def test_what_may_mean_several_things_or_nothing_is_given_no_other_meaning(text):
    with pytest.raises(DateError) as caught:
        When.parse(text)
    assert "did you mean" not in str(caught.value)


def test_a_day_that_is_none_is_told_with_the_days_that_there_are():
    with pytest.raises(DateError, match="2019-02-30: February 2019 has no day 30; it ends with 28"):
        When.parse("2019-02-30")


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("1250", False, False),
        ("1250~", True, False),
        ("1250?", False, True),
        ("1250%", True, True),
        ("199X~", True, False),
        ("2001-21?", False, True),
        ("1984?/2004~", True, True),
        ("[1667~,1668]", True, False),
        ("2004-06~-11", True, False),
        ("?2004-06-~11", True, True),
    ],
)
def test_a_qualifier_is_kept_and_told(text, approximate, uncertain):
    when = When.parse(text)
    assert (when.approximate, when.uncertain, when.edtf) == (approximate, uncertain, text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1250~", "c. 1250"),
        ("1250%", "c. 1250?"),
        ("2004-06~-11", "c. 11 June 2004"),
        ("2019-06-03", "3 June 2019"),
        ("2019-06-XX", "June 2019"),
        ("2019-06-03/2019-06-05", "3–5 June 2019"),
        ("2018-06-30/2018-07-02", "30 June – 2 July 2018"),
        ("2018-12-31/2019-01-02", "31 December 2018 – 2 January 2019"),
        ("2018-06-30~/2018-07-02", "c. 30 June 2018 – 2 July 2018"),
        ("2019-06-03/2019-06-03", "3 June 2019"),
        ("2025-05/2025-06", "May–June 2025"),
        ("1914/1918", "1914–1918"),
        ("1914/1918-11", "1914 – November 1918"),
        ("-0499/-0449", "500–450 BC"),
        ("-0043/0014", "44 BC – AD 14"),
        ("2024-23", "autumn 2024"),
        ("2024-24", "winter 2024/25"),
        ("2020-35", "Q3 2020"),
        ("2021-40/2021-41", "first–second half of 2021"),
        ("199X", "1990s"),
        ("198X/199X", "1980s–1990s"),
        ("1980/199X", "1980 – 1990s"),
        ("18XX", "19th century"),
        ("20XX", "21st century"),
        ("-04XX", "5th century BC"),
        ("-019X", "200–191 BC"),
        ("-0048", "49 BC"),
        ("0079-08-24", "24 August AD 79"),
        ("Y12345", "12345"),
        ("1998/..", "since 1998"),
        ("../1861", "until 1861"),
        ("1998/", "1998 – unknown"),
        ("/1861", "unknown – 1861"),
        ("[2025-05,2025-06]", "May or June 2025"),
        ("{2021-03-03,2021-03-05,2021-03-09}", "3, 5 and 9 March 2021"),
        ("[1667,1670..1672]", "1667 or 1670–1672"),
        ("[..1984]", "until 1984"),
        ("2019-11-07T17:00:00Z", "7 November 2019, 17:00:00 UTC"),
        ("2019-11-07T09:00+02:00/2019-11-07T17:00+02:00", "7 November 2019, 09:00–17:00 +02:00"),
    ],
)
def test_people_are_told_as_much_as_is_known(text, told):
    assert str(When.parse(text)) == told


def test_people_are_told_of_the_old_calendar():
    assert str(attrs.evolve(When.parse("1700-01-01"), old_style=True)) == "1 January 1700 (O.S.)"


@given(whens())
def test_every_date_can_be_told_and_read_back(when):
    assert str(when)
    assert When.parse(when.edtf) == when


@given(whens())
def test_earliest_is_not_after_latest(when):
    assert when.earliest is None or when.latest is None or when.earliest <= when.latest


@given(whens(), whens(), whens())
def test_order_is_total_and_agrees_with_equality(a, b, c):
    assert (a < b) + (a == b) + (a > b) == 1
    assert not (a < b and b < c) or a < c
    assert (a <= b) == (not b < a)
    assert (hash(a) == hash(b)) or a != b


def test_a_date_without_a_start_stands_at_its_end():
    dates = [When.parse(text) for text in ("2026-07-04", "../2026-07-04", "1640", "2026-07-03", "2026-08")]
    assert [when.edtf for when in sorted(dates)] == ["1640", "2026-07-03", "../2026-07-04", "2026-07-04", "2026-08"]


def test_dates_that_differ_only_in_style_still_have_an_order():
    new = When.parse("1700-01-01")
    old = attrs.evolve(new, old_style=True)
    assert old != new
    assert (old < new) != (new < old)


@given(whens(), whens())
def test_dates_overlap_or_one_is_before_the_other(a, b):
    assert a.overlaps(b) + a.before(b) + b.before(a) == 1
    assert a.overlaps(b) == b.overlaps(a)


@given(whens(), whens())
def test_what_contains_also_overlaps(a, b):
    assert a.contains(a)
    assert not a.contains(b) or a.overlaps(b)


def test_an_open_end_contains_all_beyond_it():
    assert When.parse("1998/..").contains(When.parse("2020/.."))
    assert When.parse("1998/..").contains(Day(2500, 1, 1))
    assert not When.parse("1998/2000").contains(When.parse("1999/.."))


@given(whens(precisions=["day"]), st.integers(-5000, 5000), st.integers(-5000, 5000))
def test_moving_by_days_adds_up(when, first, second):
    assume(-9900 < when.earliest.year < 99900)
    assert when.shift(days=first).shift(days=second) == when.shift(days=first + second)


@given(whens(precisions=["month", "season", "quarter", "half", "year"]), st.integers(-50, 50))
def test_moving_by_years_and_back_changes_nothing(when, years):
    assume(-9900 < when.earliest.year < 99900)
    assert when.shift(years=years).shift(years=-years) == when


@pytest.mark.parametrize(
    ("text", "step", "moved"),
    [
        ("2024-02-29", {"years": 1}, "2025-02-28"),
        ("2024-01-31~", {"months": 1}, "2024-02-29~"),
        ("2024-12-31T17:00Z", {"days": 1}, "2025-01-01T17:00Z"),
        ("2024-11", {"months": 3}, "2025-02"),
        ("2024-11-XX", {"months": 3}, "2025-02-XX"),
        ("2024-24?", {"years": -1}, "2023-24?"),
        ("199X", {"years": 20}, "201X"),
        ("-019X", {"years": 100}, "-009X"),
        ("18XX~", {"years": -100}, "17XX~"),
        ("1998/..", {"years": 2}, "2000/.."),
        ("2019-06-03/2019-06-05", {"days": 28}, "2019-07-01/2019-07-03"),
        ("Y99998", {"years": 1}, "Y99999"),
        ("-0001", {"years": 1}, "0000"),
        ("[2019,2020]", {}, "[2019,2020]"),
    ],
)
def test_a_date_moves_and_keeps_its_kind(text, step, moved):
    assert When.parse(text).shift(**step) == When.parse(moved)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("2024", {"months": 1}),
        ("2024-11", {"days": 1}),
        ("199X", {"years": 5}),
        ("000X", {"years": -10}),
        ("1998/2000-01", {"months": 1}),
        ("[2019,2020]", {"years": 1}),
        ("Y99999", {"years": 1}),
        ("-9999-01-01", {"days": -1}),
    ],
)
def test_a_date_is_not_moved_by_more_than_is_known_of_it(text, step):
    with pytest.raises(DateError):
        When.parse(text).shift(**step)


def test_a_narrowed_date_moves_with_its_days():
    early = attrs.evolve(When.parse("199X"), latest=Day(1993, 12, 31))
    assert early.shift(years=10) == attrs.evolve(When.parse("200X"), latest=Day(2003, 12, 31))
    late = attrs.evolve(When.parse("2019-02"), earliest=Day(2019, 2, 20))
    assert late.shift(months=1).earliest == Day(2019, 3, 20)


def test_between_keeps_what_its_ends_are_narrowed_to():
    early = attrs.evolve(When.parse("199X"), latest=Day(1993, 12, 31))
    assert When.between(When.of(1985), early) == attrs.evolve(When.parse("1985/199X"), latest=Day(1993, 12, 31))


@given(whens(), whens())
def test_between_can_be_read_back_whatever_its_ends_are(a, b):
    start, end = sorted([a, b])
    assume(start.earliest is not None or end.latest is not None)
    assume(start.earliest is None or end.latest is None or start.earliest <= end.latest)
    when, again = When.between(start, end), When.parse(When.between(start, end).edtf)
    assert (again.earliest, again.latest, again.precision) == (when.earliest, when.latest, "interval")


def test_between_nothing_and_nothing_is_refused():
    for start, end in ((None, None), (When.parse("../1861"), None), (When.of(2020), When.of(2019))):
        with pytest.raises(DateError):
            When.between(start, end)


@given(st.lists(whens(precisions=["year", "day", "interval"]), min_size=1, max_size=4))
def test_a_set_can_be_read_back(members):
    for when in (When.one_of(members), When.all_of(members)):
        again = When.parse(when.edtf)
        assert (again.earliest, again.latest) == (when.earliest, when.latest)


def test_a_set_of_nothing_or_of_sets_is_refused():
    for members in ([], [When.parse("[2019,2020]")]):
        with pytest.raises(DateError):
            When.one_of(members)


@given(whens())
def test_a_qualifier_can_be_added_to_every_date(when):
    around = when.qualified(approximate=True)
    assert around.approximate
    assert around.uncertain == when.uncertain
    assert When.parse(around.edtf) == around


def test_dates_are_made_from_their_numbers():
    assert When.of(2019, 11, 7) == When.parse("2019-11-07") == When.from_date(datetime.date(2019, 11, 7))
    assert When.of(2024, 23) == When.parse("2024-23")
    assert When.of(-48) == When.parse("-0048")
    assert When.decade(1987) == When.parse("198X")
    assert When.century(19) == When.parse("18XX")
    assert When.century(-5) == When.parse("-04XX")
    for wrong in (lambda: When.of(2019, None, 7), lambda: When.of(2019, 2, 30), lambda: When.century(0)):
        with pytest.raises(DateError):
            wrong()


@given(st.dates())
def test_a_day_counts_as_the_standard_library_does(date):
    day = Day(date.year, date.month, date.day)
    assert (day.number, day.weekday, day.isoformat()) == (date.toordinal(), date.weekday(), date.isoformat())


@given(days())
def test_a_day_is_read_back_from_its_number_and_its_text(day):
    assert Day.from_number(day.number) == day
    assert Day.fromisoformat(day.isoformat()) == day


@given(days(min_value="-9000-01-01", max_value=Day(90000, 1, 1)), st.integers(-(10**5), 10**5))
def test_days_are_ordered_as_their_numbers_are(day, step):
    later = day.plus(step)
    assert later.number - day.number == step
    assert (day < later) == (step > 0)


@pytest.mark.parametrize(
    ("year", "days"), [(2023, 28), (2024, 29), (1900, 28), (2000, 29), (0, 29), (-4, 29), (-100, 28)]
)
def test_february_has_its_days(year, days):
    assert days_in_month(year, 2) == days


@pytest.mark.parametrize("text", ["2019-11-7", "2019-11-07Z", "+2019-01-01", "-0000-01-01", "2019-02-29"])
def test_what_is_no_day_is_refused(text):
    with pytest.raises(DateError):
        Day.fromisoformat(text)


# What the other reader is sure of: it knows no open ends and no times without seconds, ends a winter with its year,
# refuses qualified parts of a year, and reads a century before Christ inside a set from its last year.
SIMPLE = whens(max_value="9990-12-31", precisions=["year", "month", "day", "decade", "century"])
PARTS = whens(max_value="9990-12-31", precisions=["quarter", "half"], qualified=False)
SETS = whens(min_value="0001-01-01", max_value="9990-12-31", precisions=["set"])


@given(st.one_of(SIMPLE, PARTS, SETS))
def test_an_independent_reader_of_edtf_agrees(when):
    assume("-24" not in when.edtf)
    try:
        theirs = edtf.parse_edtf(when.edtf)
    except edtf.EDTFParseException:
        assume(False)
    low, high = theirs.lower_strict()[:3], theirs.upper_strict()[:3]
    assert (tuple(low), tuple(high)) == (attrs.astuple(when.earliest), attrs.astuple(when.latest))
