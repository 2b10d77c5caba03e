"""Bodies that are founded, sit or act in a chronicle, lives one below the other, and names in Spanish and French."""

import pytest
from telling import events_of

from chrono import extract, read_text


def taking_part(text: str, source: str = "a.md") -> list[list[str]]:
    return [[one.name for one in event.participants] for event in events_of(text, source=source)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Harbour Workers Foundation was established in 1987.", ["Harbour Workers Foundation"]),
        ("In March 2003 the Lindal Rowing Club was formed.", ["Lindal Rowing Club"]),
        ("In 1994 Nordal Timber Co., Ltd was established in Bergen.", ["Nordal Timber Co."]),
        ("In 1931 Corvell Mills Ltd was founded by Otto Brandt.", ["Otto Brandt", "Corvell Mills Ltd"]),
        ("In 1931 the town of Lomdal was founded.", []),
        ("In 1987 the Ministry of Harbours' library was founded.", []),
        ("The Tidal Service Loan Programme was established in 1987.", []),
    ],
)
def test_a_body_takes_part_in_its_founding(text, names):
    assert taking_part(text) == [names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The annual meeting of the Exham Parish Council was held on 4 May 2010.", ["Exham Parish Council"]),
        ("The Exham Parish Council meeting took place on 4 May 2010.", ["Exham Parish Council"]),
        (
            "On 4 May 2010 Otto Brandt addressed a meeting of the Harbour Committee.",
            ["Otto Brandt", "Harbour Committee"],
        ),
        ("On 4 May 2010 there was a meeting in the hall of the Harbour Company.", []),
    ],
)
def test_the_body_that_sits_takes_part_in_its_meeting(text, names):
    assert taking_part(text) == [names]


CHRONICLE = """\
## 2004

- March: Tarn Inc. submits a bid to the harbour board.
- May: The OTF participates in the Summer Week of Code.
- June: The OTF renames its journal.
- October: The Open Tide Foundation (OTF) is formed.
- November: Bids and offers pour in from the north.
"""


def test_who_opens_a_line_of_a_chronicle_in_the_present_acts():
    tide = ["Open Tide Foundation"]
    assert taking_part(CHRONICLE)[:4] == [["Tarn Inc."], tide, tide, tide]


def test_a_noun_that_opens_a_line_of_a_chronicle_takes_no_part():
    assert all(found == [] for found in taking_part(CHRONICLE)[4:])


LIVES = """\
12 Ann Lowe
Constituency : Exham 1878-85
She took the seat in 1878.
She died in 1921 aged 89.

13 Carl Strand
Constituency : Wick 1881-85
Carl was born in 1840. He died in 1922.
"""


def test_lives_one_below_the_other_are_of_the_names_above_them():
    assert {name for names in taking_part(LIVES, "a.txt") for name in names} == {"Ann Lowe", "Carl Strand"}


def test_the_label_of_a_form_is_no_speaker():
    (document,) = read_text(LIVES, source="a.txt")
    assert not any("Constituency" in event.title for event in extract(document) if event.kind == "death")


def test_who_says_a_sentence_behind_his_name_is_a_speaker():
    text = "4 May 2010\n\nBrandt: I met Ann Cole in Bergen yesterday.\n\nCole: Yes.\n\nBrandt: She came.\n"
    assert any({"Brandt", "Ann Cole"} <= set(names) for names in taking_part(text, "a.txt"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("El presidente Rafael Ibáñez promulgó la Ley 22 el 3 de mayo de 1935.", ["Rafael Ibáñez"]),
        ("El puente fue inaugurado por la ingeniera Carla Soto Vidal el 3 de mayo de 1935.", ["Carla Soto Vidal"]),
        ("Mario Ruiz fundó la escuela el 3 de mayo de 1935.", ["Mario Ruiz"]),
        ("Le maire Jean Dupont a inauguré le pont le 3 mai 1935.", ["Jean Dupont"]),
        ("La Torre Blanca anunció la venta el 3 de mayo de 1935.", []),
    ],
)
def test_callings_and_verbs_tell_persons_in_spanish_and_french(text, names):
    assert taking_part(text) == [names]


def test_a_name_that_a_place_has_too_is_a_person_where_it_does_something():
    text = "## Lewis Cole\n\nLewis opened a school in 1866.\n\n## Ann Lowe\n\nAnn opened a mill in 1871.\n"
    assert taking_part(text) == [["Lewis Cole"], ["Ann Lowe"]]


HISTORY = """\
Tarn Mills Ltd makes paper.

## 1995

The company bought a second mill.

## 1999

The firm opened a shop.
"""


def test_the_company_of_a_text_with_one_firm_is_that_firm():
    assert taking_part(HISTORY) == [["Tarn Mills Ltd"], ["Tarn Mills Ltd"]]


def test_the_company_of_a_text_with_two_firms_is_neither():
    text = "Tarn Mills Ltd and Corvell Inc make paper. In 1999 the company opened a shop in Bergen."
    assert taking_part(text) == [[]]


def test_a_firm_in_quotes_is_a_body():
    text = "3 мая 1935 года ЗАО «Лесной Завод» начал выпуск досок."
    assert taking_part(text, "a.txt") == [["Лесной Завод"]]
