"""Letters, diaries, registers, contracts and reports: what is done to papers, what is due, who said what of when."""

import pytest
from telling import events_of

from chrono import find_dates


def told(text, **of_document):
    return [(event.when and event.when.edtf, event.kind) for event in events_of(text, **of_document)]


def titles(text):
    return [event.title for event in events_of(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The search warrant was executed on 26 August 2022.", "milestone"),
        ("The will was executed on 26 August 2012.", "signing"),
        ("The agreement was executed by both firms on 26 August 2012.", "signing"),
        ("The rebels were executed on 26 August 1822.", "death"),
        ("The plan failed, and the rebels were executed on 26 August 1822.", "death"),
        ("The warrant was signed and executed by two officers on 26 August 2022.", "milestone"),
        ("The leader of the raid was executed on 26 August 1822.", "death"),
        ("The officers who planned the raid were executed on 26 August 1822.", "death"),
        ("The notice you served on 3 March 2017 was late.", "announcement"),
        ("The clerk served on the board in 2017.", "appointment"),
        ("Ida Falk left home at 6 p.m. on 19 August 2022.", "milestone"),
        ("Ida Falk left the firm on 19 August 2022.", "termination"),
        ("Ida Falk left for Lund on 19 August 2022.", "visit"),
        ("The probe returned its first images on 12 May 2016.", "milestone"),
        ("Police returned the painting to the museum on 12 May 2016.", "change"),
        ("The king returned on 12 May 1716.", "visit"),
        ("The king returned a hero on 12 May 1716.", "visit"),
        ("Rovers moved to the top of the league on 21 October 2023.", "milestone"),
        ("The family moved to Lund on 21 October 1923.", "visit"),
        ("The family moved to the top floor on 21 October 2023.", "visit"),
        ("The verdict is due on 3 May 2035.", "adoption"),
        ("The report on the verdict is due on 3 May 2035.", "termination"),
        ("Version 3 is due in June 2035.", "publication"),
        ("Applications are due on 3 May 2035.", "termination"),
        ("The second payment is due on 3 May 2035.", "termination"),
    ],
)
def test_a_verb_means_what_it_is_done_to(text, kind):
    assert [found for _, found in told(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The next release is scheduled for 2035.", "2035"),
        ("Data release 3 is planned for the second quarter of 2035.", "2035-34"),
        ("Phase two is expected in the autumn of 2035.", "2035-23"),
        ("The trial is set for 9 January 2035.", "2035-01-09"),
    ],
)
def test_what_is_set_for_a_year_or_a_quarter_is_planned(text, when):
    assert [(event.when.edtf, event.status) for event in events_of(text)] == [(when, "planned")]


@pytest.mark.parametrize("text", ["The mill will employ 300 in 2035.", "Demand is planned around 2035 levels."])
def test_a_forecast_is_no_plan_of_a_year(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The last census took place on 21 March 2021.", ["2021-03-21"]),
        ("In June 2015 the office recommended a census.", ["2015-06"]),
        ("In the census of 1851 the parish had 210 people.", []),
        ("The census recorded 210 people in 1851.", []),
    ],
)
def test_a_census_is_held_and_what_it_counted_is_a_figure(text, found):
    assert [when for when, _ in told(text)] == found


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The lease will therefore end on 30 June 2035.", "The lease will therefore end"),
        (
            "The board voted on 3 May 2019 to dismiss the dean, hours after he fell.",
            "The board voted to dismiss the dean",
        ),
        ("The dean resigned on 3 May 2019, shortly before the fire broke out.", "The dean resigned"),
        ("The warrant was read at 6 a.m. Orr was arrested on 3 May 2019.", "Orr was arrested"),
        ("(B) On 1 April 2015 Alder bought all shares of Cedar Ltd.", "Alder bought all shares of Cedar Ltd"),
        ("Falk & Orr, a firm incorporated in Ulm on 7 January 1998, sold it.", "Falk & Orr was incorporated in Ulm"),
        ("The lease names Alder Ltd, a firm founded in 1998, and its heirs.", "Alder Ltd was founded"),
        ("In Ulm, a mill built in 1903 was sold later.", "A mill was built"),
        ('The lease names Alder Ltd ("Alder"), a firm founded in 1998, as tenant.', "Alder Ltd was founded"),
        ("Ida Falk, a painter born in Lund in 1903, came later.", "Ida Falk was born in Lund"),
        ("Holm, a town Otto Berg founded in 1903, grew.", "Holm, a town Otto Berg founded, grew"),
    ],
)
def test_a_title_tells_all_of_its_deed_and_no_more(text, title):
    assert titles(text)[0] == title


