"""Numbers that bills, codes and paragraphs are called by, which look like years."""

import pytest
from telling import told_of_days

from chrono import find_dates


def test_the_number_of_a_bill_is_no_year():
    told = told_of_days("The senate passed H.R. 1912 and S. 1934 on 6 May 2014.", "title")
    assert told == [("2014-05-06", "The senate passed H.R. 1912 and S. 1934")]


def test_the_section_of_a_code_is_no_year():
    assert told_of_days("The permit was granted under 43 U.S.C. 1733 and 40 C.F.R. 1501.") == []


def paragraphs(first, *texts, form="{}. {}"):
    return "\n\n".join(form.format(number, text) for number, text in enumerate(texts, first))


HEARING = (
    "The panel sat in Lund.",
    "The driver left her post in May 2016.",
    "The panel dismissed the claim on 3 June 2018.",
    "The depot was closed.",
)


@pytest.mark.parametrize(
    "text",
    [
        paragraphs(1501, *HEARING),
        paragraphs(1950, *HEARING, form="[{}] {}"),
        # These begin below any year.
        paragraphs(998, *HEARING[:2], *HEARING[2:]),
        paragraphs(998, "The panel sat.", "The depot was closed.", "The driver left.", "The firm was sold."),
    ],
)
def test_the_number_of_a_paragraph_is_no_year(text):
    assert {mention.value[:4] for mention in find_dates(text)} <= {"2016", "2018"}


def test_a_year_that_heads_an_entry_of_annals_stays_one():
    text = paragraphs(1911, "The depot was opened.", "It burned down.", "It was rebuilt, as again in 1934.")
    assert [mention.value for mention in find_dates(text)] == ["1911", "1912", "1913", "1934"]


@pytest.mark.parametrize(
    "cited",
    [
        "Orr v Lund [1994] 2 AC 133",
        "Orr v Lund (1987) 12 EHRR 44",
        "R v Holt [2003] EWCA Civ 120",
        "Re Ulm [2011] UKSC 12",
    ],
)
def test_the_year_of_a_volume_of_law_reports_is_no_date(cited):
    assert told_of_days(f"Section 3 of the Act was considered in {cited}.") == []


def test_the_year_of_a_case_that_is_not_cited_from_a_report_is_its_date():
    told = told_of_days("In Orr v Lund [1987] the House of Lords decided that a notice must be in writing.", "kind")
    assert told == [("1987", "adoption")]
