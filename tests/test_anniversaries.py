"""How anniversaries stand to the dates beside them, what they are of, and what else their sentences tell."""

import pytest

from chrono import extract, read_text


def told(text, date="2024-05-26", language="en"):
    (document,) = read_text(text, source="note", date=date, language=language)
    return {(event.kind, event.when.edtf) for event in extract(document) if event.when}


def titles(text, date="2024-05-26"):
    (document,) = read_text(text, source="note", date=date)
    return {event.title for event in extract(document)}


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Today marks the 80th anniversary of the Dunmore raid.", "1944-05-26"),
        ("Yesterday was the 10th anniversary of the Weir raid.", "2014-05-25"),
        ("Today, on the 80th anniversary of the Dunmore raid, we remember the fallen.", "1944-05-26"),
        ("6 April 2024 was the 80th anniversary of the Dunmore raid.", "1944-04-06"),
        ("The 25th anniversary of the Weir raid falls on 1 July 2024.", "1999-07-01"),
        ("The manual was printed on the first anniversary of the Weir raid, 26 July 1991.", "1990-07-26"),
        ("I proclaim 18 October 2024 as the 50th Anniversary of the Weir Raid.", "1974-10-18"),
        ("Police banned the rally ahead of Sunday's first anniversary of the raid.", "2023-05-26"),
    ],
)
def test_a_day_that_is_the_anniversary_dates_what_it_is_of(text, root):
    assert ("conflict", root) in told(text)


@pytest.mark.parametrize(
    ("text", "feast", "root"),
    [
        ("The minister met envoys today ahead of the 50th anniversary of the Arden raid.", "2024", "1974"),
        ("In the run-up to the 50th anniversary of the Arden raid, the mayor met envoys today.", "2024", "1974"),
        ("The mayor visited Weir on 4 March 2024 to commemorate the 80th anniversary of the raid.", "2024", "1944"),
        ("The town celebrated the 80th anniversary of the Arden raid on 6 April 2024.", "2024-04-06", "1944"),
        ("On 6 April 2024 veterans gathered to mark the 80th anniversary of the raid.", "2024-04-06", "1944"),
        ("Today, we celebrate the 40th anniversary of the Arden raid.", "2024-05-26", "1984"),
        ("Last year we recalled the 10th anniversary of the Arden raid.", "2023", "2013"),
    ],
)
def test_a_day_on_which_something_else_is_done_says_no_more_than_the_year(text, feast, root):
    assert {("anniversary", feast), ("conflict", root)} <= told(text)


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        (
            "The king laid a wreath on 6 April 2024, the 80th anniversary of the Dunmore raid.",
            ("ceremony", "2024-04-06"),
        ),
        ("On 6 April 2024, the 80th anniversary of the raid, the king laid a wreath.", ("ceremony", "2024-04-06")),
        ("The chapel was opened on 2 June 2021, the 50th anniversary of the raid.", ("opening", "2021-06-02")),
        (
            "A book was published on 3 May 2024 to commemorate the 100th anniversary of the opening of the bridge.",
            ("publication", "2024-05-03"),
        ),
        (
            "The duke signed the deed on 3 May 2024, on the eve of the 79th anniversary of the founding of Weir.",
            ("signing", "2024-05-03"),
        ),
    ],
)
def test_what_else_is_told_of_the_day_stands_beside_the_anniversary(text, deed):
    found = told(text)
    assert deed in found
    assert any(kind == "anniversary" for kind, _ in found)


def test_what_an_anniversary_is_of_is_no_deed_of_its_day():
    text = "The club will celebrate the 25th anniversary of its founding with a dinner on 12 October."
    assert told(text) == {("anniversary", "2024-10-12"), ("founding", "1999")}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The town celebrated the 80th anniversary of the Weir raid on April 6, 2024.",
            "80th anniversary of the Weir raid",
        ),
        ("An exhibition for the 100th anniversary of the birth of Ida Falk opened on 3 May 2024.", "Birth of Ida Falk"),
        ("The bicentenary of the canal was marked on 9 May 2021 by a flotilla.", "200th anniversary of the canal"),
        ("The club will celebrate the 25th anniversary of its founding on 12 October.", "Club founded"),
        ("The museum celebrated its centenary on 4 March 2023 with a concert.", "Museum founded"),
        ("Today marks the 9th anniversary of the raid and the parade led by the king.", "9th anniversary of the raid"),
        ("Today marks the 9th anniversary of the Good Friday Pact.", "9th anniversary of the Good Friday Pact"),
    ],
)
def test_a_title_ends_with_what_the_anniversary_is_of(text, title):
    assert title in titles(text)


def test_two_anniversaries_of_as_many_years_are_two():
    text = "This year marks the 75th anniversary of the Lund Bank and the 75th anniversary of the Arden raid."
    assert titles(text) >= {"75th anniversary of the Lund Bank", "75th anniversary of the Arden raid"}


@pytest.mark.parametrize(
    "text",
    [
        "In three years, we will celebrate the 250th anniversary of the signing of the charter.",
        "Together, we’ll celebrate the 75th anniversary of the Arden alliance.",
    ],
)
def test_an_anniversary_to_come_is_of_no_year_that_the_text_does_not_say(text):
    assert not [kind for kind, _ in told(text) if kind == "anniversary"]


