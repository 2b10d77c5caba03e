"""Turn a pile of documents into a chronology.

    timeline = chrono.build("seeds/", curated="events.yaml")
    timeline.write("timeline.html")

Every name is loaded when it is first used, so that `import chrono` costs next to nothing.
"""

from itertools import chain
from typing import TYPE_CHECKING

from chrono.first_use import loading

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
    "curation": ["import_events", "load"],
    "dates": ["DateMention", "find_dates"],
    "errors": [
        "ChronoError", "CurationError", "DateError", "MissingExtraError", "Problem", "ReadError", "WriteError",
    ],
    "events": ["extract"],
    "merging": ["merge"],
    "model": [
        "Conflict", "Decision", "Document", "DocumentDate", "Era", "Event", "Evidence", "Kind", "Link", "Participant",
        "Place", "SourceDocument", "Timeline",
    ],
    "reading": ["read", "read_text"],
    "run": ["build"],
    "when": ["Day", "When"],
}  # fmt: skip

__all__ = [
    "ChronoError", "Conflict", "CurationError", "DateError", "DateMention", "Day", "Decision", "Document",
    "DocumentDate", "Era", "Event", "Evidence", "Kind", "Link", "MissingExtraError", "Participant", "Place", "Problem",
    "ReadError", "SourceDocument", "Timeline", "When", "WriteError", "build", "extract", "find_dates", "import_events",
    "load", "merge", "read", "read_text",
]  # fmt: skip


__getattr__ = loading(__name__, _HOMES)


def __dir__() -> list[str]:
    return sorted([*globals(), *chain(*_HOMES.values())])
