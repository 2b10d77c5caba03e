"""A chronicle says the same in every layout: under dated headings, in lists, in tables, line by line."""

import pytest
from chronicles import MONTHS, chronicle, dates
from telling import events_of

import chrono

TOLD = {
    "en": [
        "Ann Voss opened the first school in Lyon.",
        "The council adopted the new harbour rules.",
        "The old mill burned down.",
        "Bo Rask was elected chairman of the club.",
        "The club moved to a larger hall.",
        "The first steamer reached the port.",
    ],
    "de": [
        "Anna Voss eröffnete die erste Schule in Ulm.",
        "Der Rat beschloss die neue Hafenordnung.",
        "Die alte Mühle brannte ab.",
        "Bodo Rask wurde zum Vorsitzenden gewählt.",
        "Der Verein zog in ein größeres Haus.",
        "Das erste Dampfschiff erreichte den Hafen.",
    ],
    "fr": [
        "Anne Voss inaugura la première école à Lyon.",
        "Le conseil adopta le nouveau règlement du port.",
        "Le vieux moulin brûla.",
        "Bruno Rask fut élu président du club.",
        "Le club s'installa dans une salle plus grande.",
        "Le premier vapeur arriva au port.",
    ],
    "es": [
        "Ana Voss inauguró la primera escuela en Lyon.",
        "El consejo aprobó el nuevo reglamento del puerto.",
        "El viejo molino se incendió.",
        "Bruno Rask fue elegido presidente del club.",
        "El club se trasladó a una sala más grande.",
        "El primer vapor llegó al puerto.",
    ],
    "ru": [
        "Анна Восс открыла первую школу в Пензе.",
        "Совет принял новые правила порта.",
        "Старая мельница сгорела.",
        "Борис Раск был избран председателем клуба.",
        "Клуб переехал в новое здание.",
        "Первый пароход прибыл в порт.",
    ],
    "in the present": [
        "Ann Voss opens the first school in Lyon.",
        "The council adopts the new harbour rules.",
        "The old mill burns down.",
        "Bo Rask is elected chairman of the club.",
        "The club moves to a larger hall.",
        "The first steamer reaches the port.",
    ],
}
# What a layout makes of a year, a month and what happened; "" above is what each year stands over.
YEARS = {
    "headings": ("## {year}\n\n", "{told}\n\n"),
    "headings over lists": ("## {year}\n\n", "- {told}\n"),
    "bold lines": ("**{year}**\n\n", "{told}\n\n"),
    "bold lines over lists": ("**{year}**\n", "* {told}\n"),
    "lines": ("{year}\n", "{told}\n"),
    "lines apart": ("{year}\n\n", "{told}\n\n"),
    "lines over lists": ("{year}\n", "- {told}\n"),
    "headings of a wiki": ("=== {year} ===\n", "* {told}\n"),
    "items before items": ("- {year}\n", "- {told}\n"),
    "headings with a title over lists": ("## {year}: A B\n\n", "- {told}\n"),
    "terms": ("; {year}\n", ": {told}\n"),
    "labels": ("", "{year}: {told}\n"),
    "labels of items": ("", "- {year}: {told}\n"),
    "bold labels": ("", "- **{year}:** {told}\n"),
    "bold years": ("", "- **{year}** {told}\n"),
    "dashes": ("", "{year} – {told}\n"),
    "hyphens": ("", "{year} - {told}\n"),
    "long dashes": ("", "* {year}—{told}\n"),
    "tabs": ("", "{year}\t{told}\n"),
    "columns": ("", "{year}    {told}\n"),
    "full stops": ("", "{year}. {told}\n\n"),
    "brackets": ("", "({year}) {told}\n"),
    "square brackets": ("", "[{year}] {told}\n"),
    "rows": ("", "| {year} | {told} |\n"),
}
OF_A_DAY = ("day", "iso", "dayless", "figures")
LAYOUTS = YEARS | {
    "labels of months": ("## {year}\n", "- {month}: {told}\n"),
    "bold labels of months": ("## {year}\n", "- **{month}:** {told}\n"),
    "months before dashes": ("**{year}**\n\n", "**{month}** – {told}\n\n"),
    "headings of months": ("## {year}\n\n", "### {month}\n\n{told}\n\n"),
    "headings with months": ("", "## {month} {year}\n\n{told}\n\n"),
    "days of items": ("", "- {day}: {told}\n"),
    "days before dashes": ("", "{day} – {told}\n\n"),
    "headings of days": ("", "### {day}\n\n{told}\n\n"),
    "lines of days": ("", "{day}\n{told}\n\n"),
    "rows of days": ("", "| {day} | {told} |\n"),
    "ISO dates": ("", "- {iso} {told}\n"),
    "days and full stops": ("{year}\n", "{dayless}. {told}\n"),
    "bold days and full stops": ("", "**{day}.** {told}\n\n"),
    "days in figures": ("{year}\n", "{figures}. {told}\n"),
    "days in figures before dashes": ("## {year}\n\n", "- {figures}. – {told}\n"),
}
FIGURES = {layout for layout, (_, entry) in LAYOUTS.items() if "{figures}" in entry}
DAILY = {layout for layout, (_, entry) in LAYOUTS.items() if any(f"{{{part}}}" in entry for part in OF_A_DAY)}