def test_words_that_are_quoted_give_their_day_to_nobody_who_says_them():
    text = (
        'Neil Farrow took over in June 2021.\n\nFarrow said: "We have the derby on 4 November, and hope to win it."\n'
    )
    assert told(text) == [("2021-06", "appointment")]
    assert told('Berg wrote that "the mill was burned on 3 May 1911".') == [("1911-05-03", "milestone")]
    assert told('"We won," Berg said on 3 May 2019.') == [("2019-05-03", "announcement")]


def test_what_somebody_says_that_he_did_is_of_its_own_day():
    assert told("Louis Grant said he heard glass break at 8 p.m. on 19 August 2022.") == [
        ("2022-08-19T20:00", "milestone")
    ]
    assert told("The dean said on 3 May 2019 that he heard the bell.") == [("2019-05-03", "announcement")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("She died on the 28th of last month.", ["1893-10-28"]),
        ("We sail on the 2nd of next month.", ["1893-12-02"]),
        ("She left on the 3rd of this month.", ["1893-11-03"]),
        ("He came in May 1880 and left on the 4th of the following month.", ["1880-05", "1880-06-04"]),
        ("He came in May 1880 and left on the 4th of that month.", ["1880-05", "1880-05-04"]),
        ("It is due on the 4th of each month.", [None]),
        ("Er starb am 28. des letzten Monats.", ["1893-10-28"]),
        ("Die Miete ist am 3. des Monats fällig.", []),
        ("Il est mort le 28 du mois dernier.", ["1893-10-28"]),
        ("Murió el 28 del mes pasado.", ["1893-10-28"]),
        ("Он умер 28 числа прошлого месяца.", ["1893-10-28"]),
    ],
)
def test_the_day_of_another_month_is_counted_from_the_day_of_writing(text, days):
    found = find_dates(text, reference="1893-11-09")
    assert [mention.when and mention.when.edtf for mention in found] == days


DIARY = """Diary of a schoolmaster, 1917

Apr. 3. The hall was sold.
Apr. 6. Good Friday. The bells were rung.
Apr. 12. Thursday. Miss Orr left for Leeds.
Apr. 17. News that Thomas Reid was killed at Arras on the 11th.
Apr. 19. Heard that the mill burned on Monday.
"""


def test_a_diary_names_its_days_and_tells_of_days_before():
    found = told(DIARY)
    assert found[:4] == [
        ("1917-04-03", "change"),
        ("1917-04-06", "milestone"),
        ("1917-04-11", "death"),
        ("1917-04-12", "visit"),
    ]
    assert "1917-04-17" not in [when for when, _ in found]


def test_an_entry_keeps_its_day_where_it_tells_of_a_weekday_that_nobody_can_place():
    diary = "Diary, 1917\n\nApr. 3. The hall was sold.\nApr. 6. The mill burned on Monday.\n"
    assert [when for when, _ in told(diary)] == ["1917-04-03", "1917-04-06"]


def test_a_result_tells_of_its_day_whatever_the_verb():
    text = "Orr Rovers went top of the table on Saturday with a 2-1 win over Holm. The fans sang."
    assert told(text, date="2023-10-21") == [("2023-10-21", "milestone")]
    assert told("Orr Rovers need a 2-1 win on Saturday.", date="2023-10-21") == []


REGISTER = """# Parish of St Bride

## {heading}

- 1742 Mar 14: Hannah, daughter of William Cope, weaver
- 1745 Dec 24: Mr. Alleyn, vicar of this church
"""


@pytest.mark.parametrize("heading", ["Baptisms", "Burials", "Marriages"])
def test_a_register_says_above_its_entries_what_they_are(heading):
    assert [kind for _, kind in told(REGISTER.format(heading=heading))] == ["ceremony", "ceremony"]


def test_each_sentence_of_quoted_lines_is_its_own():
    letter = (
        "Dear Ida, yes.\n\n> We wrote on 3 March 2017. Please reply.\n> The clause was amended on 12 December 2016.\n"
    )
    assert "The clause was amended" in titles(letter)
