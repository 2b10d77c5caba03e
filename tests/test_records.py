"""What papers of record tell: judgments, contracts, minutes and logs, and what they only cite."""

import re

import pytest
from telling import day_of, events_of

import chrono


def told(text, source="note.txt"):
    return [(event.kind, day_of(event)) for event in events_of(text, source=source)]


def days(text):
    return [when for _, when in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "See Orr v. Holm, 12 F.3d 45 (1993) (holding that notice is filed when it is received).",
        "The court relied on Orr v. Holm (1976) and was upheld.",
        "That is settled: 160 Vt. 60, 63, 625 A.2d 224, 226 (2d Cir. 1993) (when notice is filed).",
        "The bench lost its power over claims asserted under Part 2 of the Mines Act of 1954, as amended.",
        "Pursuant to section 4 of the Ports Act of 1908 the board may set dues.",
    ],
)
def test_cases_and_laws_that_are_cited_are_no_events(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Parliament passed the Mines Act of 1954 on 3 May 1954.", ("adoption", "1954-05-03")),
        ("In 1974 the mill was closed under the Clean Rivers Act of 1968.", ("termination", "1974")),
        ("The guild was dissolved (1976) and its hall sold.", ("termination", "1976")),
    ],
)
def test_the_year_of_a_law_or_in_brackets_may_be_that_of_a_deed(text, event):
    assert event in told(text)


def test_what_a_paper_does_is_done_on_its_day():
    assert told("By its judgment of 12 March 2019 the regional court dismissed the action.") == [
        ("termination", "2019-03-12")
    ]


def test_a_paper_is_made_as_of_its_day_and_a_state_is_not():
    assert told("This agreement is made and entered into as of the 3rd day of May, 2011, by the two mills.") == [
        ("signing", "2011-05-03")
    ]
    assert told("As of 3 May 2011 the mills had 40 looms.") == []


def test_a_bill_that_passed_was_adopted():
    found = told("The bill was introduced on 3 February 1998, passed on 4 May 1998, and took effect on 2 July 1998.")
    assert ("adoption", "1998-05-04") in found


LOG = """## Timeline

### 2023-08-25

09:10 - Lena calls the plant to report the leak.<br> 09:40 - The valve is shut.<br>
10:05 -
Two fitters come to mend it.<br> 11:00 - All clear is given.

### 2023-08-26

08:00 - The valve is opened.
"""


def test_a_tag_that_breaks_lines_parts_the_entries_of_a_log():
    assert days(LOG) == [
        "2023-08-25T09:10",
        "2023-08-25T09:40",
        "2023-08-25T10:05",
        "2023-08-25T11:00",
        "2023-08-26T08:00",
    ]


def test_a_break_inside_a_row_of_a_table_is_no_new_line():
    text = "| Year | Event |\n|---|---|\n| 1931 | The dam<br>was opened |\n| 1936 | The dam<br>was raised |\n"
    assert days(text) == ["1931", "1936"]


def test_an_entry_that_only_says_what_is_to_be_done_tells_nothing():
    entries = "- March 1921: Money was collected to build a church.\n- June 1921: To open the mill.\n"
    assert told(entries) == [("milestone", "1921-03")]


@pytest.mark.parametrize(
    "text",
    [
        "Owl Valley Council Extraordinary meeting.\nHeld in the Hall at 19:30 on 3rd May 2016\n\nThe bench was mended.",
        "# Board of Trustees: Regular Meeting\n\nHeld on 3 May 2016 at the library.\n\nThe bench was mended.",
        "OWL VALLEY COUNCIL\n\nMinutes of the meeting held on Tuesday 3rd May 2016 in the Village Hall at 7.30pm.\n",
        "---\ntitle: Club\ndate: 2022-08-26\n---\n\n# Minutes of the Owl Club - 3 May 2016\n\nOpened at 7:16pm.\n",
    ],
)
def test_a_session_is_of_the_day_that_its_minutes_name(text):
    assert [when for kind, when in told(text, "note.md") if kind in ("meeting", "session")] == ["2016-05-03"]


def test_minutes_that_were_read_are_not_the_session():
    text = "# Owl Club\n\n3 June 2016\n\nMinutes of the meeting held on 3 May 2016 were read.\n"
    assert "2016-05-03" not in days(text)


def test_the_label_of_a_line_is_no_deed():
    text = "# Minutes of the Owl Club, 3 May 2016\n\nMoved: Ann Holm\n\nSeconded: Bo Orr\n"
    assert [kind for kind, _ in told(text, "note.md")] == ["session"]


DIARY = """# Saturday, May 7th 1864.
We broke camp. The colonel left for Selby today.

# May 8th.
A scouting party came in today.

## May 9th.
We will march tomorrow.

## Tuesday 10
Wrote a long letter to my brother.
"""


def test_an_entry_of_a_diary_counts_from_its_own_day():
    (document,) = chrono.read_text(DIARY, source="diary.md")
    found = {event.title.split()[-1]: (event.when.edtf, event.status) for event in chrono.extract(document)}
    assert found["came"] == ("1864-05-08", "held")
    assert found["march"] == ("1864-05-10", "planned")
    assert found["brother"] == ("1864-05-10", "held")


def test_the_days_of_a_letter_are_those_before_it():
    letter = (
        "Camp near Selby, July 3, 1863\n\nDear Mother\n\nOn the 29th they burned the mill. On the morning of the 2d "
        "they left for Harrow. Last Wednesday the bridge was opened.\n"
    )
    assert days(letter) == ["1863-06-29", "1863-07-01", "1863-07-02"]