def dates_of(layout):
    return dates("year" if layout in YEARS else "day" if layout in DAILY else "month")


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("told", TOLD)
def test_every_entry_of_a_chronicle_is_found(layout, told):
    language = told if told in MONTHS else "en"
    if language == "en" and layout in FIGURES:
        pytest.skip("English has no such days")
    text = chronicle(*LAYOUTS[layout], TOLD[told], language)
    (document,) = chrono.read_text(text, source="chronicle.md", language=language)

    assert sorted(event.when.edtf for event in chrono.extract(document) if event.when) == dates_of(layout), text


@pytest.mark.parametrize("layout", ["headings over lists", "labels of items", "headings of days", "dashes", "rows"])
def test_entries_need_no_verb(layout):
    nouns = ["Opening of a school", "New harbour rules", "Fire in the old mill", "A new chairman", "Move", "First ship"]
    text = chronicle(*LAYOUTS[layout], [f"{noun} in the town" for noun in nouns], "en")
    (document,) = chrono.read_text(text, source="chronicle.md")

    assert sorted(event.when.edtf for event in chrono.extract(document) if event.when) == dates_of(layout), text


def test_a_month_that_is_a_name_or_verb_needs_another_beside_it():
    lines = "MODERATOR: Welcome.\n\nMay: We are glad to be here.\n\nMay: The council met.\n"
    assert chrono.find_dates(lines, reference="2010-06-01") == []
    labels = "- April: the council met.\n- May: the hall opened.\n"
    assert [mention.edtf for mention in chrono.find_dates(labels, reference="2010-06-01")] == ["2010-04", "2010-05"]


def test_headings_of_sections_are_no_entries():
    text = "## 2001\n\nAnnual report\n\nThe club had 40 members, as ever.\n\n## 2002\n\nPlans\n\nWe grow roses.\n"
    (document,) = chrono.read_text(text, source="report.md")

    assert chrono.extract(document) == []


@pytest.mark.parametrize(
    "text",
    [
        "<h3>1911 :</h3>\n<p>The school was opened.</p>\n<h3>1923 :</h3>\n<p>The bridge was closed.</p>\n",
        "## 1911\n\nThe school was opened.\n\n## 1923–1930\n\nIn 1923 the bridge was closed.\n",
    ],
)
def test_headings_in_tags_and_stretches_of_years_make_a_chronology(text):
    (document,) = chrono.read_text(text, source="note.md")
    found = [(event.kind, event.when and event.when.edtf) for event in chrono.extract(document)]
    assert found == [("opening", "1911"), ("termination", "1923")]


def test_a_month_that_is_called_this_ones_is_of_the_year_of_its_text():
    (document,) = chrono.read_text("The fair will be opened this October.", source="note.md", date="2011")
    assert [event.when.edtf for event in chrono.extract(document)] == ["2011-10"]


def test_hours_and_sections_at_the_heads_of_lines_are_no_days():
    hours = "# Tagung\n\n1998\n\n09.10 – Begrüßung durch den Rat\n10.11 – Eröffnung der Schau\n"
    sections = "# Satzung\n\n2.1. Der Verein tagt.\n\n2.2. Der Rat beschließt.\n"
    versions = "# Änderungen\n\n2.11.04 Neue Suche.\n2.12.05 Neue Karten.\n2.1.06 Neue Namen.\n"
    for text in (hours, sections, versions):
        assert [
            mention.edtf for mention in chrono.find_dates(text, language="de") if mention.rule == "day of a line"
        ] == []


def test_lines_of_a_diary_may_have_years_of_two_digits():
    text = "Журнал полка\n\n2.7.43. Полк занял оборону.\n5.7.43. Полк отошёл.\n15.7.43. Озёрск освобождён.\n"
    (document,) = chrono.read_text(text, source="diary.txt", language="ru")
    assert [event.when.edtf for event in chrono.extract(document)] == ["1943-07-02", "1943-07-05", "1943-07-15"]


NUMBERED = """## Facts

[1] The shop was opened by the respondent on 4 January 2010.
[2] A hearing was held on 11 April 2018. It was short.

[3] The tribunal, sitting at Ulm on 3–6 February 2020, dismissed the claim. Its reasons were sent on 28 February.
"""


def test_paragraphs_with_numbers_in_brackets_are_text_and_notes_are_not():
    days = ["2010-01-04", "2018-04-11", "2020-02-03/2020-02-06", "2020-02-28"]
    assert sorted(event.when.edtf for event in events_of(NUMBERED)) == days
    prose = "The mill was opened on 3 May 1901 by the guild [1], which had bought the site from the parish [2]. " * 4
    notes = "[1] Minutes of 4 June 1902.\n[2] A letter was published on 5 July 1903.\n[3] Closed on 6 August 1904.\n"
    assert {event.when.edtf for event in events_of(f"{prose}\n\n{notes}")} == {"1901-05-03"}
