"""German participles with a date of their own before a noun, particles that end a clause, and names at birth."""

import pytest
from telling import events_of, told_of_days


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Die 1903 erbaute Kapelle brannte 1945 ab.",
            [("1903", "founding", "Kapelle erbaut"), ("1945", "milestone", "Die Kapelle brannte ab")],
        ),
        (
            "Im Mai 1931 wurde die im Jahr 1903 von Otto Lahm erbaute Kapelle renoviert.",
            [
                ("1903", "founding", "Kapelle von Otto Lahm erbaut"),
                ("1931-05", "change", "Die Kapelle wurde renoviert"),
            ],
        ),
        (
            "1950 übernahm er den 1921 gegründeten Verein.",
            [("1921", "founding", "Verein gegründet"), ("1950", "change", "Er übernahm den Verein")],
        ),
        # A verb of the past, and a noun with a date but no participle.
        ("1903 eröffnete Lahm ein Geschäft.", [("1903", "opening", "Lahm eröffnete ein Geschäft")]),
        ("Die Halle eröffnete 1903.", [("1903", "opening", "Die Halle eröffnete")]),
    ],
)
def test_the_date_before_a_participle_is_of_its_deed_alone(text, told):
    assert told_of_days(text, "kind", "title", language="de") == told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Die Bahn führte 1903 einen Fahrplan ein.", "launch"),
        ("Der Rat nahm am 3. Mai 1903 den Plan an und vertagte sich.", "adoption"),
        ("Der Zug kam 1903 in Ulm an.", "visit"),
        ("Das Dorf kam 1803 an Preußen.", "change"),
    ],
)
def test_a_particle_at_the_end_of_its_clause_belongs_to_the_verb(text, kind):
    assert [event.kind for event in events_of(text, language="de")] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lahm führte 1903 ein Geschäft in Ulm.", "launch"),
        ("Er stellte 1903 ein Gesuch.", "termination"),
        ("Lahm gab 1903 auf dem Markt ein Konzert.", "termination"),
        ("Er nahm 1903 an der Tagung teil.", "adoption"),
    ],
)
def test_a_preposition_or_an_article_does_not(text, kind):
    assert kind not in {event.kind for event in events_of(text, language="de")}


@pytest.mark.parametrize(
    ("language", "text", "births"),
    [
        ("de", "Dorothea geb. Lenz führte den Betrieb, bis ihr Sohn 1775 volljährig wurde.", []),
        ("fr", "Marie Roux née Martin fonda l’école en 1920.", []),
        ("de", "Otto Lahm, geb. 3. Mai 1900 in Ulm, starb 1950.", ["1900-05-03"]),
        ("fr", "Marie Roux, née Martin le 3 mai 1900 à Tulle, fut institutrice.", ["1900-05-03"]),
    ],
)
def test_a_name_at_birth_is_no_birth(language, text, births):
    assert [e.when.edtf for e in events_of(text, language=language) if e.kind == "birth"] == births


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("1921 feierte die Feuerwehr Ulm ihr 50jähriges Jubiläum.", "Feuerwehr Ulm: 50jähriges Jubiläum"),
        ("Zum 75jährigen Jubiläum 2006 zählte der Verein 178 Mitglieder.", "75jähriges Jubiläum"),
    ],
)
def test_an_anniversary_stands_in_the_nominative_with_whose_it_is(text, title):
    assert title in [event.title for event in events_of(text, language="de")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Er starb 1850 in Essen.", "Essen"),
        ("Er starb 1850 in Armut.", None),
        ("Sie starb 1944 in Haft.", None),
    ],
)
def test_where_somebody_died_is_no_state_that_he_was_in(text, place):
    (event,) = events_of(text, language="de")
    assert (event.place.name if event.place else None) == place
