"""Whose speech a line of a transcript is: somebody's by name, by the office that the title gives him, or nobody's."""

import pytest

import chrono
from chrono.events.names.finding import find_names


def document(title, text):
    (made,) = chrono.read_text(f'---\ntitle: "{title}"\ndate: 2021-03-04\n---\n{text}\n', source="talk.md")
    return made


def speakers(title, text):
    return [name for _, name in find_names(document(title, text)).labels]


def titles(title, text):
    return [event.title for event in chrono.extract(document(title, text))]


REMARKS = "Remarks by President Cole and Prime Minister Bo Lind"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PRESIDENT COLE:  Welcome.\n\nPRIME MINISTER LIND:  Thank you.\n", ["Cole", "Bo Lind"]),
        ("THE PRESIDENT:  Welcome.\n\nTHE PRIME MINISTER:  Thank you.\n", ["Cole", "Bo Lind"]),
        ("THE PRESIDENT:  Welcome.\n\nAUDIENCE MEMBER:  Hear!\n\nTHE PRESIDENT:  Sit.\n", ["Cole", "", "Cole"]),
        ("THE PRESIDENT:  Welcome.\n\nQ    Will you stay?\n\nTHE PRESIDENT:  Yes.\n", ["Cole", "", "Cole"]),
        ("MS. VARD:  Who is next?\n\nMODERATOR:  You are.\n\nMS. VARD:  Good.\n", ["Vard", "", "Vard"]),
        ("SECRETARY VARD:  Good morning to all of you, who\nhave come so far.\n\nQ   Why?\n", ["Vard", ""]),
    ],
)
def test_turns_are_those_of_names_and_offices_and_the_rest_is_nobodys(text, expected):
    assert speakers(REMARKS, text) == expected


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Remarks by President Cole on the Price of Herring", "Cole"),
        ("Remarks by Vice President Cole Celebrating the Herring Fleet", "Cole"),
        ("Statement from Minister Ann Cole Ahead of the Vote", "Ann Cole"),
        ("Statement by President Ann Cole on House Passage of the Eel Act", "Ann Cole"),
        ("Remarks By Vice President Cole Honouring The Fleet", "Cole"),
    ],
)
def test_remarks_without_labels_are_those_of_whom_the_title_names(title, name):
    assert speakers(title, "We were many then. I signed the Eel Act on 2 March 2020.")[0] == name
    assert f"{name} signed the Eel Act" in titles(title, "We were many then. I signed the Eel Act on 2 March 2020.")


@pytest.mark.parametrize(
    "title",
    [
        "Remarks by President Cole and House Speaker Lind on the Eel Act",
        "Statement by President Cole, House Speaker Lind and Minister Vard",
        "Statement on House Passage of the Eel Act by the Senate",
    ],
)
def test_remarks_of_several_are_nobodys_without_labels(title):
    assert speakers(title, "We were many then. I signed the Eel Act on 2 March 2020.") == []


def test_who_calls_in_says_nothing_of_his_own_for_the_speaker():
    text = (
        "THE PRESIDENT:  I visited Oslo on 2 March 2020. Good.\n\n"
        "AUDIENCE MEMBER:  I visited Bergen on 3 March 2020. Twice.\n\n"
        "THE PRESIDENT:  I visited Lima on 4 March 2020. Well.\n"
    )
    told = titles("Remarks by President Cole", text)
    assert [one for one in told if "Oslo" in one or "Lima" in one] == ["Cole visited Oslo", "Cole visited Lima"]
    assert [one for one in told if "Bergen" in one] == ["I visited Bergen"]


def test_what_one_president_says_is_not_said_by_the_other():
    text = "PRESIDENT COLE:  I signed the Eel Pact on 2 March. It is good.\n\nPRESIDENT LIND:  Thank you. I know.\n"
    assert titles("Remarks by President Cole and President Bo Lind of Peru", text) == ["Cole signed the Eel Pact"]


@pytest.mark.parametrize(
    "text", ["NOMINATIONS SENT TO THE SENATE:\n\nAnn Cole, of Ohio.\n", "Dear Dr. Lind:\n\nI am well.\n"]
)
def test_a_line_that_only_looks_like_a_label_opens_no_turn(text):
    assert speakers("Nominations", text) == []


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Today, I’m announcing a new path for the herring fleet.", "Cole is announcing a new path"),
        ("I've signed the Eel Act today.", "Cole has signed the Eel Act"),
        ("Tomorrow I’ll visit Oslo.", "Cole will visit Oslo"),
        ("I signed the Eel Act today.", "Cole signed the Eel Act"),
    ],
)
def test_who_speaks_is_named_for_his_shortened_verbs_too(said, title):
    assert any(one.startswith(title) for one in titles("Remarks by President Cole", f"Thank you all. {said}"))


def test_who_signs_a_notice_is_named_though_it_names_him_nowhere_else():
    signed = "\xa0\xa0\xa0\xa0 OTTO R.\xa0FALK JR.\n\nTHE HARBOUR OFFICE,\nOslo.\n"
    text = f"Notice\n\nI am continuing the ban on trawling for one year.\n\n{signed}"
    assert "Otto R. Falk Jr. is continuing the ban on trawling for one year" in titles("Notice on Trawling", text)
