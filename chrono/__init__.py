"""Turn a pile of documents into a chronology.

    timeline = chrono.build("seeds/", curated="events.yaml")
    timeline.write("timeline.html")

Every name is loaded when it is first used, so that `import chrono` costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from chrono.curation import import_events, load
    from chrono.dates import DateMention, find_dates
    from chrono.errors import (
        ChronoError,
        CurationError,
        DateError,
        MissingExtraError,
        Problem,
        ReadError,
        WriteError,
    )  # fmt: skip
    from chrono.events import extract
    from chrono.merging import merge
    from chrono.model import (
        Conflict,
        Decision,
        Document,
        DocumentDate,
        Era,
        Event,
        Evidence,
        Kind,
        Link,
        Participant,
        Place,
        SourceDocument,
        Timeline,
    )  # fmt: skip
    from chrono.reading import read, read_text
    from chrono.run import build
    from chrono.when import Day, When

__version__ = "0.1.0"

_HOMES = {
    "chrono.curation": ["import_events", "load"],
    "chrono.dates": ["DateMention", "find_dates"],
    "chrono.errors": [
        "ChronoError", "CurationError", "DateError", "MissingExtraError", "Problem", "ReadError", "WriteError",
    ],
    "chrono.events": ["extract"],
    "chrono.merging": ["merge"],
    "chrono.model": [
        "Conflict", "Decision", "Document", "DocumentDate", "Era", "Event", "Evidence", "Kind", "Link", "Participant",
        "Place", "SourceDocument", "Timeline",
    ],
    "chrono.reading": ["read", "read_text"],
    "chrono.run": ["build"],
    "chrono.when": ["Day", "When"],
}  # fmt: skip
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "ChronoError", "Conflict", "CurationError", "DateError", "DateMention", "Day", "Decision", "Document",
    "DocumentDate", "Era", "Event", "Evidence", "Kind", "Link", "MissingExtraError", "Participant", "Place", "Problem",
    "ReadError", "SourceDocument", "Timeline", "When", "WriteError", "build", "extract", "find_dates", "import_events",
    "load", "merge", "read", "read_text",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    home = _HOME.get(name)
    if home is None:
        raise AttributeError(f"module 'chrono' has no attribute {name!r}")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOME])
