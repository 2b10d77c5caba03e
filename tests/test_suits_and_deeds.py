"""What suits, deeds, orders and minutes tell, and what they only deny, ask for or put off."""

from __future__ import annotations

import pytest

from chrono import extract, read_text
from chrono.model import Event


def told(text: str, date: str = "2024-02-01") -> list[Event]:
    return [event for document in read_text(text, source="text", date=date) for event in extract(document)]


def titles(text: str, date: str = "2024-02-01") -> list[str]:
    return [event.title for event in told(text, date)]


def days(text: str, date: str = "2024-02-01") -> list[str]:
    return [event.when.edtf for event in told(text, date) if event.when]


@pytest.mark.parametrize(
    "text",
    [
        "The minister denied that the attack happened on 7 May 2021.",
        "The minister denied on 9 May 2021 that the attack happened last week.",
        "It was denied that the board met on 4 June 2022.",
        "She denied having met the agent on 3 May 2011.",
        "There was no evidence that the contract had been signed on 3 May 2011.",
        "The paper falsely claimed that the mayor died on 3 May 2011.",
    ],
)
def test_what_is_denied_did_not_happen(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "He did not deny that the mill was sold on 3 May 2011.",
        "The judge found that the parties met on 3 May 2011.",
        "He denied the charges, saying that he had resigned on 3 May 2011.",
        "The clerk denied the claim on 3 May 2011.",
        "On 3 May 2011 Mr Lind denied that the sluice had failed.",
        "I saw no evidence that it was brewed after the brewery closed on 3 May 2011.",
    ],
)
def test_what_is_found_or_only_said_beside_a_denial_did(text):
    assert days(text) == ["2011-05-03"]


@pytest.mark.parametrize(
    "text",
    ["He refused an order to leave by 3 June 2019.", "The board ignored a lawful request to reply by 3 June 2019."],
)
def test_an_order_that_nobody_obeyed_has_no_day(text):
    assert told(text) == []


def test_what_must_be_done_by_a_day_has_one():
    assert days("The board must reply to the request by 3 June 2019.") != []


@pytest.mark.parametrize(
    ("text", "title", "kind"),
    [
        (
            "By a loan agreement dated 9 March 2018 Northfield Bank lent Mr Cole £40,000.",
            "Northfield Bank lent Mr Cole £40,000",
            "milestone",
        ),
        (
            "By an amendment dated 11 September 2018 the term of the lease was extended.",
            "The term of the lease was extended",
            "change",
        ),
        (
            "By a notice of appeal dated 18 September 2023, the tenant challenged the decision.",
            "The tenant challenged the decision",
            "milestone",
        ),
        (
            "By letter dated 9 March 2018 the council refused the application.",
            "The council refused the application",
            "",
        ),
        ("The appeal was resisted in a response dated 11 December 2023.", "The appeal was resisted in a response", ""),
        ("The barn was let under a lease dated 3 May 2011.", "The barn was let under a lease", "signing"),
    ],
)
def test_what_is_done_by_a_paper_is_told_and_not_the_paper(text, title, kind):
    (event,) = told(text)
    assert event.title == title
    assert kind in ("", event.kind)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The firms made a letter agreement, between the bank and the mill, dated 3 May 2011.", "A letter agreement"),
        ("A lease dated 3 May 2011.", "A lease"),
    ],
)
def test_a_paper_that_alone_is_told_keeps_its_name(text, title):
    assert titles(text)[0].startswith(title)


def test_by_whom_a_paper_did_it_takes_part():
    (event,) = told("By a loan agreement dated 9 March 2018 Northfield Bank lent the mill £40,000.")
    assert [one.name for one in event.participants] == ["Northfield Bank"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The term of the lease was extended to 31 December 2020.",
            "The term of the lease was extended to 31 December 2020",
        ),
        ("The tenant had until 30 June 2020 to pay.", "The tenant had until 30 June 2020 to pay"),
        ("The hearing was adjourned to 5 June 2023.", "The hearing was adjourned to 5 June 2023"),
        ("The accounts for 2022 were filed on 9 May 2023.", "The accounts for 2022 were filed"),
        ("The line was extended to Lund in 1890.", "The line was extended to Lund"),
        ("The hearing was held on 5 June 2023.", "The hearing was held"),
    ],
)
def test_a_title_keeps_the_day_up_to_which_it_tells_and_no_other(text, title):
    assert titles(text) == [title]


@pytest.mark.parametrize(
    "text",
    [
        "The firm asked for an extension of the lease to 17 September 2021, which was refused.",
        "The board refused to extend the lease until 17 September 2021.",
        "The tenant requested an extension of the lease to 17 September 2021.",
    ],
)
def test_an_extension_that_is_only_asked_for_ends_nothing(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "A. WHEREAS on February 3, 2017, Corvane and Mr Holm entered into a lease;",
            "Corvane and Mr Holm entered into a lease",
        ),
        ("WHEREAS, the City Council adopted Ordinance 97 on May 3, 2018, and", "The City Council adopted Ordinance 97"),
        ("Mr Holm resigned with effect from 30 June 2020.", "Mr Holm resigned"),
        ("The rules changed to great effect on 3 May 2011.", "The rules changed to great effect"),
        (
            'This Lease is made on 5 May 2020 between Marlow Foods Ltd (the "Owner") and Denby Trust (the "Tenant").',
            "This Lease is made between Marlow Foods Ltd and Denby Trust",
        ),
    ],
)
def test_a_title_has_none_of_what_papers_add(text, title):
    assert titles(text) == [title]


