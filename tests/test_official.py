"""What governments, ministries and other bodies tell of their day: stamps, receptions, programmes, talks."""

import pytest
from telling import day_of, events_of

from chrono import extract, read_text

DAY = "2024-05-20"  # a Monday


def events(text, date=DAY):
    return events_of(text, date=date)


def told(text, date=DAY):
    return [(one.kind, day_of(one), one.status) for one in events(text, date)]


def test_the_day_that_a_page_was_put_up_is_no_part_of_its_first_sentence():
    text = " date 2019-05-03 Mayor Ann Holm today opened the new pier.\nIt is the third one of the town.\n"
    (document,) = read_text(text, source="pier.txt")
    assert (document.date.when.edtf, document.text[:5]) == ("2019-05-03", "Mayor")
    (event,) = extract(document)
    assert (event.kind, event.when.edtf) == ("opening", "2019-05-03")
    assert not event.title.casefold().startswith("date")


def test_a_sentence_that_begins_with_the_word_date_keeps_it():
    (document,) = read_text("Date 2019-05-03 was chosen by lot.\n")
    assert document.text.startswith("Date")


def test_a_day_reaches_what_a_long_row_of_bodies_held():
    text = (
        "On 14 May 2024, the Peace and Safety Council of the Northern Union (PSC NU) and the Trade and Harbour"
        " Committee of the Southern League (THC SL) held their 4th meeting in Oslo."
    )
    assert told(text) == [("meeting", "2024-05-14", "held")]


@pytest.mark.parametrize("word", ["newly-appointed", "newly elected"])
def test_who_is_new_in_office_was_not_appointed_then(word):
    text = f"The king is to receive nine {word} ambassadors at a ceremony on Wednesday."
    assert told(text) == [("ceremony", "2024-05-22", "planned")]


def test_a_gathering_at_the_head_of_a_long_subject_takes_place_at_the_date():
    text = (
        "A meeting of the Harbour Council with the heads of the nine ports of the coast and the chairman of the board"
        " of the Pilots' Union Jan Berg will take place in Oslo today."
    )
    assert [one[:2] for one in told(text)] == [("meeting", DAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The commission is to meet on Thursday and Friday.", ("meeting", "2024-05-23/2024-05-24", "planned")),
        ("A reception was hosted at the harbour hall in Oslo on Thursday evening.", ("ceremony", "2024-05-16", "held")),
        ("The foreign minister was received by the sultan on 14 May.", ("meeting", "2024-05-14", "held")),
        ("Minister Holm spoke by telephone with his Danish colleague on 14 May.", ("meeting", "2024-05-14", "held")),
        ("The ninth round of naval consultations took place in Moss on 14 May.", ("meeting", "2024-05-14", "held")),
        ("On 3 May 2024 she met Jan Berg, chair of the council for May 2024.", ("meeting", "2024-05-03", "held")),
        ("On 3 May 2024 the board agreed on a site for the 2026 and 2028 Games.", ("adoption", "2024-05-03", "held")),
    ],
)
def test_what_official_reports_tell_of_a_day(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Trade has made us the harbour town that we are today.",
        "Mr Holm may meet the pilots of the port.",
        "The king proclaimed the Independence Day of the islands.",
    ],
)
def test_what_is_no_deed_of_the_day(text):
    assert told(text) == []


def test_what_opening_lines_tell_behind_a_visit_is_of_its_days():
    text = (
        "President Ann Holm paid a visit to Norway from 10 to 12 May 2024. She was given a warm welcome."
        " She held talks with King Olaf."
    )
    assert told(text) == [("meeting", "2024-05-10/2024-05-12", "held"), ("visit", "2024-05-10/2024-05-12", "held")]


def test_a_visit_of_another_month_leaves_the_report_of_the_day_alone():
    text = "President Holm went to Norway on 3 March 2023. She held talks with King Olaf in the palace."
    assert ("meeting", DAY, "held") in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Holm held a meeting with Minister Berg.\nHe spoke of trade.", ("meeting", DAY, "held")),
        (
            "President Ann Holm will meet the visiting heads of the nine ports of the Northern League in Oslo later on"
            " Monday, her spokesman Jan Berg announced at a briefing.",
            ("meeting", DAY, "planned"),
        ),
        (
            "A five-member team from the Assembly of Moss is in Denmark for a study visit.",
            ("visit", DAY, "held"),
        ),
        ("Mayor Holm will hold talks with King Olaf in Oslo later on Monday.", ("meeting", DAY, "planned")),
        ("The envoy is on an official visit to Denmark.\n\nHe likes it.", ("visit", DAY, "held")),
        (
            "Mayor Holm to Pay Visit to Denmark\n\nMayor Holm will pay a visit to Denmark on 29 May.",
            ("visit", "2024-05-29", "planned"),
        ),
        (
            "The session of the Harbour Council due in June is near.\n\nThe Harbour Council's meeting on 10 June will"
            " be held in Oslo.",
            ("session", "2024-06-10", "planned"),
        ),
    ],
)
def test_what_official_texts_tell_of_their_day_and_of_days_ahead(text, expected):
    assert told(text) == [expected]


