"""How long a whole run takes, cold, cached and on one process; how its memory grows; and what is left after a kill.

    python benchmarks/build.py FOLDER [--memory 1000 10000] [--kills 50]

FOLDER is built to HTML and JSON, each time by a process of its own; memory and kills are measured on documents that are
made up. A run that is killed is started again, and must then write the bytes of one that was not.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
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

# Runs chrono and says, last, the most memory that its own process took, in bytes.
MEASURED = (
    "import atexit, resource, sys\n"
    "atexit.register(lambda: print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024))\n"
    "from chrono.cli import main\n"
    "if __name__ == '__main__':\n    main(sys.argv[1:])\n"
)


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


def seconds(folder: Path, out: Path, *options: str) -> tuple[float, float]:
    """Wall time and processor time of a run."""
    start, used = time.perf_counter(), processor_seconds()
    subprocess.run(command(folder, out, *options), check=False, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start, processor_seconds() - used


def processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def measure_time(folder: Path, work: Path) -> None:
    """Print how long the folder takes: one process, two, and two with a full cache."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files) / 1e6
    print(f"{len(files):,} files, {size:.1f} MB; load of the machine {os.getloadavg()[0]:.1f}")
    cache = ("--cache", str(work / "cache.sqlite"), "--jobs", "2")
    two = seconds(folder, work / "cold", *cache)
    again = seconds(folder, work / "cached", *cache)
    one = seconds(folder, work / "one", "--no-cache", "--jobs", "1")
    for name, (wall, processor) in (("two processes, cold", two), ("from the cache", again), ("one process", one)):
        print(f"{name}: {wall:.1f} s, {processor:.1f} s of processor time")
    print(f"two processes are {one[0] / two[0]:.2f} times as fast as one")
    same = all(
        (work / f"cold{suffix}").read_bytes() == (work / f"{name}{suffix}").read_bytes()
        for name in ("cached", "one")
        for suffix in (".html", ".json")
    )
    print("all three wrote the same bytes" if same else "THE THREE DIFFER")


def peak(folder: Path, out: Path) -> int:
    """The most memory of the parent of a run on two processes, in bytes."""
    script = out.with_suffix(".py")
    script.write_text(MEASURED, "utf-8")
    arguments = command(folder, out, "--no-cache", "--jobs", "2")[3:]
    said = subprocess.run([sys.executable, str(script), *arguments], check=True, stdout=subprocess.PIPE, text=True)
    return int(said.stdout.split()[-1])


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
    whole, _ = seconds(folder, work / "whole", "--no-cache", "--jobs", "2")
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
        seconds(folder, out, *cache)
        same += all(
            Path(f"{out}{suffix}").read_bytes() == Path(f"{work / 'whole'}{suffix}").read_bytes()
            for suffix in (".html", ".json")
        )
    print(f"{same} of {len(signs)} runs that were stopped wrote, when started again, the bytes of a whole run")
    print(f"the slowest that was interrupted ended after {slowest:.1f} s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--memory", type=int, nargs="*", default=[1_000, 10_000])
    parser.add_argument("--kills", type=int, default=10, help="so many by SIGKILL, and as many by SIGINT")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        if options.folder:
            measure_time(options.folder, Path(work))
        measure_memory(options.memory, Path(work))
        if options.kills:
            measure_kills(options.kills, Path(work))


if __name__ == "__main__":
    main()
