"""Papers that other languages cite by their day, the leads of their news, and the hours of Russian announcements."""

import pytest

from chrono.events import extract
from chrono.reading import read_text


def told(text, date=None):
    return [
        (event.kind, event.when.edtf if event.when else None, event.title)
        for document in read_text(text, date=date)
        for event in extract(document)
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Пекарня подала жалобу на решение городского суда от 3 мая 2011 года.", "Решение городского суда"),
        ("Суд отменил постановление управы Орска от 3 мая 2011 г. и вернул дело.", "Постановление управы Орска"),
        ("Пристав принял жалобу на приказ лесничества от 3 мая 2011 года.", "Приказ лесничества"),
        ("Не согласившись с приказом лесничества от 3 мая 2011 года, объездчик ушёл.", "Приказ лесничества"),
        ("Долг по договору аренды от 3 мая 2011 г. не погашен.", "Договор аренды"),
        ("Die Beschwerde gegen den Beschluss des Kreistags vom 3. Mai 2011 blieb liegen.", "Beschluss des Kreistags"),
        ("La mairie conteste le jugement du tribunal de Niort du 3 mai 2011.", "Jugement du tribunal de Niort"),
        (
            "El gremio recurrió contra la sentencia del juzgado de Lugo de 3 de mayo de 2011.",
            "Sentencia del juzgado de Lugo",
        ),
    ],
)
def test_a_paper_that_is_cited_by_its_day_is_of_that_day(text, title):
    assert ("2011-05-03", title) in [(date, told_as) for _, date, told_as in told(text)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Лесничий подписал приказ от 3 мая 2011 года.", "Лесничий подписал приказ"),
        ("Der Landrat unterzeichnete den Vertrag vom 3. Mai 2011.", "Der Landrat unterzeichnete den Vertrag"),
        ("Der Vertrag vom 3. Mai 2011 wurde unterzeichnet.", "Der Vertrag wurde unterzeichnet"),
        ("Le préfet a signé l'arrêté du 3 mai 2011.", "Le préfet a signé l'arrêté"),
    ],
)
def test_who_signs_a_paper_of_a_day_is_told_with_it(text, title):
    assert told(text) == [("signing", "2011-05-03", title)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Приказом лесничества от 3 мая 2011 года объездчик уволен.", "termination"),
        ("Mit Beschluss vom 3. Mai 2011 hat der Kreistag die Fähre stillgelegt.", "termination"),
    ],
)
def test_what_is_done_by_a_paper_is_told_and_not_the_paper(text, kind):
    assert [(told_kind, date) for told_kind, date, _ in told(text)] == [(kind, "2011-05-03")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("La convention de la ligue du 3 mai 2011 a élu Mme Weil.", "appointment"),
        ("La orden carmelita del 3 de mayo de 2011 abrió un comedor.", "opening"),
        ("El auto verde del 3 de mayo de 2011 se averió.", "milestone"),
        ("Le bateau en arrêt du 3 mai 2011 est reparti.", "milestone"),
    ],
)
def test_what_only_sounds_like_a_paper_is_none(text, kind):
    assert [(told_kind, date) for told_kind, date, _ in told(text)] == [(kind, "2011-05-03")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Le syndic conteste l'arrêt de la cour de Niort du 3 mai 2011.", "Arrêt de la cour de Niort"),
        ("La Convention de Niort du 3 mai 2011 protège les phares.", "Convention de Niort"),
        ("El gremio recurrió contra el auto del juzgado de Lugo de 3 de mayo de 2011.", "Auto del juzgado de Lugo"),
    ],
)
def test_beside_a_court_it_is_one(text, title):
    assert ("2011-05-03", title) in [(date, told_as) for _, date, told_as in told(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Водолазы завершили осмотр плотины у Орска, сообщает служба спасения.", "milestone"),
        ("В Орске произошёл пожар на складе досок, уточнили спасатели.", "milestone"),
        ("Суд в Орске приговорил бывшего лесника к двум годам, сообщила пресс-служба суда.", "milestone"),
        ("Der Kreistag von Aurich beschloss den Bau der Fähre, teilte die Verwaltung mit.", "adoption"),
        ("El gremio de Lugo eligió a su nueva presidenta, informó la junta.", "appointment"),
    ],
)
def test_the_first_sentence_of_news_is_of_its_day(text, kind):
    assert [(told_kind, date) for told_kind, date, _ in told(text, "2024-04-24")] == [(kind, "2024-04-24")]