def test_a_numbered_gathering_to_come_is_one_with_its_dated_mention():
    text = (
        "Holm will speak at the Sixth Congress of Pilots in Oslo\n\n"
        "Holm will speak at the Sixth Congress of Pilots in Oslo on 28 June."
    )
    assert [(one.kind, one.when.edtf, one.status, one.ordinal) for one in events(text)] == [
        ("forum", "2024-06-28", "planned", 6)
    ]


def test_who_tells_it_leaves_a_saying_with_its_own_day_alone():
    text = "The Mayor will travel to Chile on 25 May, the town hall announced on Friday."
    assert told(text) == [("announcement", "2024-05-17", "held"), ("visit", "2024-05-25", "planned")]


def test_a_union_between_towns_is_no_burial():
    assert told("The Inter-Harbour Union and the Inter-Parliamentary League met on 14 May.") == [
        ("meeting", "2024-05-14", "held")
    ]


def test_a_line_that_leads_to_a_list_is_no_event():
    assert told("Upcoming events in October:\n\n11 October - The pilots meet in Oslo\n") == [
        ("meeting", "2024-10-11", "planned")
    ]


@pytest.mark.parametrize("dateline", ["OSLO – ", "Agency - "])
def test_a_title_has_no_dateline(dateline):
    (event,) = events(f"{dateline}President Ann Holm met Minister Jan Berg this morning in the old town hall.")
    assert event.title.startswith("President Ann Holm met")


def test_the_lines_of_a_schedule_are_of_the_day_above_each_hour():
    text = (
        "Briefing schedule\n\n21 May 2024\n\nTuesday, 28 May 2024\n14:00 - 15:30: Talks of the ports (Minister Ann Lee)"
        "\n\nWednesday, 29 May 2024\n10:00 - 11:30: Talks of the towns (Minister Jan Berg)\n"
    )
    assert told(text, "2024-05-21") == [
        ("meeting", "2024-05-28T14:00/2024-05-28T15:30", "planned"),
        ("meeting", "2024-05-29T10:00/2024-05-29T11:30", "planned"),
    ]


def test_a_title_above_a_longer_line_is_no_part_of_its_sentence():
    text = (
        "Embassy of Moss gives a reception for the Day of the Harbour\n"
        "The embassy gave a reception for nine hundred pilots, sailors and their families in the old town hall today.\n"
    )
    (event,) = events(text)
    assert event.title == "Embassy of Moss gives a reception for the Day of the Harbour"


def test_lines_wrapped_at_one_width_are_one_sentence():
    text = (
        "The Mayor and the heads of all nine ports of the Northern Coast and of\n"
        "the islands met the pilots in Oslo on 14 May to talk about the storm of\n"
        "Easter and the new lights.\n"
    )
    (event,) = events(text)
    assert "Mayor and the heads" in event.evidence[0].quote


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister will on 29 May, the day of the port, open a pier.", [("opening", "2024-05-29", "planned")]),
        ("If Berg had returned to power in 2004, they would have built it.", []),
    ],
)
def test_a_day_between_will_and_its_verb_and_what_never_was(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mayor Ann Holm will chair a meeting of the Harbour Council in Oslo on 28-29 May.\n\nParticipants in the"
            " meeting are expected to adopt a paper.",
            [("meeting", "2024-05-28/2024-05-29", "planned")],
        ),
        (
            "In the run-up to the 12th River Forum, a meeting with the heads of the ports took place in Oslo\n",
            [("meeting", DAY, "held")],
        ),
    ],
)
def test_who_chairs_and_what_is_held_before_a_greater_gathering(text, expected):
    assert told(text) == expected
    assert all(one.ordinal is None for one in events(text))


def test_meetings_of_days_without_a_year_stay_apart():
    text = (
        "On Tuesday, June 5 at 8:15am, the harbour board will have its yearly meeting.\n"
        "On Friday, June 8 at 8:15am, another meeting will be held there.\n"
    )
    assert told(text, None) == [("meeting", None, "planned"), ("meeting", None, "planned")]


def test_what_is_told_of_a_celebration_is_no_part_of_what_it_celebrates():
    text = "On 9 May celebrations of the 60th anniversary of the great flood took place in the old town."
    (root,) = [one for one in events(text) if day_of(one) == "1964"]
    assert root.title.casefold().endswith("great flood")
