"""What is planned for a day, by a day, or over a stretch of days."""

import pytest

from chrono.events import extract
from chrono.reading import read_text


def told(text, date="2023-09-06"):
    (document,) = read_text(text, date=date)
    return [(event.kind, event.when.edtf if event.when else None, event.status) for event in extract(document)]


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("Version 7 is scheduled for release in October 2023.", "publication", "2023-10"),
        ("The film is set for release on 3 May 2024.", "publication", "2024-05-03"),
        ("The bridge is planned for opening in October 2024.", "opening", "2024-10"),
        ("A second hall is being planned for an opening in October this year.", "opening", "2023-10"),
        ("The kit is slated for a launch in November 2023.", "launch", "2023-11"),
    ],
)
def test_what_is_planned_for_something_is_of_its_kind(text, kind, when):
    assert told(text) == [(kind, when, "planned")]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("We plan to offer lamps to all towns by the end of 2024.", "../2024"),
        ("They plan to move the archive to Lund by June 2024.", "../2024-06"),
        ("We plan to paint the ferry in October 2023.", "2023-10"),
        ("The town plans to open a new pool by the end of 2024.", "../2024"),
        ("A release is planned in October this year.", "2023-10"),
        ("The old desk will be closed from October 2023 until January 2024.", "2023-10/2024-01"),
        ("The museum is closed from 3 October to 7 November 2023.", "2023-10-03/2023-11-07"),
        ("Support will continue until October 2024, where it will switch to repair only.", "2024-10"),
        ("The book is due in November this year.", "2023-11"),
    ],
)
def test_a_plan_with_its_date_is_told(text, when):
    assert when in [date for _, date, status in told(text) if status == "planned"]


@pytest.mark.parametrize(
    "text",
    [
        "We plan to offer lamps to all towns.",
        "The plan to offer lamps by 2020 failed.",
        "A plan to feed moths by 2020 was never heard of again.",
        "We love lamps, and by the end of 2024 so will you.",
        "We plan to like lamps by the end of 2024.",
        "Support will continue until October 2024.",
        "The lamps shine from October until March.",
        "The door is red from May to June 2024.",
        "The mill is planned for visitors of all ages.",
        "A cold spring is expected.",
        "Moths are expected for years to come.",
        "Its price was high until 1990, as all prices were.",
        "They plan to be happy by June 2024.",
        "The hall is open from 3 October to 7 November each year.",
        "The lamps were bright from 1990 to 1995.",
    ],
)
def test_what_is_no_plan_with_a_date_is_not_told_as_one(text):
    assert [one for one in told(text) if one[2] == "planned" and one[1]] == []


@pytest.mark.parametrize(
    "text",
    [
        "- 10 October: Applications close\n- 12 October: Votes are counted\n\n"
        "Please write to us, as applications close on 10 October.",
        "| 10 October 2023 | Entries close |\n|---|---|\n| 12 October 2023 | Prizes are awarded |\n\n"
        "Mind the deadline of 10 October 2023.",
    ],
)
def test_a_deadline_of_a_list_and_of_a_sentence_is_one(text):
    assert [date for kind, date, _ in told(text) if kind == "termination"].count("2023-10-10") == 1


