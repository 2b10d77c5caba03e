"""The year of a day that names none, in a story told later."""

import pytest
from telling import day_of, events_of

from chrono.events import extract
from chrono.reading import read_text


def dates(text, language="en", date="2009-11-05"):
    return [event.when.edtf for event in events_of(text, date=date, language=language) if event.when]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It was the spring of 1964; on 22 October a group of neighbours founded the club."),
        ("en", "In 1964 the street was still of clay. On 22 October a group of neighbours founded the club."),
        ("es", "Transcurría la primavera de 1964; el 22 de octubre un grupo de vecinos fundó el club."),
        ("fr", "En 1964 la rue était de terre. Le 22 octobre, un groupe de voisins fonda le club."),
        ("de", "Es war das Frühjahr 1964; am 22. Oktober gründete eine Gruppe von Nachbarn den Verein."),
    ],
)
def test_the_year_that_opens_a_sentence_is_that_of_the_days_behind_it(language, text):
    assert [date for date in dates(text, language) if len(date) == len("2009-10-22")] == ["1964-10-22"]


def test_a_year_said_in_passing_is_not_that_of_the_story():
    text = (
        "1916 took five of them. Paul Ott, wounded in the spring, died of his wounds on 27 August 1917, aged 38. "
        "Emil Falk was killed on 3 July."
    )
    assert "1916-07-03" in dates(text)


def test_a_year_inside_a_sentence_of_news_leaves_its_days_to_the_document():
    text = "The prize, given since 1964, has a new jury. On 22 October the ministers met in Lund."
    assert dates(text) == ["2009-10-22"]


def test_a_date_that_opens_its_sentence_moves_the_story_on():
    text = "1916 took five of them. On 9 May 1917 the club was closed. On 3 July Emil Falk was killed."
    assert "1917-07-03" in dates(text)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Ida Falk taught at Ulm from 1966.\n\nOtto Holm, a clerk, died December 21 in Ghent.", None),
        ("Otto Holm, who came to Ulm in October 2002, died on July 31.", None),
        ("Otto Holm taught at Ulm in 1931.\n\nOtto Holm died on 21 December.", "1931-12-21"),
        ("In 1931 the family left Ulm. Clara Holm, his mother, died on 3 May.", "1931-05-03"),
    ],
)
def test_a_notice_of_death_is_of_no_year_told_of_another_life(text, when):
    (document,) = read_text(text)
    (death,) = (event for event in extract(document) if event.kind == "death")
    assert (day_of(death)) == when


@pytest.mark.parametrize(
    ("language", "text", "plan"),
    [
        ("en", "In 1983 she won the first prize. On 27 March the hall will be opened.", "2010-03-27"),
        ("ru", "В 1983 году она получила первую премию. 27 марта здесь вручат премию её имени.", "2010-03-27"),
        ("ru", "В 1983 году она получила первую премию. 27 марта она открыла школу.", "1983-03-27"),
        ("en", "In 1983 she won the first prize. On 27 March she said that the hall will be opened.", "1983-03-27"),
    ],
)
def test_a_plan_in_a_story_is_of_the_year_of_the_text(language, text, plan):
    assert plan in dates(text, language)


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("A second boat was sent out on 10 June 1858.", "1858-08-05"),
        ("The mill, which had burnt on 10 June 1858, stood empty.", "1857-08-05"),
        ("The mill that was built on 10 June 1858 was not thought of.", "1857-08-05"),
        ("It was less of a loss than the fire of 10 June 1849 had been.", "1857-08-05"),
    ],
)
def test_a_story_goes_on_from_a_later_day_that_its_sentence_speaks_of_outright(sentence, day):
    text = f"In 1857 the first boat failed to cross the lake. {sentence} On 5 August the mill opened its doors."
    assert ("opening", day) in {(e.kind, day_of(e)) for e in events_of(text)}


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("The following summer, on 27 July 1866,", "1866-07-27"),
        ("The following summer, on 27 July,", "1866-07-27"),
        ("The next year, on 27 July,", "1866-07-27"),
        ("That autumn, on 4 October 1865,", "1865-10-04"),
        ("That autumn, on 4 October,", "1865-10-04"),
    ],
)
def test_a_day_right_behind_its_season_is_of_it(when, day):
    text = f"The ferry lost her mast in August 1865. {when} the town bought a new one."
    assert [day_of(event) for event in events_of(text)] == ["1865-08", day]


NEWS = "Мэр в понедельник объявил об отставке. Он занимал пост с сентября 2014 года. "


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Выборы назначены на 8 сентября.", "2019-09-08"),
        ("30 апреля город отметит 60-летие моста.", "2019-04-30"),
        ("Завод выпустит первый трактор 5 октября.", "2019-10-05"),
        ("8 сентября 2014 года открыт мост.", "2014-09-08"),
    ],
)
def test_what_russian_news_plan_is_of_no_year_told_before(sentence, day):
    assert day in dates(NEWS + sentence, "ru", "2019-03-18")


def test_what_was_planned_in_a_russian_story_is_of_its_year():
    text = "В 2003 году завод закрыли. Пуск нового был назначен на 7 мая. В августе 2003 года открыт новый цех."
    assert "2003-05-07" in dates(text, "ru", "2019-03-18")
