"""Forms, minutes and tables: what labels, motions, columns and lists of hours tell."""

from __future__ import annotations

import chrono


def told(text: str, *, date: str | None = None) -> list[tuple[str | None, str, str]]:
    """(date, kind, status) of every event of a text."""
    (document,) = chrono.read_text(text, source="form.md", date=date)
    return [(e.when.edtf if e.when else None, e.kind, e.status) for e in chrono.extract(document)]


def days(text: str, *, date: str | None = None) -> list[str | None]:
    return [day for day, _, _ in told(text, date=date)]


HOURS = (
    "# Report\n\n{lead}\n\n- 2018-03-12 07:10 The disk fills up.\n- 08:12 The pumps stop.\n- 08:40 The crew arrives.\n"
)


def test_a_line_that_says_of_which_day_all_hours_are_dates_them():
    lead = "All times are UTC. Unless otherwise noted, all events happened on 2018-03-14."
    assert days(HOURS.format(lead=lead)) == ["2018-03-12T07:10", "2018-03-14T08:12", "2018-03-14T08:40"]


def test_hours_without_such_a_line_are_of_the_day_that_the_list_told_last():
    times = days(HOURS.format(lead="All events are told in order."))
    assert times[1:] == ["2018-03-12T08:12", "2018-03-12T08:40"]


def test_a_list_of_hours_goes_on_past_midnight():
    text = (
        "The line failed on 2018-03-12.\n\n- 21:50: the pumps stop\n- 23:40: the crew arrives\n- 00:35: water is back\n"
    )
    assert days(text)[1:] == ["2018-03-12T21:50", "2018-03-12T23:40", "2018-03-13T00:35"]


def test_an_early_hour_behind_one_of_the_morning_is_of_the_same_day():
    text = (
        "The line failed on 2018-03-12.\n\n- 11:50: the pumps stop\n- 11:40: the crew arrives\n- 00:35: water is back\n"
    )
    assert {day[:10] for day in days(text) if day} == {"2018-03-12"}


def test_the_number_of_an_incident_is_no_year():
    text = "# Incident 1187: login failures\n\nDate: 5 May 2022\n\n### 6 May\n\n- 09:00 The review meeting was held.\n"
    assert days(text) == ["2022-05-06T09:00"]


def test_a_year_over_a_section_is_one():
    text = "# Timeline 1887: the year of the mill\n\n- 6 May: the mill burned down\n- 7 May: the owner fled\n"
    assert days(text) == ["1887-05-06", "1887-05-07"]


def test_an_hour_behind_a_look_back_is_of_the_day_told_before_it():
    text = (
        "At 2021-06-09 22:38 UTC the gateway went down. The certificate had expired a day earlier. "
        "At 23:15 UTC we rolled the release back."
    )
    assert days(text) == ["2021-06-08", "2021-06-09T22:38", "2021-06-09T23:15"]


def test_the_labels_of_a_form_are_nobody_who_speaks():
    text = (
        "# Minutes of the harbour board\n\nTuesday, 12 February 2019\n\nPresent: A. Brandt, L. Okafor\n\n"
        "Apologies: T. Marsh\n\nThe board approved the budget for the boat shed."
    )
    assert ("2019-02-12", "adoption", "held") in told(text)


def test_the_labels_of_a_talk_are_those_who_speak():
    text = "Brandt: We signed the lease today.\n\nOkafor: That is good.\n\nBrandt: So it is."
    (document,) = chrono.read_text(text, source="talk.md", date="2019-02-12")
    (event,) = chrono.extract(document)
    assert event.kind == "signing"
    assert [one.name for one in event.participants] == ["Brandt"]


def test_the_start_of_a_form_is_no_event_of_its_own():
    text = "# Outage\n\n**Start:** 2020-11-03 21:50 UTC\n**End:** 2020-11-04 02:35 UTC\n\n"
    assert days(text + "The relay was replaced on 5 November 2020.") == ["2020-11-05"]
