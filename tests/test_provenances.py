"""Provenances: who owned a work, each entry between semicolons with its own date, and what catalogues note of sales."""

import pytest

from tests.telling import events_of, people, told_of_days

HEAD = "Harbour at Dusk\n\nProvenance: Bo Lind [1812-1870], Lund; "


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("sold, Holm's, Lund, 4 July 1962, lot 31, to Agner;", ("1962-07-04", "Sold, Holm's, Lund, lot 31, to Agner")),
        ("(sale, Holm & Falk, Lund, 3 August 1917, no. 43);", ("1917-08-03", "Sale, Holm & Falk, Lund")),
        ("his posthumous sale, Lund, 12 May 1795, lot 3;", ("1795-05-12", "His posthumous sale, Lund")),
        ("Anonymous sale; Falk's, Ulm, 11 January 1995, lot 88.", ("1995-01-11", "Anonymous sale, Falk's, Ulm")),
        ("gift 1986 to the Museum of Ulm.", ("1986", "Gift to the Museum of Ulm")),
        ("sold 6 July 1929 to (Cole & Orr, Ulm);", ("1929-07-06", "Sold to (Cole & Orr, Ulm)")),
        ("sold 1 May 1887 to E. Holm [d. 1899], Ulm;", ("1887-05-01", "Sold to E. Holm, Ulm")),
        ("acquired from the above by Ida Falk, Ulm, in 1871;", ("1871", "Acquired from the above by Ida Falk")),
    ],
)
def test_an_entry_of_a_provenance_is_told_by_itself(entry, told):
    text = f"{HEAD}by descent to his son; {entry} with Otto Cole, Bern."
    assert told in told_of_days(text, "title")


def test_the_entries_below_a_line_that_names_them_are_told_apart():
    text = (
        "Harbour at Dusk\n\nPROVENANCE\nBy descent to Otto Lind (d. 1794), Lund;\nhis sale, Ulm, 12 May 1795, lot 3;\n"
        "stolen on 17 October 1978.\n\nLITERATURE\nA. Graves, A Century of Loan Exhibitions, London 1914, p. 11."
    )
    assert told_of_days(text) == [("1794",), ("1795-05-12",), ("1978-10-17",)]


@pytest.mark.parametrize(
    "text",
    [
        "Auction houses were busy: the sale, held in Lund on 4 July 1962, brought much; more was sold.",
        "In Lund, 4 July 1962, a gift for all.",
        "They met for the sale, and on 3 May 1917 the hall closed.",
    ],
)
def test_prose_about_sales_is_no_entry(text):
    assert all("catalogue" not in " ".join(event.reasons) for event in events_of(text))


def test_the_labels_of_a_museums_page_are_nobody_who_speaks():
    text = f"Physical Dimensions: overall: 68 x 90 cm\n{HEAD.partition('Prov')[1]}{HEAD.partition('Prov')[2]}"
    assert not any("Dimensions" in name for names in people(f"{text}sold 1911 to Ida Falk.") for name in names)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Commissioned by the sitter, Antwerp, 1641.", "Commissioned by the sitter, Antwerp"),
        ("Founded in 1911, Holm Mills.", "Holm Mills was founded"),
        ("Founded in 1911, the firm makes lamps.", "The firm was founded"),
        ("Sold to Leo Voss (1845-1917), Ulm, in 1871.", None),
    ],
)
def test_a_participle_is_of_a_name_behind_it_only_in_a_sentence(text, title):
    titles = [event.title for event in events_of(text)]
    assert titles == [title] if title else all("born" not in one or one == "Leo Voss born" for one in titles)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "On 17 May 2023 the firm (i) told the court of it and (ii) requested that it sit on 19 May 2023.",
            ["The firm told the court of it", "The firm requested that it sit"],
        ),
        (
            "In line with the deal contemplated by the Holm Agreement, on 20 May 2024 the firm closed the mill.",
            ["The firm closed the mill"],
        ),
        (
            "It is qualified by the Holm Agreement, a copy of which was filed with the court on 10 April 2024.",
            ["A copy of the Holm Agreement was filed with the court"],
        ),
        ("I have sons, the eldest is currently 7. My father was born in Ulm in 1881.", ["My father was born in Ulm"]),
    ],
)
def test_what_filings_and_letters_say_at_length_is_told_in_short(text, titles):
    assert [event.title for event in events_of(text)] == titles
