"""Months in figures at either end of the lines of a list, and years that stand before their months and days."""

import pytest

from chrono import extract, find_dates, read_text

_TOLD = ("the weir is built", "the ferry is sold", "a mill opens", "the bank is raised", "the lock is closed")


def _dates(lines: list[str], language: str = "en") -> list[str | None]:
    return [one.edtf for one in find_dates("\n".join(["The river", "", *lines]), language=language)]


def _listed(*dates: str) -> list[str]:
    return [f"- {date} {told}" for date, told in zip(dates, _TOLD, strict=False)]


_MONTHS = ["1893-04", "1893-11", "1902-07", "1905-02"]


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "ru"])
@pytest.mark.parametrize(
    "form",
    [
        "{y}-{m:02}",
        "{y}/{m:02}",
        "{y}.{m:02}",
        "{m:02}.{y}",
        "{m:02}/{y}",
        "{m}/{y}",
        "{m}.{y}",
        "{r}.{y}",
        "{r} {y}",
        "{r}/{y}",
    ],
)
def test_figures_that_open_all_lines_of_a_list_are_months(form, language):
    parts = [(1893, 4, "IV"), (1893, 11, "XI"), (1902, 7, "VII"), (1905, 2, "II")]
    assert _dates(_listed(*(form.format(y=y, m=m, r=r) for y, m, r in parts)), language) == _MONTHS


@pytest.mark.parametrize(
    "line", ["{}. {} – {}", "[{}] {}: {}", "| {1} | {2} |", "{1}\t{2}", "* **{1}** {2}", "{2} ({1})", "{2}, {1}."]
)
def test_marks_of_lists_may_stand_before_and_behind_such_months(line):
    said = ("04/1893", "11/1893", "07/1902", "02/1905")
    told = (one.capitalize() for one in _TOLD)
    lines = [line.format(n, *both) for n, both in enumerate(zip(said, told, strict=False), 1)]
    assert _dates(lines) == _MONTHS


def test_a_whole_date_among_them_tells_that_the_others_are_months():
    assert _dates(_listed("1904-05", "1905-06-12", "1906-07")) == ["1904-05", "1905-06-12", "1906-07"]


@pytest.mark.parametrize(
    "said",
    [
        ("1901-03", "1903-07", "1907-12"),  # terms of office
        ("1901/02", "1902/03", "1903/04"),  # seasons
        ("1898-02", "1902-05", "1905-09"),
        ("1893-04", "1902-07", "1912-14"),  # one is no month
    ],
)
def test_what_may_be_stretches_of_years_stays_so(said):
    found = find_dates("\n".join(_listed(*said)), language="en")
    assert not [one.text for one in found if one.rule == "month of a line"]


@pytest.mark.parametrize(
    "said",
    [
        ("7.1901", "7.1902", "7.1903", "8.1901"),  # sections of a code
        ("2.2001", "3.2001", "4.2002"),
        ("1/2019", "2/2019", "3/2019", "1/2020"),  # numbers of papers
        ("1901.01", "1901.02", "1901.03", "1902.01"),  # what a collection was given
        ("01/1901", "02/1901", "01/1902", "02/1902"),
        ("I 1901", "II 1902", "III 1903"),  # volumes
        ("1910.12", "1910.13", "1910.14"),
        ("4.1893", "13.1893", "7.1902"),
        ("5.1907", "2.1893", "9.1902", "1.1899"),  # in no order
    ],
)
def test_numbers_that_count_something_else_are_no_months(said):
    found = find_dates("\n".join(_listed(*said)), language="de")
    assert not [one.text for one in found if one.rule == "month of a line"]


def test_two_such_lines_and_running_text_tell_no_months():
    assert _dates(_listed("04.1893", "07.1902"), "de") == []
    assert _dates(["See 04.1893, 11.1893 and 07.1902 of the code."], "de") == []


def test_seven_in_roman_numbers_behind_a_day_is_no_month_of_a_list():
    lines = _listed("3. IV. 1893", "9. XI. 1893", "12. VII. 1902")
    for language in ("en", "de", "fr", "es", "ru"):
        assert _dates(lines, language) == ["1893-04-03", "1893-11-09", "1902-07-12"]


@pytest.mark.parametrize(
    ("language", "line", "edtf"),
    [
        ("en", "1902, 7 July: the ferry is sold", "1902-07-07"),
        ("en", "3. 1902 – 7 July the ferry is sold", "1902-07-07"),
        ("en", "4. 1902 July. The ferry is sold", "1902-07"),
        ("en", "1902 (July) the ferry is sold", "1902-07"),
        ("en", "- 1902, summer. The ferry is sold", "1902-22"),
        ("de", "1902, 7. Juli – die Fähre wird verkauft", "1902-07-07"),
        ("de", "1902 – 7. Juli: die Fähre wird verkauft", "1902-07-07"),
        ("fr", "1902, 7 juillet – vente du bac", "1902-07-07"),
        ("es", "1902, 7 de julio: se vende la barca", "1902-07-07"),
        ("ru", "1902 г., 7 июля. Паром продан", "1902-07-07"),
        ("ru", "1902 г., июль. Паром продан", "1902-07"),
    ],
)
def test_a_year_at_the_head_of_a_line_has_the_month_and_day_behind_it(language, line, edtf):
    assert [one.edtf for one in find_dates(line, language=language)] == [edtf]


