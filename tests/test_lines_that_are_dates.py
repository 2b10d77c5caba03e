"""A line that is a date, or a version and its date, dates what stands right below it."""

import pytest
from telling import told_of_days

from chrono import find_dates


def entries(heads, language="en"):
    told = ("The bridge collapses, killing all on it.", "The ferry runs aground.", "The mill burns down.")
    return "\n".join(f"{head}\n{line}" for head, line in zip(heads, told, strict=False)), language


@pytest.mark.parametrize(
    ("heads", "days"),
    [
        (("In 2003:", "In 2017:", "In 1964:"), ["1964", "2003", "2017"]),
        (("In 2003", "In 2017", "In 1964"), ["1964", "2003", "2017"]),
        (("22 years ago, in 2003:", "8 years ago, in 2017:", "61 years ago, in 1964:"), ["1964", "2003", "2017"]),
        (("22 years ago (2003):", "8 years ago (2017):", "61 years ago (1964):"), ["1964", "2003", "2017"]),
        (("On 5 May 2003:", "On 6 June 2017:"), ["2003-05-05", "2017-06-06"]),
        (("During 2003:", "During 2004:", "During 2005:"), ["2003", "2004", "2005"]),
        (("In the summer of 2003:", "In the autumn of 2003:"), ["2003-22", "2003-23"]),
        (("Summer 2003", "Autumn 2003"), ["2003-22", "2003-23"]),
        (("Under 5 May 2003:", "Under 6 June 2017:"), []),  # no word that leads to a day
        (("22 years ago, not in 2003:", "8 years ago, not in 2017:", "61 years ago, not in 1964:"), []),
    ],
)
def test_a_line_that_is_a_date_may_begin_with_a_preposition(heads, days):
    text, language = entries(heads)
    assert sorted(told_of_days(text, language=language, date="2025-05-05")) == [(day,) for day in days]


def test_lines_of_other_languages_that_are_dates():
    text = "Im Jahre 1911:\nEin Turm stürzt ein.\nIm Jahre 1923:\nDie Mühle brennt ab.\n1931:\nDas Rathaus schließt.\n"
    assert sorted(told_of_days(text, language="de")) == [("1911",), ("1923",), ("1931",)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("0.023 2016-07-27\n- Fix it.\n", "0.022 2012-01-01\n- Begin.\n"),
        ("1.4.0 (27 July 2016)\n* Fix it.\n", "1.3.9 (1 January 2012)\n* Begin.\n"),
        ("Version 1.4.0 - July 27, 2016\n* Fix it.\n", "Version 1.3.9 - January 1, 2012\n* Begin.\n"),
        ("v1.4.0, 2016-07-27:\nFix it.\n", "v1.3.9, 2012-01-01:\nBegin.\n"),
        ("2016-07-27 - 1.4.0\n* Fix it.\n", "2012-01-01 - 1.3.9\n* Begin.\n"),
        ("Changes in 1.4.0 (2016-07-27)\n - Fix it.\n", "Changes in 1.3.9 (2012-01-01)\n - Begin.\n"),
    ],
)
def test_a_version_and_its_day_head_the_changes_right_below(first, second):
    told = sorted(told_of_days(first + second, "kind", "title"))
    assert [(day, kind) for day, kind, _ in told] == [("2012-01-01", "publication"), ("2016-07-27", "publication")]
    assert all("ersion" not in title for *_, title in told)


@pytest.mark.parametrize("named", ["Height 1.85 on", "Section 4.2,", "Amount 62.5 due on"])
def test_a_figure_and_its_day_are_no_release(named):
    text = "".join(f"{named} {day} May 2016\nShe was measured.\n" for day in (3, 4, 5))
    assert [kind for _, kind in told_of_days(text, "kind") if kind == "publication"] == []


@pytest.mark.parametrize("mark", ["- {}: {}", "* {}, {}"])
def test_versions_of_a_list_are_its_items(mark):
    said = (("Heron 3.8", "14 October 2019"), ("Heron 3.9", "5 October 2020"), ("Heron 4.0", "4 October 2021"))
    titles = [title for _, title in told_of_days("\n".join(mark.format(*one) for one in said), "title")]
    assert sorted(titles) == ["Heron 3.8", "Heron 3.9", "Heron 4.0"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Phase 3\nOct. 4, 1959\n", ["1959-10-04"]),
        ("Phase 3 \r\nMay 5\r\n", ["2025-05-05"]),
        ("They met on May 5 and 12\nJune 2\n", ["{2025-05-05,2025-05-12}", "2025-06-02"]),
        ("They came on 3\nMay 1998 to Lund.", ["1998-05-03"]),  # a line that was broken
        ("They came on the 3\nMay and left.", ["2025-05-03"]),
    ],
)
def test_the_number_above_a_day_is_none(text, days):
    assert [one.when.edtf for one in find_dates(text, reference="2025-05-05")] == days


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1950: She proposes that the bridge should be moved.", True),
        ("1950: The council asks whether it can pay.", True),
        ("1950: A fire that would take the mill breaks out.", True),
        ("1950: The mill may have been sold.", False),
        ("1950: If the mill was sold, Bo may have left.", False),
    ],
)
def test_an_entry_may_suppose_in_a_clause_behind_what_it_tells(text, told):
    days = told_of_days(f"- 1943: Ann Holm draws a canal.\n- {text}\n- 1961: The canal opens.\n")
    assert (("1950",) in days) == told
