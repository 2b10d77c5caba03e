"""Hypothesis strategies for the public types, and for text with dates whose values are known.

    from hypothesis import given
    from chrono import find_dates
    from chrono.strategies import date_expressions

    @given(date_expressions(type="DATE"))
    def test_every_date_is_found(expression): ...

They are registered with Hypothesis, so `from_type(chrono.When)` works as well. To add a strategy, write it in the
module of its subject, name it here, and register it where it makes a public type.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from hypothesis import strategies as st

from chrono.strategies.calendar import days, whens
from chrono.strategies.expressions import (
    DatedDocument,
    DatedSentence,
    DateExpression,
    date_expressions,
    dated_documents,
    dated_sentences,
    plain_sentences,
)  # fmt: skip
from chrono.strategies.nouns import documents, events, evidence, participants, places, timelines

__all__ = [
    "DateExpression", "DatedDocument", "DatedSentence",
    "date_expressions", "dated_documents", "dated_sentences", "days", "documents", "events", "evidence",
    "participants", "places", "plain_sentences", "register", "timelines", "whens",
]  # fmt: skip


def register() -> None:
    """Tell Hypothesis which strategy makes which type; its entry point calls this."""
    from chrono.model import Document, Event, Evidence, Participant, Place, Timeline
    from chrono.when import Day, When

    makers: list[tuple[type[Any], Callable[[], st.SearchStrategy[Any]]]] = [
        (Day, days), (When, whens), (Document, documents), (Evidence, evidence), (Place, places),
        (Participant, participants), (Event, events), (Timeline, timelines),
    ]  # fmt: skip
    for made, maker in makers:
        # Made when one is asked for: Hypothesis starts before anybody wants to test with these.
        st.register_type_strategy(made, partial(_made, maker))


def _made(maker: Callable[[], st.SearchStrategy[Any]], _: type[Any]) -> st.SearchStrategy[Any]:
    return maker()
