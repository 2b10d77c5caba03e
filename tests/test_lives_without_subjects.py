"""Lives whose sentences leave out whom they tell of, below headings that name him and in titles."""

import pytest
from telling import events_of, told_of_days

SCHOLARS = """# Учёные

## Лосев Пётр Ильич

1935 г.р. Доктор наук, академик (1987). С 1970 по 1980 год — директор музея. В 1977 году защитил диссертацию.

## Зорина Анна Львовна

(1931–2016 гг.) Врач. В 1956 году окончила институт. Лауреат премии города (1985).
"""


def test_the_heading_says_whose_life_is_told_below():
    told = {(event.kind, event.when.edtf): event for event in events_of(SCHOLARS, language="ru")}
    names = {key: [one.name for one in event.participants] for key, event in told.items()}
    assert names["birth", "1935"] == names["award", "1977"] == ["Лосев Пётр Ильич"]
    assert names["birth", "1931"] == names["death", "2016"] == names["award", "1985"] == ["Зорина Анна Львовна"]


def test_a_title_names_whom_the_sentence_leaves_out():
    titles = {event.title for event in events_of(SCHOLARS, language="ru")}
    assert "Лосев Пётр Ильич защитил диссертацию" in titles
    assert "Лосев Пётр Ильич: директор музея" in titles
    assert "Зорина Анна Львовна окончила институт" in titles


def test_headings_that_are_no_names_tell_of_nobody():
    text = (
        "# Обзор\n\n## Нижний Тагил\n\n(1931–2016 гг.) Завод. В 1956 году открыт цех.\n\n"
        "## Верхний Лог\n\nВ 1960 году открыт клуб.\n"
    )
    assert [one for event in events_of(text, language="ru") for one in event.participants] == []


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("En 1925 se graduó en Medicina.", "Ana Prats se graduó en Medicina"),
        ("En 1931 fue nombrada directora del museo.", "Ana Prats fue nombrada directora del museo"),
        ("En 1940 obtuvo el premio Alba.", "Ana Prats obtuvo el premio Alba"),
        # Somebody or something else may do it.
        ("En 1926 murió su padre.", "Murió su padre"),
        ("En 1941 se estrenó la obra.", "Se estrenó la obra"),
    ],
)
def test_a_spanish_verb_without_its_subject_is_hers(sentence, title):
    text = f"# Ana Prats\n\nAna Prats nació en Lugo en 1901. {sentence} Falleció en Vigo en 1970.\n"
    assert title in [event.title for event in events_of(text, language="es")]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("В 1941 году призван в армию.", "Лосев Пётр Ильич призван в армию"),
        ("В 1957 году назначен директором завода.", "Лосев Пётр Ильич назначен директором завода"),
        ("В 1926 году умер отец учёного.", "Умер отец учёного"),
        ("В 1958 году вышла книга «Поля».", "Вышла книга «Поля»"),
        ("В 1972 году был открыт музей.", "Был открыт музей"),
    ],
)
def test_a_russian_verb_without_its_subject_is_his(sentence, title):
    text = f"# Лосев Пётр Ильич\n\nПётр Ильич Лосев родился в 1901 году в Омске. {sentence} Умер в 1970 году.\n"
    assert title in [event.title for event in events_of(text, language="ru")]


def test_a_year_of_birth_behind_a_name_is_hers():
    text = "Зорина Анна Львовна, 1952 года рождения, врач, избрана депутатом в 1990 году."
    assert ("1952", "birth") in told_of_days(text, "kind", language="ru")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_line_of_fields_dates_the_gathering_above_it(language):
    heads = {
        "en": "# Assembly\n\n**Date:** 1 July 2024 | **Duration:** 3 hours | **Place:** Lund\n\nAnn spoke.\n",
        "fr": "# Assemblée générale\n\n**Date :** 1er juillet 2024 | **Durée :** 3 h | **Lieu :** Lyon\n\nBref.\n",
    }
    events = events_of(heads[language], language=language)
    assert all("Du" not in event.title for event in events)
    if language == "fr":
        assert [(event.kind, event.title) for event in events] == [("session", "Assemblée générale")]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "de",
            "# Otto Lahm\n\nOtto Lahm war ein Maler. 1905 heiratete er Anna Roth.\n",
            "Otto Lahm heiratete Anna Roth",
        ),
        (
            "fr",
            "# Eugène Mérard\n\nEugène Isidore Mérard est le fils d'un notaire.\n\nIl obtient une médaille en 1879.\n",
            "Eugène Mérard obtient une médaille",
        ),
        (
            "es",
            "# Ana Prats\n\nAna Prats fue una pintora. Estudió en Madrid. En 1910 obtuvo una medalla.\n",
            "Ana Prats obtuvo una medalla",
        ),
        (
            "ru",
            "# Лосев Пётр Ильич\n\nПётр Лосев родился в 1958 году. В 1991 году занял пост главы города.\n",
            "Пётр Лосев занял пост главы города",
        ),
        # Whom he meets or marries is not he.
        ("fr", "Il rencontre en 1924 Paul Orme à Lyon.", "Il rencontre Paul Orme à Lyon"),
        ("fr", "Elle épouse en 1924 Paul Orme.", "Elle épouse Paul Orme"),
        # A title that is no name, though the text says "he" of somebody.
        ("fr", "# Grand Palais\n\nLe Grand Palais ouvre en 1900. Il est fermé en 1914.\n", "Le Grand Palais ouvre"),
    ],
)
def test_a_title_says_whom_a_pronoun_means(language, text, title):
    assert title in [event.title for event in events_of(text, language=language)]


def test_an_office_that_labels_a_name_is_not_that_of_another():
    text = (
        "# Chronik der Feuerwehr\n\n1868 – Gründung der Feuerwehr. Kommandant: Alexander Himmel\n\n"
        "1969 – Kommandant Karl Zengel wurde zum Ehrenmitglied ernannt.\n"
    )
    told = {event.when.edtf: [one.name for one in event.participants] for event in events_of(text, language="de")}
    assert "Karl Zengel" not in told["1868"]
    assert told["1969"] == ["Karl Zengel"]
