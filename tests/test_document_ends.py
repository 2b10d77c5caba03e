"""Openings and closings of documents in five languages, and the day that each gives as its own, if any."""

from pathlib import Path

import pytest
import yaml

from chrono.dates.document_date import find_document_date

ENDS = yaml.load(Path(__file__).with_name("document_ends.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
PROSE = {
    "en": "The council met in the town hall and talked at length about roads, water and schools. " * 5,
    "de": "Der Rat kam im Rathaus zusammen und sprach lange über Straßen, Wasser und Schulen. " * 5,
    "fr": "Le conseil a parlé longuement des routes, de l'eau et des écoles de la commune. " * 5,
    "es": "El consejo habló largo rato de los caminos, del agua y de las escuelas del pueblo. " * 5,
    "ru": "Совет долго говорил о дорогах, о воде и о школах нашего города. " * 6,
}
CASES = [
    pytest.param(text.replace("{p}", PROSE[language]), language, date, id=f"{language}-{date}-{number}")
    for language, dates in ENDS.items()
    for date, texts in dates.items()
    for number, text in enumerate(texts)
]


@pytest.mark.parametrize(("text", "language", "date"), CASES)
def test_a_document_gives_its_own_day_and_no_other(text, language, date):
    found = find_document_date(text, source="note.txt", language=language)
    assert (found.when.edtf if found else "none") == date
    for evidence in found.evidence if found else ():
        assert text[evidence.start : evidence.end] == evidence.quote
