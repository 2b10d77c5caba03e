"""Formats that other programs read, held against what their documentation asks for."""

import json

import pytest
from hypothesis import given, settings

from chrono.exporting import render
from chrono.model import Event, Timeline
from chrono.strategies import timelines
from chrono.when import When

TEXT, WHOLE = {"type": "string"}, {"type": "integer"}


def keys(**kinds):
    """An object of exactly these keys; those that end in an underscore may be missing."""
    properties = {name.removesuffix("_"): kind for name, kind in kinds.items()}
    needed = [name for name in kinds if not name.endswith("_")]
    return {"type": "object", "properties": properties, "required": needed, "additionalProperties": False}


def several(kind):
    return {"type": "array", "items": kind}


DATE = keys(
    year=WHOLE, month_={**WHOLE, "minimum": 1, "maximum": 12}, day_={**WHOLE, "minimum": 1, "maximum": 31}
)  # fmt: skip
WORDS = keys(headline=TEXT, text_=TEXT)
TIMELINEJS = keys(
    title=keys(text=WORDS),
    events=several(keys(
        unique_id=TEXT, start_date=DATE, end_date_=DATE, display_date=TEXT, group=TEXT, text=WORDS,
        media_=keys(url=TEXT),
    )),
    eras_=several(keys(start_date=DATE, end_date=DATE, text=WORDS)),
)  # fmt: skip

# What `new Date(…)` of ECMAScript reads: the extended years have a sign and six digits.
MOMENT = {"type": "string", "pattern": r"^(\d{4}|[+-](?!000000)\d{6})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"}
COMMON = {"id": TEXT, "content": TEXT, "title": TEXT, "group": TEXT, "start": MOMENT, "className": TEXT}
VIS = keys(
    groups=several(keys(id=TEXT, content=TEXT)),
    items=several({"oneOf": [
        keys(**COMMON, type={"const": "point"}), keys(**COMMON, type={"const": "range"}, end=MOMENT),
    ]}),
)  # fmt: skip


@pytest.mark.parametrize(("suffix", "schema"), [(".timelinejs.json", TIMELINEJS), (".vis.json", VIS)])
def test_every_timeline_has_the_form_that_the_program_reads(suffix, schema):
    validator = pytest.importorskip("jsonschema").Draft202012Validator(schema)

    @settings(max_examples=25)
    @given(timelines(max_size=4))
    def check(timeline):
        document = json.loads(render(timeline, f"t{suffix}"))
        assert [error.message for error in validator.iter_errors(document)] == []

    check()


THING = {"name", "description", "url", "image", "identifier", "subjectOf"}
WORK = THING | {"text", "isPartOf", "temporalCoverage", "keywords"}
# The properties that schema.org gives each type, as far as they are written here.
SCHEMA_ORG = {
    "ItemList": THING | {"numberOfItems", "itemListElement"},
    "Event": THING | {"eventStatus", "keywords", "startDate", "endDate", "location", "about", "superEvent"},
    "EventSeries": THING,
    "Thing": THING,
    "CreativeWork": WORK,
    "Quotation": WORK,
    "Place": THING | {"address", "geo"},
    "PostalAddress": THING | {"addressCountry"},
    "GeoCoordinates": THING | {"latitude", "longitude"},
}
VOCABULARY = "https://schema.org/"


def nodes(value):
    """Every node of an expanded document."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


def expanded(timeline):
    """The file as a processor of JSON-LD sees it, with the vocabulary of schema.org as its context."""
    jsonld = pytest.importorskip("pyld").jsonld

    def context(address, options):
        assert address == "https://schema.org"
        return {"documentUrl": address, "document": {"@context": {"@vocab": VOCABULARY}}, "contextUrl": None}

    return jsonld.expand(json.loads(render(timeline, "t.jsonld")), {"documentLoader": context})


def test_json_ld_says_of_each_thing_only_what_schema_org_knows_of_its_type():
    @settings(max_examples=25)
    @given(timelines(max_size=4))
    def check(timeline):
        found = list(nodes(expanded(timeline)))
        assert sum(node["@type"] == [f"{VOCABULARY}Event"] for node in found) == len(timeline)
        for node in found:
            (kind,) = node["@type"]
            said = {name.removeprefix(VOCABULARY) for name in node if name != "@type"}
            assert said <= SCHEMA_ORG[kind.removeprefix(VOCABULARY)], kind

    check()


def test_json_ld_has_the_date_as_edtf_beside_its_days():
    (root,) = expanded(Timeline([Event("a", "x", "meeting", When.parse("199X"))]))
    (event,) = (node for node in nodes(root) if node["@type"] == [f"{VOCABULARY}Event"])
    assert event[f"{VOCABULARY}startDate"] == [{"@value": "1990-01-01"}]
    (work,) = event[f"{VOCABULARY}subjectOf"]
    assert work[f"{VOCABULARY}temporalCoverage"] == [{"@value": "199X"}]
