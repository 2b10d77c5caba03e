"""Clauses from which a circumstance, a relative clause or a date has gone are called as they would be alone."""

import pytest

from chrono import extract, read_text


def titles(text, language="en"):
    (document,) = read_text(text, source="a.txt", date="2020-06-01", language=language)
    return [event.title for event in extract(document)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("For forty years until the mill was closed in 1931, the Holm family lived beside it.", "The mill was closed"),
        ("They moved to Ulm after the war, the family opened a shop in 1950.", "The family opened a shop"),
        ("It was said that before the flood, the bridge was built in 1911.", "The bridge was built"),
        ("The mill closed after the owner, Carl Berg, died in 1931.", "The owner, Carl Berg, died"),
        (
            "The town owes its name to the chapel, the origins of which lie in the cell that Anna built in 1388.",
            "Anna built the cell",
        ),
        ("A strategy that we launched in 2019", "We launched a strategy"),
        ("She called for an inquiry back in January 2019.", "She called for an inquiry"),
        ("The council closed the pool back in 2003.", "The council closed the pool"),
        ("The ferry came back in 1977.", "The ferry came back"),
        ("The navy brought the crew back in 1941.", "The navy brought the crew back"),
        (
            "In 1527 began a long feud with Robert of Alder.",
            "A long feud with Robert of Alder began",
        ),
        (
            "In May 1802 followed a second expedition.",
            "A second expedition followed",
        ),
        ("The bridge was widened and re-opened in 2011.", "The bridge re-opened"),
        ("The kitchen was rebuilt in 2009 and re-equipped in 2011.", "The kitchen was re-equipped"),
        ("Dan Berg was first elected mayor in 2014 and then re-elected in 2018.", "Dan Berg was re-elected"),
        ("Board-owned shops were opened in 2019.", "Board-owned shops were opened"),
        (
            "The Office of Harbours and Fisheries Policy, established by the council in 2011, moved to Lund.",
            "The Office of Harbours and Fisheries Policy was established by the council",
        ),
        ("Although the council had opened an inquiry, on 3 May 2011 Ann Cole resigned.", "Ann Cole resigned"),
        ("While Carl Berg founded a bank, in 1911, Bo Lind wrote his first novel.", "Bo Lind wrote his first novel"),
        ("Even though the union signed the deal, in May 2011 workers walked out.", "Workers walked out"),
        ("As the mill closed, in 1946 the firm moved to Leeds.", "The firm moved to Leeds"),
        ("When the war ended, in 1946, the firm moved to Leeds.", "The war ended"),
        ("After the talks, in May 2011 the company closed the mill.", "The company closed the mill"),
        ("The Mayor of Lund and the Bishop, elected in 2011, moved.", "The Mayor of Lund and the Bishop were elected"),
    ],
)
def test_an_english_clause_is_told_as_it_would_be_alone(text, title):
    assert title in titles(text)


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("es", "El puente de Lund, que hicieron los monjes, fue destruido en 1716.", "El puente de Lund fue destruido"),
        ("es", "La casa, que era de su padre, se vendió en 1903.", "La casa se vendió"),
        ("fr", "La maison, qui était vide, fut vendue en 1903 à la ville.", "La maison fut vendue à la ville"),
        ("ru", "Церковь, которая принадлежала монахам, была разрушена в 1934 году.", "Церковь была разрушена"),
        ("ru", "Мост, который построили монахи, сгорел в 1812 году.", "Мост сгорел"),
        ("ru", "На базе музея в 1989 и 1994 годах проходили съезды.", "На базе музея проходили съезды"),
        ("de", "Von 1999 bis 2000 wechselten wir die alten Rohre aus.", "Wir wechselten die alten Rohre aus"),
        (
            "de",
            "1904 im Mai fanden sich zwölf Bauern zusammen und gründeten den Verein.",
            "Zwölf Bauern fanden sich zusammen und gründeten den Verein",
        ),
        (
            "de",
            "Am 16.01.1946 musste der Eigentümer, Familie Holm, den Hof verlassen.",
            "Der Eigentümer, Familie Holm, musste den Hof verlassen",
        ),
    ],
)
def test_a_clause_of_another_language_is_told_as_it_would_be_alone(language, text, title):
    assert title in titles(text, language)


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("de", "Das 15-jährige Bestehen des Vereins wurde 1961 gefeiert.", "Gründung des Vereins"),
        ("ru", "В 1961 году отметили 50-летие завода «Маяк».", "Основание завода «Маяк»"),
        ("ru", "В 1961 году отметили 50-летие основания города Ольховска.", "Основание города Ольховска"),
        ("fr", "En 1961 on fêta le 50e anniversaire de la société de musique.", "Fondation de la société de musique"),
        ("es", "En 1961 se celebró el 50.º aniversario de la fundación de la ciudad.", "Fundación de la ciudad"),
    ],
)
def test_what_is_celebrated_was_founded(language, text, title):
    assert title in titles(text, language)
