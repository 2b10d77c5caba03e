"""The kinds of value that a curated file is made of: each reads itself, describes itself, and says its JSON Schema.

`read` returns the value, or None after reporting what is wrong with the node and what would be right. To add a kind
of value, write one more class with `read`, `schema` and `says`; the classes of `format.py` then use it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, Protocol
from urllib.parse import urlsplit

import attrs

from chrono.curation.plain_words import in_words
from chrono.errors import DateError, Problem
from chrono.strict_yaml import Map, Node, Scalar, Seq
from chrono.when import When

__all__ = [
    "Choice", "Date", "Entry", "Faults", "Items", "KindName", "Number", "Pattern", "Placed", "Record", "Spot", "Table",
    "Text", "Url", "Value", "Whole", "YesNo", "did_you_mean", "key", "keys_of", "without_hidden",
]  # fmt: skip

# So alike are a word and its misspelling; 'storm' and 'forum' share three letters of five in order, which is 0.73.
_NEAR = 0.86

URL_SCHEMES = ("http", "https", "mailto")

# Line breaks and tabs belong to prose; other control characters and those that turn the direction of text do not.
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def without_hidden(text: str) -> str:
    """The text without invisible characters, which no text of a curated file may hold; lines end as in Unix."""
    return _HIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


@attrs.frozen
class Spot:
    """Where something stands: a file, and line and column from 1."""

    source: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.source}:{self.line}"


@attrs.define
class Faults:
    """What reading one file collects: its problems; and what it needs to know: the kinds that there are."""

    source: str
    problems: list[Problem] = attrs.field(factory=list)
    kinds: frozenset[str] = frozenset()

    def report(self, node: Node | Spot, message: str) -> None:
        """Add a problem at the place of `node`."""
        self.problems.append(Problem(message, self.source, node.line, node.column))

    def spot(self, node: Node) -> Spot:
        """Where `node` stands."""
        return Spot(self.source, node.line, node.column)


class Value(Protocol):
    """What every kind of value can do."""

    def read(self, node: Node, faults: Faults) -> Any:
        """The value of `node`; None where it was at fault, which is then reported."""

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of the value."""

    def says(self) -> str:
        """The value in a few words, for messages and the reference page."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The nearest known word where one is near, and all of them: "; did you mean 'signing'? (known: …)"."""
    from rapidfuzz import process
    from rapidfuzz.distance import JaroWinkler

    names = sorted(known)
    best = process.extractOne(word, names, scorer=JaroWinkler.similarity, score_cutoff=_NEAR)
    return (f"; did you mean {best[0]!r}?" if best else "") + f" (known: {', '.join(names)})"


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and not (node.value or "").strip()


def _scalar(node: Node, faults: Faults, what: str) -> str | None:
    """The text of a scalar; reports anything else."""
    if not isinstance(node, Scalar):
        shape = "stands a list" if isinstance(node, Seq) else "stand keys and values"
        faults.report(node, f"here {shape}; write {what}")
    elif node.value is None or _is_empty(node):
        faults.report(node, f"nothing stands here; write {what}, or leave the key out")
    else:
        return node.value
    return None


def _report_no_keys(node: Node, faults: Faults, wanted: str) -> None:
    """Tell that `wanted`, keys and values, do not stand at `node`."""
    if _is_empty(node):
        faults.report(node, f"nothing stands here; write keys and values: {wanted}; or leave the key out")
    else:
        faults.report(node, f"keys and values are wanted: {wanted}")


@attrs.frozen
class Text:
    """Any text of at least one visible character; white space at its ends is not kept, unless it is `verbatim`."""

    what: str = "text"
    verbatim: bool = False

    def read(self, node: Node, faults: Faults) -> str | None:
        text = _scalar(node, faults, self.what)
        if self.verbatim:
            return text
        if text is not None and (match := _HIDDEN.search(text)):
            faults.report(node, f"the text holds the invisible character U+{ord(match[0]):04X}; delete it")
            return None
        return text.strip() if text else None

    def schema(self) -> dict[str, Any]:
        # Numbers and true or false are text here too: the file is read without guessing at types.
        return {"type": ["string", "number", "boolean"]}

    def says(self) -> str:
        return self.what


