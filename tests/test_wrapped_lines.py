"""Lines that a writer's tool has wrapped are one sentence: within an item, and round links that cannot be broken."""

import pytest

from chrono.events.layout.segments import segment

LINK = "(https://example.org/" + "long-" * 18 + ")"


LINE = "The history of the quay has been written by many who never saw it, and\n"
PROSE = LINE * 11 + "by a few who did.\n\n"  # few blank lines: every line break is one of wrapping


def units(text):
    """The units below a paragraph that is wrapped at some seventy characters."""
    return [unit for unit in segment(PROSE + text).units if unit.start >= len(PROSE)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("- In the year before, the Tarn\n    Mill closed its doors to all.\n- Then it burned.\n", 2),
        ("1. The first of them sailed to\n   Bergen and came back.\n2. The second sank.\n", 2),
        ("- The quay was built.\n  Ships came soon after that.\n", 2),  # a sentence each
        (f"The harbour\nMaster\xa0[said]{LINK}\xa0that the quay was to close in the autumn.\n", 1),
        (f"The harbour\n[Master said]{LINK} that the quay was to close in the autumn.\n", 1),
        (f"The quay is closed\n\\[[Letter]{LINK}, 3/14/23\\]\n", 2),  # who wrote it is no part of it
        ("- The quay\n\n    Ships came soon after that.\n", 2),
    ],
)
def test_wrapped_lines_go_on(text, count):
    assert len(units(text)) == count
