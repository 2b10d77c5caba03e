"""What `find_dates` returns: a dated expression, and the TIMEX3 expressions inside it."""

from __future__ import annotations

import attrs

from chrono.when import When

__all__ = ["DateMention", "Part"]


# A text has many: without slots a frozen value is made in two thirds of the time.
@attrs.frozen(slots=False)
class Part:
    """One TIMEX3 expression as TempEval would tag it; offsets count code points of the whole text."""

    start: int
    end: int
    text: str
    type: str
    value: str
    mod: str | None = None


@attrs.frozen(slots=False)
class DateMention:
    """A dated expression: `text[start:end] == mention.text`, both ends in code points.

    `type` (DATE, TIME, DURATION, SET), `value` and `mod` are TIMEX3's, of the first of `parts`. `edtf` and `when` say
    the whole mention's date, None where it names no place in time (a duration, a set, "three days later" after
    nothing). `rule` names the shape that found it; `assumed` the parts that the text does not say, such as "year".
    `several` are the expressions of a range or list, none where the mention is one by itself.
    """

    start: int
    end: int
    text: str
    type: str
    value: str
    mod: str | None
    edtf: str | None
    when: When | None
    rule: str
    assumed: tuple[str, ...]
    several: tuple[Part, ...] = ()

    @property
    def parts(self) -> tuple[Part, ...]:
        """The TIMEX3 expressions inside: the mention itself where it is a simple date."""
        return self.several or (Part(self.start, self.end, self.text, self.type, self.value, self.mod),)
