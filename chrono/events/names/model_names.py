"""Names that a spaCy pipeline finds, where one for the document's language is installed; none where not.

They come beside what the rules find, never instead: the extra `chrono-timeline[spacy]` installs spaCy, and a pipeline
such as en_core_web_sm is installed as spaCy says.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from typing import Any

from chrono.events.names.sightings import Sighting

__all__ = ["model_sightings", "united"]

KINDS = {"PERSON": "person", "PER": "person", "ORG": "organisation"}


@cache
def _pipeline(language: str) -> Any | None:
    """The installed pipeline of a language that names things; the first in order of name where there are several."""
    if find_spec("spacy") is None:
        return None
    import spacy

    names = sorted(name for name in spacy.util.get_installed_models() if name.startswith(language + "_"))
    return spacy.load(names[0], exclude=["parser", "lemmatizer", "senter"]) if names else None


def model_sightings(text: str, language: str) -> list[Sighting]:
    """Persons and organisations by the installed pipeline, capitalised and on one line."""
    pipeline = _pipeline(language)
    if pipeline is None:
        return []
    pipeline.max_length = max(pipeline.max_length, len(text) + 1)
    return [
        Sighting(KINDS[entity.label_], entity.start_char, entity.end_char, tuple(entity.text.split()), sure=True)
        for entity in pipeline(text).ents
        if entity.label_ in KINDS and entity.text[0].isupper() and "\n" not in entity.text
    ]


def united(sightings: Iterable[Sighting], more: Iterable[Sighting]) -> list[Sighting]:
    """The sightings of both; where they overlap, those of the rules stay, unless the rules knew only a bare word."""
    kept = list(sightings)
    firm = [s for s in kept if s.kind != "word" and (s.sure or s.kind != "person")]
    taken = {offset for s in firm for offset in range(s.start, s.end)}
    added = [s for s in more if taken.isdisjoint(range(s.start, s.end))]
    replaced = {offset for s in added for offset in range(s.start, s.end)}
    kept = [s for s in kept if replaced.isdisjoint(range(s.start, s.end))]
    return sorted([*kept, *added], key=lambda s: s.start)
