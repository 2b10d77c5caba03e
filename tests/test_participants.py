"""Who took part in an event: by the words around a name, the grammar of the clause, and whose life is told."""

import pytest
from telling import events_of

from chrono import extract, read_text


def people_of(text, kind=None):
    """The names of all who took part in the events of a text of 1 March 2024, of one kind if asked."""
    return {
        one.name
        for event in events_of(text, date="2024-03-01")
        if kind in (None, event.kind)
        for one in event.participants
    }


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The FAA board approved the plan on 3 May 2010.", {"FAA"}),
        ("On 3 March 2014 the WHO declared the outbreak over.", {"WHO"}),
        ("The board of the Alta Foundation appointed Ida Falk director in 2009.", {"Alta Foundation", "Ida Falk"}),
        ("The government of Kenya announced new rules on 3 May 2010.", {"Kenya"}),
        ("On 3 May 2015, the Presidents of Peru and Chile held talks in Lima.", {"Peru", "Chile"}),
        ("Norway recognised Latvia on 3 May 1991.", {"Norway", "Latvia"}),
        ("Ida Falk joined the Alta Bank in 1974.", {"Ida Falk", "Alta Bank"}),
        ("President Ida Falk will meet Bo Lind in Prague on 3 July 2024.", {"Ida Falk", "Bo Lind"}),
        ("The prize was awarded to Ida Falk in 1999.", {"Ida Falk"}),
        ("The mill was opened on 3 May 2015 in the presence of Ida Falk and Bo Lind.", {"Ida Falk", "Bo Lind"}),
        ("The last of the crew, Ida Falk, died on 3 May 2010.", {"Ida Falk"}),
        ("The German ambassador to Kenya, Ida Falk, resigned on 3 May 2010.", {"Ida Falk"}),
        ("Der Verein wurde 1905 von Otto Brandt gegründet.", {"Otto Brandt"}),
        ("Школа основана Иваном Белкиным в 1905 году.", {"Иван Белкин"}),
    ],
)
def test_who_acts_or_is_acted_with_takes_part(text, people):
    assert people_of(text) == people


@pytest.mark.parametrize(
    ("text", "stranger"),
    [
        ("President Ida Falk met Prime Minister Bo Lind of Peru on 3 May 2010 to speak of ties with Peru.", "Peru"),
        ("Ida Falk graduated from the University of Oslo in 1974.", "University of Oslo"),
        ("Ida Falk had the medal, founded by Bo Lind in 1997.", "Ida Falk"),
        ("Trade was cordial from the start in 1975, and so it stayed in the Cold War.", "Cold"),
        ("Anlass zur Gründung war der Großbrand eines Gebäudes am 3. November 1872.", "Gründung"),
        ("President Falk's Special Adviser Bo Lind met President Ann Cole on 3 May 2010.", "Falk"),
        ("Much of it, as America/Nuuk, changed its time on 25 March 2023.", "United States"),
    ],
)
def test_who_is_only_spoken_of_takes_no_part(text, stranger):
    assert stranger not in people_of(text)


def test_who_opened_something_is_not_what_was_opened():
    assert people_of("On 3 May 2015 the Alta Foundation opened a clinic in Lima.") == {"Alta Foundation"}


def test_a_bare_surname_is_that_of_whom_the_life_is_told():
    text = (
        "# Ann Cole\n\nAnn Cole (1901–1980) was a painter. She had a brother, the poet Dan Cole.\n\n"
        "In 1939 Cole opened a school. In 1946 Ann Cole moved to Turin.\n"
    )
    assert people_of(text, "opening") == {"Ann Cole"}


def test_an_office_of_several_words_keeps_its_holder():
    text = "President Cole's Special Adviser for the Americas Bo Lind met President of Peru Ida Falk on 3 May 2010."
    assert {"Bo Lind", "Ida Falk"} <= people_of(text)
    text = "U.S. Homeland Security Adviser Dr. Ida Falk-Lund welcomed a delegation led by Bo Lind on 3 May 2010."
    assert people_of(text) >= {"Ida Falk-Lund"}


def test_a_russian_office_tells_a_name_and_is_its_role():
    text = "Министр транспорта Сергей Орлов встретился с министром энергетики Перу Романом Скляром 3 мая 2015 года."
    (document,) = read_text(text, date="2024-03-01")
    roles = {one.name: one.role for event in extract(document) for one in event.participants}
    assert roles["Сергей Орлов"] == "министр транспорта"
    assert roles["Роман Скляр"] == "министр энергетики Перу"


def test_a_couple_shares_its_surname():
    assert people_of("The store was built by Abram and Susan Cole in 1859.") == {"Abram Cole", "Susan Cole"}
    assert "Peru Cole" not in people_of("The treaty was signed by Peru and Susan Cole in 1859.")


