"""Ages date what was done at them, where the birth of whose they are is told."""

import pytest
from telling import told_of_days

BORN = {
    "Anna Holm was born in 1890 in Lund.": "she",
    "Anna Holm (1890–1971) was a painter.": "she",
    "Anna Holm, born in Lund in 1890, was a painter. Her father was a miller.": "she",
    "Karl Falk was born on 3 May 1890.": "he",
    "I was born in 1890.": "I",
}
FORMS = {
    "At 31 {who} founded a school.": "1921~",
    "At the age of 31, {who} founded a school.": "1921~",
    "Aged thirty-one, {who} founded a school.": "1921~",
    "Only 31, {who} founded a school.": "1921~",
    "When {who} was 31, {who} founded a school.": "1921~",
    "{Who} founded a school at 31.": "1921~",
    "{Who} founded a school at the age of 31.": "1921~",
    "{Who} founded a school aged 31.": "1921~",
    "{Who} founded a school when {who} was 31.": "1921~",
    "{Who} was 31 when {who} founded a school.": "1921~",
    "In {whose} 40th year {who} founded a school.": "1929~",
    "{Who} founded a school in {whose} fortieth year.": "1929~",
}
OWN = {"she": "her", "he": "his", "I": "my"}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("born", BORN)
def test_an_age_counts_from_the_birth_of_whose_it_is(born, form):
    who = BORN[born]
    text = form.format(who=who, Who=who[0].upper() + who[1:], whose=OWN[who])
    assert (FORMS[form], "founding") in told_of_days(f"{born} {text}", "kind"), text


@pytest.mark.parametrize(
    ("born", "date"),
    [("in 1890", "1911"), ("on 3 May 1890", "1911-05-03"), ("in May 1890", "1911-05")],
)
def test_a_birthday_is_known_as_well_as_the_birth(born, date):
    assert (date,) in told_of_days(f"Anna Holm was born {born}. On her 21st birthday she founded a school.")


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Aged 14, he left school. Two years later he joined the navy.", ["1885~", "1887~"]),
        ("Aged 14, he left school. Two years later he joined the navy. The year after, he deserted.", ["1888~"]),
        ("He left school at 14. He died of fever at the age of 69.", ["1885~", "1940~"]),
        ("His son Emil was born in 1899.\n\nAt 40 he bought the mill.", ["1911~"]),
        ("His father died when he was three.", ["1874~"]),
        ("Falk became a priest at age 40.", ["1911~"]),
    ],
)
def test_a_life_goes_on_from_its_ages(text, dates):
    told = [date for (date,) in told_of_days(f"Karl Falk was born in Torrow in 1871. {text}")]
    assert set(dates) <= set(told)


@pytest.mark.parametrize(
    "text",
    [
        "Anna Holm wurde 1890 in Lund geboren. Mit 31 Jahren gründete sie eine Schule.",
        "Anna Holm wurde 1890 in Lund geboren. Sie gründete im Alter von 31 Jahren eine Schule.",
        "Anna Holm nació en 1890 en Lund. A los 31 años fundó una escuela.",
        "Anna Holm est née en 1890 à Lund. À 31 ans elle fonda une école.",
        "Анна Хольм родилась в 1890 году в Лунде. В возрасте 31 года она основала школу.",
    ],
)
def test_ages_of_other_languages_count_from_the_birth_too(text):
    assert ("1921~",) in told_of_days(text)


@pytest.mark.parametrize(
    "text",
    [
        "Karl Falk was born in 1871. Her brother joined the navy at 16.",
        "Karl Falk was born in 1871. His brother Emil joined the navy at 16.",
        "Karl Falk was born in 1871. At the age of 31 his brother Emil bought the mill.",
        "Karl Falk was born in 1871. Emil Falk joined the navy at the age of 20.",
        "Karl Falk was born in 1871. Emil Falk, 19, joined the navy.",
        "Karl Falk was born in 1871. His mother was a weaver. At 31 she bought the mill.",
        "Karl Falk was born in 1871. At 31 he was still poor.",
        "Karl Falk was born in 1871. When he was 14 months old, his father died.",
        "Karl Falk was born in 1871. The court rose at 31.",
        "Karl Falk was born in 1871. He came home at 9.",
        "Karl Falk was born in 1871. At 200 he stopped the engine.",
        "The mill was founded in 1871. At 31 he joined the guild.",
        "Karl Falk joined the guild at 31.",
        "Karl Falk was born in 1871. At 10 he left the house, at noon he reached Ulm.",
        "Karl Falk was born in 1871. He became mayor of Ulm at last. In his third year he opened the hall.",
        "Karl Falk was born in 1871. He adopted a girl aged 5.",
        "Karl Falk was born in 1871. He sold the mill to a boy at the age of 12.",
    ],
)
def test_what_is_no_age_of_one_born_before_dates_nothing(text):
    assert told_of_days(text, "kind") in ([("1871", "birth")], [("1871", "founding")], [])


def test_the_age_of_one_of_two_called_alike_in_a_paragraph_dates_nothing():
    text = "Karl Falk was born in Torrow in 1871. His son Emil was born in 1899. At 20 he joined the navy."
    assert "appointment" not in [kind for _, kind in told_of_days(text, "kind")]


def test_an_age_beside_a_date_adds_none():
    text = "Karl Falk was born in 1871. In 1902, at 31, he bought the mill."
    assert [date for (date,) in told_of_days(text)] == ["1871", "1902"]


@pytest.mark.parametrize(
    "child",
    [
        "Twins were born in 1912.",
        "A son was born in 1912.",
        "Two daughters were born in 1912.",
        "The first child was born in 1912.",
    ],
)
def test_a_child_without_a_name_is_not_she(child):
    text = f"Ida Falk was born in 1890. {child} At 40 she founded a school in Lund."
    assert "1952~" not in [date for (date,) in told_of_days(text)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("At the age of 5 she left Lund.", "1895~"),
        ("At 10 years old she left Lund.", "1900~"),
        ("At 14 she left Lund.", "1904~"),
        ("She left Lund aged 5.", "1895~"),
        ("She joined a circus at the age of 12.", "1902~"),
    ],
)
def test_small_ages_that_say_they_are_ages_count(text, date):
    assert (date,) in told_of_days(f"Ida Falk was born in 1890. {text}")
