"""What news and notices tell: what was said to come, shares that change hands, and what only sounds like a deed."""

import pytest
from telling import events_of

import chrono
from chrono import extract, read_text

DAY = "2018-06-14"  # a Thursday


def told(text, date=DAY):
    return [(event.kind, event.when.edtf, event.status) for event in events_of(text, date=date) if event.when]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The judge told reporters on Thursday that a hearing would be held on July 3.", ("session", "2018-07-03")),
        ("The court ruled on Tuesday that the match would take place on 9 September.", ("milestone", "2018-09-09")),
        ("The mayor said that a referendum would be held on July 8.", ("milestone", "2018-07-08")),
        ("The club announced that it would hold a fair in Oslo on 30 June.", ("forum", "2018-06-30")),
        ("Police said that the suspect would appear in court on June 25.", ("session", "2018-06-25")),
    ],
)
def test_what_somebody_says_would_be_held_is_planned_for_its_day_alone(text, event):
    assert (*event, "planned") in told(text)
    assert [one for one in told(text) if one[2] == "planned"] == [(*event, "planned")]


@pytest.mark.parametrize(
    "text",
    [
        "He said that if the talks failed, a vote would be held in July.",
        "She said a meeting would be held every year in May.",
        "A hearing would be held on July 3 in that case.",
    ],
)
def test_what_would_be_held_on_a_condition_or_again_and_again_is_no_plan(text):
    assert [one for one in told(text) if one[0] != "announcement"] == []


@pytest.mark.parametrize(
    "text",
    [
        "The castle was the second most visited in Wales in 2015.",
        "Lisbon was among the ten most visited cities of Europe in 2017, a survey found.",
        "In 2009 it was the most widely sold bicycle in Denmark.",
        "She learned of the award on Monday.",
        "He underlined that the state is establishing new clinics in the north.",
        "The state is establishing new clinics in the north, the minister said.",
        "Costs: 2.9 million (2012)",
        "Total amount: $4.5 million (2.9 million euros in 2012)",
        "In 2016 the bank took 12 percent of the market.",
        "Farmers sold 20 percent more wheat in 2016.",
        "They agreed in principle in 2016.",
    ],
)
def test_rankings_sources_hearsay_and_sums_are_no_events(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("The Pope visited Malta in April 2010.", "visit", "2010-04"),
        ("It was most recently rebuilt in 1987.", "change", "1987"),
        ("Divers searched the bay in May 2011, and a bell was found.", "milestone", "2011-05"),
        ("Today the President is establishing a commission on ports.", "founding", "2018-06-14"),
        ("To that end, the ministry is establishing a new fund for ports.", "founding", "2018-06-14"),
        ("Kestrel bought a 38 percent stake in the brewery in May 2016.", "change", "2016-05"),
        ("The stake reached 30 percent in January 2017, when the bank invested $5 million.", "milestone", "2017-01"),
        ("The unions agreed in March to suspend the strike.", "adoption", "2018-03"),
        (
            "Professor Mari Lund of the University of Tartu has been awarded the 2018 Kepler Prize for her work.",
            "award",
            "2018-06-14",
        ),
    ],
)
def test_their_near_neighbours_are_events(text, kind, date):
    assert (kind, date, "held") in told(text)


def test_the_title_above_the_day_is_not_the_first_sentence_of_a_report():
    text = f"Tartu physicist wins the Kepler prize for her work\n{DAY}\n\nMari Lund has won the prize of the Union."
    assert ("award", DAY, "held") in told(text, None)


AGENDA = """The week ahead: 6 to 10 May 2019

Published on 3 May 2019

Monday 6 May
Commissioner Lund visits Tromsø to meet the unions.
14:00 Press briefing on the new tariffs

Wednesday 8 May
No engagements.

Thursday 9 May
Deputy Head Anna Vik receives the Ambassador of Chile.
Nothing else.

Note to editors: the agenda may change.
"""


def test_each_line_below_a_day_of_an_agenda_is_planned_for_it():
    assert told(AGENDA, None) == [
        ("visit", "2019-05-06", "planned"),
        ("session", "2019-05-06T14:00", "planned"),
        ("meeting", "2019-05-09", "planned"),
    ]


def test_lines_of_a_diary_that_are_wrapped_are_no_entries_of_an_agenda():
    text = "Monday 6 May 1974\nWe left Lund and walked until\nthe rain came.\nTuesday 7 May 1974\nWe slept at Ystad.\n"
    assert ("milestone", "1974-05-06", "planned") not in told(text, None)
    assert len(told(text, None)) <= 2


NOTICE = """MEDIA ADVISORY

Abuja, 11 March 2021 – The ministry invites the press.

WHAT: Press conference on the new blood bank of the South-East region
WHO: Dr. Grace Okoro, Minister of Health
WHEN: Tuesday, 16 March 2021, 10:00 a.m.
WHERE: Teaching Hospital, Enugu
"""


def test_a_notice_calls_by_its_labels_to_what_it_names():
    (document,) = read_text(NOTICE)
    (event,) = [event for event in extract(document) if event.status == "planned"]
    assert (event.kind, event.when.edtf, event.status) == ("session", "2021-03-16T10:00", "planned")
    assert event.title == "Press conference on the new blood bank of the South-East region"
    assert event.place.name == "Teaching Hospital, Enugu"


