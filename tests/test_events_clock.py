import pytest
from telling import events_of

import chrono
from chrono.events import extract

LOG = """Duty log
3 March 2026

07:45 The incident was closed.

4 March 2026

09:00 The review meeting was held.
17:30 The last report was published.
"""


def dates(text):
    return {event.kind: (event.when.edtf, event.basis) for event in events_of(text, source="log.txt") if event.when}


def test_a_time_alone_keeps_the_day_it_stands_in_whatever_the_tense():
    found = dates(LOG)
    assert found["meeting"][0] == "2026-03-04T09:00"
    assert found["publication"] == ("2026-03-04T17:30", "narrative")


def test_a_day_without_a_year_still_has_its_year_inferred():
    assert dates("3 March 2026\n\nThe report was published on 24 February.")["publication"] == (
        "2026-02-24",
        "inferred_year",
    )


def test_the_first_hour_below_a_day_begins_a_line_of_its_own():
    text = "Tour of the north\n\nMonday 9 September 2019\n08:30 Flight from Leeds\n14:00 Tour of the harbour\n"
    (document,) = chrono.read_text(text, source="log.txt")
    assert [e.when.edtf for e in extract(document)] == ["2019-09-09T08:30", "2019-09-09T14:00"]


def test_a_step_of_a_log_is_told_though_its_verb_looks_like_a_noun():
    text = "# Outage\n\nDate: 14 March 2023\n\n- 09:12 Error rate rises\n- 09:14 Pager fires\n"
    (document,) = chrono.read_text(text, source="log.md")
    assert [e.when.edtf for e in extract(document)] == ["2023-03-14T09:12", "2023-03-14T09:14"]


@pytest.mark.parametrize(
    ("language", "day", "other"),
    [
        ("en", "Friday 10 April", "Saturday 11 April"),
        ("fr", "Vendredi 10 avril", "Samedi 11 avril"),
        ("de", "Freitag, 10. April", "Samstag, 11. April"),
        ("es", "Viernes 10 de abril", "Sábado 11 de abril"),
        ("ru", "Пятница, 10 апреля", "Суббота, 11 апреля"),
    ],
)
def test_a_programme_without_years_is_of_the_year_of_its_weekdays_hours_and_all(language, day, other):
    text = (
        f"- {day}\n\n9:00 - A. Cole, B. Lind.\n\n20:30 - A. Holm, B. Lind.\n\n- {other}\n\n8:30 – C. Vard, B. Lind.\n"
    )
    matter = "---\ntitle: Visite\ndate: 2015-03-29\n---\n"
    (document,) = chrono.read_text(matter + text, source="visit.md", language=language)
    found = [event.when.edtf for event in chrono.extract(document) if event.when]
    assert found == ["2015-04-10T09:00", "2015-04-10T20:30", "2015-04-11T08:30"]


def test_a_plan_on_a_weekday_of_the_year_of_the_story_is_then():
    text = (
        "The fair of weirs will last from 12 to 17 July, 2019.\n\n"
        "The groups will start their sessions on Saturday 13 July.\n\n"
        "A supper for all guests will be given on Sunday 14 July.\n"
    )
    (document,) = chrono.read_text(text, source="notice.txt")
    days = [event.when.edtf for event in chrono.extract(document) if event.when]
    assert days[1:] == ["2019-07-13", "2019-07-14"]


HOURS = "- 06:10 – the sluice jams\n- 06:40 – the foreman closes the gate\n"


@pytest.mark.parametrize(
    "head",
    [
        "# Report: the flood at the mill of 2021-05-03\n\n**Author**: Ann Holt. **Last updated** 2021-05-08\n\n",
        "# Flood at the mill\n\nDate of incident: 3 May 2021\nReport written: 8 May 2021\n\n",
        "# Flood at the mill\n\n*Reviewed by the board on 8 May 2021*\n\nOn 3 May 2021 the mill stood under water.\n\n",
    ],
)
@pytest.mark.parametrize(
    "hours",
    [HOURS, "| Time | What |\n| --- | --- |\n| 06:10 | the sluice jams |\n| 06:40 | the foreman closes the gate |\n"],
)
def test_hours_of_a_list_are_of_the_day_it_is_about_and_not_of_the_day_of_the_paper(head, hours):
    days = [event.when.edtf for event in events_of(f"{head}## Timeline\n\n{hours}") if event.when]
    assert [day for day in days if "T" in day] == ["2021-05-03T06:10", "2021-05-03T06:40"]


def test_hours_are_of_the_day_of_the_paper_where_no_other_is_told():
    days = [event.when.edtf for event in events_of(f"# Log\n\nLast updated: 8 May 2021\n\n{HOURS}") if event.when]
    assert days == ["2021-05-08T06:10", "2021-05-08T06:40"]


def test_hours_told_below_the_day_of_the_paper_are_of_the_day_in_the_title():
    text = (
        "# The flood at the mill on May 3, 2021\n\nPosted by Ann Holt on May 8, 2021\n\n"
        "At 06:10 the sluice jammed. At 06:40 the foreman closed the gate.\n"
    )
    assert [event.when.edtf for event in events_of(text)] == ["2021-05-03T06:10", "2021-05-03T06:40"]


def test_the_hour_at_which_a_message_was_sent_is_not_that_of_what_it_reports():
    text = (
        "From: Ann Holt <ann@weir.example>\nTo: Board\nDate: Tue, 4 May 2021 16:20:11 +0100\nSubject: Gate\n\n"
        "Dear all, we signed the contract for the new gate with Lund & Co this morning.\n"
    )
    assert [(e.kind, e.when.edtf) for e in events_of(text)] == [("signing", "2021-05-04")]


def test_an_hour_behind_a_weekday_of_a_week_is_of_that_day():
    text = (
        "# Diary, week of 3 February 2020\n\nTuesday: Flight to Moss.\n"
        "Thursday: Return to Tarn. Meeting with the fishermen's union at 3 pm.\n"
    )
    assert "2020-02-06T15:00" in [event.when.edtf for event in events_of(text) if event.when]
