"""With whom, for whom and from whom something was done, and who does it in a line of a log."""

from functools import partial

import pytest
import telling

people = partial(telling.people, date="2024-03-01")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In 1974 Petra Lund, a chemist, joined Korda Labs.", ["Petra Lund", "Korda Labs"]),
        (
            "In June 2011 the Harland Foundation sold the mill to the Corby Trust.",
            ["Harland Foundation", "Corby Trust"],
        ),
        ("In 2003 the plots were purchased from The Northern Land Company.", ["Northern Land Company"]),
        ("In 2003 the mill was acquired by The Northern Land Company.", ["Northern Land Company"]),
        ("In 1992 the prize was awarded to Kestrel University.", ["Kestrel University"]),
        ("In 1999 Bo Lind was elected a fellow of the Royal Holm Society.", ["Bo Lind", "Royal Holm Society"]),
        ("In 1889 Bo Lind travelled with the painter Lavalle to Panama.", ["Bo Lind", "Lavalle"]),
        ("On 3 May 2019 the Tarn Society announced a partnership with IRVEX.", ["Tarn Society", "IRVEX"]),
        ("On 3 May 2019 Cllr Falk was duly elected.", ["Falk"]),
    ],
)
def test_whose_name_stands_behind_the_verb_takes_part(text, names):
    assert people(text) == [names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On 3 May 1916 Bo Lind was killed by a sniper at Varnow.", ["Bo Lind"]),
        ("On 3 May 1916 Bo Lind was defeated in the Battle of the Holm River.", ["Bo Lind"]),
        ("In 1959 Bo Lind joined the Quaker movement.", ["Bo Lind"]),
        ("In 2003 Bo Lind met with Peru-based traders.", ["Bo Lind"]),
    ],
)
def test_what_is_no_name_or_stands_elsewhere_takes_no_part(text, names):
    assert people(text) == [names]


def test_who_opens_a_line_behind_an_hour_did_it():
    text = "22:01 UTC: GitForge deletes the broken records\n\n**22:09 UTC: Tarn.com updates its page**\n"
    assert people(text) == [["GitForge"], ["Tarn.com"]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In October 1886, Scotsman David Pell and his fellow workers formed the club.", ["David Pell"]),
        ("On 3 May 2003 producer Jerry Holst opened the fair.", ["Jerry Holst"]),
        ("In 1989, the Korda group opened an office.", ["Korda"]),
        ("On 9 May 2007 GRAIN GIS started to use a new server.", ["GRAIN GIS"]),
        ("In its report adopted on 3 May 2019, the Tarn Parliament calls for peace.", ["Tarn Parliament"]),
        ("On 3 May 2019 A. K. Abdul Momin resigned.", ["A. K. Abdul Momin"]),
        ("Robert J. Le Rond retired on 3 May 2019.", ["Robert J. Le Rond"]),
        ("On 3 May 1949 the lease was signed by the Earl of Holm.", ["Earl of Holm"]),
        ("Am 20. August 1963 führte der Kommandant Anton Feilcher die Wehr.", ["Anton Feilcher"]),
    ],
)
def test_callings_titles_and_small_nouns_beside_a_name_show_who_acts(text, names):
    assert people(text) == [names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Envoy for the Black Sea and Central Asia Brett Holm visited Peru on 3 May 2019.", ["Brett Holm"]),
        ("Secretary for Arms Control and International Security Ida Falk spoke on 3 May 2019.", ["Ida Falk"]),
        ("The suspect, Harlan Dodder, 34, of Spokane, was arrested on 3 May 2019.", ["Harlan Dodder"]),
        ("In 1894 the Holm Telephone and Telegraph Company moved.", ["Holm Telephone and Telegraph Company"]),
        ("In 1933 the mill was sold to the Abing Shoe Company of Holm, Ohio.", ["Abing Shoe Company"]),
        ("Idaho Governor Bo Lind resigned on 3 May 2019.", ["Bo Lind"]),
        ("THEREFORE, I, ANN B. COLE JR., President, do hereby proclaim 3 May 2024 as Music Day.", ["Ann B. Cole Jr."]),
        ("President Cole was there. Egypt, the President of COP 27, joined the pact on 3 May 2019.", ["Egypt"]),
    ],
)
def test_long_titles_end_in_a_name(text, names):
    assert names in people(text)


@pytest.mark.parametrize("said", ["We", "The group", "The board"])
def test_minutes_of_a_board_call_it_by_less(said):
    text = f"# Minutes of the Tarn Harbour Board\n\n3 May 2019\n\n{said} approved the plan on 4 May 2019.\n"
    assert ["Tarn Harbour Board"] in people(text)


def test_a_firm_is_not_meant_by_we():
    assert people("# About Tarn Mills\n\nTarn Mills makes paper. We moved on 4 May 2019.\n") == [[]]


def test_a_town_is_no_surname():
    text = "A song is called Sweet Afren. The town of Afren lies in Iowa. In Afren a mill stood; in Afren it burnt.\n\n"
    assert ["Sweet Afren"] not in people(text + "Afren was laid out in 1854.")


def test_who_mourns_took_no_part_in_the_death():
    decree = "THEREFORE, I, ANN B. COLE, President, do hereby proclaim 3 May 2024 as Music Day."
    assert people(decree + " I call upon all to mourn the men who died on 3 May 2001.") == [
        [],
        ["Ann B. Cole"],
        [],  # the day that is proclaimed
    ]