def test_what_a_notice_without_a_day_calls_to_is_still_to_come_and_a_label_without_when_calls_to_nothing():
    notice = "What: {}\nWhen: 16 March 2021\nWhere: Press Centre, Dili\n"
    assert [one[2] for one in told(notice.format("Press conference with the Prime Minister"), None)] == ["planned"]
    assert told("What: Press conference with the Prime Minister\nBring: 16 pens\n", None) == []


def test_plans_of_a_bulletin_may_be_for_the_next_year():
    text = "# Members' bulletin, October 2014\n\nWe met on 26 March. Speakers will be notified in January.\n"
    assert told(text, None) == [("meeting", "2014-03-26", "held"), ("announcement", "2015-01", "planned")]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("В ведомстве заявили, что 21 мая на серверы порта совершили хакерскую атаку.", ("conflict", "2018-05-21")),
        ("Министр сообщил, что 3 июня в порту открыли новый причал.", ("opening", "2018-06-03")),
        ("Министр сообщил 3 июня, что в порту открыли новый причал.", ("announcement", "2018-06-03")),
        ("Последний раз премьеры говорили по телефону 23 июля 2016 года.", ("meeting", "2016-07-23")),
        ("С 3 по 5 мая 2017 года прошла летняя школа для геологов.", ("session", "2017-05-03/2017-05-05")),
        ("Сдача экзаменов — с 18 по 30 сентября 2017 г.", ("session", "2017-09-18/2017-09-30")),
        ("Прием заявлений проводится с 1 июля по 15 августа 2017 г.", ("launch", "2017-07-01/2017-08-15")),
    ],
)
def test_what_russian_news_say_is_of_the_day_beside_it(text, event):
    assert [one[:2] for one in told(text)] == [event]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "In 2014 the council banned cars from the old town. It also opened a riverside park.",
            {("adoption", "2014"), ("opening", "2014")},
        ),
        ("In 2016 the city closed two schools. It also plans to open a park.", {("termination", "2016")}),
        ("The city closed two schools in 2016. It also opened a park.", {("termination", "2016")}),
        ("There were explosions near the depot yesterday evening.", {("milestone", "2018-06-13")}),
        ("Blasts last night damaged the depot.", {("conflict", "2018-06-13")}),
        ("We hosted the first robotics camp in Latvia back in 2010.", {("milestone", "2010")}),
        ("Ana Ruiz took oath as mayor of Leith on Tuesday.", {("appointment", "2018-06-12")}),
        ("More than 40 people died last year in the explosion of the depot.", {("death", "2017")}),
        ("Some 4,000 people died of malaria in the province last year.", set()),
        ("The announcement was made in Tokyo on Wednesday, by the embassy.", {("announcement", "2018-06-13")}),
        ("Ann Holm was made director on Wednesday.", {("appointment", "2018-06-13")}),
        ("The medals are given twice a year, on April 29 and November 3, in the palace.", set()),
        ("During HarbourCon 2014 the award went to the port of Leith.", {("award", "2014")}),
        ("They praised Engr. Ann Holm. The talks took place on 3 April.", {("meeting", "2018-04-03")}),
        ("The market was the busiest of 2017, with 33 million web visits per month.", set()),
        ("Oslo was among the cleanest capitals in 2017, a travel report said.", set()),
    ],
)
def test_what_is_added_told_at_once_or_only_counted(text, events):
    assert {one[:2] for one in told(text)} == events


def test_a_headline_that_is_a_sentence_of_the_past_tells_of_the_day_of_its_post():
    text = "# The board of the Harbour Agency visited the Society of Engineers in Leith.\n\nIt was thanked.\n"
    assert told(text) == [("visit", DAY, "held")]
    assert told(text.replace("visited", "regularly visited")) == []
    assert told(text.replace("in Leith.", "in 1904.")) == [("visit", "1904", "held")]


def test_what_the_lead_tells_as_done_is_of_the_weekday_told_below():
    text = "Pier approved\n\nPlans for a pier have been approved by councillors. The committee approved it on Tuesday."
    assert told(text) == [("adoption", "2018-06-12", "held")]


def test_two_deeds_of_one_sentence_have_a_weekday_each():
    assert told("The boy was hit by a tram on Sunday night and died in hospital on Tuesday.") == [
        ("milestone", "2018-06-10", "held"),
        ("death", "2018-06-12", "held"),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Fire crews were called to the mill on Sunday night.", "milestone"),
        ("Voters turned down the levy on Tuesday.", "adoption"),
    ],
)
def test_phrases_that_begin_with_a_verb_of_the_past_are_news(text, kind):
    assert [one[0] for one in told(text)] == [kind]


@pytest.mark.parametrize(
    ("title", "month"),
    [
        ("# St Bride's Parish News — March 2019", "2019-03"),
        ("Village News, May 2012", "2012-05"),
        ("# The Hollow Club Circular: October 2008", "2008-10"),
        ("# Good news for pensioners after March 2019", None),
        ("# Messengers of the sea, 1845", None),
    ],
)
def test_a_title_of_what_comes_out_again_gives_the_month(title, month):
    (document,) = chrono.read_text(f"{title}\n\nThe hall was painted in January. Tea is at four.\n", source="news.md")
    assert (document.date.when.edtf if document.date else None) == month
