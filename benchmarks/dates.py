"""KB/s of one core that `find_dates` reads, on texts given by path; with dateparser installed, the ratio to it.

    python benchmarks/dates.py PATH... [--reference 2024-02-01] [--peer]

CPU time of the whole first call on each text, best of three runs, every run on texts not seen before.
"""

import argparse
from pathlib import Path

from timing import speed

from chrono.dates import find_dates


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--reference", default="2024-02-01")
    parser.add_argument("--peer", action="store_true", help="also time dateparser.search, once")
    options = parser.parse_args()
    files = [file for path in options.paths for file in (sorted(path.rglob("*.*")) if path.is_dir() else [path])]
    texts = [file.read_text("utf-8", errors="replace") for file in files]
    find_dates(texts[0][:1000])  # languages are compiled once a process
    ours = speed(texts, lambda text: find_dates(text, reference=options.reference))
    print(f"find_dates: {ours:,.0f} KB/s on {len(texts)} texts")
    if options.peer:
        from dateparser.search import search_dates

        theirs = speed(texts, lambda text: search_dates(text, languages=["en"]), turns=1)
        print(f"dateparser: {theirs:,.0f} KB/s; ratio {ours / theirs:.1f}")


if __name__ == "__main__":
    main()
