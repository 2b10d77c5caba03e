"""Where a sentence ends: a full stop behind a number ends one in some places, and makes an ordinal in others."""

import pytest

from chrono.dates import find_dates
from chrono.events.layout.segments import segment


def sentences(text, language):
    dated = {mention.start: mention.end for mention in find_dates(text, language=language)}
    return [text[unit.start : unit.end] for unit in segment(text, dated).units]


@pytest.mark.parametrize(
    "text",
    [
        "The band left the town on March 8.|The album came out in June 2003.",
        "The band left the town on March 18.|The album came out in June 2003.",
        "The march to Ulm took from May 3 to June 6.|Battle of the Ford on June 9.",
        "The terms are set out in Article 5.|They were changed in 1998.",
        "The council voted by 12 to 4.|Work will begin in May 2003.",
        "She was 91.|Orr was born in 1927.",
        "The club was sold in May 2003 for £1.|They moved to a new ground.",
        "It cost $5.|It came out in June 2003.",
        "The hall closed at 5.|It opened again in June 2003.",
        "The judges gave it 9.5.|Orr had won in June 2003.",
    ],
)
def test_a_number_behind_a_capital_ends_its_sentence(text):
    assert sentences(text.replace("|", " "), "en") == text.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "The bath was sealed in 44 B.C.|The next one was dug in 12 A.D.|It is open.",
        "The bath was sealed in 44 B.C.E.|In time it was forgotten.",
        "The bath of 44 B.C. Lentulus built was sealed by C. The baker.",
    ],
)
def test_an_era_behind_a_year_may_end_its_sentence(text):
    assert sentences(text.replace("|", " "), "en") == text.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "Der alte König starb am 8. März 1888 in Ulm.",
        "Gefeiert wurde vom 3. bis zum 5. Mai 1998 in Ulm.",
        "Im Jahr 1888 zog das 5. Regiment nach Ulm.",
    ],
)
def test_an_ordinal_ends_no_sentence(text):
    assert sentences(text, "de") == [text]


@pytest.mark.parametrize("degree", ["Ph. D.", "B. Sc.", "Mus. B.", "Litt. D."])
def test_the_stops_of_a_degree_end_no_sentence(degree):
    text = f"She was awarded a {degree} Degree by the college in 1931."
    assert sentences(text, "en") == [text]


@pytest.mark.parametrize(
    "text",
    [
        "The kiln was shut in 1931.|The hall was let to the guild.",
        "He kept the inn of Orme & Co. |In 1904 he let it.",
        "She wrote to Otto Kern Jr. |He came in May 1904.",
        "The wall was found to lean.[12] |by 1904 it was gone.",
    ],
)
def test_a_sentence_ends_where_the_next_one_clearly_begins(text):
    assert sentences(text.replace("|", ""), "en") == [part.strip() for part in text.split("|")]


@pytest.mark.parametrize(
    "text",
    [
        "The module lies in Kern.Index and was read in 1931.",
        "The firm of Orme & Co. Leith built it in 1904.",
        "The book by Kern, Orme et al.[3] was read in 1904.",
    ],
)
def test_a_stop_inside_a_name_ends_no_sentence(text):
    assert sentences(text, "en") == [text]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La reunión del 3 de mayo de 1981 estuvo dirigida por el Gral. Otto Vega y la Lic. Ana Ríos."),
        ("es", "Firmaron el Ing. Vega y el Tte. Soto."),
        ("fr", "Le Gén. Dupont et le Cdt. Morel inaugurèrent le musée."),
        ("de", "Die ehem. Brauerei übernahm Dipl. Kaufmann Otto Kern."),
        ("ru", "Музей в пос. Лесной открыли ген. Петров и доц. Иванова."),
    ],
)
def test_a_rank_or_office_before_a_name_ends_no_sentence(language, text):
    assert sentences(text, language) == [text]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Мост был открыт 3 мая 1981 года.|Старая переправа закрыта."),
        ("ru", "Так сообщает агентство.|„Мост построен”, отметили в компании.|Потом его закрыли."),
        ("de", "Die Brücke wurde 1981 eröffnet.|Die alte Fähre fuhr nicht mehr."),
        ("fr", "Le pont fut inauguré en 1981.|L'ancien bac fut vendu."),
        ("es", "El puente se abrió en 1981.|Los barqueros protestaron."),
    ],
)
def test_a_sentence_may_follow_without_a_blank(language, text):
    assert sentences(text.replace("|", ""), language) == text.split("|")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "На сайте Музей.Рф есть план."),
        ("de", "Die Seite Wander.De und die Datei Plan.Txt sind alt."),
        ("fr", "Le site Ville.Fr reste ouvert."),
        ("es", "La página Ayuntamiento.Es sigue abierta."),
    ],
)
def test_a_stop_before_the_end_of_a_site_or_file_ends_no_sentence(language, text):
    assert len(sentences(text, language)) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das sagte sie gestern. „Wir bauen die Brücke“, hieß es."),
        ("es", "Abrió la puerta. ¿Quién llamaba?"),
    ],
)
def test_a_sentence_may_open_with_a_low_quotation_mark_or_a_turned_one(language, text):
    assert len(sentences(text, language)) == 2


def test_the_number_of_a_statute_ends_no_sentence():
    text = "The senate, by joint resolution (82 Stat. 115), named the day.|It was kept in June 2003."
    assert sentences(text.replace("|", " "), "en") == text.split("|")


def test_a_dotted_country_ends_a_sentence_before_who_speaks():
    text = "May 1 was named Law Day, U.S.A.|I call upon all citizens to keep it."
    assert sentences(text.replace("|", " "), "en") == text.split("|")
    assert len(sentences("The U.S. I-95 road and the U.S. Senate were asked by J. I. Moss.", "en")) == 1


@pytest.mark.parametrize(
    "text",
    ["The patient was given oil stat.|The doctor left in June 2003.", "He gave up Stat.|The doctor left in June 2003."],
)
def test_a_word_spelt_as_a_statute_ends_a_sentence_where_no_volume_is_told(text):
    assert sentences(text.replace("|", " "), "en") == text.split("|")
