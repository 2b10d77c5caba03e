"""The kinds table: every cue's examples, and how each kind looks."""

import pytest
from telling import events_of

from chrono.events import default_kinds
from chrono.events.words.kinds import cases, verb_forms
from chrono.lang import languages

CASES = [case for case in cases() if case.language in languages()]


def kinds_found(text, language="en"):
    return {event.kind for event in events_of(text, date="2024-05-20", language=language)}


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.positive], ids=lambda case: f"{case.kind}: {case.text}"
)
def test_a_positive_case_has_an_event_of_its_kind(case):
    assert case.kind in kinds_found(case.text, case.language)


@pytest.mark.parametrize(
    "case", [case for case in CASES if not case.positive], ids=lambda case: f"{case.kind}: {case.text}"
)
def test_a_negative_case_has_no_event_of_its_kind(case):
    assert case.kind not in kinds_found(case.text, case.language)


def luminance(colour):
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("kind", default_kinds(), ids=lambda kind: kind.name)
def test_a_kind_is_seen_on_white_and_on_dark(kind):
    own = luminance(kind.colour)
    assert 1.05 / (own + 0.05) >= 3
    assert (own + 0.05) / (luminance("#16181d") + 0.05) >= 3


def test_each_kind_has_a_name_of_its_own_and_cues_in_english():
    kinds = default_kinds()
    assert len({kind.name for kind in kinds}) == len(kinds) > 0
    assert all("en" in dict(kind.cues) for kind in kinds)


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("sign", {"sign", "signs", "signed", "signing"}),
        ("die", {"die", "dies", "died", "dying"}),
        ("visit", {"visit", "visits", "visited", "visiting"}),
        ("begin", {"begin", "begins", "began", "begun", "beginning"}),
        ("commit", {"commit", "commits", "committed", "committing"}),
        ("travel", {"travel", "travels", "traveled", "travelled", "traveling", "travelling"}),
        ("sail", {"sail", "sails", "sailed", "sailing"}),
        ("ratify", {"ratify", "ratifies", "ratified", "ratifying"}),
    ],
)
def test_a_verb_has_all_its_forms(base, forms):
    assert {form for _, form in verb_forms(base)} == forms
