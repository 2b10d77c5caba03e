"""Events of Russian texts: what a date behind "с" begins, offices over years, plans with a day, where sentences end."""

import pytest
from telling import events_of

from chrono.events import extract
from chrono.reading import read_text


def told(text, date=None):
    return {
        (event.kind, event.when.edtf, event.status) for event in events_of(text, date=date, language="ru") if event.when
    }


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("С июня 1931 года завод перешёл на выпуск насосов.", ("milestone", "1931-06", "held")),
        ("В университете она начала службу с 1814 года.", ("appointment", "1814", "held")),
        ("Газета издаётся с 1931 года.", ("publication", "1931", "held")),
        ("С 1824 по 1844 год он работал губернским прокурором.", ("appointment", "1824/1844", "held")),
        ("С 1919 года — профессор Пермского университета.", ("appointment", "1919", "held")),
        ("С 1931 года завод возглавлял инженер Лосев.", ("appointment", "1931", "held")),
    ],
)
def test_what_begins_on_a_date_and_an_office_over_years_are_events(text, event):
    assert event in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "До 1990 года он работал директором комбината.",
        "С 1931 года он жил в Омске.",
        "Мы не виделись с 15 ноября 1931 года.",
        "Иван Лосев основал общество и возглавлял его до марта 1936 года.",
    ],
)
def test_what_only_lasted_until_or_since_then_is_none(text):
    assert told(text) == set()


def test_a_noun_that_says_where_leaves_the_date_to_the_verb():
    text = "В рамках форума 7 сентября 2021 года подписано соглашение о порте."
    assert ("signing", "2021-09-07", "held") in told(text)


def test_a_noun_that_the_date_stands_behind_keeps_it():
    assert ("session", "2021-09-10", "held") in told("На совещании 10 сентября 2021 года обсудили ремонт школ.")


def test_a_date_behind_a_comma_begins_what_is_told_next():
    text = "В октябре 1941 года завод эвакуировали в Омск, в декабре 1941 года цеха выпустили первые насосы."
    assert told(text) == {("change", "1941-10", "held"), ("publication", "1941-12", "held")}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Фестиваль, намеченный на 11 мая, отменён.", ("forum", "2024-05-11", "cancelled")),
        ("Концерт и форум перенесены на 5 мая из-за непогоды.", ("forum", "2024-05-05", "planned")),
        ("Накануне в городе открылся мост.", ("opening", "2024-03-21", "held")),
        ("В понедельник вечером, 18 марта, открылся мост.", ("opening", "2024-03-18", "held")),
    ],
)
def test_news_say_for_which_day_something_is_meant(text, event):
    assert event in told(text, date="2024-03-22")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Стороны рассчитывают подписать договор до конца года.", ("signing", "../2024", "planned")),
        ("На следующий день, 3 апреля, в Минск поедет министр.", ("visit", "2024-04-03", "planned")),
        ("Выставка продлится до 28 марта. Завтра депутаты утвердят устав.", ("adoption", "2024-03-23", "planned")),
    ],
)
def test_a_plan_has_the_day_that_its_words_give_it(text, event):
    assert event in told(text, date="2024-03-22")


def test_two_who_do_something_are_both_in_its_title():
    text = "Министр Сергей Лосев и его коллега Анна Зимина подписали договор 3 мая 2012 года."
    (document,) = read_text(text, language="ru")
    (event,) = extract(document)
    assert event.title == "Министр Сергей Лосев и его коллега Анна Зимина подписали договор"


def test_how_long_something_lasts_is_no_plan():
    assert {when for _, when, _ in told("Выставка продлится до 28 марта.", date="2024-03-22")} == set()


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("В 1911 году в село приезжает земский врач.", ("visit", "1911", "held")),
        ("В 1902 году купец Лосев строит мельницу.", ("founding", "1902", "held")),
        ("В 1924 году она становится директором школы.", ("appointment", "1924", "held")),
    ],
)
def test_annals_in_the_present_tell_what_was_done(text, event):
    assert event in told(text)


def test_how_many_were_counted_is_no_event():
    assert told("В феврале 2021 года в области зарегистрировано 14 пожаров.") == set()


def test_what_was_abolished_is_not_called_off():
    assert told("В 1861 году отменено крепостное право.") == {("termination", "1861", "held")}


def test_an_abbreviated_year_ends_its_sentence_before_a_word_that_opens_one():
    text = "Родился 8 июля 1925 г. После школы призван в армию (1942 г.)."
    assert told(text) == {("birth", "1925-07-08", "held"), ("appointment", "1942", "held")}


def test_an_abbreviated_year_ends_no_sentence_before_a_name():
    assert told("В 1954 г. Лосев назначен директором.") == {("appointment", "1954", "held")}


def test_a_gathering_that_is_gone_back_to_is_the_one_told_before():
    text = "10 июня 2021 года в Туле прошло совещание. В работе совещания приняли участие главы районов."
    assert told(text) == {("session", "2021-06-10", "held")}


