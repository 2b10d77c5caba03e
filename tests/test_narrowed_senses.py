"""What words look like and do not say: places, counts, guests, aims, and titles of days long gone."""

import pytest
from telling import events_of

from chrono.dates.document_date import find_document_date


def kinds(text):
    return [event.kind for event in events_of(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("On 5 April 2010 in Prague, the guests met, signed the treaty and dined.", "meeting"),
        ("In May 2004 Falk, the mayor and the dean met, signed the treaty and dined.", "meeting"),
        ("In May 2004 Orde, the fund that Ida Falk set up, opened a school.", "opening"),
        ("In May 2004 Orde, the fund Ida Falk set up, opened a school.", "opening"),
        ("There were a number of battles near Ulm in 1645.", "conflict"),
        ("A large number of arrests followed on 3 May 2019.", "milestone"),
        ("The rise of riots in 1848 shook the king.", "conflict"),
        ("A record number of elections was held on 3 May 2019.", "appointment"),
        ("The mayor welcomed Prime Minister Lund's resignation on 3 May 2019.", "termination"),
        ("The mayor welcomed Prime Minister Lund on 3 May 2019.", "meeting"),
        ("The governor will be in New York on 3 May 2025.", "visit"),
        ("The governor will be at the Orr Global Initiative on 3 May 2025.", "visit"),
    ],
)
def test_a_deed_is_of_the_kind_of_its_own_verb_or_noun(text, kind):
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Prices will be in Euro from 3 May 2025.",
        "Prices will be in Oslo on 3 May 2025.",
        "The boy will be in Year 7 on 3 May 2025.",
        "She will be in Opposition from 3 May 2025.",
        "She will be in Hamlet on 3 May 2025.",
        "We will be at Stage 2 on 3 May 2025.",
        "The number of murders fell in 2019.",
        "The trustees were committed to open the school on 3 May 2019.",
        "Parliament committed troops to invade Ulm on 3 May 2019.",
    ],
)
def test_what_is_no_visit_no_figure_and_no_aim_is_told(text):
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("# Boiler\n\nInstalled: 3 May 2019\n", "appointment"),
        ("# Account\n\nActivated: 3 May 2019\n", "opening"),
        ("# Log\n\nStruck: 3 May 2019\n", "termination"),
    ],
)
def test_a_label_of_many_senses_says_no_kind(text, wrong):
    assert wrong not in kinds(text)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("The Orde Incident, 18 September 1931", "It was told of in 1933."),
        ("What happened on July 4, 1996", "The paper was read."),
        ("The outage of 3 May 1911", "The mill stood still."),
    ],
)
def test_the_title_of_a_history_dates_no_document(title, text):
    assert find_document_date(text, source="note.md", metadata={"title": title}) is None
