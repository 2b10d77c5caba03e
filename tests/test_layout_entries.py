"""Entries of a chronicle are found however a page sets their dates apart, each as one event with its own words."""

import re

import pytest
from chronicles import chronicle, dates
from telling import events_of

TOLD = {
    "a town": (
        "en",
        [
            "Ann Voss opened the first school for deaf children.",
            "The council adopted the new harbour rules.",
            "The old mill burned down.",
            "Bo Rask was elected chairman of the rowing club.",
            "The parish sold its northern meadow to a brewer.",
            "The first steamer reached the lower quay.",
        ],
    ),
    "without verbs": (
        "en",
        [
            "Great storm; forty boats lost",
            "First pavilion on the north bank",
            "Merger with the Gale Lane ironworks",
            "New organ for the chapel",
            "Power plant extension",
            "End of steam haulage on the branch",
        ],
    ),
    "in the present": (
        "en",
        [
            "The society buys its first telescope.",
            "Queen Maud visits the hospital.",
            "A lightning strike splits the church tower.",
            "A storm tears the roof off the boathouse.",
            "The annual show moves to the fairground.",
            "Ole Brandt retires as conductor.",
        ],
    ),
    "in German": (
        "de",
        [
            "Anna Voss eröffnete die erste Schule für Gehörlose.",
            "Gründung des Turnvereins",
            "Die alte Mühle brannte ab.",
            "Bodo Rask wurde zum Vorsitzenden gewählt.",
            "Einweihung der neuen Orgel",
            "Das erste Dampfschiff erreichte den unteren Kai.",
        ],
    ),
    "in French": (
        "fr",
        [
            "Anne Voss inaugura la première école pour sourds.",
            "Fondation de la société de musique",
            "Le vieux moulin brûla.",
            "Bruno Rask fut élu président du club d'aviron.",
            "Inauguration du nouvel orgue",
            "Le premier vapeur arriva au quai.",
        ],
    ),
    "in Spanish": (
        "es",
        [
            "Ana Voss inauguró la primera escuela para sordos.",
            "Fundación de la sociedad musical",
            "El viejo molino se incendió.",
            "Bruno Rask fue elegido presidente del club de remo.",
            "Inauguración del nuevo órgano",
            "El primer vapor llegó al muelle.",
        ],
    ),
    "in Russian": (
        "ru",
        [
            "Анна Восс открыла первую школу для глухих.",
            "Основание гимнастического общества",
            "Старая мельница сгорела.",
            "Борис Раск избран председателем клуба.",
            "Освящение нового органа",
            "Первый пароход прибыл к нижней пристани.",
        ],
    ),
}
# The text of an entry, by how fine its date is; of two, the first stands over the entries of a year.
BY_YEAR = {
    "cells on lines of their own": "{year} |\n{told} |\n",
    "cells of a wiki on lines of their own": "|-\n| {year}\n| {told}\n",
    "rows of a wiki": "|-\n| {year} || {told}\n",
    "years in brackets": "[{year}] {told}\n",
    "years in brackets, apart": "[{year}] {told}\n\n",
    "years and full stops": "{year}. {told}\n\n",
    "years of the Lord": "A.D. {year}. {told}\n\n",
    "years before paragraphs": "{year} {told}\n\n",
    "underlined years": "{year}\n~~~~\n\n{told}\n\n",
    "underlined headings": "{year}\n----\n{told}\n\n",
    "bold years over lines": "**{year}**\n{told}\n",
    "pictures": "📌 {year} – {told}\n",
    "arrows": "→ {year}: {told}\n",
    "arrows behind years": "- {year} -> {told}\n",
    "terms of a wiki": "; {year} : {told}\n",
    "tables of AsciiDoc": "|{year} |{told}\n",
    "links of a wiki": "* [[{year}]] – {told}\n",
    "years in brackets behind": "{said} ({year})\n",
    "years in brackets behind, apart": "{said} ({year})\n\n",
    "years behind commas": "{said}, {year}\n",
    "marks of footnotes": "- {year}[1] – {told}\n",
}
BY_DAY = {
    "days in brackets": "[{day}] {told}\n",
    "ISO dates in brackets": "[{iso}] {told}\n",
    "boxes": "- [x] {day}: {told}\n",
    "ticks": "✅ {day}: {told}\n",
    "days and full stops": "{day}. {told}\n\n",
    "bold days and full stops": "**{day}.** {told}\n\n",
    "days before paragraphs": "{day} {told}\n\n",
    "days behind years": "{year}: {dayless}, {told}\n",
    "days over lines": "{day}\n{told}\n\n",
    "days behind": "- {said} – {day}\n",
    "rows with the day last": "| {told} | {day} |\n",
    "numbers before days": "{n}. {day}: {told}\n",
}
BELOW_YEARS = {
    "months with colons": ("\n{year}\n", "{Month}: {told}\n"),
    "months over lines": ("\n{year}\n\n", "{Month}\n{told}\n\n"),
    "headings of months": ("\n## {year}\n\n", "### {Month}\n\n{told}\n\n"),
    "months in brackets": ("", "{year} ({month}) – {told}\n"),
}
BELOW_YEARS_BY_DAY = {
    "days of months of years": ("\n## {year}\n", "\n### {Month}\n- {number}: {told}\n"),
    "rows of days": ("\n## {year}\n\n| A | B |\n|---|---|\n", "| {dayless} | {told} |\n"),
}
LAYOUTS = {name: ("year", "", entry) for name, entry in BY_YEAR.items()}
LAYOUTS |= {name: ("day", "", entry) for name, entry in BY_DAY.items()}
LAYOUTS |= {name: ("day", *parts) for name, parts in BELOW_YEARS_BY_DAY.items()}
LAYOUTS |= {name: ("month", *parts) for name, parts in BELOW_YEARS.items()}