@attrs.frozen
class Pattern:
    """Text of one form: `form` is a regular expression for the whole of it, `what` says it with an example."""

    form: str
    what: str

    def read(self, node: Node, faults: Faults) -> str | None:
        text = _scalar(node, faults, self.what)
        if text is not None and not re.fullmatch(self.form, text):
            faults.report(node, f"{text!r} is not {self.what}")
            return None
        return text

    def schema(self) -> dict[str, Any]:
        return {"type": ["string", "number"], "pattern": f"^(?:{self.form})$"}

    def says(self) -> str:
        return self.what


@attrs.frozen
class Choice:
    """One of a few words."""

    options: tuple[str, ...]

    def read(self, node: Node, faults: Faults) -> str | None:
        text = _scalar(node, faults, self.says())
        if text is not None and text not in self.options:
            faults.report(node, f"{text!r} is none of the words for it{did_you_mean(text, self.options)}")
            return None
        return text

    def schema(self) -> dict[str, Any]:
        return {"enum": list(self.options)}

    def says(self) -> str:
        return "one of " + ", ".join(self.options)


@attrs.frozen
class KindName:
    """A kind of event: one that chrono ships, or one of the file's own `kinds`."""

    def read(self, node: Node, faults: Faults) -> str | None:
        text = _scalar(node, faults, "a kind")
        if text is not None and text not in faults.kinds:
            faults.report(node, f"unknown kind {text!r}{did_you_mean(text, faults.kinds)}")
            return None
        return text

    def schema(self) -> dict[str, Any]:
        return {"type": "string"}

    def says(self) -> str:
        return "a kind"


@attrs.frozen
class Whole:
    """A whole number, both bounds included."""

    low: int
    high: int

    def read(self, node: Node, faults: Faults) -> int | None:
        text = _scalar(node, faults, self.says())
        if text is None:
            return None
        if re.fullmatch(r"[+-]?\d{1,12}", text, re.ASCII) and self.low <= int(text) <= self.high:
            return int(text)
        faults.report(node, f"{text!r} is not {self.says()}")
        return None

    def schema(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.low, "maximum": self.high}

    def says(self) -> str:
        return f"a whole number from {self.low} to {self.high}"


@attrs.frozen
class Number:
    """A decimal number, both bounds included."""

    low: float
    high: float

    def read(self, node: Node, faults: Faults) -> float | None:
        text = _scalar(node, faults, self.says())
        if text is None:
            return None
        if re.fullmatch(r"[+-]?\d+(\.\d+)?(e-?\d{1,3})?", text, re.ASCII) and self.low <= float(text) <= self.high:
            return float(text)
        faults.report(node, f"{text!r} is not {self.says()}")
        return None

    def schema(self) -> dict[str, Any]:
        return {"type": "number", "minimum": self.low, "maximum": self.high}

    def says(self) -> str:
        return f"a number from {self.low:g} to {self.high:g}"


@attrs.frozen
class YesNo:
    """true or false, and no other spelling of them."""

    def read(self, node: Node, faults: Faults) -> bool | None:
        text = _scalar(node, faults, self.says())
        if text is not None and text not in ("true", "false"):
            faults.report(node, f"{text!r} is not {self.says()}")
            return None
        return None if text is None else text == "true"

    def schema(self) -> dict[str, Any]:
        return {"type": "boolean"}

    def says(self) -> str:
        return "true or false"


