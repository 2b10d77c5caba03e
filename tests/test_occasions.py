"""What was said at a gathering belongs to it: the title says to which, and the text gives the line to quote."""

import pytest
from telling import day_of, events_of

HEAD = "Harbour Hall  \nOslo\n\n10:05 A.M.\n\n"


def events(title, text, date="2021-03-04"):
    matter = f'---\ntitle: "{title}"\n' + (f"date: {date}\n" if date else "") + "---\n"
    return events_of(f"{matter}{HEAD}{text}\n", source="talk.md")


def own(title, text, date="2021-03-04"):
    return [(e.kind, e.status, e.title) for e in events(title, text, date) if day_of(e) == date]


GREETED = "PRIME MINISTER COLE:  Welcome, and thank you for coming.\n\nPRESIDENT LIND:  It is an honour.\n"
PLAIN = "MINISTER COLE:  Our herring feed half of the coast, and they are few.\n"


@pytest.mark.parametrize(
    ("title", "kind", "name"),
    [
        ("Remarks by Prime Minister Cole Before Meeting with President Lind", "meeting", "Meeting with President Lind"),
        ("Speech by Minister Cole at the Northern Herring Forum", "forum", "Northern Herring Forum"),
        ("Statement by Ann Cole following talks with Bo Lind of Peru", "meeting", "Talks with Bo Lind of Peru"),
        ("Address by the Mayor at the Opening of the New Quay", "opening", "Opening of the New Quay"),
        ("Remarks by Minister Cole at Signing of the Eel Pact", "signing", "Signing of the Eel Pact"),
        ("Keynote of Ann Cole at the Annual Conference of Weirs | Oslo, Norway", "forum", "Annual Conference of Weirs"),
    ],
)
@pytest.mark.parametrize("text", [GREETED, PLAIN])
def test_the_title_of_a_speech_names_the_gathering_of_its_day(title, kind, name, text):
    assert (kind, "held", name) in own(title, text)


def test_an_occasion_that_its_words_do_not_tell_apart_has_the_whole_title():
    title = "Remarks by Prime Minister Cole and President Lind Before Bilateral Meeting"
    assert own(title, GREETED) == [("meeting", "held", title)]


def test_the_line_that_speaks_of_the_gathering_is_quoted_before_that_which_greets():
    text = "MINISTER COLE:  Welcome, friends.\n\nI am glad that this forum has come so far.\n"
    (event,) = events("Speech by Minister Cole at the Northern Herring Forum", text)
    assert "this forum has come" in event.evidence[0].quote


@pytest.mark.parametrize(
    ("title", "text", "date"),
    [
        ("Remarks by Minister Cole on the Price of Herring", GREETED, "2021-03-04"),  # a matter, no occasion
        ("Remarks by Minister Cole on the Coming Meeting of Ministers", GREETED, "2021-03-04"),
        ("Northern Herring Forum", PLAIN, "2021-03-04"),  # nobody's speech
        ("The speech that ended the meeting", PLAIN, "2021-03-04"),
        ("Speech by Minister Cole at the Northern Herring Forum", PLAIN, None),  # on no day
    ],
)
def test_no_gathering_is_made_of_another_title(title, text, date):
    assert own(title, text, date) == []