def test_years_that_are_completed_are_an_anniversary():
    assert ("anniversary", "2016-07-01", "held") in told("1 июля 2016 года заводу исполнилось 150 лет.")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("12 мая 2014\n\nВ речном порту города открыт новый пассажирский терминал.", ("opening", "2014-05-12")),
        ("3 марта 2020\n\nДиректором краеведческого музея назначена Ольга Зимина.", ("appointment", "2020-03-03")),
    ],
)
def test_a_participle_without_a_verb_in_the_lead_is_news_of_the_day(text, event):
    (document,) = read_text(text, language="ru")
    assert event in {(one.kind, one.when.edtf) for one in extract(document) if one.when}


def test_what_a_lead_says_was_done_before_is_no_news_of_the_day():
    (document,) = read_text(
        "3 марта 2020\n\nДиректором краеведческого музея ранее была назначена Ольга Зимина.", language="ru"
    )
    assert extract(document) == []


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Первое упоминание о селе относится к 1704 году.", [("founding", "1704")]),
        ("В 1904 году население составляло 300 человек.", []),
        (
            "В 1904 году мельница сгорела, и её владелец уехал в Томск.",
            [("milestone", "1904"), ("visit", "1904")],
        ),
        ("В 1904 году он сообщил, что мельница сгорела, и её владелец уехал.", [("announcement", "1904")]),
    ],
)
def test_years_of_first_mentions_counts_and_second_clauses(text, events):
    (document,) = read_text(text, language="ru")
    assert sorted((one.kind, one.when.edtf) for one in extract(document) if one.when) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Внести в Закон области от 12 марта 1997 года № 9-ОЗ следующие изменения.", set()),
        ("Признать утратившим силу указ губернатора от 12 марта 1997 года № 9.", set()),
        (
            "Закон области от 12 марта 1997 года утратил силу 1 января 2006 года.",
            {("termination", "2006-01-01", "held")},
        ),
        ("Указом от 12 марта 1997 года основан заповедник.", {("founding", "1997-03-12", "held")}),
    ],
)
def test_a_law_that_is_changed_or_has_ended_was_not_made_then(text, events):
    assert told(text) == events


def test_who_receives_a_delegation_meets_it():
    assert told("Министр 3 мая 2019 года принял в Астане делегацию Чили.") == {("meeting", "2019-05-03", "held")}
    assert told("Дума приняла закон 3 мая 2019 года.") == {("adoption", "2019-05-03", "held")}


@pytest.mark.parametrize(
    "line",
    ["от 18 мая 2019 г. № 114", "18 мая 2019 г.        № 114        г. Тверь", "18 мая 2019 г.          г. Тверь"],
)
def test_the_line_of_an_act_gives_its_day(line):
    (document,) = read_text(f"ПРИКАЗ\n\n{line}\n\nО составе комиссии по приёмке моста\n", language="ru")
    assert document.date is not None
    assert document.date.when.edtf == "2019-05-18"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Мэр 3 мая 2019 года посетил школу.", "visit"),
        ("Губернатор 3 мая 2019 года принял делегацию Чили.", "meeting"),
        ("Мэр города в 2019 году.", "appointment"),
    ],
)
def test_an_office_before_a_date_and_its_verb_does_something(text, kind):
    assert {found for found, _, _ in told(text)} == {kind}


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Отчёт правления за 2018 год.", set()),
        ("Итоги работы за 2018 год подвели 3 марта 2019 года.", {("milestone", "2019-03-03", "held")}),
        ("За 1935 год построили мост.", {("founding", "1935", "held")}),
    ],
)
def test_the_year_that_a_report_is_of_dates_nothing(text, events):
    assert told(text) == events


def test_who_begins_to_work_gets_a_post():
    assert told("Трудовую деятельность начал в 1993 году инженером.") == {("appointment", "1993", "held")}


def test_a_long_title_in_quotation_marks_runs_on_into_no_date():
    text = "ПРОТОКОЛ № 4\nобщего собрания членов садоводческого товарищества «Речка»\n\nг. Тверь      18 мая 2019 г.\n"
    (document,) = read_text(f"{text}\nПрисутствовали 63 члена.\n", language="ru")
    assert document.date is not None
    assert document.date.when.edtf == "2019-05-18"


@pytest.mark.parametrize(
    ("text", "date", "event"),
    [
        ("Мост открыли 5 мая 1950 года. Накануне прошёл митинг.", "2019-06-05", ("milestone", "1950-05-04", "held")),
        ("Накануне в Казани открылась выставка.", "2019-06-05", ("forum", "2019-06-04", "held")),
        (
            "В 1950 году построили плотину. Через три года после окончания этих работ мельник умер.",
            "2019-06-05",
            ("death", "1953", "held"),
        ),
        ("В мае 1950 года построили мост. Спустя полгода его закрыли.", None, ("termination", "1950-11", "held")),
        ("В 1861 году Лосев основал школу. Годом ранее умер его брат.", None, ("death", "1860", "held")),
    ],
)
def test_what_is_counted_from_something_told_is_dated_by_it(text, date, event):
    assert event in told(text, date)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Im Jahr 1861 gründete Lind eine Schule. Ein Jahr zuvor starb sein Bruder."),
        ("fr", "En 1861, Lind fonda une école. Un an plus tôt, son frère mourut."),
        ("es", "En 1861 Lind fundó una escuela. Un año antes murió su hermano."),
    ],
)
def test_what_was_a_year_before_in_a_text_of_no_known_day_has_its_year(language, text):
    assert ("death", "1860") in {(one.kind, one.when.edtf) for one in events_of(text, language=language) if one.when}