@attrs.frozen
class Url:
    """A link that a browser may open: http, https or mailto, and nothing that runs."""

    def read(self, node: Node, faults: Faults) -> str | None:
        text = _scalar(node, faults, self.says())
        if text is None:
            return None
        try:
            parts = urlsplit(text)
        except ValueError:
            parts = urlsplit("")
        if parts.scheme not in URL_SCHEMES or re.search(r"[\s<>\"\\]", text) or not (parts.netloc or parts.path):
            faults.report(node, f"{text!r} is not {self.says()}")
            return None
        return text

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": '^(?:https?://|mailto:)[^\\s<>"\\\\]+$'}

    def says(self) -> str:
        return "a link that begins with http://, https:// or mailto:"


@attrs.frozen
class Date:
    """A date in EDTF, or in words that say it without help: "3–5 June 2019", "autumn 2024", "c. 1250"."""

    def read(self, node: Node, faults: Faults) -> When | None:
        text = _scalar(node, faults, self.says())
        if text is None:
            return None
        try:
            return When.parse(text)
        except DateError as error:
            when, why = in_words(text)
            if when is not None and why is not None:
                faults.report(node, why)
            elif when is None:
                is_at_a_loss = "did you mean" not in str(error) and re.search(r"[^\W\d_]", text)
                faults.report(node, why or f"{error}{', or plain words, as 3 May 2019' if is_at_a_loss else ''}")
            return when

    def schema(self) -> dict[str, Any]:
        return {"type": ["string", "integer"]}

    def says(self) -> str:
        return "a date in EDTF (2019, 2019-11-07, 2019-11-03/2019-11-05, 1250~) or in plain words"


@attrs.frozen
class Items:
    """A list of values of one kind."""

    of: Value

    def read(self, node: Node, faults: Faults) -> tuple[Any, ...] | None:
        if not isinstance(node, Seq):
            faults.report(node, self._advice(node))
            return None
        values = [self.of.read(item, faults) for item in node.items]
        return tuple(value for value in values if value is not None)

    def _advice(self, node: Node) -> str:
        """What is wrong with a node that is no list, and how to make one of it."""
        keyed = isinstance(self.of, Record) and self.of.short is None
        if isinstance(node, Scalar) and node.value and not keyed:
            return "a list is wanted" + (f"; write [{node.value}]" if len(node.value) <= 60 else "")
        first = f"{next(iter(keys_of(self.of.of)))}: ..." if isinstance(self.of, Record) else "..."
        advice = f"begin each entry with a dash, as in '- {first}'"
        return (
            f"nothing stands here; {advice}, or leave the key out" if _is_empty(node) else f"a list is wanted; {advice}"
        )

    def schema(self) -> dict[str, Any]:
        return {"type": "array", "items": self.of.schema()}

    def says(self) -> str:
        return f"a list: {self.of.says()}"


@attrs.frozen
class Placed:
    """A value, and where it stands."""

    of: Value

    def read(self, node: Node, faults: Faults) -> tuple[Any, Spot] | None:
        value = self.of.read(node, faults)
        return None if value is None else (value, faults.spot(node))

    def schema(self) -> dict[str, Any]:
        return self.of.schema()

    def says(self) -> str:
        return self.of.says()


@attrs.frozen
class Table:
    """Names of the writer's own choice, each with a value of one kind; `name` is what a name must look like."""

    name: Value
    of: Value

    def read(self, node: Node, faults: Faults) -> tuple[tuple[str, Spot, Any], ...] | None:
        """Each name, where it stands, and its value."""
        if not isinstance(node, Map):
            value = "keys of its own" if isinstance(self.of, Record) else self.of.says()
            _report_no_keys(node, faults, f"{self.name.says()}, and for it {value}")
            return None
        rows = [(self.name.read(name, faults), faults.spot(name), self.of.read(n, faults)) for name, n in node.pairs]
        return tuple((name, spot, value) for name, spot, value in rows if name is not None and value is not None)

    def schema(self) -> dict[str, Any]:
        return {"type": "object", "additionalProperties": self.of.schema()}

    def says(self) -> str:
        return f"names, each with {self.of.says()}"