def test_two_deadlines_of_a_list_are_two():
    text = "- 10 October: Poster entries close\n- 10 October: Talk entries close\n- 12 October: Prizes are awarded\n"
    assert [date for kind, date, _ in told(text) if kind == "termination"].count("2023-10-10") == 2


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("Nomination period: November 1 through November 16, 2021", "opening", "2021-11-01/2021-11-16"),
        ("Comment period: 1 March 2022 – 31 March 2022", "opening", "2022-03-01/2022-03-31"),
        ("Formation: 1 October 1994", "founding", "1994-10-01"),
        ("Introduced: 3 August 1988", "launch", "1988-08-03"),
        ("Initial release: 3 August 1988", "publication", "1988-08-03"),
    ],
)
def test_a_label_says_what_its_date_is_of(text, kind, when):
    assert (kind, when) in [one[:2] for one in told(f"The Weave is a body for looms.\n{text}\n")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("| 17 October – 3 November 2023 | Elections open |", "opening"),
        ("| 3 November 2023 | Elections close |", "termination"),
        ("| 4 November 2023 | Election results are shared with all |", "announcement"),
        ("| 7 November 2023 | Election of the chair |", "appointment"),
        ("| 7 November 2023 | Board appoints two members |", "appointment"),
    ],
)
def test_a_vote_opens_and_closes_before_anybody_has_an_office(text, kind):
    table = f"| When | What |\n|---|---|\n{text}\n| 1 December 2023 | Prizes are awarded |\n"
    assert told(table)[0][0] == kind


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("Submissions are being accepted through __March 9, 2024__.", "termination", "2024-03-09"),
        ("Nominations are open until 9 March 2024.", "termination", "2024-03-09"),
        ("Registration is open through March 9, 2024.", "termination", "2024-03-09"),
        ("We are now opening the call for candidates until October 10, 2023.", "termination", "2023-10-10"),
        ("The old desk will close as of 17 February 2024.", "termination", "2024-02-17"),
        ("The ferry will be sold as of 1 March 2024.", "change", "2024-03-01"),
        ("MoonFest North 2024 will be held in Lund on June 1-2, 2024.", "forum", "2024-06-01/2024-06-02"),
        ("MothCon will take place in Cork on 5 May 2024.", "forum", "2024-05-05"),
        ("The Moon Lantern Days take place in Lund on 3 May 2024.", "forum", "2024-05-03"),
    ],
)
def test_what_is_open_until_or_held_on_a_day_is_of_its_kind(text, kind, when):
    assert (kind, when, "planned") in told(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Anna Falk was held on 3 May 2015.", "forum"),
        ("A raffle was held on 3 May 2015.", "forum"),
        ("Mr Lane hired the Hall for the club on 3 May 2015.", "appointment"),
        ("The Hall was hired for the guard on 3 May 2015.", "appointment"),
        ("Light was accepted as a wave until 3 May 2015.", "termination"),
        ("As of 3 May 2015 there were nine moths.", "termination"),
        ("The lamp was lit until 3 May 2015.", "termination"),
        ("An open fire burned until 3 May 2015.", "termination"),
    ],
)
def test_what_only_sounds_alike_is_not_of_that_kind(text, kind):
    assert kind not in [one[0] for one in told(text)]


def test_who_hires_somebody_gives_an_office():
    assert ("appointment", "2015-05-03", "held") in told("The club hired a new coach on 3 May 2015.")


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The brewer stretched its bid, which was extended to Oct. 2.", "2023-10-02"),
        ("Tallow & Sons declared a dividend of two cents, payable Oct. 4.", "2023-10-04"),
        ("The museum said it will lend six lamps on Sept. 20.", "2023-09-20"),
        ("The ferry line said it expects to publish its timetable in mid-October.", "2023-10"),
        ("The mayor has invited nine towns to a ceremony at the mill on Sept. 21.", "2023-09-21"),
        ("The guild has decided to admit Ida Falk in early October.", "2023-10"),
        ("The harbour office decided the whale should go home by Oct. 4.", "2023-10-04"),
        ("The union called a strike for Sept. 28.", "2023-09-28"),
    ],
)
def test_a_deed_that_sets_a_day_to_come_is_planned_for_that_day(text, when):
    assert (when, "planned") in [(date and date.removeprefix("../"), status) for _, date, status in told(text)]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The ship sank on Sept. 28.", "2022-09-28"),
        ("The plant was opened in December.", "2022-12"),
        ("The line announced on Sept. 20 that the ferry would stop.", "2022-09-20"),
        ("The guild decided on Oct. 4 to admit Ida Falk.", "2022-10-04"),
        ("We engaged a baker as early as October.", "2022-10"),
    ],
)
def test_what_was_done_on_a_day_without_a_year_is_of_the_last_one(text, when):
    assert (when, "held") in [(date, status) for _, date, status in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The play is set in 1911.", []),
        ("The film is set in 2031 in Lund.", []),
        ("The second phase is set for 2027.", [("milestone", "2027", "planned")]),
        ("The opening is expected in 2027.", [("milestone", "2027", "planned")]),
    ],
)
def test_what_is_set_in_a_year_is_a_story(text, expected):
    assert told(text) == expected
