"""An event while it is being made: what one place in the text says of it, before mentions are joined."""

from __future__ import annotations

import attrs

from chrono.when import When

__all__ = ["Draft", "Span"]


@attrs.frozen
class Span:
    """A quote to be: `start` to `end` of the text, and the marks in it, in offsets of the text."""

    start: int
    end: int
    marks: tuple[tuple[int, int], ...] = ()


@attrs.define
class Draft:
    """What one unit says of an event.

    `subject` is the stretch of text that tells of it, `cue` the offsets of its cue. `origin` names the reader that
    made it. `signs` are named reasons for and against, each with its weight; the confidence comes from them. `apart`
    keeps an event from being joined with others of its kind and day: items of one list are different events. `whose`
    is the person of whose life it is told, where a headword names him. `lead` says that it is told as done by the
    day of the text, and on no day: "Plans have been approved". `beside` are the offsets of what its sentence tells of
    other dates by the same verb.
    """

    kind: str
    when: When | None
    basis: str
    status: str
    spans: list[Span]
    subject: tuple[int, int]
    origin: str
    cue: tuple[int, int] | None = None
    title: str = ""
    whose: str = ""
    form: str = "word"
    signs: dict[str, float] = attrs.Factory(dict)
    ordinal: int | None = None
    series: str | None = None
    apart: str | None = None
    own: bool = False
    lead: bool = False
    general: bool = False
    root: Draft | None = None
    host: Draft | None = None
    role: str = "at"
    within: bool = False
    beside: list[tuple[int, int]] = attrs.Factory(list)

    @property
    def dated(self) -> tuple[int, int] | None:
        """First and last day as numbers, None where it is undated or open."""
        when = self.when
        if when is None or when.earliest is None or when.latest is None:
            return None
        return when.earliest.number, when.latest.number
