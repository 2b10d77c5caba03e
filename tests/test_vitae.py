"""Curricula: posts, degrees and honours that no verb tells."""

import pytest
from telling import day_of, events_of

import chrono


def told(text):
    return {(e.kind, e.when.edtf, e.title) for e in events_of(text, source="cv.md") if e.when}


POSTS = {("appointment", "2019", "Head of Design, Kessler"), ("appointment", "2014/2018", "Reader, Lund Institute")}


@pytest.mark.parametrize(
    "text",
    [
        "## Employment\n\n- Head of Design, **Kessler** (2019 – )\n- Reader, **Lund Institute** (2014 – 2018)",
        "Experience\n======\n* 2019 - present: Head of Design, Kessler\n* 2014 - 2018: Reader, Lund Institute",
        "## Positions held\n\n2019–  Head of Design, Kessler\n2014–2018  Reader, Lund Institute",
        "## Work\n\n**Head of Design**\\\n*Kessler*\\\n2019 – present\n\n**Reader**\\\n*Lund Institute*\\\n2014 – 2018",
        "## Career\n\n### Head of Design, Kessler\n*2019 – now, Ulm*\n\n### Reader, Lund Institute\n*2014 – 2018*",
    ],
)
def test_a_post_has_the_years_of_its_entry_however_it_is_set(text):
    assert told(text) == POSTS


def test_a_degree_and_a_prize_are_awards_and_years_of_study_are_not():
    text = (
        "## Education\n\n- Ph.D. Optics, Ulm (2014)\n- Studies of law, Graz, 2006–2009\n\n"
        "## Honours and awards\n\n- Cole Prize, 2016\n- 2019: Teaching prize"
    )
    assert {(kind, date) for kind, date, _ in told(text)} == {
        ("award", "2014"),
        ("milestone", "2006/2009"),
        ("award", "2016"),
        ("award", "2019"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "## Employment\n\n- Kessler Lamps (2019)\n\nShe likes trains.",
        "## Ferries\n\n- Blue Star (2014 – 2018)\n- Red Star (2019)",
    ],
)
def test_one_entry_or_another_section_makes_no_curriculum(text):
    assert not [kind for kind, _, _ in told(text) if kind == "appointment"]


def test_what_somebody_did_in_a_post_is_told_by_its_verb():
    text = "## Experience\n\n- 2019: Founded the lamp shop in Ulm\n- Reader, Graz (2011)\n- Tutor, Ulm (2009)"
    assert ("founding", "2019") in {(kind, date) for kind, date, _ in told(text)}


def test_a_dash_that_opens_the_next_item_makes_no_stretch_of_years():
    found = chrono.find_dates("- elected 2018\n- 2019: prize, 1998 -\n2003", language="en")
    assert [mention.edtf for mention in found] == ["2018", "2019", "1998/2003"]


def test_annals_may_end_with_what_has_been_so_since():
    text = "1961 Bau der Halle\n1980 Umbau der Halle\nseit 1996 Sitz des Vereins"
    (document,) = chrono.read_text(text, source="note")
    assert [e.title for e in chrono.extract(document) if day_of(e) == "1980"] == ["Umbau der Halle"]