def test_a_year_and_a_name_are_a_month_only_beside_another_such_line():
    both = "1902 May the ferry is sold\n1905 March the weir is built"
    assert [one.edtf for one in find_dates(both, language="en")] == ["1902-05", "1905-03"]
    assert [one.edtf for one in find_dates("1902 March on the bank", language="en")] == ["1902"]


def test_the_entries_of_such_a_list_are_events_of_their_months():
    text = "# The river\n\n" + "\n".join(_listed("IV.1893 –", "XI.1893 –", "VII.1902 –", "II.1905 –"))
    (document,) = read_text(text, source="river.md", language="en")
    assert [event.when.edtf for event in extract(document) if event.when] == _MONTHS


@pytest.mark.parametrize(
    "date", ["Q3 {}", "Spring {}", "May–July {}", "{} (May)", "({})", "**{}**", "[{}]", "3. V. {}"]
)
def test_a_date_with_its_full_stop_opens_an_entry(date):
    lines = [
        f"- {date.format(year)}. {told.capitalize()}" for year, told in zip((1893, 1899, 1902), _TOLD, strict=False)
    ]
    (document,) = read_text("# The river\n\n" + "\n".join(lines), source="river.md", language="en")
    events = extract(document)
    assert [event.when.earliest.year for event in events if event.when] == [1893, 1899, 1902]
    assert events[0].when.edtf != "1893" or "{" in date[:3]


def test_entries_that_go_on_from_year_to_year_may_begin_in_small_letters():
    lines = ["- 1793 three boats were sold", "- 1799 two mills were built", "- 1802 the weir broke", "- 1805 new locks"]
    assert _dates(lines) == ["1793", "1799", "1802", "1805"]


@pytest.mark.parametrize(
    "numbers", [(1500, 1250, 1750, 2000), (1200, 1300, 1450, 1600), (1784, 1502, 1911, 1203), (1793, 1799, 1802)]
)
def test_what_the_entries_of_a_list_count_are_no_years(numbers):
    assert not any(_dates([f"- {number} sheep" for number in numbers]))


@pytest.mark.parametrize("numbers", [(1120, 1240, 1375, 1480), (1120, 1163, 1185, 1204), (1912, 1877, 1801, 1766)])
@pytest.mark.parametrize("counted", ["barrels were shipped to Norwick", "hens sold", "sacks of rye bought by Ada Holt"])
def test_counts_in_order_of_their_size_are_no_years(numbers, counted):
    assert not any(_dates([f"- {number} {counted}" for number in numbers]))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (("4/1893", "9/1895", "2/1902", "7/1905"), []),
        (("4/1893", "11/1893", "7/1902", "2/1905"), _MONTHS),
        (("04/1893", "11/1893", "07/1902", "02/1905"), _MONTHS),
    ],
)
def test_figures_in_brackets_that_may_be_numbers_of_acts_are_no_months(said, expected):
    lines = [f"The council passed {told} ({date})" for told, date in zip(_TOLD, said, strict=False)]
    assert [one for one in _dates(lines) if one and "-" in one] == expected


def test_a_year_alone_on_its_line_is_not_that_of_a_day_below():
    assert [one.text for one in find_dates("1911\n4 March. A mill opens.\n", language="en")] == ["1911", "4 March"]


def test_the_numbers_of_a_german_list_are_no_days_of_the_months_behind_them():
    lines = ["1. April 1893: Bau", "2. Mai 1893: Fest", "3. Juli 1902: Verkauf", "4. Mai 1905: Ende"]
    assert _dates(lines, "de") == ["1893-04", "1893-05", "1902-07", "1905-05"]
    assert _dates(lines[:3], "de") == ["1893-04-01", "1893-05-02", "1902-07-03"]
    days = [f"{day}. Mai 1893: Fahrt" for day in (1, 2, 3, 4)]
    assert _dates(days, "de") == ["1893-05-01", "1893-05-02", "1893-05-03", "1893-05-04"]


def test_month_after_month_of_two_years_is_no_count_of_papers():
    lines = [f"- {month:02}/{year} {_TOLD[0]}" for year in (1901, 1902) for month in range(1, 13)]
    assert len(_dates(lines, "de")) == len(lines)


def test_a_year_set_off_behind_a_verb_is_not_what_was_finished():
    lines = [f"- {told.capitalize()} ({year})" for year, told in ((1893, "new weir finished"), (1899, "fleet burnt"))]
    (document,) = read_text("# The river\n\n" + "\n".join(lines), source="river.md", language="en")
    assert [event.when.edtf for event in extract(document) if event.when] == ["1893", "1899"]


@pytest.mark.parametrize("line", ["{}? – {}", "{}?: {}", "{}? {}", "**{}?** – {}"])
def test_a_date_in_doubt_opens_an_entry(line):
    lines = [line.format(year, told.capitalize()) for year, told in zip((1893, 1899, 1902), _TOLD, strict=False)]
    (document,) = read_text("# The river\n\n- " + "\n- ".join(lines), source="river.md", language="en")
    assert [event.when.earliest.year for event in extract(document) if event.when] == [1893, 1899, 1902]


def test_a_question_that_ends_with_a_year_stays_one():
    text = "Who built the weir in 1893? The weir was sold in 1902."
    (document,) = read_text(text, source="river.md", language="en")
    assert [event.when.edtf for event in extract(document) if event.when] == ["1902"]
