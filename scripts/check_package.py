"""Build wheel and sdist, install each into an empty environment, and use it there from outside this folder.

    python scripts/check_package.py

What a user gets is what is in the package, not what lies beside it: the kinds, the languages, the table of places,
the parts of the page. Needs `build`.
"""

import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent
TEXT = "On 5 May 2020 the ministers met in Rome and signed a treaty."


def run(*command: str | Path, folder: Path) -> str:
    """What a command says; raises CalledProcessError where it fails."""
    return subprocess.run(command, cwd=folder, check=True, stdout=subprocess.PIPE, text=True).stdout


def use(binaries: Path, folder: Path) -> None:
    """Build a folder of one document with the command, and read what it wrote."""
    version = run(binaries / "chrono", "--version", folder=folder)
    (folder / "papers").mkdir(exist_ok=True)
    (folder / "papers" / "note.txt").write_text(TEXT, "utf-8")
    outputs = ["--out", "timeline.json", "--out", "timeline.html", "--out", "timeline.csv"]
    run(binaries / "chrono", "build", "papers", *outputs, folder=folder)
    timeline = json.loads((folder / "timeline.json").read_text("utf-8"))
    dates = {event["date"] for event in timeline["events"]}
    places = {event["place"]["country"] for event in timeline["events"] if event["place"]}
    if dates != {"2020-05-05"} or places != {"Italy"}:
        raise SystemExit(f"{version.strip()}: found {dates} in {places}")
    print(f"{version.strip()}: {len(timeline['events'])} events of {dates.pop()} in {places.pop()}")


def main() -> None:
    """The wheel first, with all that it needs; then the sdist in its place."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(sys.executable, "-m", "build", "--outdir", folder / "dist", ROOT, folder=folder)
        venv.create(folder / "empty", with_pip=True)
        binaries = folder / "empty" / ("Scripts" if sys.platform == "win32" else "bin")
        install = [binaries / "python", "-m", "pip", "install", "-q", "--disable-pip-version-check"]
        run(*install, next(folder.glob("dist/*.whl")), folder=folder)
        use(binaries, folder)
        run(*install, "--no-deps", "--force-reinstall", next(folder.glob("dist/*.tar.gz")), folder=folder)
        use(binaries, folder)


if __name__ == "__main__":
    main()
