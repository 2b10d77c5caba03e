"""The confidence of an event: read off what was right before, lower where the document's own date is inferred."""

import attrs

from chrono.events import extract
from chrono.events.confidence import confidence_of, reasons_of
from chrono.events.drafts import Draft
from chrono.model import DocumentDate
from chrono.reading import read_text
from chrono.when import When

DRAFT = Draft("meeting", When.parse("2011-05-03"), "document", "held", [], (0, 9), "report")
SAID = DocumentDate(When.parse("2011-05-04"), "explicit")


def test_more_reasons_never_lower_it():
    found = [confidence_of(attrs.evolve(DRAFT, signs={"a reason": k / 20})) for k in range(-20, 20)]
    assert found == sorted(found)
    assert found[0] == 0.35
    assert found[-1] == 0.94


def test_a_date_counted_from_an_inferred_one_is_less_sure_and_says_so():
    inferred = attrs.evolve(SAID, basis="inferred_year")
    assert confidence_of(DRAFT, inferred) < confidence_of(DRAFT, SAID)
    assert any("own date is inferred" in reason for reason in reasons_of(DRAFT, inferred))
    told = attrs.evolve(DRAFT, basis="explicit")
    assert confidence_of(told, inferred) == confidence_of(told, SAID)


def test_a_strong_cue_beside_its_date_is_surer_than_a_bare_one():
    (document,) = read_text("The lords met on 3 May 2011.\n\nThe barn burned, and a horse with it, on 4 May 2012.")
    strong, weak = extract(document)
    assert strong.confidence > weak.confidence
