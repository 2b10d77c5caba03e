"""Lists that a sentence or heading beside them dates."""

import pytest

import chrono


def _events(text: str, date: str | None = None) -> list[tuple[str | None, str]]:
    (document,) = chrono.read_text(text, date=date)
    return [(event.when and event.when.edtf, event.title) for event in chrono.extract(document)]


def _days(text: str) -> list[str | None]:
    return [day for day, _ in _events(text)]


POSTS = "Mr Aldous Ferrier will give up his post and be appointed Harbour Master.\n\nMs Lena Strand will retire.\n"


@pytest.mark.parametrize(
    "lead",
    [
        "The following changes will take effect on 1 April 2008:",
        "With effect from 1 April 2008:",
        "The changes below come into force on 1 April 2008.",
        "On 1 April 2008, the following changes in the board will be made:",
        "## Promotions, 1 April 2008",
        "Effective 1 April 2008",
    ],
)
def test_each_paragraph_below_a_date_of_effect_is_an_event_of_that_day(lead):
    assert _days(f"# Harbour office\n\n{lead}\n\n{POSTS}") == ["2008-04-01", "2008-04-01"]


def test_a_sentence_behind_a_list_dates_all_of_it():
    posts = "- Ida Berg is promoted to keeper.\n- Jon Lind will succeed her."
    text = f"# Museum\n\n{posts}\n\nAll changes take effect on 2 May 2011."
    assert _days(text) == ["2011-05-02", "2011-05-02"]


def test_rules_under_the_day_from_which_they_apply_are_events_without_a_cue():
    text = "# Town\n\nFrom 3 June 2013 these rules apply:\n\n- Dogs must be kept on a lead.\n- The ferry is free.\n"
    assert _days(text) == ["2013-06-03", "2013-06-03"]


def test_what_a_body_did_is_of_the_day_that_the_lead_of_its_list_names():
    text = (
        "# Trust\n\nAt its meeting on 3 May 2011 the trust:\n\n- approved the plan;\n- appointed Ann Holt as clerk.\n"
    )
    assert _days(text) == ["2011-05-03", "2011-05-03"]


def test_a_list_of_prices_is_one_event():
    text = "# Trams\n\nFrom 3 May 2011 our fares will be:\n\n- Single: from 2.10 to 2.40\n- Day: from 5.50 to 6.00\n"
    assert _days(text) == ["2011-05-03"]


def test_a_line_with_a_day_of_its_own_keeps_it():
    text = "# Bank\n\nChanges from 1 June 2012:\n\n- The fee is abolished.\n- On 3 July 2012 the Hull branch closes.\n"
    assert _days(text) == ["2012-06-01", "2012-07-03"]


@pytest.mark.parametrize(
    "text",
    [
        "The following people attended on 3 May 2011:\n\n- Ann Holt, elected councillor\n- Jon Lind, retired clerk",
        "As of 3 May 2011 these ships were in service:\n\n- Gull, built by Reed\n- Tern, launched at Bergen",
        "Please bring the following on 3 May 2011:\n\n- a chair\n- something to drink",
        "Members as of 3 May 2011:\n\n- Ann Holt\n- Jon Lind\n- Mary Reed",
        "Staff as at 3 May 2011\n\n- Ann Holt, director\n- Jon Lind, surveyor",
        "Opening times from 3 May 2011\n\n- Monday: 9am to 5pm\n- Tuesday: 9am to 5pm",
    ],
)
def test_a_list_of_names_things_or_hours_tells_of_no_deeds(text):
    assert _events(f"# Harbour trust\n\n{text}\n") == []
