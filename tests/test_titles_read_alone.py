"""Titles lose what leads on from the sentence before, say who did it, and end where a phrase ends."""

import pytest
from telling import events_of

from chrono.events.sentences.pronouns import spelled_out
from chrono.events.sentences.shortening import short
from chrono.events.titling.alone import alone, by_speaker, headed, named_with, without_asides


def titles(text, **options):
    return [event.title for event in events_of(text, **options)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("On 3 May 2019 the Tarn Board also sold the mill.", "The Tarn Board sold the mill"),
        ("On 3 May 2019 the king then founded a school in Lund.", "The king founded a school in Lund"),
        ("I should also mention that the mayor resigned on 3 May 2019.", "The mayor resigned"),
        ("Because the old mill was closed in 2019.", "The old mill was closed"),
        ("Days later, on 3 May 1719, the troops took the town.", "The troops took the town"),
        ("5 At the fair in May 2014, the dean opened the hall.", "At the fair, the dean opened the hall"),
    ],
)
def test_what_leads_on_or_leads_up_is_no_part_of_a_title(text, title):
    assert titles(text) == [title]


@pytest.mark.parametrize(
    "clause",
    [
        "Ida Falk, also known as Eva Storm, died",
        "They sold not only the mill but also opened a shop",
        "The fair was held and then closed",
        "The board has been closed since then",
        "After the mill was closed, the town founded a museum",
        "Because of the rain",
        "I should mention that we sold the mill",
        "We decided that the mill was to close",
        "7 Falk mills were closed",
    ],
)
def test_what_belongs_to_the_clause_stays(clause):
    assert alone(clause) == clause


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("On 3 May 2020 the mayor spoke at Monday's summit in Lund.", "The mayor spoke at the summit in Lund"),
        ("The mayor opened the fair after yesterday’s meeting.", "The mayor opened the fair after the meeting"),
        ("At yesterday's meeting the mayor opened the fair.", "At the meeting the mayor opened the fair"),
        ("In Monday's report, the mayor of the town resigned.", "The mayor of the town resigned"),
    ],
)
def test_a_genitive_of_a_day_leaves_an_article_behind_its_preposition(text, title):
    assert set(titles(text, date="2020-05-05")) == {title}


def test_names_stay_before_their_verb_where_long_asides_go():
    text = (
        "Julia Rodway, Senior Warden of the Upper Weirs and Keeper of the Records of Fern Affairs, and Ada Ricks, "
        "Clerk to the Warden, met with the five speakers on 3 May 2021."
    )
    assert titles(text) == ["Julia Rodway and Ada Ricks met with the five speakers"]
    short = "Julia Rodway, director of the mill, met with the five speakers on 3 May 2021."
    assert titles(short) == ["Julia Rodway, director of the mill, met with the five speakers"]
    assert without_asides("The Minister of the Fern Islands, head of the mint, Dr Ida Falk") == ""
    assert without_asides("We, the mayors of Lund") == ""


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "On 3 May 2021 the mayor and the dean of the old hall in Lund hosted a seasonal, musical evening in the "
            "hall of the school.",
            "a seasonal, musical evening",
        ),
        (
            "On 3 May 2021 the mayor of Lund became the first mayor of all in the north to address the yearly fern "
            "leaders meeting.",
            "to address the yearly fern leaders meeting",
        ),
    ],
)
def test_a_long_title_is_not_cut_between_adjectives_nor_before_what_was_first_done(text, title):
    assert title in titles(text)[0]


def test_what_a_speaker_does_by_saying_so_is_told_by_name():
    told = "I also urge all citizens to plant ferns"
    assert spelled_out(told, told, 0, [], "Ida Falk", "she") == "Ida Falk urges all citizens to plant ferns"
    signed = "I proudly signed my first order"
    assert spelled_out(signed, signed, 0, [], "Ida Falk", "she") == "Ida Falk proudly signed her first order"
    assert spelled_out("I often think of it", "I often think of it", 0, [], "Ida Falk") == "I often think of it"


def test_it_means_a_firm_whose_trade_an_aside_tells():
    text = "Corva, a maker of pumps, has shown its prices since it was founded in 2014."
    assert titles(text) == ["Corva was founded"]


def test_a_bare_noun_is_named_with_who_took_part_or_where():
    assert titles("On 3 May 2021 a press conference was held in Lund.") == ["Press conference in Lund"]
    assert named_with("Press conference", ["Ida Falk", "Bo Lind"], "Lund") == "Press conference: Ida Falk and Bo Lind"
    assert named_with("Quad meeting", ["Ida Falk"], None) == "Quad meeting"
    assert named_with("Press conference", ["Ida Falk", "Bo Lind", "Eva Storm"], "Lund") == "Press conference"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("2026 will mark the end of the Fern Act.", "2026 will mark the end of the Fern Act"),
        ("Today is a win — a win for Lund.", "A win for Lund"),
        ("Today's verdict is a step forward for Lund.", "The verdict is a step forward for Lund"),
        ("Yesterday's meeting with Ida Falk.", "Meeting with Ida Falk"),
        ("In 2019 the mill will close.", "The mill will close"),
    ],
)
def test_a_day_that_is_or_has_the_subject_leaves_no_verb_alone(text, title):
    assert set(titles(text, date="2020-05-05")) <= {title}