@pytest.mark.parametrize(
    "text",
    [
        "Завод в Орске делает насосы и продаёт их в десять стран, сообщает каталог.",
        "Водолазы ранее завершили осмотр плотины у Орска, сообщает служба спасения.",
        "Плотину строят водолазы, которые завершили осмотр у Орска, сообщает служба спасения.",
        "Водолазы завершили осмотр плотины у Орска и любили вспоминать об этом за чаем.",
        "La reina fundó el faro, según la leyenda.",
        "По легенде, царевна основала крепость, сообщает летопись.",
        "Лосев написал сказку, рассказали малышам в саду.",
        "Die Gräfin gründete das Kloster, laut der Sage.",
    ],
)
def test_what_is_no_news_is_of_no_day(text):
    assert told(text, "2024-04-24") == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("La jueza dictó el 3 de mayo de 2011, según la norma, un fallo.", "La jueza dictó, según la norma, un fallo"),
        (
            "El alcalde abrió el faro el 3 de mayo de 2011, informó a la reina.",
            "El alcalde abrió el faro, informó a la reina",
        ),
        ("El alcalde abrió el faro el 3 de mayo de 2011, informó la junta.", "El alcalde abrió el faro"),
        (
            "Der Rat beschloss am 3. Mai 2011, die Glocke, laut wie sie war, zu verkaufen.",
            "Der Rat beschloss, die Glocke, laut wie sie war, zu verkaufen",
        ),
        ("Am 3. Mai 2011 eröffnete der Kreis die Fähre, teilte die Polizei mit.", "Der Kreis eröffnete die Fähre"),
        ("Рабочие пострадали 3 мая 2011 года, сообщила служба, передаёт ТАСС.", "Рабочие пострадали"),
    ],
)
def test_a_title_leaves_out_only_who_says_so_at_its_end(text, title):
    assert [told_as for *_, told_as in told(text)] == [title]


def test_a_russian_title_leaves_out_who_says_so():
    ((_, _, title),) = told("Водолазы завершили осмотр плотины у Орска, сообщает служба спасения.", "2024-04-24")
    assert title == "Водолазы завершили осмотр плотины у Орска"


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("5 июня 2024 года в 16 часов", "2024-06-05T16:00"),
        ("5 июня 2024 года в 16.30", "2024-06-05T16:30"),
        ("5 июня 2024 года в семь вечера", "2024-06-05T19:00"),
    ],
)
def test_the_hour_of_a_russian_announcement_is_part_of_its_day(said, date):
    assert [one[:2] for one in told(f"{said} в клубе состоится концерт.", "2024-05-01")] == [("ceremony", date)]


@pytest.mark.parametrize(
    "text", ["Амбар сложили в три дня.", "Поэма написана в две ночи.", "Пекарь прочёл письма в два дня."]
)
def test_days_and_nights_that_a_work_took_are_no_hour(text):
    assert told(text, "2024-02-01") == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Мост построили бы в 2030 году, но денег нет.", "planned"),
        ("Мост построили в 2020 году, и возможно ещё один.", "held"),
    ],
)
def test_what_is_only_supposed_behind_a_russian_verb_is_not_held(text, status):
    (document,) = read_text(text, date="2024-02-01")
    assert [event.status for event in extract(document)] == [status]


def test_what_may_be_signed_is_not_yet_signed():
    text = "Встреча\n24 апреля 2024\n\nМинистр встретился с послом. «Мы сможем подписать договор», — сказал он."
    assert [kind for kind, *_ in told(text)] == ["meeting"]


def test_a_russian_anniversary_says_whose_it_is():
    assert told("Пекарне «Сайка» 3 мая 2016 года исполняется 90 лет.") == [
        ("anniversary", "2016-05-03", "Пекарне «Сайка» исполняется 90 лет")
    ]
