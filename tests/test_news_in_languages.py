"""News in Russian, German, French and Spanish: what their first lines tell of their own day, and what is planned."""

import pytest

from chrono.events import extract
from chrono.reading import read_text

REPORTS = [
    (
        "В Орске открыли мост\n24 апреля 2024\n\nВ Орске состоялось торжественное открытие моста через реку Урал.",
        {"opening"},
    ),
    (
        "Ректор встретился с послом\n24 апреля 2024\n\nРектор Анна Белова встретилась с послом Индии. Стороны обсудили "
        "обмен студентами. По итогам встречи подписан меморандум о сотрудничестве.",
        {"meeting", "signing"},
    ),
    (
        "Министры подписали план\n24 апреля 2024\n\nМинистры двух стран подписали план консультаций на 2025 год.",
        {"signing"},
    ),
    (
        "Neue Brücke\n24. April 2024\n\nDie neue Brücke über die Ems ist von der Ministerin feierlich eröffnet worden.",
        {"opening"},
    ),
    (
        "Visite officielle\nPublié le 24 avril 2024\n\nLe président a effectué une visite officielle au Sénégal.",
        {"visit"},
    ),
    (
        "Visita\nPublicado el 24 de abril de 2024\n\nEl presidente realizó una visita oficial a Quito.",
        {"visit"},
    ),
]


@pytest.mark.parametrize(("text", "kinds"), REPORTS)
def test_the_lead_of_news_tells_of_its_day_in_every_language(text, kinds):
    (document,) = read_text(text)
    found = extract(document)
    assert {event.kind for event in found} == kinds
    assert {event.when.edtf for event in found if event.when} == {"2024-04-24"}


@pytest.mark.parametrize(
    "text",
    [
        "Мост\n24 апреля 2024\n\nРанее в городе уже был торжественно открыт другой мост через реку Урал.",
        "Brücke\n24. April 2024\n\nDie alte Brücke war einst von der Ministerin feierlich eröffnet worden.",
    ],
)
def test_the_lead_of_news_tells_of_no_other_time(text):
    (document,) = read_text(text)
    assert extract(document) == []


def test_a_visit_to_come_is_planned_though_a_noun_says_how():
    (document,) = read_text("Министр посетит Латвию с рабочим визитом 7 марта 2032 года.")
    assert [(event.kind, event.status) for event in extract(document)] == [("visit", "planned")]


@pytest.mark.parametrize("text", ["Принят бюджет на 2024 год.", "Der Rat hat den Haushalt für 2024 beschlossen."])
def test_the_year_that_a_budget_is_for_dates_nothing(text):
    (document,) = read_text(text)
    assert extract(document) == []
