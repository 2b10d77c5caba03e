"""Who took part: subjects whatever they do, whom "it" means, who gives and gets, and names that are no participants."""

import pytest
from telling import people


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On 3 May 1998 Israel withdrew its troops from Lebanon.", ["Israel"]),
        ("On 3 May 1998 Norway's parliament approved the treaty.", ["Norway"]),
        ("In 1998 Falk Industries, a maker of pumps, bought Holm Ltd.", ["Falk Industries", "Holm Ltd."]),
        ("In 1998 the Ministry of Health, alongside other donors, launched a campaign.", ["Ministry of Health"]),
        ("On 3 May 1998 Ida Falk beat Ann Cole in the final.", ["Ida Falk", "Ann Cole"]),
        ("In 1998 the director dismissed Ann Cole.", ["Ann Cole"]),
        ("In 1998 the Holm Prize went to Bo Lind.", ["Bo Lind"]),
        ("In 1445 the king granted the manor of Holm to William Cole.", ["William Cole"]),
        ("In 1852 the club bought land near Lund from Reginald Fairweather.", ["Reginald Fairweather"]),
        ("In 1998 Peru joined the WMO.", ["Peru", "WMO"]),
        ("The Norwich and Ipswich Railway opened a station in 1868.", ["Norwich and Ipswich Railway"]),
        ("In May 2019 the Lake Society was selected by Norvik Ltd as a partner.", ["Lake Society", "Norvik Ltd"]),
        ("On 3 May 2019 the Special Advisor for the Fells Ann Cole resigned.", ["Ann Cole"]),
    ],
)
def test_who_did_it_or_had_it_done_takes_part(text, names):
    assert people(text) == [names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On 3 May 1998 the Israel office was closed.", []),
        ("In 1998 she received her J.D. from Holm University.", []),
        ("In 1910 the State National Guard was renamed as the National Guard.", []),
        ("In 1998 the road from Ann Arbor to Grand Rapids was opened.", []),
        ("Tickets for the Stow St Edmunds Fair went on sale on 3 May 1998.", []),
        ("Peru and Chile continue to follow the plan launched by President Cole in June 2022.", ["Cole"]),
    ],
)
def test_of_whom_it_is_only_said_takes_no_part(text, names):
    assert people(text) == [names]


def test_it_means_the_country_or_body_that_was_the_subject_before():
    assert people("Angola was poor. In 1993 it recognised Peru.") == [["Peru", "Angola"]]
    assert people("The rain was heavy. In 1993 it destroyed the mill.") == [[]]


def test_letters_in_brackets_are_no_second_body_and_part_no_list():
    text = "In 2020 she was given grants by the Holm River Authority (HRA) and the Lake Foundation."
    assert people(text) == [["Holm River Authority", "Lake Foundation"]]


def test_a_first_word_is_the_one_institution_that_begins_with_it():
    text = "Ida Falk left the Corbel Institution in 2005. In 2009 she rejoined it, and Corbel opened a school in 2010."
    assert "Corbel Institution" in people(text)[-1]


def test_letters_of_a_subject_are_named_once():
    text = "The Holm River Authority (HRA) is old. In 2020 HRA launched a plan."
    assert people(text) == [["Holm River Authority"]]


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("MEDIA RELEASE MINISTER FOR HARBOURS ANN COLE HA12 25 January 2002", ["Ann Cole"]),
        ("MEDIA RELEASE 25 January 2002", []),
    ],
)
def test_i_in_a_release_is_the_minister_who_heads_it(head, names):
    assert people(f"{head}\n\nVISIT TO PERU\n\nI will travel to Peru on 28 January.\n", date="2002-01-25") == [names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("В августе 1995 года Хартмут Коптейн начал работу над портом.", ["Хартмут Коптейн"]),
        ("В мае 1932 года Правительство Перу приняло закон.", ["Правительство Перу"]),
        ("Выпуск Debian был завершён в марте 1995 года.", []),
    ],
)
def test_a_russian_verb_in_the_past_says_who_acts(text, names):
    assert people(text, language="ru") == [names]


def test_whom_another_appointed_is_the_one_whose_life_it_is():
    life = "# Ida Falk\n\nIda Falk (1801-1870) was a painter. Ida Falk died in Ulm.\n\n"
    assert people(f"{life}In 1855 President Bo Lind appointed her as a judge.")[-2:][0] == ["Ida Falk", "Bo Lind"]
    assert people(f"{life}In 1855 President Bo Lind appointed her mother a judge.")[-2:][0] == ["Bo Lind"]


def test_whose_adviser_met_the_king_did_not():
    text = "On 3 May 2019 President Falk’s Special Adviser Ann Cole and Commander of the Fleet Ida Holm met King Bo."
    assert people(text) == [["Ann Cole", "Ida Holm", "Bo"]]
