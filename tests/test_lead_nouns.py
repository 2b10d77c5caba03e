"""Nouns of deeds that lead to a sentence, parts of a day and clauses of time in titles, in four languages."""

import pytest
from telling import events_of

from chrono.events import extract
from chrono.reading import read_text


def told(text, language):
    return [(event.when.edtf, event.title) for event in events_of(text, language=language) if event.when]


@pytest.mark.parametrize(
    ("language", "text", "event"),
    [
        (
            "ru",
            "После подписания соглашения 5 мая 1994 года товарооборот вырос на 12 %.",
            ("1994-05-05", "Подписание соглашения"),
        ),
        (
            "ru",
            "В ходе визита министра в мае 1994 года стороны обсудили торговлю.",
            ("1994-05", "Визит министра"),
        ),
        (
            "ru",
            "После пуска второй домны в 1931 году выпуск чугуна вырос вдвое.",
            ("1931", "Пуск второй домны"),
        ),
        (
            "de",
            "Nach der Eröffnung des Museums 1981 wuchs die Zahl der Gäste um 20 Prozent.",
            ("1981", "Eröffnung des Museums"),
        ),
        (
            "de",
            "Im Zuge der Eingemeindung von Holm im Jahr 1974 wurde die Schule geschlossen.",
            ("1974", "Eingemeindung von Holm"),
        ),
        (
            "fr",
            "Après l'ouverture du musée en 1981, le nombre de visiteurs augmenta de 20 %.",
            ("1981", "Ouverture du musée"),
        ),
        (
            "es",
            "Tras la firma del tratado el 5 de mayo de 1994, los ministros hablaron.",
            ("1994-05-05", "Firma del tratado"),
        ),
    ],
)
def test_a_noun_that_leads_to_the_date_is_the_event(language, text, event):
    assert told(text, language) == [event]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Рост экспорта на 5 % в 1995 году порадовал завод."),
        ("ru", "После войны в 1946 году выпуск чугуна вырос на 12 %."),
        ("de", "Nach dem Krieg stieg 1946 die Zahl der Gäste um 20 Prozent."),
        ("fr", "Après la guerre, en 1946, le nombre de visiteurs augmenta de 20 %."),
        ("es", "Tras la guerra, en 1946, el número de visitantes creció un 20 %."),
    ],
)
def test_what_grew_behind_no_noun_of_a_deed_is_a_figure(language, text):
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("de", "Am späten Abend des 27. Juli 1980 stürzte der Turm ein.", "Der Turm stürzte ein"),
        ("de", "In der Nacht zum 27. Juli 1980 stürzte der Turm ein.", "Der Turm stürzte ein"),
        ("de", "Die Halle wurde am Samstag, dem 6. Oktober 1990, eröffnet.", "Die Halle wurde eröffnet"),
        ("fr", "Dans la nuit du 27 juillet 1980, la grange brûla.", "La grange brûla"),
        ("es", "A primera hora del 27 de julio de 1980 se derrumbó la torre.", "Se derrumbó la torre"),
        ("es", "Después de la guerra, la escuela reabrió en 1946.", "Después de la guerra, la escuela reabrió"),
        ("ru", "Поздним вечером 27 июля 1980 года обрушилась башня.", "Обрушилась башня"),
        (
            "de",
            'Als 1974 der Heimatbund „Lindwurm" gegründet wurde, zählte er acht Mitglieder.',
            'Der Heimatbund „Lindwurm" wurde gegründet',
        ),
    ],
)
def test_a_title_has_no_hour_and_no_clause_of_time_left_over(language, text, title):
    assert [said for _, said in told(text, language)] == [title]


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("fr", "En 1985, la vieille tour s'effondra.", "held"),
        ("fr", "Le 7 mars 1985, la flotte livra bataille devant le port.", "held"),
        ("fr", "Le 7 mars 2085, la flotte livrera bataille devant le port.", "planned"),
        ("es", "El 3 de mayo de 1985 Irán firmó el acuerdo.", "held"),
        ("es", "El 3 de mayo de 2085 se firmará el acuerdo.", "planned"),
    ],
)
def test_a_past_that_ends_like_a_future_is_none(language, text, status):
    (document,) = read_text(text, language=language)
    assert [event.status for event in extract(document)] == [status]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("В мае 1987 года секретарём была избрана А. И. Лебедева.", "Секретарём была избрана А. И. Лебедева"),
        ("В мае 1987 года музей открыл И. А. Носов.", "Музей открыл И. А. Носов"),
        ("В мае 1987 года открыли музей, а школу закрыли.", "Открыли музей"),
    ],
)
def test_an_initial_begins_no_clause(text, title):
    assert title in [said for _, said in told(text, "ru")]