# Each layout with a text in verbs, one in nouns, and one of another language, in turn.
OTHERS = [name for name, (language, _) in TOLD.items() if language != "en"]
CASES = [
    (layout, subject)
    for n, layout in enumerate(LAYOUTS)
    for subject in (("a town", "in the present")[n % 2], "without verbs", OTHERS[n % len(OTHERS)])
]


def stems(text):
    return {word.casefold()[:5] for word in re.findall(r"[^\W\d_]{3,}", text)}


def told_by(text, language, source="chronicle.md"):
    return [event for event in events_of(text, source=source, language=language) if event.when]


@pytest.mark.parametrize(("layout", "subject"), CASES)
def test_each_entry_is_one_event_titled_by_its_own_words(layout, subject):
    (finest, above, entry), (language, told) = LAYOUTS[layout], TOLD[subject]
    text = chronicle(above, entry, told, language)
    events = told_by(text, language)

    assert sorted(event.when.edtf for event in events) == dates(finest), text
    for date, deed in zip(dates(finest), told, strict=True):
        titles = [stems(event.title) for event in events if event.when.edtf == date]
        assert any(title and len(title & stems(deed)) > len(title) / 2 for title in titles), (date, deed, text)


DIARIES = {
    "numbers alone": "{n}\n{told}\n\n",
    "numbers of a list": "{n}. {told}\n",
    "columns": "{n}  {told}\n",
    "ordinals": "**{n}th** – {told}\n\n",
    "days from and to": "{n}-{last}\n\n{told}\n\n",
}


@pytest.mark.parametrize("layout", DIARIES)
def test_numbers_below_a_month_are_its_days(layout):
    told, text, expected = iter(TOLD["a town"][1]), "SHIP'S LOG\n\n", []
    for number, month in ((6, "JUNE 1916"), (7, "JULY 1916")):
        text += f"{month}\n\n"
        for n in (4, 9, 15):
            text += DIARIES[layout].format(n=n, last=n + 2, told=next(told)) + ("\n" if n == 15 else "")
            last = f"/1916-{number:02}-{n + 2:02}" if "{last}" in DIARIES[layout] else ""
            expected.append(f"1916-{number:02}-{n:02}{last}")
    assert sorted(event.when.edtf for event in told_by(text, "en", "log.txt")) == expected, text


def test_numbers_from_one_on_below_a_month_are_a_list():
    text = (
        "# June 1916\n\n1. Ann Voss opened a school.\n2. The old mill burned down.\n3. Bo Rask was elected chairman.\n"
    )
    assert {event.when.edtf for event in told_by(text, "en")} <= {"1916-06"}


@pytest.mark.parametrize("hour", ["{h} {told}", "{h}hrs - {told}", "{h}: {told}", "{h} hours\t{told}"])
def test_four_digits_below_a_day_are_its_hours(hour):
    text, expected = "LOG OF THE ALDER\n\n", []
    for day in (3, 4):
        text += f"{day} May 1942\n"
        for h, told in (
            ("0710", "Convoy sailed."),
            ("1015", "Smoke sighted to the north."),
            ("1620", "Anchored off the mole."),
        ):
            text += hour.format(h=h, told=told) + "\n"
            expected.append(f"1942-05-{day:02}T{h[:2]}:{h[2:]}")
        text += "\n"
    assert sorted(event.when.edtf for event in told_by(text, "en", "log.txt")) == expected, text


def test_four_digits_below_a_day_of_the_calendar_are_years():
    text = "1 August\n\n1856 - Ann Voss is born.\n\n1909 - The school opens.\n\n1934 - The mill burns down.\n"
    assert sorted(event.when.edtf for event in told_by(text, "en", "day.txt")) == [
        "1856-08-01",
        "1909-08-01",
        "1934-08-01",
    ]


@pytest.mark.parametrize("year", ["’{short}: {told}\n", "- '{short}: {told}\n", "‘{short} – {told}\n"])
def test_two_digits_below_a_decade_are_its_years(year):
    text = "# The club\n\n"
    for decade, shorts in ((1980, (83, 87)), (1990, (91, 93))):
        told = iter(("The hall burned down.", "The club moved to a larger hall."))
        text += f"## {decade}s\n\n" + "".join(year.format(short=short, told=next(told)) for short in shorts) + "\n"
    assert sorted(event.when.edtf for event in told_by(text, "en")) == ["1983", "1987", "1991", "1993"], text