@attrs.frozen(kw_only=True)
class Entry:
    """What every class of the format has beside its own keys: where it stands, and where each key given stands.

    One that `is_whole_or_nothing` is left out where any part of it is at fault, for the rest of it would mean more.
    """

    is_whole_or_nothing: ClassVar[bool] = False

    spot: Spot
    keys: Mapping[str, Spot] = attrs.field(factory=dict, hash=False)

    def check(self, faults: Faults) -> bool:
        """Whether the keys agree with each other; reports where they do not. Asked when each alone is right."""
        return True


def key(value: Value, about: str, *, required: bool = False, lasting: bool = False, name: str | None = None) -> Any:
    """A field of a class of the format: its kind of value, and what it means in one sentence.

    What is `required` or `lasting` cannot be taken away. `name` is how the file spells it where Python cannot.
    """
    metadata = {"value": value, "about": about, "required": required, "lasting": required or lasting, "name": name}
    return attrs.field(default=None, kw_only=True, metadata=metadata)


def keys_of(entry: type[Entry]) -> dict[str, attrs.Attribute[Any]]:
    """The fields of a class that are keys of the file, by their spelling there."""
    fields = attrs.fields(entry)
    return {field.metadata["name"] or field.name: field for field in fields if "value" in field.metadata}


@attrs.frozen
class Record:
    """Keys and values that a class of the format lists.

    `short` is the key that a value written without keys stands for (`place: Omsk`). `partial` asks for no key in
    particular, and lets an empty value stand for "none".
    """

    of: type[Entry]
    short: str | None = None
    partial: bool = False

    def read(self, node: Node, faults: Faults) -> Any:
        if self.short and isinstance(node, Scalar):
            value = self._fields()[self.short].metadata["value"].read(node, faults)
            spot = faults.spot(node)
            return None if value is None else self.of(**{self.short: value}, spot=spot, keys={self.short: spot})
        if not isinstance(node, Map):
            keys = f"keys and values are wanted: {', '.join(self._fields())}"
            faults.report(
                node, f"{keys}; or {self._fields()[self.short].metadata['value'].says()}" if self.short else keys
            )
            return None
        return self._read_pairs(node, faults)

    def _read_pairs(self, node: Map, faults: Faults) -> Any:
        fields, before = self._fields(), len(faults.problems)
        values: dict[str, Any] = {}
        spots: dict[str, Spot] = {}
        for label, value in node.pairs:
            field = fields.get(label.value or "")
            if field is None:
                faults.report(label, f"unknown key {label.value!r}{did_you_mean(label.value or '', fields)}")
                continue
            spots[label.value or ""] = faults.spot(label)
            if self.partial and isinstance(value, Scalar) and value.value is None:
                if field.metadata["lasting"]:
                    faults.report(value, f"nothing stands here, and {label.value} cannot be taken away; leave it out")
                continue
            values[field.name] = field.metadata["value"].read(value, faults)
        needed = [name for name, field in fields.items() if field.metadata["required"] and not self.partial]
        for name in needed if node.whole else ():
            if name not in spots:
                faults.report(node, f"the key {name!r} is missing: {fields[name].metadata['about']}")
        if any(values.get(fields[name].name) is None for name in needed):
            return None
        entry = self.of(**values, spot=faults.spot(node), keys=spots)
        if len(faults.problems) > before or not node.whole or node.doubled:
            return None if self.of.is_whole_or_nothing else entry
        # Asked only of entries without other faults, so that one fault is reported once.
        return entry if entry.check(faults) else None

    def schema(self) -> dict[str, Any]:
        reference = {"$ref": f"#/$defs/{self.of.__name__}{'Changes' if self.partial else ''}"}
        if self.short is None:
            return reference
        return {"anyOf": [self._fields()[self.short].metadata["value"].schema(), reference]}

    def says(self) -> str:
        long = f"keys of {self.of.__name__}{'Changes' if self.partial else ''}"
        return f"{self._fields()[self.short].metadata['value'].says()}, or {long}" if self.short else long

    def _fields(self) -> dict[str, attrs.Attribute[Any]]:
        return keys_of(self.of)
