"""Times that are proclaimed as something tell of what is to be observed in them."""

from __future__ import annotations

import pytest

from chrono import extract, read_text


def _told(text: str, date: str = "2024-08-29") -> list[tuple[str, str | None, str, str, int]]:
    (document,) = read_text(text, source="p.md", date=date, language="en")
    events = extract(document)
    return [(e.kind, e.when.edtf if e.when else None, e.status, e.title, len(e.participants)) for e in events]


def _observed(text: str, date: str = "2024-08-29") -> list[tuple[str | None, str, str]]:
    return [(when, status, title) for kind, when, status, title, _ in _told(text, date) if kind == "anniversary"]


@pytest.mark.parametrize(
    ("text", "observed"),
    [
        ("I, ANN COLE, do hereby proclaim September 2, 2024, as Fern Day.", ("2024-09-02", "planned", "Fern Day")),
        (
            "I, ANN COLE, do hereby proclaim September 2 through September 8, 2024, as Fern Week, and call for quiet.",
            ("2024-09-02/2024-09-08", "planned", "Fern Week"),
        ),
        ("I do hereby proclaim September 2024 as National Fern Month.", ("2024-09", "planned", "National Fern Month")),
        (
            "The mayor proclaimed the week of October 6 through October 12, 2024, as Ferry Week.",
            ("2024-10-06/2024-10-12", "planned", "Ferry Week"),
        ),
        (
            "The council declared Monday, October 7, 2024, to be Choir and Bell Day.",
            ("2024-10-07", "planned", "Choir and Bell Day"),
        ),
        ("The choir observed 3 May 2024 as a Day of Silence for the lost.", ("2024-05-03", "held", "Day of Silence")),
        ("The town has designated 12 May 2025 National Mill Day.", ("2025-05-12", "planned", "National Mill Day")),
        (
            "The guild proclaimed October 4, 2024, as National Day of Prayer for the Weirs and Mills.",
            ("2024-10-04", "planned", "National Day of Prayer for the Weirs and Mills"),
        ),
        ("In 2023 the council declared 2024 the Year of the Mill.", ("2024", "held", "Year of the Mill")),
        ("In 2003 the town proclaimed 21 September as Weir Day.", ("2003-09-21", "held", "Weir Day")),
        ("I proclaim Friday, November 29, 2024, a Day of Fasting.", ("2024-11-29", "planned", "Day of Fasting")),
        ("We designate June 3, 2025, as Lock Keepers’ Day.", ("2025-06-03", "planned", "Lock Keepers’ Day")),
        ("The dean declared July 2023 Bell Ringers Month.", ("2023-07", "held", "Bell Ringers Month")),
        ("The port designates May 2, 2025, as the Day of Ropes.", ("2025-05-02", "planned", "Day of Ropes")),
        ("The county proclaimed 1 June 2024 as Heron Weekend.", ("2024-06-01", "held", "Heron Weekend")),
    ],
)  # fmt: skip
def test_what_a_time_is_proclaimed_as_is_observed_then(text, observed):
    assert _observed(text) == [observed]


def test_two_times_proclaimed_in_one_sentence_are_both_observed():
    text = "I hereby proclaim May 15, 2025, as Ferry Memory Day and May 12 through May 18, 2025, as Ferry Week."
    assert _observed(text) == [
        ("2025-05-12/2025-05-18", "planned", "Ferry Week"),
        ("2025-05-15", "planned", "Ferry Memory Day"),
    ]


def test_the_proclaiming_stays_an_event_of_its_own_with_who_did_it():
    text = "NOW, THEREFORE, I, ANN COLE, Mayor of Dunmore, do hereby proclaim September 2024 as National Fern Month."
    assert _told(text) == [
        ("announcement", "2024-08-29", "held", "Ann Cole proclaims National Fern Month", 1),
        ("anniversary", "2024-09", "planned", "National Fern Month", 0),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The dean declared 3 May 2024 as the best day of his life.",
        "The dean declared 3 May 2024 the deadline.",
        "They declared on 3 May 2024 that Fern Day was over.",
        "By 3 May 2024, as Fern Day came, all was green.",
        "The mayor proclaimed on 3 May 2024, as Bell Day began, that the tower was safe.",
        "The court declared the Act of May 3, 2019, Null and Void.",
        "The port observed 3 May 2024 as usual.",
        "The firm declared 2023 as Fiscal Period A.",
        "He observed since 3 May 2024 Mars and Venus.",
        "The bell was designated 12 May 1911 Day Bell.",
        "Designated 3 May 1944 Captain Holm.",
        "The board designated from 3 May 2024 Holm Street a Quiet Zone.",
        "On 3 May 2024 Bell Day was wet.",
        "They affirmed the rule of 3 May 2019, as Judge Holm had.",
        "She declared in May 2024 Weir Day to be her last.",
    ],
)
def test_a_day_that_is_not_given_a_name_is_not_observed(text):
    assert _observed(text) == []