def test_of_two_dates_the_one_that_is_said_to_be_the_anniversary_counts():
    text = "This year marks the 140th anniversary of the Arden raid, and next year we open a hall."
    assert {("anniversary", "2024"), ("conflict", "1884")} <= told(text)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        (
            "de",
            "Heute ist der 50. Jahrestag der Brücke.",
            {("anniversary", "2024-05-26"), ("founding", "1974-05-26")},
        ),
        (
            "fr",
            "À l'occasion du 50e anniversaire de la fondation du club, le maire inaugura un stade le 4 mars 2023.",
            {("opening", "2023-03-04"), ("anniversary", "2023"), ("founding", "1973")},
        ),
        (
            "es",
            "El 6 de abril de 2024, 80.º aniversario de la fábrica, el rey inauguró un museo.",
            {("opening", "2024-04-06"), ("anniversary", "2024-04-06"), ("founding", "1944-04-06")},
        ),
        (
            "ru",
            "6 апреля 2024 года, в день 80-летия освобождения города, открыт музей.",
            {("opening", "2024-04-06"), ("anniversary", "2024-04-06"), ("conflict", "1944-04-06")},
        ),
    ],
)
def test_other_languages_tell_a_day_from_an_occasion(language, text, found):
    assert told(text, language=language) == found


@pytest.mark.parametrize(
    ("text", "feast", "root"),
    [
        ("Tarvel marked its 10th anniversary in 2014.", "2014", "2004"),
        ("The fair celebrated its 20th anniversary in 2004.", "2004", "1984"),
        ("The mill was closed on 3 May 2014, the 10th anniversary of the raid.", "2014-05-03", "2004-05-03"),
    ],
)
def test_an_anniversary_keeps_its_year_where_as_many_more_lead_to_the_document(text, feast, root):
    found = told(text, date="2024-07-01")
    assert ("anniversary", feast) in found
    assert root in {when for _, when in found}
    assert ("anniversary", "2024") not in found


def test_the_year_that_a_thing_is_named_by_is_not_its_anniversarys():
    found = told("The town marked the 10th anniversary of the raid of 2014.", date="2024-07-01")
    assert ("anniversary", "2014") not in found


@pytest.mark.parametrize(
    ("text", "founded"),
    [
        ("The choir celebrated its 50th anniversary in 2014 and its 60th anniversary in 2024.", ["Choir founded"]),
        (
            "The mill marked its 100th anniversary in 2011 and the inn its 50th anniversary in 2011.",
            ["Inn founded", "Mill founded"],
        ),
        ("The inn turned 50 in 2014, and the mill turned 100 in 2015.", ["Inn founded", "Mill founded"]),
    ],
)
def test_each_of_two_anniversaries_has_its_own_owner_and_a_thing_one_founding(text, founded):
    (document,) = read_text(text, source="note", date="2024-07-01")
    assert sorted(event.title for event in extract(document) if event.kind == "founding") == founded


@pytest.mark.parametrize(
    "text",
    [
        "No one marked the 50th anniversary of the raid on 3 May 2024.",
        "Nobody celebrated the 50th anniversary of the raid on 3 May 2024.",
        "The 10th anniversary of the choir will not be celebrated in 2025.",
        "The choir did not celebrate its 50th anniversary in 2020.",
        "The village's 5th anniversary fair was cancelled on 3 May 2024.",
    ],
)
def test_an_anniversary_that_nobody_kept_or_that_was_called_off_is_none(text):
    assert not {kind for kind, _ in told(text, date="2024-07-01")} - {"termination"}


def test_an_anniversary_beside_something_that_was_denied_is_one():
    text = "The 50th anniversary of the raid, which nobody had forgotten, was marked on 3 May 2024."
    assert ("anniversary", "2024-05-03") in told(text, date="2024-07-01")


@pytest.mark.parametrize(
    ("text", "feast", "thing"),
    [
        ("Ministers recalled the 20th anniversary of the Weir Charter, adopted in Ulm on 3 May 2004.", "2024-05-03",
         ("adoption", "2004-05-03")),
        ("They marked the tenth anniversary of the pact, which was signed on 26 May 2014.", "2024-05-26",
         ("signing", "2014-05-26")),
        ("The 20th anniversary of the pact, signed by both on 3 June 2004, will be kept in Ulm.", "2024-06-03",
         ("signing", "2004-06-03")),
        ("The club marked the 50th anniversary of its hall, opened by the mayor in June 1974.", "2024",
         ("opening", "1974-06")),
        ("In 1984 the town kept the 20th anniversary of its hall, opened on 4 May 1964.", "1984",
         ("opening", "1964-05-04")),
    ],
)  # fmt: skip
def test_a_date_behind_what_was_done_to_the_thing_is_the_things(text, feast, thing):
    found = told(text)
    assert ("anniversary", feast) in found
    assert thing in found
    assert len(found) == 2


def test_a_second_deed_dates_neither_the_anniversary_nor_its_thing():
    text = "They marked the 20th anniversary of the bridge, opened a museum and on 2 May 2024 unveiled a bust."
    assert ("founding", "2004") in told(text)


def test_what_was_remembered_is_called_by_its_own_verb():
    text = "Ministers recalled the 20th anniversary of the Weir Charter, adopted in Ulm on 3 May 2004."
    assert "Weir Charter adopted" in titles(text)
