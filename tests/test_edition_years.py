"""The year that names an edition, or the heading above it, is that of its days."""

import pytest

from chrono.events import extract
from chrono.reading import read_text


def whens(text, date="2023-06-25", language="en"):
    (document,) = read_text(text, date=date, language=language)
    return [event.when.edtf for event in extract(document) if event.when]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The 2014 edition will take place in Ulm, Aug. 27-31.", "2014-08-27/2014-08-31"),
        ("The 2025 edition will take place in Brest, 3-5 May.", "2025-05-03/2025-05-05"),
        ("The 2012 lantern festival was held in Cork on 16 July.", "2012-07-16"),
        ("The 2009 regatta took place on 5 September.", "2009-09-05"),
        ("The 2011 choir tournament was held from 2 to 4 March in Lund.", "2011-03-02/2011-03-04"),
        ("The eleventh conference on bread, OvenDays 2012, took place July 16 - 21 in Lund.", "2012-07-16/2012-07-21"),
        ("BeeMeet 2018 was held at the mill on 4 May.", "2018-05-04"),
        ("Harbour Days 2016 opened on 12 August with a parade.", "2016-08-12"),
        ("The first meeting of 2012 was held in the mill on the 19th of January.", "2012-01-19"),
        ("The last market of 2019 was held on 20 December.", "2019-12-20"),
        ("The second session of 2008 took place on 7 October.", "2008-10-07"),
        ("The 2026 summer school will be held on 6-10 July.", "2026-07-06/2026-07-10"),
        ("The 2013 parish fair returned on 8 June.", "2013-06-08"),
    ],
)
def test_the_year_of_an_edition_is_that_of_its_days(text, when):
    assert whens(text) == [when]


@pytest.mark.parametrize(
    ("language", "text", "when"),
    [
        ("de", "Die Ausgabe 2014 fand vom 3. bis 5. Mai in Ulm statt.", "2014-05-03/2014-05-05"),
        ("fr", "La conférence 2014 s'est tenue à Brest le 3 mai.", "2014-05-03"),
        ("es", "El congreso 2014 se celebró en Lugo el 3 de mayo.", "2014-05-03"),
    ],
)
def test_an_edition_of_another_language_has_its_year_too(language, text, when):
    assert when in whens(text, language=language)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The 2023 budget was passed on 3 December.", "2023-12-03"),
        ("Tickets for the 2024 festival went on sale on 12 December.", "2024-12-12"),
        ("The 2021 report was published on 12 May.", "2021-05-12"),
        ("Anna Falk, the 2019 champion, died on 4 March.", "2019-03-04"),
        ("The 2014 Act was changed on 2 February.", "2014-02-02"),
        ("The minutes of the 2022 meeting were approved on 14 March.", "2022-03-14"),
        ("The speakers of the 2024 conference were announced on 6 June.", "2024-06-06"),
        ("The mill, closed in 1998, was opened again on 5 April.", "1998-04-05"),
        ("The town took part in the census of 2021. The council met on 7 May.", "2021-05-07"),
        ("The winner of the 2018 race was buried on 9 May.", "2018-05-09"),
        ("The class of 2011 met on 9 June.", "2011-06-09"),
        ("The logo of the 2015 fair was shown to the board on 9 June.", "2015-06-09"),
        ("The hall, used by the 2013 assembly, burned down on 9 June.", "2013-06-09"),
        ("The votes of the 2020 election were counted again on 9 June.", "2020-06-09"),
        ("The 2016 plan was adopted on 9 June.", "2016-06-09"),
    ],
)
def test_another_year_in_the_sentence_is_not_that_of_the_day(text, wrong):
    assert wrong not in whens(text)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("## Map Days 2013\n\nThe yearly meeting is held in Cork, June 24-26.", "2013-06-24/2013-06-26"),
        ("## 2016\n\nThe choir gave concerts in Lund on 3-5 May.", "2016-05-03/2016-05-05"),
        ("## 2016\n\nThe council met in Lund on 3 May.", "2016-05-03"),
    ],
)
def test_a_stretch_of_days_is_of_the_year_of_the_heading_as_a_day_is(text, when):
    assert when in whens(text)


def test_a_stretch_of_days_still_to_come_is_of_the_year_that_its_tense_says():
    assert whens("Ballots are sent out May 19-20 to members.", "2015-05-07") == ["2015-05-19/2015-05-20"]


@pytest.mark.parametrize(
    "text",
    [
        "We are starting a new vote:\n\\- May 15: Nominations close.\n\\- May 19-20: Ballots are sent out.\n",
        "We are starting a new vote:\n- May 15: Nominations close.\n- May 19-20: Ballots are sent out.\n",
    ],
)
def test_items_whose_dash_has_a_backslash_before_it_are_items(text):
    assert whens(text, "2015-05-07") == ["2015-05-15", "2015-05-19/2015-05-20"]


def test_a_dash_with_a_backslash_before_it_stands_between_two_days():
    assert whens("The fair took place in Ulm, Aug 28\\--Sep 1, 2017.") == ["2017-08-28/2017-09-01"]
