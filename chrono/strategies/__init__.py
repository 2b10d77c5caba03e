"""Hypothesis strategies for the public types, and for text with dates whose values are known.

    from hypothesis import given
    from chrono import find_dates
    from chrono.strategies import date_expressions

    @given(date_expressions(type="DATE"))
    def test_every_date_is_found(expression): ...

They are registered with Hypothesis, so `from_type(chrono.When)` works as well. To add a strategy, write it in the
module of its subject, name it here, and list it in `registering` where it makes a public type.
"""

from __future__ import annotations

# First of all: where Hypothesis is loaded by what follows, its entry point asks this module for it at once.
from chrono.errors import MissingExtraError
from chrono.strategies.registering import register

try:
    import hypothesis  # noqa: F401  # asked for here, so that what is missing is told by the name of its extra
except ModuleNotFoundError as error:
    if error.name != "hypothesis":
        raise
    raise MissingExtraError('chrono.strategies needs: pip install "chrono-timeline[strategies]"') from error

# isort: split
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
