"""KB/s of one core that `read_text` and `extract` read, and the memory they take, on the texts of a folder.

    python benchmarks/extract.py FOLDER [--phases] [--memory 1000 10000]

CPU time, best of three runs, every run on texts not seen before. With `--phases`, the share of each step in one run
more: what a step calls that is a step itself counts there alone. With `--memory`, the peak of a process of its own that
reads so many documents one after the other, the folder's texts over and over, changed each time: it must stay flat.
"""

import argparse
import resource
import subprocess
import sys
from collections import Counter
from itertools import cycle, islice
from pathlib import Path

from timing import Phases, fresh, speed

import chrono
from chrono.dates import document_date
from chrono.events import composing, extraction, reader
from chrono.events.names import finding as names
from chrono.events.where import whereabouts
from chrono.events.who import describing

SUFFIXES = (".md", ".txt")
STEPS = (
    (document_date, "detect stated_date inferred_date"),
    (
        extraction,
        "find_dates anchor segment find_datelines settle told_in find_names number_editions join composed",
    ),
    (reader, "read_sentence"),
    (composing, "title_of doer_of linked"),
    (whereabouts.Whereabouts, "place"),
    (describing.Scene, "participants"),
    (names, "places_of read_runs People acting_in"),
)


def texts_of(folder: Path) -> list[str]:
    files = sorted(file for file in folder.rglob("*") if file.suffix in SUFFIXES)
    return [file.read_text("utf-8", errors="replace") for file in files]


def read(text: str) -> int:
    return sum(len(chrono.extract(document)) for document in chrono.read_text(text, source="text.md"))


def phases_of(texts: list[str]) -> Phases:
    """The time of each step in one reading of the texts."""
    phases = Phases()
    for module, steps in STEPS:
        for step in steps.split():
            phases.watch(module, step)
    extraction._READERS = tuple(map(phases.timed, extraction._READERS))
    reading = phases.timed(read)
    for text in texts:
        reading(fresh(text, len(texts)))
    return phases


def peak_megabytes(texts: list[str], count: int) -> float:
    """The peak memory of this process after so many documents."""
    for turn, text in enumerate(islice(cycle(texts), count)):
        read(fresh(text, turn))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--phases", action="store_true")
    parser.add_argument("--memory", type=int, nargs="+", default=[], metavar="DOCUMENTS")
    parser.add_argument("--peak", type=int, help=argparse.SUPPRESS)  # in a process of its own
    options = parser.parse_args()
    texts = texts_of(options.folder)
    if options.peak:
        print(peak_megabytes(texts, options.peak))
        return
    read(texts[0])  # languages and tables are read once a process
    print(f"read_text + extract: {speed(texts, read):,.0f} KB/s on {len(texts)} texts")
    seconds = phases_of(texts).seconds if options.phases else Counter[str]()
    for step, taken in seconds.most_common():
        print(f"{taken / seconds.total():6.1%} {step}")
    for count in options.memory:
        command = [sys.executable, __file__, str(options.folder), "--peak", str(count)]
        peak = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        print(f"peak memory after {count:,} documents: {float(peak):,.0f} MB")


if __name__ == "__main__":
    main()