def test_those_whom_an_agreement_defines_make_it():
    text = 'This Agreement is made on 5 May 2020 between Marlow Foods Ltd (the "Seller") and Denby Trust (the "Buyer").'
    (event,) = told(text)
    assert [one.name for one in event.participants] == ["Marlow Foods Ltd", "Denby Trust"]


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2018 the Lender granted the Borrower a licence.",
        "The Parties signed a memorandum on 3 May 2018.",
        "On 3 May 2018 Plaintiffs responded.",
    ],
)
def test_a_part_in_a_paper_is_nobody_by_name(text):
    (event,) = told(text)
    assert event.participants == ()


def test_a_firm_that_acts_is_somebody():
    (event,) = told("On 3 May 2018 Corvane granted the mill a licence.")
    assert [one.name for one in event.participants] == ["Corvane"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The firm ran the crusher until it was seized by bailiffs on 10 June 2022.",
            "The crusher was seized by bailiffs",
        ),
        ("He drove the car until it was seized by police on 10 June 2022.", "The car was seized by police"),
        ("The bridge carried the road until it was demolished on 10 June 2022.", "The bridge was demolished"),
        ("The firm moved to a new mill, and it was wound up on 10 June 2022.", "The firm was wound up"),
    ],
)
def test_what_somebody_had_is_meant_by_it_where_that_befalls_things(text, title):
    assert titles(text) == [title]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("An inspection was carried out on 17 October 2023.", "milestone"),
        ("Funds were carried forward on 17 October 2023.", "milestone"),
        ("The motion was carried on 17 October 2023.", "adoption"),
        ("The bill had its second reading on 17 October 2023.", "session"),
        ("The bill was read a second time on 17 October 2023.", "session"),
        ("The bill passed its third reading on 17 October 2023.", "adoption"),
        ("The meter reading was taken on 17 October 2023.", "milestone"),
        ("The parties attended a mediation on 17 October 2023.", "meeting"),
    ],
)
def test_what_bodies_do_is_of_its_kind(text, kind):
    assert [event.kind for event in told(text)] == [kind]


def test_the_year_of_a_volume_is_no_day_though_its_bracket_is_escaped():
    assert told(r"In Hale v Lind \[2008\] 1 WLR 1550 HL, Lord Hope reviewed the law.") == []
    assert days(r"\[2008\] The hall was built.") == ["2008"]


def test_a_prefix_with_a_hyphen_is_of_its_verb():
    assert titles("The firm re-approached the bank and obtained a loan on 24 June 2020.") == [
        "The firm obtained a loan"
    ]


def test_what_all_agreed_to_do_and_be_lies_ahead():
    text = "All have agreed to stay and be nominated at the March meeting."
    assert [(event.when.edtf, event.status) for event in told(text, "2021-01-27") if event.when] == [
        ("2021-03", "planned")
    ]


def test_a_firm_of_a_town_is_no_person_behind_a_title():
    text = "Trams run in Lund, and trams are cheap. On 3 May 2011 Ann Cole wrote to the Secretary of Lund Trams."
    assert "Trams" not in [one.name for event in told(text) for one in event.participants]
    (event,) = told("On 3 May 2011 the king met the Mayor of Lund Falk.")
    assert "Falk" in [one.name for one in event.participants]


def test_each_of_a_list_of_plans_is_called_by_its_own_name():
    text = (
        "Upcoming events are the budget meeting on February 24 at 6 pm, the primary vote March 3 from 7 am to 8 pm, "
        "annual election and meeting March 10 and March meeting March 16, 6:30 pm."
    )
    assert titles(text, "2020-02-19") == [
        "Budget meeting",
        "Primary vote",
        "Annual election and meeting",
        "March meeting",
    ]


def test_a_list_whose_days_stand_first_is_not_called_by_the_item_before():
    text = "Dates are 3 May 2020 for the fair, 4 June 2020 for the vote and 5 July 2020 for the ball."
    assert "For the fair" not in titles(text, "2020-02-19")


def test_a_meeting_that_was_called_to_order_was_held():
    (event,) = told("The chair called the monthly meeting to order on 19 February 2020 at 6:30 pm.")
    assert (event.kind, event.status) == ("meeting", "held")
    (event,) = told("The court ordered the firm to pay on 19 February 2020.")
    assert event.kind != "meeting"


def test_a_law_that_is_named_beside_a_day_is_told_of_nowhere():
    text = (
        "The state opened an inquiry on 3 May 2011 under the Crime Act of 1994 (then codified, then recodified to 34), "
        "the Streets Act of 1968, and Title VI of the Rights Act of 1964."
    )
    assert days(text) == ["2011-05-03"]
    assert days("Parliament passed the Mines Act of 1954.") == ["1954"]


def test_what_should_have_been_done_by_a_day_is_no_plan():
    assert told("The form should have been received on or before 28th March, the date being fixed.", "1997-11-19") == []
    assert days("Comments must be received by 28 March 1998.", "1997-11-19") == ["1998-03-28"]