def test_a_year_that_is_proclaimed_an_anniversary_is_told_once():
    text = "I do hereby proclaim October 18, 2024, as the 50th Anniversary of the Clean Weir Act."
    assert len(_observed(text)) == 1


@pytest.mark.parametrize(
    ("text", "observed"),
    [
        ("I, ANN COLE, do hereby proclaim September 2, 2024, as the Anniversary of the Weir Act.",
         [("2024-09-02", "planned", "Anniversary of the Weir Act")]),
        ("I, ANN COLE, do hereby proclaim September 2, 2024, as the 30th Anniversary of the Weir Act.",
         [("2024-09-02", "planned", "30th anniversary of the Weir Act")]),
    ],
)  # fmt: skip
def test_an_anniversary_proclaimed_without_its_number_is_observed_and_one_with_it_told_once(text, observed):
    assert _observed(text) == observed


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("I, ANN COLE, hereby proclaim May 2 through May 8, 2025, to be Ferry Week.", "Ann Cole proclaims Ferry Week"),
        (
            "I, ANN COLE, Mayor of Ulm, and Head of the Guard, keeping to the practice of others, do hereby\nproclaim "
            "the first Sunday of each June as Ferry Day.",
            "Ann Cole proclaims the first Sunday of each June as Ferry Day",
        ),
    ],
)
def test_a_proclaiming_is_called_by_who_proclaims_what(text, title):
    (document,) = read_text(f"{text}\n\nANN COLE", source="p.md", date="2024-08-29", language="en")
    assert [e.title for e in extract(document) if e.kind == "announcement"] == [title]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("I call upon all citizens to observe this week by pledging to serve.", []),
        ("I call upon all citizens to celebrate this month by planting trees.", []),
        ("The council said on 3 May 2023 that the choir would sing.", ["2023-05-03"]),
        ("In 2019 the senate designated the second week of June each year as Bee Week.", ["2019"]),
        ("The senate designated the second week of June each year as Bee Week.", []),
        ("The mayor opened the mill on 2 June 2023.", ["2023-06-02"]),
    ],
)
def test_a_time_to_be_kept_or_one_of_each_year_is_no_day_of_a_deed(text, dates):
    assert [when for _, when, *_ in _told(text)] == dates


def test_the_week_starting_on_a_day_is_the_seven_days_from_it():
    text = "I, ANN COLE, hereby proclaim June 14, 2024, as Oar Day, and the week starting June 9, 2024, as Oar Week."
    assert _observed(text, "2024-06-07") == [
        ("2024-06-09/2024-06-15", "planned", "Oar Week"),
        ("2024-06-14", "planned", "Oar Day"),
    ]


def test_all_that_is_proclaimed_stands_in_the_title_of_the_proclaiming():
    text = "I, ANN COLE, hereby proclaim May 15, 2024, as Rowers Memorial Day and May 12 through May 18 as Oar Week."
    titles = [title for kind, _, _, title, _ in _told(f"{text}\n\nANN COLE", "2024-05-07") if kind == "announcement"]
    assert titles == ["Ann Cole proclaims Rowers Memorial Day and Oar Week"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("I urge all to fly the flag on September 7, 2024, in honor of those rowers who died as a result.", []),
        ("The council opened a park on 3 May 2019 in memory of Ann Cole, who died in the flood.", ["opening"]),
        ("Those rowers who died on 3 May 2019 are remembered in Ulm.", ["death"]),
    ],
)
def test_a_day_kept_in_honour_of_the_dead_is_not_that_of_their_death(text, kinds):
    assert [kind for kind, *_ in _told(text)] == kinds
