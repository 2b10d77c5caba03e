"""chrono beside other date finders on the same texts in one run: F1 against TimeML, KB/s of CPU time, and memory.

    make peers GOLD="FOLDER..."      in an environment of its own, .peers
    python benchmarks/peers GOLD... [--python OTHER] [--node node_modules] [--only chrono,dateparser]

GOLD is a folder of TimeML files (.tml), news or tales. `--python` is the interpreter of an environment that has the
peers (`make peers` makes one); chrono itself runs in this one. `--node` is a `node_modules` that holds chrono-node. A
peer that is not installed is left out, and said so.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import attrs
import scoring
from taggers import TAGGERS

HERE = Path(__file__).parent


@attrs.frozen
class Run:
    """What one finder gave for all texts, and what it cost."""

    name: str
    version: str
    found: list[list[scoring.Span]]
    seconds: float
    megabytes: float


def command(name: str, options: argparse.Namespace) -> list[str]:
    if name == "chrono-node":
        return ["node", str(HERE / "chrono_node.cjs"), str(options.node)]
    python = sys.executable if name == "chrono" else options.python
    return [python, str(HERE / "taggers.py"), name]


def run(name: str, texts: Sequence[scoring.Marked], options: argparse.Namespace) -> Run | None:
    lines = "\n".join(json.dumps({"text": each.text, "reference": each.reference}) for each in texts)
    try:
        done = subprocess.run(
            command(name, options), input=lines, encoding="utf-8", capture_output=True, timeout=options.patience
        )
    except subprocess.TimeoutExpired:
        print(f"left out {name}: not done after {options.patience:,.0f} s", file=sys.stderr)
        return None
    if done.returncode:
        print(f"left out {name}: {done.stderr.strip().splitlines()[-1:]}", file=sys.stderr)
        return None
    *found, cost = map(json.loads, done.stdout.splitlines())
    broken = len(done.stderr.splitlines())
    if broken:
        print(f"{name} raised an exception on {broken} of {len(texts)} texts", file=sys.stderr)
    return Run(
        name, cost["version"], [[tuple(span) for span in each] for each in found], cost["seconds"], cost["megabytes"]
    )


def table(rows: Sequence[Sequence[Any]]) -> str:
    head, *body = [[str(cell) for cell in row] for row in rows]
    return "\n".join("| " + " | ".join(row) + " |" for row in [head, ["---"] * len(head), *body])


def row(each: Run, texts: Sequence[scoring.Marked], ours: Run) -> list[str]:
    score = scoring.f1(zip(texts, each.found, strict=True))
    speed = [sum(len(text.text) for text in texts) / 1000 / one.seconds for one in (each, ours)]
    figures = [f"{score[measure]:.1f}" for measure in ("strict", "relaxed", "value")]
    return [
        f"{each.name} {each.version}",
        *figures,
        f"{speed[0]:,.0f}",
        f"{speed[1] / speed[0]:.2g}",
        f"{each.megabytes:.0f}",
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--python", default=sys.executable, help="interpreter of an environment with the peers")
    parser.add_argument("--node", type=Path, help="a node_modules with chrono-node")
    parser.add_argument("--patience", type=float, default=1800, metavar="SECONDS", help="for each finder and folder")
    parser.add_argument("--only", help="names of finders, with commas")
    options = parser.parse_args()
    names = [*TAGGERS, *(["chrono-node"] if options.node else [])]
    if options.only:
        names = ["chrono", *(name for name in options.only.split(",") if name != "chrono")]
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores\n")
    for folder in options.gold:
        texts = [scoring.read_timeml(path) for path in sorted(folder.glob("*.tml"))]
        if not texts:
            sys.exit(f"{folder}: no .tml files")
        runs = [done for name in names if (done := run(name, texts, options))]
        spans, size = sum(len(text.spans) for text in texts), sum(len(text.text) for text in texts) / 1000
        print(f"{folder.name}: {len(texts)} texts, {size:,.0f} KB, {spans} expressions\n")
        head = ["finder", "strict F1", "relaxed F1", "value F1", "KB/s", "chrono is so many times faster", "peak MB"]
        print(table([head, *(row(each, texts, runs[0]) for each in runs)]) + "\n")


if __name__ == "__main__":
    main()
