"""What ended a stretch of time, told behind its last year in French and Spanish."""

import pytest
from telling import told_of_days


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("L'école resta ouverte jusqu'en 1952, année où elle fut fermée.", ("1952", "termination")),
        ("L'abbaye prospéra jusqu'en 1552, quand elle fut pillée.", ("1552", "conflict")),
        ("El convento se mantuvo hasta 1790, cuando fue suprimido.", ("1790", "termination")),
        ("El taller duró hasta el año 1790, cuando el gobierno lo cerró.", ("1790", "termination")),
    ],
)
def test_what_happened_then_is_told_of_the_end(text, told):
    assert told_of_days(text, "kind") == [told]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("En 1901 Ana Ruiz moriría en Lima.", "death"), ("En 1181 el abad fundaría otro monasterio.", "founding")],
)
def test_what_was_still_to_come_then_is_told_as_done(text, kind):
    assert told_of_days(text, "kind")[0][1] == kind


@pytest.mark.parametrize(
    "text",
    [
        "L'abbé vécut ici jusqu'en 1552.",
        "El taller funcionó hasta 1990, año de gran sequía.",
    ],
)
def test_an_end_of_which_nothing_is_told_is_no_event(text):
    assert told_of_days(text) == []