def test_a_weekday_that_agrees_tells_the_year_of_a_plan():
    school = "The school runs from 12 to 17 July 2019.\nThe reception will be held on {} July.\n"
    assert "2019-07-14" in days(school.format("Sunday 14"))
    assert "2019-07-14" not in days(school.format("Monday 14"))


def test_a_day_of_every_month_is_none():
    assert told("20 March 2024\n\nWages are paid on the 15th.") == []
    assert days("20 March 2024\n\nThe old bridge was closed on the 15th.") == ["2024-03-15"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The provider must comply by 30 June 2024.", ("2024-06-30", "planned")),
        ("Between 14:20 and 16:45 UTC on 3 May 2024 customers were unable to log in.", None),
        ("14 May 2024\n\nI'm writing to confirm our meeting on Friday.", ("2024-05-17", "planned")),
        ("14 May 2024\n\nWe had a meeting on Friday.", ("2024-05-10", "held")),
        ("9 April 2024\n\n- Appointed Cy Lund as treasurer from 1 May.\n", ("2024-05-01", "held")),
    ],
)
def test_what_is_due_awaited_or_broken_is_told_on_its_day(text, event):
    (document,) = chrono.read_text(text, source="note.md")
    found = [(one.when.edtf, one.status) for one in chrono.extract(document) if one.when]
    assert event in found if event else len(found) == 1


@pytest.mark.parametrize(
    "text",
    [
        "3 May 2024\n\nThe parties hereby desire to amend the lease.",
        "3 May 2024\n\nThe committee meets on the first Tuesday of each month.",
        "# Accounts\n\n- 2004-2005 expenses: $302.61, including fees\n- 2003-2004 expenses: $202.61\n",
        "It was founded in 2003. Greta presented a report on our work in the previous year.",
    ],
)
def test_wishes_habits_and_accounts_are_no_events(text):
    assert [event for event in told(text, "note.md") if event != ("founding", "2003")] == []


def test_a_paper_that_its_giver_parts_from_its_day_is_of_that_day():
    appeal = "This is an appeal against the order of Orr J dated 19 February 2002 whereby he refused permission."
    assert told(appeal) == [("adoption", "2002-02-19")]
    assert days("It concerns a notice given to him by an inspector of mines dated 19 July 2001.") == ["2001-07-19"]
    assert told("The letter from the mayor dated 3 May 2012 hangs in the hall.") == []


def test_what_is_only_noted_is_not_due():
    assert told("14 June 2017\n\nPlease note: such files did not exist prior to 1943.") == []
    assert days("14 June 2017\n\nPlease return the form before 3 July 2017.") == ["2017-07-03"]


def test_each_of_the_programmes_to_come_has_its_day():
    text = "14 June 2017\n\nUpcoming programs include Ann Holm on June 20 and painting with Bo on June 21.\n"
    assert days(text) == ["2017-06-20", "2017-06-21"]


@pytest.mark.parametrize(
    ("cited", "made"),
    [
        ("Pursuant to the Act of 6 October 2003 the council sets dues.", "Under the Act, the port was shut on {}."),
        ("Gemäß § 3 des Gesetzes vom 6. Oktober 2003 entscheidet der Rat.", "Der Rat beschloss das Gesetz am {}."),
        ("Conformément à la loi du 6 octobre 2003, le conseil décide.", "La loi a été adoptée le {}."),
        ("De conformidad con la Ley de 6 de octubre de 2003, el consejo decide.", "La ley fue aprobada el {}."),
        ("В соответствии с законом от 6 октября 2003 года совет решает вопросы.", "Согласно закону музей открыт {}."),
    ],
)
def test_a_law_that_is_cited_by_its_day_is_not_made_there(cited, made):
    assert told(cited) == []
    day = re.search(r"6.*2003", cited).group()
    assert days(made.format(day)) == ["2003-10-06"]


def test_the_next_meeting_needs_no_colon():
    minutes = "# Minutes of the Owl Club, 3 May 2016\n\nNo public comment\n\n{}\n"
    assert "2016-06-07T18:00" in days(minutes.format("Next meeting June 7 at 6pm"))
    assert "2015-06-07" not in days(minutes.format("The next chapter, of June 7, is short"))


def titles(text):
    return [(event.kind, event.when.edtf, event.title) for event in events_of(text, source="note.txt")]


def test_papers_are_dated_behind_the_names_of_their_parties():
    text = "The lease was changed by a side agreement, between Holm and the mill, dated May 3, 2011, "
    assert titles(text + "and a second amendment, between Orr and the mill, dated June 4, 2012.") == [
        ("signing", "2011-05-03", "A side agreement, between Holm and the mill"),
        ("signing", "2012-06-04", "A second amendment, between Orr and the mill"),
    ]


def test_a_motion_is_called_by_its_aim_and_filed_on_its_day():
    assert told("The guild filed a motion to dismiss on May 3,1991.") == [("announcement", "1991-05-03")]
    assert told("The guild moved to dismiss the claim on May 3,1991.") == [("announcement", "1991-05-03")]


LOAN = """THIS LOAN AGREEMENT is made on the 3rd day of June 2011 BETWEEN Alder Bank and Birch Ltd.

WHEREAS by a facility letter dated 4 May 2009 the bank agreed to lend 2 million;

1. This Agreement shall come into force on 1 July 2011 and continue until 30 June 2016 unless terminated earlier.

SIGNED by the parties on the date first above written.
"""


def test_a_deed_is_of_the_day_on_which_it_says_it_is_made_and_signed_once():
    (document,) = chrono.read_text(LOAN, source="note.txt")
    assert document.date.when.edtf == "2011-06-03"
    assert [one for one in told(LOAN) if one[0] in ("signing", "termination")] == [("signing", "2011-06-03")]
