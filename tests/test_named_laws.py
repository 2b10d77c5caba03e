"""Laws and orders by what they are called: a year in a name, a number, what a paper is about, the deed that it did."""

import pytest
from telling import told_of_days

LISTED = "This order applies to all rules issued pursuant to the following statutes:\n\n"


def told(text, *fields):
    return told_of_days(text, *fields, source="note.md", date="2025-12-13")


@pytest.mark.parametrize(
    "text",
    [
        LISTED
        + "(i) the Harbour Power Act of 1935;\n(ii) the Mill Gas Act of 1938; and\n(iii) the Fuel Use Act of 1978.",
        "Sec. 4\n\n<u>Quarries Act of 1872</u>*.*  The chair keeps a list of the pits.",
        "H.R. 970, the “Fairness for Millers Act of 2025,” which requires the office to review the fees;",
        "The board passed a motion under the Ports Act of 1908.",
        "The board adopted rules for the sale of land through the Ports Act of 1908.",
        "The guild is committed to upholding the Fair Wages Act of 1964.",
        "The court upheld the Fair Wages Act of 1964.",
    ],
)
def test_a_law_that_is_only_named_is_not_passed_again(text):
    assert [event for event in told(text, "kind") if event[1] == "adoption"] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Congress passed the Clean Rivers Act of 1972.", ("1972", "adoption", "Congress passed the Clean Rivers Act")),
        (
            "He voted for and helped pass the Clean Rivers Act of 1972.",
            ("1972", "adoption", "He helped pass the Clean Rivers Act"),
        ),
        ("Congress passed the “Fairness Act of 1951.”", ("1951", "adoption", "Congress passed the “Fairness Act”")),
        (
            "President Lind signed the Harbour Act of 1984.",
            ("1984", "signing", "President Lind signed the Harbour Act"),
        ),
        ("The Ferries Act of 1951 ended the monopoly.", ("1951", "adoption", "The Ferries Act ended the monopoly")),
        (
            "Parliament passed the Mines Act of 1954 on 3 May 1955.",
            ("1955-05-03", "adoption", "Parliament passed the Mines Act"),
        ),
    ],
)
def test_a_law_is_made_in_the_year_that_names_it(text, found):
    assert told(text, "kind", "title") == [found]


def test_papers_of_one_day_and_other_numbers_are_two():
    text = (
        "In Executive Order 14193 of February 1, 2025 (Duties on Salt), I declared an emergency for the millers.\n\n"
        "In Executive Order 14194 of February 1, 2025 (Duties on Wool), I declared an emergency for the millers."
    )
    assert told(text, "title") == [
        ("2025-02-01", "Executive Order 14193: Duties on Salt"),
        ("2025-02-01", "Executive Order 14194: Duties on Wool"),
    ]


def test_a_paper_of_one_number_is_told_once():
    text = (
        "In Executive Order 14193 of February 1, 2025 (Duties on Salt), I declared an emergency for the millers.\n\n"
        "The emergency declared in Executive Order 14193 of February 1, 2025, goes on."
    )
    assert [date for date, _ in told(text, "title")] == ["2025-02-01"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The list is defined in Executive Order 97 of 3 May 2019\n(Mooring Fees in Ports).",
            "Executive Order 97: Mooring Fees in Ports",
        ),
        (
            "In Proclamation 97 of 3 May 2019 (Duties To Protect the Mills), as amended, I found that salt is dear.",
            "Proclamation 97: Duties To Protect the Mills",
        ),
    ],
)
def test_a_paper_is_called_by_its_number_and_what_it_is_about(text, title):
    assert told(text, "title") == [("2019-05-03", title)]


@pytest.mark.parametrize(
    "text",
    [
        "By Order 97 of 3 May 2019, the mayor closed the port.",
        "By Order No. 97 of 3 May 2019, the mayor closed the port.",
        "In Resolution 97 of 3 May 2019, the mayor closed the port.",
    ],
)
def test_what_a_numbered_paper_did_was_done_on_its_day(text):
    assert told(text, "title") == [("2019-05-03", "The mayor closed the port")]


@pytest.mark.parametrize(
    "text",
    [
        "Under Order 97 of 3 May 2019, the port is closed.",
        "By Order 97 of 3 May 2019, the port is open on Sundays.",
    ],
)
def test_what_holds_under_a_numbered_paper_is_no_deed_of_its_day(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "In 1951 the council passed the “Ferries Act,” which ended the monopoly.",
            "The council passed the “Ferries Act”",
        ),
        ("In 1951 the council opened the “Ferry Hall” and closed the quay.", "The council opened the “Ferry Hall”"),
    ],
)
def test_a_title_keeps_the_name_in_quotes_that_ends_its_clause(text, title):
    assert (("1951", title)) in told(text, "title")
