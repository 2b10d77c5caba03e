"""Who took part by where a name stands: before a date and a verb, behind one, apposed, joined, in another's role."""

from functools import partial

import pytest
import telling

people = partial(telling.people, date="2024-03-01")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Falk Department of Energy today also announced a plan.", ["Falk Department of Energy"]),
        ("The Alta Foundation on Monday quickly approved the plan.", ["Alta Foundation"]),
        ("The mill was bought in March 1920 by Hale Millers.", ["Hale Millers"]),
        ("1966: The mill is bought by United Millers for two pounds.", ["United Millers"]),
        ("Esmond Rigg of the Second Rifles was killed on 3 July 1916.", ["Esmond Rigg"]),
        ("Peru's envoy to Chile, Ida Falk, resigned on 3 May 2014.", ["Ida Falk"]),
        (
            "The treaty was signed on 3 May 1901 by the President of Peru, Ida Falk, and the King of Chile, Bo Lind.",
            ["Ida Falk", "Bo Lind"],
        ),
        ("In 2014 the journal reported that Navid Negan was cast for the part.", ["Navid Negan"]),
        ("Peru's government and the Grain Front on Friday ended a round of talks.", ["Peru", "Grain Front"]),
        ("On 3 May 2014 the delegation of Peru, led by Ida Falk, visited Oslo.", ["Peru", "Ida Falk"]),
        ("The prize was won in 1854 by E. W. Hale.", ["E. W. Hale"]),
        ("In 1975 Oliver Stone was appointed director.", ["Oliver Stone"]),
        ("The lead guide Mark Falk called in with a report on 3 May 2014.", ["Mark Falk"]),
        ("1970 – Peru-based Lion Ferry opens a line to Lima.", ["Lion Ferry"]),
    ],
)
def test_where_a_name_stands_tells_that_it_acts(text, names):
    assert people(text) == [names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The prize was won in 1854 by Ida Falk, daughter of Bo Lind.", ["Ida Falk"]),
        ("In 1965 Bo Lind made the film Ida Falk.", ["Bo Lind"]),
        ("In 1901 Bo Lind made a bust of Ida Falk.", ["Bo Lind"]),
        ("A rule (Adjusting Imports of Tin) was adopted on 3 May 2014.", []),
        ("The rule was ended on 3 May 2014 by M-17-26.", []),
        ("Peru's capital was flooded on 3 May 2014.", []),
        ("On 3 May 2014 Ida Falk met her staff in Washington D.C., director of all.", ["Ida Falk"]),
    ],
)
def test_who_is_named_for_another_takes_no_part(text, names):
    assert people(text) == [names]


def test_in_a_film_that_somebody_made_he_does():
    assert people("In 1965 the film Ida Falk directed was shown in Oslo.") == [["Ida Falk"]]


def test_whose_dates_stand_under_his_name_was_born_and_died():
    text = "Ida Falk\n\n3 May 1901 – 4 June 1990\n\nThe painter was a native of Lund."
    assert people(text) == [["Ida Falk"], ["Ida Falk"]]


def test_letters_of_a_country_before_a_title_begin_no_name():
    assert people("On 3 May 2014 Ida Falk met U.N. Secretary-General Guterres.") == [["Ida Falk", "Guterres"]]