def test_an_entry_of_a_dictionary_has_its_person_though_his_name_is_a_word():
    text = "KING, HENRY (1592-1669).--Poet, was born in Lyon.\n\nCOLE, ANN (1801-1870).--Poet, died in Turin.\n"
    assert people_of(text, "birth") == {"Henry King", "Ann Cole"}


def test_a_life_may_open_in_capitals():
    text = "BORIS IV (4 May 1265 – 18 June 1291) was a king. In 1285 he declared war on his uncle.\n"
    assert people_of(text, "death") == {"Boris IV"}


def test_accounts_in_brackets_act_in_a_log_of_hours():
    log = (
        "# Outage of 1 March 2024\n\n- 01:39: [colefinch] restarted the server\n- 01:56: [colefinch] called [bo-lind]\n"
    )
    assert people_of(log) == {"colefinch", "bo-lind"}
    assert people_of("On 3 May 2015 [sic] was printed in the record of the council.") == set()


def test_what_is_told_of_somebody_has_him_too():
    assert people_of("On 3 May 2015 the Alta Foundation announced that Ida Falk had joined it.") == {
        "Alta Foundation",
        "Ida Falk",
    }


def test_a_link_parts_no_name_from_what_it_does():
    assert people_of("The [Alta Foundation](https://alta.example) met on 3 May 2015.") == {"Alta Foundation"}


def test_in_the_history_of_a_town_what_is_told_happened_there():
    text = (
        "# Early History of Dunmore\n\nDunmore was formed on 12 April 1823. The town is hilly.\n\n"
        "The first church of the town was built in 1844.\n"
    )
    (document,) = read_text(text, date="2024-03-01")
    assert {event.place and event.place.name for event in extract(document)} == {"Dunmore"}
    (document,) = read_text(text.replace("Dunmore\n", "Trade\n"), date="2024-03-01")
    assert "Trade" not in {event.place and event.place.name for event in extract(document)}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Corvex sold its Linux division on 3 May 2015.", {"Corvex"}),
        ("On 3 May 2015 the start-up Corvex, based in Lund, raised $5 million.", {"Corvex"}),
        ("Ida Falk, a clerk at the mill who came from Lund, died on 3 May 2015.", {"Ida Falk"}),
        ("Otto Brandt, supported by the mayor, founded the club on 3 May 1866.", {"Otto Brandt"}),
        ("His mother, Ida, was appointed matron in 1832.", {"Ida"}),
        ("She married a Danish man, Otto Brandt, in 1873.", {"Otto Brandt"}),
        ("In 1887 he travelled with the painter Laval to Panama.", {"Laval"}),
        ("Holm-Voss of Lyon, France, acquired the foundry on 3 May 1957.", {"Holm-Voss"}),
        ("The Committee on Foreign Trade approved the report on 3 May 2015.", {"Committee on Foreign Trade"}),
        ("The 4th Battalion landed on 6 August 1915.", {"4th Battalion"}),
        ("On 3 May 1911 the hall was built by Frayne & Sons.", {"Frayne & Sons"}),
        ("German troops occupied the town on 3 May 1940.", {"Germany"}),
        ("On 3 May 2012 the bridge was bombed by French forces.", {"France"}),
        ("Marr Rural Council planning committee approved the scheme on 3 May 2012.", {"Marr Rural Council"}),
        (
            "The pact was signed on 3 May 1998 between the governments of Ireland, France and Peru.",
            {"Ireland", "France", "Peru"},
        ),
        ("Ida Falk and Otto Brandt became the first women elected to the board in 1879.", {"Ida Falk", "Otto Brandt"}),
    ],
)
def test_who_heads_a_clause_or_is_explained_before_his_name_takes_part(text, people):
    assert people_of(text) == people


@pytest.mark.parametrize(
    "text",
    [
        "Production ceased on 3 May 2015.",
        "Workers founded the club on 3 May 2015.",
        "Steel replaced the timber on 3 May 2015.",
        "Permission was granted on 3 May 2015.",
        "Poster presentations are due on 3 May 2015.",
        "On 3 May 2015 the publisher moved.",
        "On 3 May 2012 French settlers founded the village.",
        "Mount Marr, a volcano in the north, erupted on 3 May 1866.",
    ],
)
def test_nouns_without_article_and_mountains_take_no_part(text):
    assert people_of(text) == set()


def test_whose_birth_is_told_in_brackets_is_named_before_them():
    text = "On 4 April 2013 The Dunmore Herald carried a notice on Otto Brandt (born 3 April 1923 in Oslo)."
    assert people_of(text, "birth") == {"Otto Brandt"}
    assert "Dunmore Herald" in people_of(text)
    (document,) = read_text(text)
    assert "Otto Brandt born" in {event.title for event in extract(document)}


def test_a_number_behind_a_month_is_its_day_and_no_part_of_a_name():
    assert "6th Committee" not in people_of("The January 6th Committee adopted its report on 3 May 2015.")
