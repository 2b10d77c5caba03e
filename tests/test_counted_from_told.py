"""What is counted from the event told before it: years, months and days later or before, and their names."""

import pytest
from telling import told_of_days

# How something is dated, by what was told before it, and the date it then has.
AFTER_A_YEAR = {
    "Three years later": "1837",
    "Some three years afterwards,": "1837",
    "The year after,": "1835",
    "A year on,": "1835",
    "Two years after that": "1836",
    "After two years": "1836",
    "After a year,": "1835",
    "The following spring": "1835-21",
    "The next April": "1835-04",
    "That same autumn": "1834-23",
    "Later that year": "1834",
    "In the same year": "1834",
}
AFTER_A_MONTH = {
    "The following spring": "1835-21",
    "That autumn": "1834-23",
    "Later that month": "1834-05",
    "The month after,": "1834-06",
    "Two months after that,": "1834-07",
    "A month later": "1834-06",
}
AFTER_A_DAY = {
    "The next day": "1834-05-04",
    "The day after,": "1834-05-04",
    "Two days after that": "1834-05-05",
    "After ten days": "1834-05-13",
    "A fortnight later": "1834-05-17",
    "That evening": "1834-05-03",
}
DEEDS = ("the dam burst", "the guild bought the meadow", "the owners dismissed forty weavers")
MATRIX = [
    (told, counted, deed, date)
    for told, devices in (
        ("In 1834 the mill burned.", AFTER_A_YEAR),
        ("In May 1834 the mill burned.", AFTER_A_MONTH),
        ("On 3 May 1834 the mill burned.", AFTER_A_DAY),
    )
    for counted, date in devices.items()
    for deed in DEEDS
]


@pytest.mark.parametrize(("told", "counted", "deed", "date"), MATRIX)
def test_what_comes_after_an_event_is_counted_from_it(told, counted, deed, date):
    assert (date,) in told_of_days(f"{told} {counted} {deed}.")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("In 1834 the mill burned. Five years before, the guild had bought the meadow.", "1829"),
        ("In 1834 the mill burned. The guild had bought the meadow five years before.", "1829"),
        ("In 1834 the mill burned. The year before, the guild had bought the meadow.", "1833"),
        ("In 1834 the mill burned. The guild had bought the meadow the year before.", "1833"),
        ("In 1834 the mill burned. The year before the guild had bought the meadow.", "1833"),
        ("In 1834 the mill burned. The dam burst three years after.", "1837"),
        ("In 1834 the mill burned. The dam burst the following spring.", "1835-21"),
        ("On 3 May 1834 the mill burned. The day before, the guild had bought the meadow.", "1834-05-02"),
        ("The mill was founded in 1834 and, three years later, was sold.", "1837"),
    ],
)
def test_what_was_before_an_event_or_ends_its_sentence_is_counted_from_it(text, date):
    assert (date,) in told_of_days(text)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("En 1834 se quemó el molino. Dos años después se fundó la escuela.", "1836"),
        ("En 1834 se quemó el molino. El año anterior se había fundado la escuela.", "1833"),
        ("En mayo de 1834 se quemó el molino. Ese otoño se fundó la escuela.", "1834-23"),
        ("En mayo de 1834 se quemó el molino. Al mes siguiente se fundó la escuela.", "1834-06"),
        ("1834 brannte die Mühle ab. Im Jahr darauf wurde die Schule gegründet.", "1835"),
        ("Im Mai 1834 brannte die Mühle ab. Im Monat darauf wurde die Schule gegründet.", "1834-06"),
        ("Im Mai 1834 brannte die Mühle ab. Im Herbst desselben Jahres wurde die Schule gegründet.", "1834-23"),
        ("Am 3. Mai 1834 brannte die Mühle ab. Am nächsten Tag wurde die Schule gegründet.", "1834-05-04"),
        ("En 1834 le moulin brûla. L'année suivante, l'école fut fondée.", "1835"),
        ("En mai 1834 le moulin brûla. Cet automne-là, l'école fut fondée.", "1834-23"),
        ("Le 3 mai 1834 le moulin brûla. Le lendemain, l'école fut fondée.", "1834-05-04"),
        ("В 1834 году сгорела мельница. Год спустя была основана школа.", "1835"),
        ("В мае 1834 года сгорела мельница. Следующей весной была основана школа.", "1835-21"),
        ("3 мая 1834 года сгорела мельница. На следующий день была основана школа.", "1834-05-04"),
    ],
)
def test_other_languages_count_from_what_was_told_too(text, date):
    assert (date,) in told_of_days(text)