def test_german_days_in_numbers_are_of_the_year_above():
    told = TOLD["in German"][1]
    text = f"# A B C\n\n## 1911\n\n04.03. {told[0]}\n12.05. {told[1]}\n\n## 1923\n\n30.08. {told[2]}\n"
    assert sorted(event.when.edtf for event in told_by(text, "de")) == ["1911-03-04", "1911-05-12", "1923-08-30"]


def test_two_days_beside_each_other_are_one_stretch():
    text = "# A club\n\n- 28 & 29 September 1911: The fair was held.\n- 3 & 8 May 1912: The fair was held.\n"
    assert "1911-09-28/1911-09-29" in {event.when.edtf for event in told_by(text, "en")}


def test_a_row_is_titled_by_the_column_that_says_what_happened():
    head = "# A B C\n\n| Year | Place | Event | Source |\n|---|---|---|---|\n"
    rows = "| 1911 | Ulm | Second pavilion built | News 4 |\n| 4 May 1923 | Bonn | Fire in the old mill | News 9 |\n"
    events = told_by(head + rows, "en")
    assert [(event.when.edtf, event.title) for event in events] == [
        ("1911", "Second pavilion built"),
        ("1923-05-04", "Fire in the old mill"),
    ]


def test_rows_with_an_empty_first_cell_are_of_the_date_above():
    rows = "| 1911 | Great storm |\n| | Second pavilion built |\n| 1923 | New organ for the chapel |\n"
    events = told_by("# A B C\n\n| Year | Event |\n|---|---|\n" + rows, "en")
    assert [event.when.edtf for event in events] == ["1911", "1911", "1923"]


def test_rows_need_no_bar_before_them():
    rows = "Year | Day | Event | Notes |\n---|---|---|---|\n1911 | 4 March | Second pavilion built | by Bo Rask |\n"
    assert [event.when.edtf for event in told_by("# A B C\n\n" + rows, "en", "page.txt")] == ["1911-03-04"]


def test_days_behind_the_first_of_a_cell_are_of_its_year():
    rows = "1911 | 4 March: Won the rowing cup. 12 May: New boathouse opened. |\n"
    rows += "1923 | 8 May: Joined the league. 30 August: Won the lake cup. |\n"
    expected = {event.when.edtf for event in told_by("# The club\n\n" + rows, "en", "club.txt")}
    assert {"1911-03-04", "1911-05-12", "1923-05-08", "1923-08-30"} <= expected


def test_entries_that_lost_their_lines_are_parted_at_their_dates():
    said = ("a mill is built", "the mill burns down", "the mill is sold", "the council buys the mill")
    text = "From the records: " + " ".join(
        f"{year} – {deed}" for year, deed in zip((1911, 1914, 1923, 1936), said, strict=True)
    )
    assert [event.when.edtf for event in told_by(text, "en", "mill.txt")] == ["1911", "1914", "1923", "1936"]


def test_years_that_count_nothing_open_lines_apart_from_each_other_too():
    text = "The building\n\n1719 Bell hung in the tower.\n\n\n1815 Galleries built.\n\n1856 Churchyard extended.\n"
    assert [event.when.edtf for event in told_by(text, "en", "church.txt")] == ["1719", "1815", "1856"]


def test_lines_of_annals_may_say_how_well_their_year_is_known():
    text = "# A B C\n\n1376 Bau der Burg\num 1400 Pest im Dorf\nvor 1450 Bau der Kirche\n1525 Zerstörung der Burg\n"
    assert len(told_by(text, "de")) == 4


def test_a_date_in_two_links_is_one():
    text = "# A B C\n\n[[1. Mai]] [[1873]]: Gründung der Feuerwehr.\n\n[[1894]]: Einweihung der Kirche.\n"
    assert {event.when.edtf for event in told_by(text, "de")} == {"1873-05-01", "1894"}


def test_a_row_of_tildes_over_code_is_a_fence():
    entries = "1911 The hall opened.\n1923 The hall burned.\n1936 The hall was sold.\n"
    text = f"# Notes\n\nThe output was:\n\n~~~~\n{entries}~~~~\n"
    assert told_by(text, "en") == []


def test_paragraphs_that_begin_with_what_is_no_number_are_no_entries():
    text = "# Notes\n\nToday, Ann is well.\n\nToday, Bo is ill.\n\nToday, the sea is high.\n"
    assert told_by(text, "en") == []


def test_of_a_paragraph_that_its_day_opens_only_the_first_sentence_needs_no_verb():
    text = "# Notes\n\n" + "".join(f"{day} May 1911. Rain. Tea in the hall at 5.10pm.\n\n" for day in (3, 9, 12))
    assert {event.when.edtf for event in told_by(text, "en")} <= {f"1911-05-{day:02}" for day in (3, 9, 12)}


def test_a_year_of_a_form_is_no_event():
    text = "# A scheme\n\nDonor: Holm\nCommitment year: 2008\nStatus: completed\n"
    assert told_by(text, "en") == []
