"""What Hypothesis calls when it starts: which strategy makes which public type.

Nothing here loads Hypothesis: its entry point comes here while it, or `chrono.strategies`, is still being loaded.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hypothesis import strategies as st

__all__ = ["register"]


def register() -> None:
    """Tell Hypothesis which strategy makes which type; its entry point calls this."""
    from hypothesis import strategies as st

    from chrono.model import Document, Event, Evidence, Participant, Place, Timeline
    from chrono.when import Day, When

    makers: list[tuple[type[Any], str]] = [
        (Day, "days"), (When, "whens"), (Document, "documents"), (Evidence, "evidence"), (Place, "places"),
        (Participant, "participants"), (Event, "events"), (Timeline, "timelines"),
    ]  # fmt: skip
    for made, maker in makers:
        # Made when one is asked for: Hypothesis starts before anybody wants to test with these.
        st.register_type_strategy(made, partial(_made, maker))


def _made(maker: str, _: type[Any]) -> st.SearchStrategy[Any]:
    from chrono import strategies

    strategy: st.SearchStrategy[Any] = getattr(strategies, maker)()
    return strategy
