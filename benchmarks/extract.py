"""KB/s of one core that `read_text` and `extract` read, and the memory they take, on the texts of a folder.

    python benchmarks/extract.py FOLDER [--memory 1000 10000]

CPU time, best of three runs, every run on texts not seen before. With `--memory`, the peak of a process of its own that
reads so many documents one after the other, the folder's texts over and over, changed each time: it must stay flat.
"""

import argparse
import resource
import subprocess
import sys
from itertools import cycle, islice
from pathlib import Path

from timing import fresh, speed

import chrono

SUFFIXES = (".md", ".txt")


def texts_of(folder: Path) -> list[str]:
    files = sorted(file for file in folder.rglob("*") if file.suffix in SUFFIXES)
    return [file.read_text("utf-8", errors="replace") for file in files]


def read(text: str) -> int:
    return sum(len(chrono.extract(document)) for document in chrono.read_text(text, source="text.md"))


def peak_megabytes(texts: list[str], count: int) -> float:
    """The peak memory of this process after so many documents."""
    for turn, text in enumerate(islice(cycle(texts), count)):
        read(fresh(text, turn))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--memory", type=int, nargs="+", default=[], metavar="DOCUMENTS")
    parser.add_argument("--peak", type=int, help=argparse.SUPPRESS)  # in a process of its own
    options = parser.parse_args()
    texts = texts_of(options.folder)
    if options.peak:
        print(peak_megabytes(texts, options.peak))
        return
    read(texts[0])  # languages and tables are read once a process
    print(f"read_text + extract: {speed(texts, read):,.0f} KB/s on {len(texts)} texts")
    for count in options.memory:
        command = [sys.executable, __file__, str(options.folder), "--peak", str(count)]
        peak = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        print(f"peak memory after {count:,} documents: {float(peak):,.0f} MB")


if __name__ == "__main__":
    main()
