"""Rolls of those who held an office or won a prize: a term or an award for each name."""

import pytest

import chrono


def told(text, language=None):
    (document,) = chrono.read_text(text, source="club.md", language=language)
    events = [event for event in chrono.extract(document) if event.when]
    return [(e.kind, e.when.edtf, e.title, [p.name for p in e.participants]) for e in events]


TERMS = [
    ("appointment", "1911/1913", "J. B. Cole, president", ["J. B. Cole"]),
    ("appointment", "1913/1920", "Ann Voss, president", ["Ann Voss"]),
    ("appointment", "1920/1922", "Ole van der Berg, president", ["Ole van der Berg"]),
]


@pytest.mark.parametrize(
    "text",
    [
        "# A club\n\n## Presidents\n\n- 1911–1913: J. B. Cole\n- 1913–1920: Ann Voss\n- 1920–1922: Ole van der Berg\n",
        "## Past Presidents\n\n* J. B. Cole (1911-1913)\n* Ann Voss (1913-1920)\n* Ole van der Berg (1920-1922)\n",
        "Presidents\n\n1911-1913 J. B. Cole\n1913-1920 Ann Voss\n1920-1922 Ole van der Berg\n",
        "## List of Presidents\n\n| Years | Name |\n|---|---|\n| 1911–1913 | J. B. Cole |\n"
        "| 1913–1920 | Dr. Ann Voss |\n| 1920–1922 | Ole van der Berg |\n",
        "## Presidents\n\nJ. B. Cole (1911-1913)\n\nAnn Voss, baker (1913-1920)\n\nOle van der Berg (1920-1922)\n",
    ],
)
def test_each_name_of_a_roll_is_a_term_however_it_is_set(text):
    assert told(text) == TERMS


def test_a_term_that_goes_on_has_its_beginning_and_names_in_capitals_are_no_headings():
    text = "Captains of the Tarn Club\n\n1975 Col. Peter Brand\n1976 JAMES EARL COLE\n1978 to present Anna Voss\n"
    assert told(text) == [
        ("appointment", "1975", "Peter Brand, captain of the Tarn Club", ["Peter Brand"]),
        ("appointment", "1976", "JAMES EARL COLE, captain of the Tarn Club", ["JAMES EARL COLE"]),
        ("appointment", "1978", "Anna Voss, captain of the Tarn Club", ["Anna Voss"]),
    ]


@pytest.mark.parametrize(
    ("heading", "language", "names"),
    [
        ("Ректоры", "ru", ["Иван Громов", "А. Б. Соколов", "Пётр Ильин"]),
        ("Vorsitzende", "de", ["Karl Brand", "Otto Weiss", "Emma Falk"]),
        ("Présidents", "fr", ["Charles Brun", "Anne Lys", "Guy Roc"]),
        ("Presidentes", "es", ["Ana Ruiz", "Luis Vega", "Eva Paz"]),
    ],
)
@pytest.mark.parametrize("entry", ["- {years}: {name}\n", "{years} {name}\n", "- {name} ({years})\n"])
def test_rolls_are_read_in_every_language(heading, language, names, entry):
    years = ["1949–1951", "1951–1960", "1960–1969"]
    lines = [entry.format(years=term, name=name) for term, name in zip(years, names, strict=True)]
    found = told(f"## {heading}\n\n" + "".join(lines), language)

    assert [kind for kind, *_ in found] == ["appointment"] * 3
    assert [people for *_, people in found] == [[name] for name in names]
    assert found[0][2] == f"{names[0]} ({heading})"


def test_who_is_on_a_roll_of_winners_has_won():
    found = told("## Cup Winners\n\n- 1975 Ada Cole\n- 1976 Ann Voss\n- 1977 Bo Rask\n")
    assert found[0] == ("award", "1975", "Ada Cole, winner", ["Ada Cole"])
    assert [kind for kind, *_ in found] == ["award"] * 3


@pytest.mark.parametrize(
    "text",
    [
        # What happened, under a heading that names an office.
        "## Presidents\n\n- 1975 Moved to Ulm\n- 1976 New hall for the club\n- 1977 Great storm in the port\n",
        # Another heading.
        "## Ferries\n\n- 1975 Blue Star\n- 1976 Red Star\n- 1977 Green Star\n",
        # Members and fellows are many at once.
        "## Members\n\n- 1975 Ada Cole\n- 1976 Ann Voss\n- 1977 Bo Rask\n",
        # One or two are no roll.
        "## Presidents\n\n- 1975 Ada Cole\n- 1976 Ann Voss\n",
        # One president, not several.
        "## President\n\n- 1975 Ada Cole\n- 1976 Ann Voss\n- 1977 Bo Rask\n",
    ],
)
def test_what_is_no_roll_has_no_terms(text):
    assert not [kind for kind, *_ in told(text) if kind in ("appointment", "award")]


def test_what_somebody_did_in_office_is_told_by_its_verb():
    text = (
        "## Mayors\n\n- 1975: Ada Cole opened the pool\n- 1976 Ann Voss\n- 1977 Bo Rask\n- 1979–: Ole Berg (Liberal)\n"
    )
    assert [(kind, date) for kind, date, *_ in told(text)] == [
        ("opening", "1975"),
        ("appointment", "1976"),
        ("appointment", "1977"),
        ("appointment", "1979"),
    ]
