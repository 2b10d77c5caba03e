"""Events of German texts: verbs that end their clause, compounds, annals in the present, entries under bare years."""

import pytest
from telling import events_of

from chrono.events import extract
from chrono.reading import read_text


def told(text, date=None):
    return {
        (event.kind, event.when.edtf, event.status) for event in events_of(text, date=date, language="de") if event.when
    }


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Im Juli 1931 wurde der Verein „Wer trifft, gewinnt“ im Gasthaus Krone gegründet.",
            {("founding", "1931-07", "held")},
        ),
        (
            "Die Mühle war 1945 ausgebrannt und 1951 wiedereröffnet worden.",
            {("conflict", "1945", "held"), ("opening", "1951", "held")},
        ),
        (
            "1933 wurde der Chor verboten, 1946 wurde er neu gegründet.",
            {("adoption", "1933", "held"), ("founding", "1946", "held")},
        ),
    ],
)
def test_a_participle_that_ends_its_clause_stands_with_its_auxiliary(text, events):
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Die Hallenweihe war am 4. Mai 1931.", ("ceremony", "1931-05-04", "held")),
        ("Am 4. Mai 1931 war die Jahreshauptversammlung.", ("session", "1931-05-04", "held")),
        ("Die Ortsgruppengründung war am 4. Mai 1931.", ("founding", "1931-05-04", "held")),
    ],
)
def test_a_compound_is_what_its_last_part_says(text, event):
    assert event in told(text)


def test_a_word_that_only_ends_so_is_no_cue():
    assert ("meeting", "1931-05-04", "held") not in told("Am 4. Mai 1931 folgte das Eintreffen der neuen Orgel.")


@pytest.mark.parametrize("text", ["1933 wird der Verein aufgelöst.", "Der Turm konnte 1933 abgerissen werden."])
def test_a_present_without_a_day_of_its_own_tells_of_the_past(text):
    assert {(kind, status) for kind, _, status in told(text)} == {("termination", "held")}


def test_a_present_behind_the_day_of_its_text_is_a_plan():
    assert told("Am 3. Mai wird die Brücke eröffnet.", date="2024-03-22") == {("opening", "2024-05-03", "planned")}


def test_what_is_called_off_was_still_to_come():
    assert told("Das Konzert am 20. April musste abgesagt werden.", date="2024-03-22") == {
        ("ceremony", "2024-04-20", "cancelled")
    }


def test_a_time_of_a_weekday_is_of_its_day():
    assert told("Am Sonntagabend brannte ein Schuppen.", date="2024-03-22") == {("milestone", "2024-03-17", "held")}


def test_lines_under_bare_years_are_entries_of_annals():
    text = "1893\n\nGründung der Turnriege\n\n1898\n\nEinweihung der Halle\n\n1912\n\nUmbau der Bühne\n"
    assert told(text) == {("founding", "1893", "held"), ("opening", "1898", "held"), ("change", "1912", "held")}


def test_a_span_of_years_that_is_worked_out_beside_it_is_told_once():
    text = "2013 wurde die Schule umgebaut. Schon ein Jahr später (2014) wurde die Halle eröffnet."
    assert told(text) == {("change", "2013", "held"), ("opening", "2014", "held")}


def test_a_count_is_no_year():
    assert told("Gegründet wurde der Verein von mehr als 1500 Turnern.") == set()


def test_a_present_tells_of_the_day_nearest_to_its_text():
    assert told("Baubeginn ist im Juli.", date="2022-05-10") == {("launch", "2022-07", "planned")}


def test_an_office_behind_its_years_is_an_appointment_whatever_it_leads():
    assert told("1974–1976 Vorsitzender der Freien Kunstausstellung in Lund.") == {("appointment", "1974/1976", "held")}


def test_entries_between_strokes_have_their_own_dates():
    text = "1972 Berufung an die Akademie Lund / 1999 Verleihung des Verdienstordens / 2004 Umzug nach Ulm."
    assert {when for _, when, _ in told(text)} == {"1972", "1999", "2004"}
    assert ("award", "1999", "held") in told(text)


@pytest.mark.parametrize("feast", ["25jähriges Jubiläum", "25-jähriges Vereinsjubiläum", "25-Jahr-Feier"])
def test_jubilees_with_and_without_a_hyphen_are_anniversaries(feast):
    (document,) = read_text(f"1881: Bau der Halle\n1906: {feast}\n1911: Weihe der Fahne", source="note")
    found = [(event.kind, event.when.edtf) for event in extract(document) if event.when]
    assert ("anniversary", "1906") in found
