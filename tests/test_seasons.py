"""Programmes of a season: months and days below a title with its year, and those behind the turn of the year."""

import pytest
from telling import day_of, events_of


def days(text):
    return [day_of(event) for event in events_of(text, source="note.txt")]


@pytest.mark.parametrize("title", ["Winter programme 2011", "Season 2011/12", "Talks 2011–2012"])
@pytest.mark.parametrize(
    "lines",
    [
        "6 November: Folk night\n\n15 January: Film evening",
        "- Sunday 6 November – Folk night\n- Sunday 15 January – Film evening",
        "| Date | Event |\n|---|---|\n| 6 November | Folk night |\n| 15 January | Film evening |",
        "**6 November** Folk night\n\n**15 January** Film evening",
    ],
)
def test_january_behind_november_is_of_the_second_year_of_a_season(title, lines):
    assert days(f"# {title}\n\n{lines}") == ["2011-11-06", "2012-01-15"]


@pytest.mark.parametrize(
    ("title", "lines", "expected"),
    [
        ("Chronicle 1911", "- 6 November: the mill burnt down\n- 15 January: the mill was sold", ["1911"]),
        ("Season 2011", "- 6 April: Folk night\n- 15 September: Film evening", ["2011"]),
        ("Winter of 1911", "- 6 November: the mill burnt down\n- 15 December: the mill was sold", ["1911"]),
        ("Winter 2011", "- 6 January: Folk night\n- 15 February: Film evening", ["2011"]),
        ("Season 2011/12", "- 15 December: Folk night\n- 6 October: Film evening", ["2011"]),
        ("Autumn fair 2011", "- 15 November: Folk night\n- 6 June: Film evening", ["2011"]),
        ("Rowing club notes 2011", "## June\n\nThe club bought a boat.\n\n## February\n\nThe shed burnt.", ["2011"]),
        ("Rowing notes 2011", "## November\n\nThe club bought a boat.\n\n## January\n\nThe shed burnt.", ["2011"]),
        ("Winter 2011/12", "- 6 January: Folk night\n- 15 February: Film evening", ["2012"]),
        ("Fixtures 2011/12", "- 6 January: the club plays Hoby\n- 15 April: the club plays Lund", ["2012"]),
    ],
)
def test_a_list_that_does_not_turn_stays_in_its_year(title, lines, expected):
    assert sorted({day[:4] for day in days(f"# {title}\n\n{lines}")}) == expected


@pytest.mark.parametrize("head", ["## {}", "**{}**", "{}"])
@pytest.mark.parametrize("line", ["- {}: {}", "- {}, 7.30pm – {}", "{}th – {}"])
def test_numbers_below_months_alone_are_days_of_the_year_in_the_title(head, line):
    november, january = (head.format(month) for month in ("November", "January"))
    first = "\n".join([line.format(6, "Folk night"), line.format(15, "Film evening")])
    second = "\n".join([line.format(17, "Plant fair"), line.format(24, "Quiz night")])
    text = f"# Programme 2011/12\n\n{november}\n\n{first}\n\n{january}\n\n{second}"
    assert [day[:10] for day in days(text)] == ["2011-11-06", "2011-11-15", "2012-01-17", "2012-01-24"]


def test_a_day_that_names_its_month_keeps_it_below_that_month():
    text = "# Programme 2011\n\n## March\n\n- 6 March: Folk night\n- 15 March: Film evening\n- 17 March: Plant fair"
    assert [(day_of(event), event.title) for event in events_of(text + "\n\n## April\n\n- 3 April: Quiz night")] == [
        ("2011-03-06", "Folk night"),
        ("2011-03-15", "Film evening"),
        ("2011-03-17", "Plant fair"),
        ("2011-04-03", "Quiz night"),
    ]


@pytest.mark.parametrize("title", ["Programme 2011", "Programme 2011/12"])
def test_months_alone_behind_december_are_of_the_next_year(title):
    text = f"# {title}\n\n## October\n\nA weir opens.\n\n## December\n\nA mill opens.\n\n## March\n\nA lock opens."
    assert days(text) == ["2011-10", "2011-12", "2012-03"]
