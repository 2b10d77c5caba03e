"""How long a whole run takes, cold, cached and on one process; how its memory grows; and what is left after a kill.

    python benchmarks/build.py FOLDER [--turns 3] [--memory 1000 10000] [--kills 50]

FOLDER is built to HTML and JSON, each time by a process of its own; memory and kills are measured on documents that are
made up. A run that is killed is started again, and must then write the bytes of one that was not.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

NAMES = ("Lind", "Berg", "Holm", "Dahl", "Moreau", "Okafor", "Sato", "Petrov", "Quispe", "Weiss", "Yilmaz", "Costa")
TOWNS = ("Oslo", "Bergen", "Lisbon", "Vienna", "Geneva", "Nairobi", "Osaka", "Lima", "Ankara", "Warsaw", "Riga")
MONTHS = ("January", "March", "May", "June", "August", "October", "December")
SENTENCES = (
    "On {day} {month} {year} Minister {one} met Ambassador {other} in {town}.",
    "The treaty on pilots number {number} was signed in {town} on {day} {month} {year} by {one} and {other}.",
    "The {town} Institute of {one} was founded on {day} {month} {year}.",
    "{one} visited {town} in {month} {year}, and spoke of ferries, grain and the price of rope for an hour.",
)

# Runs chrono and says, last, what its own process and those it started took of a processor, how much of the former
# beside its workers, and its memory.
MEASURED = """
import atexit, resource, sys, time
import chrono.run.pool as pool
shared, beside = pool.map_files, [0.0]
def map_files(*arguments):
    start = time.process_time()
    yield from shared(*arguments)
    beside[0] = time.process_time() - start
pool.map_files = map_files
def tell():
    own, theirs = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    seconds = (one.ru_utime + one.ru_stime for one in (own, theirs))
    print(*seconds, *beside, own.ru_maxrss * 1024)
atexit.register(tell)
from chrono.cli import main
if __name__ == "__main__":
    main(sys.argv[1:])
"""


@dataclass(frozen=True)
class Run:
    """What a run took: seconds by the clock and of processors, its own and its workers', and bytes of its own memory.

    `beside` are those of its own while the workers ran.
    """

    wall: float
    own: float
    workers: float
    beside: float
    memory: int
    jobs: int

    @property
    def alone(self) -> float:
        """How long it takes where nobody else wants a processor: what one does alone, and what is shared out."""
        return self.own - self.beside + (self.beside + self.workers) / self.jobs


def documents(folder: Path, count: int, seed: int = 1) -> Path:
    """So many short texts in a folder; the same for the same numbers."""
    dice = random.Random(seed)
    for number in range(count):
        text = [f"Register, leaf {number}", ""]
        for _ in range(8):
            one, other = dice.sample(NAMES, 2)
            values = {"day": dice.randint(1, 28), "month": dice.choice(MONTHS), "year": dice.randint(1950, 2020),
                      "one": one, "other": other, "town": dice.choice(TOWNS),
                      "number": dice.randint(1, 9999)}  # fmt: skip
            text.append(dice.choice(SENTENCES).format(**values))
        shelf = folder / f"{number // 1000:03}"
        shelf.mkdir(parents=True, exist_ok=True)
        (shelf / f"{number:06}.txt").write_text("\n\n".join(text) + "\n", "utf-8")
    return folder


def command(folder: Path, out: Path, *options: str) -> list[str]:
    outs = ("--out", f"{out}.html", "--out", f"{out}.json")
    return [sys.executable, "-m", "chrono", "build", str(folder), "--quiet", *outs, *options]


def measured(folder: Path, out: Path, jobs: int, *options: str) -> Run:
    """A run in a process of its own, with modules compiled as they are after an install."""
    script = out.with_suffix(".py")
    script.write_text(MEASURED, "utf-8")
    arguments = [*command(folder, out, *options)[3:], "--jobs", str(jobs)]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(out.parent / "bytecode")
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, str(script), *arguments], check=False, capture_output=True, text=True, env=environment
    )
    wall = time.perf_counter() - start
    own, workers, beside, memory = done.stdout.split()[-4:]
    return Run(wall, float(own), float(workers), float(beside), int(memory), jobs)


def measure_time(folder: Path, work: Path, turns: int) -> None:
    """Print how long the folder takes: one process, two, and two with a full cache; the least of so many turns each."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files) / 1e6
    print(f"{len(files):,} files, {size:.1f} MB; load of the machine {os.getloadavg()[0]:.1f}")
    measured(documents(work / "warm", 600), work / "warm-out", 2, "--no-cache")
    runs: dict[str, list[Run]] = {
        "two processes, filling the cache": [],
        "from the cache": [],
        "two processes": [],
        "one process": [],
    }
    for turn in range(turns):
        cache = ("--cache", str(work / f"cache{turn}.sqlite"))
        runs["two processes, filling the cache"].append(measured(folder, work / "cold", 2, *cache))
        runs["from the cache"].append(measured(folder, work / "cached", 2, *cache))
        runs["two processes"].append(measured(folder, work / "two", 2, "--no-cache"))
        runs["one process"].append(measured(folder, work / "one", 1, "--no-cache"))
    for name, found in runs.items():
        wall, alone = min(run.wall for run in found), min(run.alone for run in found)
        print(f"{name}: {wall:.1f} s; {alone:.1f} s where nobody else wants the processors")
    pairs = list(zip(runs["one process"], runs["two processes"], strict=True))
    for name, what in (("by the clock", "wall"), ("by the processors' time", "alone")):
        ratios = [getattr(one, what) / getattr(two, what) for one, two in pairs]
        said = f"{statistics.median(ratios):.2f} ({', '.join(f'{ratio:.2f}' for ratio in ratios)})"
        print(f"two processes are {said} times as fast as one, {name}")
    same = all(
        (work / f"cold{suffix}").read_bytes() == (work / f"{name}{suffix}").read_bytes()
        for name in ("cached", "two", "one")
        for suffix in (".html", ".json")
    )
    print("all wrote the same bytes" if same else "THEY DIFFER")