@pytest.mark.parametrize("date", [None, "2019-05-04"])
@pytest.mark.parametrize(
    "text",
    [
        "The mill was closed. Three years later the dam burst.",
        "The mill was old. Two years before, the guild had bought the meadow.",
        "The guild bought the meadow. The year after, it sold the mill.",
        "The guild bought the meadow. After three years, it sold the mill.",
        "The guild bought the meadow three months after.",
        "The council waited. That autumn the dam burst.",
        "Das Haus war alt. Im Jahr darauf wurde die Schule gegründet.",
        "La casa era vieja. El año anterior se había fundado la escuela.",
        "La maison était vieille. Le lendemain, l'école fut fondée.",
        "Год спустя была основана школа.",
    ],
)
def test_what_counts_from_nothing_dated_has_no_date(text, date):
    assert told_of_days(text, date=date) == []


@pytest.mark.parametrize(
    "text",
    [
        "In 1834 the mill burned. The owners left five years before the war.",
        "In 1834 the mill burned. After ten years of war the guild bought the meadow.",
        "In 1834 the mill burned. The day before she died the guild bought the meadow.",
        "In 1834 the mill burned. The week before he left the guild bought the meadow.",
        "In 1834 the mill burned. Ten years after that first fire the dam burst.",
    ],
)
def test_what_counts_from_another_deed_is_not_counted_from_the_one_told_before(text):
    assert [date for (date,) in told_of_days(text)] == ["1834"]


def test_what_will_be_done_after_a_decade_is_not_dated_in_a_report_of_today():
    text = "The council met on 3 May. After a decade, the tolls, if adopted, would pay for the bridge."
    assert [date for (date,) in told_of_days(text, date="2019-05-04")] == ["2019-05-03"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("In May 1834 the mill burned. In the autumn of the same year the owners left.", "1834-23"),
        ("In May 1834 the mill burned. In the spring of the following year the dam burst.", "1835-21"),
        ("On 3 May 1834 the mill burned. On the 12th of the same month the dam burst.", "1834-05-12"),
        ("In 1834 the mill burned. In '36 the dam burst.", "1836"),
        ("In 1898 the mill burned. In '03 the dam burst.", "1903"),
        ("In 1934 the mill burned. In '36 the dam burst.", "1936"),
        ("The mill burned. In '36 the dam burst.", "1936"),
        ("The club was founded in 1899. In '52 it moved to Lund.", "1952"),
        ("The club was founded in 1899. In '52 it moved to Lund. In '68 it built a hall.", "1968"),
        ("In 1865 the firm was founded in Lund. In the twenties it moved to Ulm.", "192X"),
        ("In 1865 the firm was founded in Lund. In the sixties it moved to Ulm.", "186X"),
        ("In 1945 the mill burned. In '39 the owners had left.", "1939"),
        ("In 1945 the mill burned. In '31 the owners had left.", "1931"),
        ("In 1899 the mill burned. In '62 the owners had left it to a guild.", "1862"),
        ("In 1945 the mill burned. In '38 the dam burst.", "1938"),
    ],
)
def test_parts_of_a_told_year_and_short_years_are_of_the_time_told(text, date):
    assert (date,) in told_of_days(text)
