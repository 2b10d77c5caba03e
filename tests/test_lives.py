"""Births and deaths that nothing but two dates tells."""

import pytest
from telling import day_of, events_of

from chrono.events import extract
from chrono.reading import read_text


def found(text):
    return [(event.kind, day_of(event), event.title) for event in events_of(text, date="2024-05-20", language="en")]


@pytest.mark.parametrize(
    "text",
    [
        "# In memoriam\n\n**Clara Weiss**\n18 August 1937 – 30 December 2013\n\nShe was a banker who loved trains.",
        "# In memoriam\n\n### Clara Weiss (18 August 1937 – 30 December 2013)\n\nShe was a banker who loved trains.",
        "CLARA WEISS\n18.8.1937 - 30.12.2013\nClara taught at the school.",
        "Clara Weiss (18 August 1937, Riga; 30 December 2013, Oslo) was a painter.",
    ],
)
def test_two_dates_under_a_name_are_a_life(text):
    assert {(kind, date, title) for kind, date, title in found(text)} >= {
        ("birth", "1937-08-18", "Clara Weiss born"),
        ("death", "2013-12-30", "Clara Weiss dies"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "# Papers\n\n**Annual Report**\n1 January 1990 – 31 December 2013\n\nIt tells of trains.",
        "**Clara Weiss**\n18 August 2010 – 30 December 2013\n\nShe looked after the trains.",
        "### Bridge Works (3 May 1901 – 4 June 1930)\n\nThe river was wide.",
        "Clara Weiss\nOpen 18 August 1937 – 30 December 2013\n\nTrains.",
    ],
)
def test_two_dates_are_no_life_where_no_person_or_no_lifetime_stands(text):
    assert not [kind for kind, _, _ in found(text) if kind in ("birth", "death")]


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("He m. 1795 Mary Oswald; d. at Leith 12 Dec. 1842.", [("ceremony", "1795"), ("death", "1842-12-12")]),
        ("VOSS, Robert (1764-1842), divine, wrote much.", [("birth", "1764"), ("death", "1842")]),
        ("The first abbot was Ralph (d. 1190).", [("death", "1190")]),
        ("Queen Ida (r. 1319–1364) gave it a charter.", [("appointment", "1319/1364")]),
        ("Thomas Pike (fl. 1640), a divine, kept a school.", []),
        ("He took the road r. 1190 metres on.", []),
    ],
)
def test_the_signs_of_old_dictionaries_say_what_their_dates_are(entry, told):
    assert [(kind, date) for kind, date, _ in found(entry) if date] == told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The hall was built by Carl Berg (1683-1760), a mason.", {("birth", "1683"), ("death", "1760")}),
        ("His pupil was the painter Anna Lind (1690–1751).", {("birth", "1690"), ("death", "1751")}),
        ("The hall was built by the director Carl Berg (1901-1909).", {("appointment", "1901/1909")}),
        ("The hall was closed under the Harbour Board (1911–1980).", None),
    ],
)
def test_the_years_behind_a_person_named_in_passing_are_of_that_life_and_date_no_deed(text, wanted):
    (document,) = read_text(text, source="note")
    found = {(event.kind, event.when.edtf) for event in extract(document) if event.when}
    assert found == wanted if wanted else not {"birth", "death"} & {kind for kind, _ in found}


def test_a_sign_may_stand_before_a_bare_place_and_an_initial_is_none():
    (document,) = read_text("Bo Lind, painter (b. New York, 1920, d. Leith, 6 June 1988).", language="en")
    found = [(event.kind, event.when.edtf) for event in extract(document) if event.when]
    assert sorted(found) == [("birth", "1920"), ("death", "1988-06-06")]
    (document,) = read_text("In that year John B. Falk 1904 was a clerk.", language="en")
    assert not [event for event in extract(document) if event.kind == "birth"]


@pytest.mark.parametrize(
    "text",
    [
        "Clara Weiss\n\nPainter, sculptor (1837–1913)\n\nShe loved trains.",
        "Clara Weiss\nDanish, 1837–1913\n\nShe loved trains.",
        "# Clara Weiss biography\n\nComposer (1837-1913)\n\nShe loved trains.",
        "- Clara Weiss, Danish painter (1837–1913)\n- Many more",
        "The font is by Dame Clara Weiss (1837–1913).",
        "The land was a gift of Clara Weiss, 3rd Countess of Orme (1837–1913).",
    ],
)
def test_two_years_behind_what_somebody_was_are_a_life(text):
    assert {(kind, date, title) for kind, date, title in found(text)} == {
        ("birth", "1837", "Clara Weiss born"),
        ("death", "1913", "Clara Weiss dies"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Clara Weiss\nDirector (1937–1963)\n\nShe loved trains.",
        "Harbour Museum\nDanish, 1837–1913\n\nIt has trains.",
        "# Clara Weiss\n\nOpening times (1837–1913)\n\nShe loved trains.",
        "- Fellow, **Orme College** (1937–1963)\n- Reader",
    ],
)
def test_two_years_of_an_office_or_a_house_are_no_life(text):
    assert not [kind for kind, _, _ in found(text) if kind in ("birth", "death")]


def test_the_head_of_a_notice_of_death_names_whose_dates_stand_below():
    text = (
        "## In Memory of Deputy Chief Otto K. Bell, Sr.\n\n4 November 1944 - 21 February 2007\n\n"
        "It is with sadness that the brigade announces the death of Otto Bell on 21 February 2007.\n"
    )
    assert found(text) == [
        ("birth", "1944-11-04", "Otto K. Bell born"),
        ("death", "2007-02-21", "Otto K. Bell dies"),
    ]


def test_years_alone_under_a_name_are_a_life_where_the_text_goes_on_about_it():
    text = (
        "Otto Holm\n1866 - 1924\nOtto Holm was a painter.\n"
        "Clara Weiss\n1866 - 1925\nBo Falk\n1838 - 1875\nHe died in Ulm."
    )
    assert {(kind, date) for kind, date, _ in found(text)} == {
        ("birth", "1866"), ("death", "1924"), ("death", "1925"), ("birth", "1838"), ("death", "1875")
    }  # fmt: skip
    assert len(found(text)) == 6


def test_years_alone_under_the_names_of_masters_are_no_lives():
    assert not found("Otto Holm\n1937 - 1963\nBo Falk\n1963 - 1980\n")