def peak(folder: Path, out: Path) -> int:
    """The most memory of the parent of a run on two processes, in bytes."""
    return measured(folder, out, 2, "--no-cache").memory


def measure_memory(counts: list[int], work: Path) -> None:
    """Print by how much more than the JSON written the memory of the parent grows with the number of documents."""
    base = peak(documents(work / "few", 10), work / "few-out")
    print(f"10 documents: the parent takes {base / 1e6:.0f} MB")
    for count in counts:
        out = work / f"many-{count}-out"
        most = peak(documents(work / f"many-{count}", count), out)
        written = Path(f"{out}.json").stat().st_size
        grown = most - base
        print(
            f"{count:,} documents: {written / 1e6:.1f} MB of JSON; the parent grew by {grown / 1e6:.0f} MB, "
            f"{grown / written:.1f} times as much",
            flush=True,
        )


def measure_kills(count: int, work: Path, seed: int = 1) -> None:
    """Print how many runs, `count` killed and `count` interrupted at a random moment, wrote all when started again."""
    dice = random.Random(seed)
    folder = documents(work / "killed", 1200)
    whole = measured(folder, work / "whole", 2, "--no-cache").wall
    same, slowest = 0, 0.0
    signs = (signal.SIGKILL, signal.SIGINT) * count
    for number, sign in enumerate(signs):
        cache = ("--cache", str(work / f"{number}.sqlite"), "--jobs", "2")
        out = work / "killed-out"
        for suffix in (".html", ".json"):
            Path(f"{out}{suffix}").unlink(missing_ok=True)
        run = subprocess.Popen(command(folder, out, *cache), stderr=subprocess.DEVNULL)
        time.sleep(dice.uniform(0.05, whole))
        run.send_signal(sign)
        told = time.perf_counter()
        run.wait()
        if sign == signal.SIGINT and run.returncode == 130:
            slowest = max(slowest, time.perf_counter() - told)
        subprocess.run(command(folder, out, *cache), check=False, stderr=subprocess.DEVNULL)
        same += all(
            Path(f"{out}{suffix}").read_bytes() == Path(f"{work / 'whole'}{suffix}").read_bytes()
            for suffix in (".html", ".json")
        )
    print(f"{same} of {len(signs)} runs that were stopped wrote, when started again, the bytes of a whole run")
    print(f"the slowest that was interrupted ended after {slowest:.1f} s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--memory", type=int, nargs="*", default=[1_000, 10_000])
    parser.add_argument("--kills", type=int, default=10, help="so many by SIGKILL, and as many by SIGINT")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        if options.folder:
            measure_time(options.folder, Path(work), options.turns)
        measure_memory(options.memory, Path(work))
        if options.kills:
            measure_kills(options.kills, Path(work))


if __name__ == "__main__":
    main()