def test_an_infinitive_does_not_end_a_title_before_what_it_needs():
    named = "The mayor named Ida Falk of the old mill in the fern hills of the north to serve as the head of the board"
    assert not short(named + " of all the schools", "en", "named").endswith("to serve")
    asked = "The mayor of the town asked the many friends of the old mill in the hills to vote, which they had done"
    assert short(asked + " for many years", "en", "asked").endswith("to vote")


def test_what_leads_to_a_list_is_called_by_the_heading_that_announces_it():
    said = "The mayor announced the following names"
    assert headed(said, "FACT SHEET: The Mayor Announces Three Names") == "The Mayor Announces Three Names"
    assert headed(said, "News of the week") == said
    assert headed("The mayor announced three names", "The Mayor Announces Names") == "The mayor announced three names"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("It's why, in 2022, Bo Lind signed the Water Act.", "Bo Lind signed the Water Act"),
        ("As part of a trip to the isles in 2019, the minister signed a pact.", "The minister signed a pact"),
        ("According to one report, in 2019 the mills were sold.", "The mills were sold"),
        ("Effective 29 August 2025, imported goods pay a duty.", "Imported goods pay a duty"),
        ("Since retirement from the bench in 2014, Falk has sailed.", "Falk’s retirement from the bench"),
        ("Until his retirement in 1964, Father Falk said mass every day.", "Father Falk’s retirement"),
        ("After appointment in May 2019, Ida Falk closed the mill.", "Ida Falk’s appointment"),
        ("The term is defined in Executive Order 97 of 3 May 2019.", "Executive Order 97"),
        ("It goes with National Quay Memorandum 2 of 3 May 2019.", "National Quay Memorandum 2"),
        ("The mayor signed Executive Order 97 of 3 May 2019.", "The mayor signed Executive Order 97"),
        ("Since the retirement of the bishop in 2014, Falk has sailed.", "Retirement of the bishop"),
        # What comes about by itself, or by many, is nobody's.
        ("After attacks in May 2019, Bo Lind left Ulm.", "After attacks, Bo Lind left Ulm"),
        ("After floods in May 2019, Norland closed the border.", "After floods, Norland closed the border"),
        ("After strikes in 2019, Corvex closed the plant.", "After strikes, Corvex closed the plant"),
    ],
)
def test_what_leads_to_a_deed_or_a_paper_is_no_part_of_its_title(text, title):
    assert titles(text, date="2026-05-05") == [title]


@pytest.mark.parametrize(
    ("clause", "title"),
    [
        ("OOW), pursuant to Order 97", "Order 97"),
        ("A) of the Mines Act", "the Mines Act"),
        ("LIBERTAD) Act", "LIBERTAD Act"),
        ("Including the Harbour Act, as amended", "the Harbour Act"),
        ("There is hereby established the Quay Council", "the Quay Council is established"),
        ("Including the mayor, all resigned", "Including the mayor, all resigned"),
        ("The Office of Works (OOW), pursuant to Order 97", "The Office of Works (OOW), pursuant to Order 97"),
        ("There was a fair", "There was a fair"),
        ("Local efforts in the areas affected by a severe storm and flooding", "a severe storm and flooding"),
        ("Help for the towns hit by Storm Eta, and continuing", "Storm Eta"),
        ("The mayor visited the towns hit by Storm Eta", "The mayor visited the towns hit by Storm Eta"),
        ("The towns were hit by Storm Eta", "The towns were hit by Storm Eta"),
    ],
)
def test_what_was_cut_inside_brackets_or_only_leads_to_a_name_goes(clause, title):
    assert alone(clause).strip() == title


def test_what_a_speaker_says_of_us_or_you_has_his_name_before_it():
    said = "ANN FALK: Good day.\n\nBOB LIND: We opened the Fern Hall in Holm in May 2019.\n\nANN FALK: Thank you.\n"
    assert titles(said, date="2020-05-05") == ["Bob Lind: We opened the Fern Hall in Holm"]
    assert by_speaker("The hall was opened", "Bob Lind") == "The hall was opened"
    assert by_speaker("We opened the hall", None) == "We opened the hall"
    assert by_speaker("I, BOB LIND, proclaim", "Bob Lind") == "I, BOB LIND, proclaim"
    assert by_speaker("We " + "opened and " * 11, "Bob Lind").startswith("We ")
