"""Play docs/tutorial.md: write its files, run its commands, and set what they print below them.

    python scripts/play_tutorial.py      writes docs/tutorial.md anew, with what the commands print now

A block with a title is a file; a `console` block is commands behind "$ " and what they print, results before messages.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

__all__ = ["played"]

ROOT = Path(__file__).parent.parent
TUTORIAL = ROOT / "docs/tutorial.md"
_BLOCK = re.compile(r'^```(?P<kind>\w+)(?: title="(?P<title>[^"]+)")?\n(?P<body>.*?)^```$', re.MULTILINE | re.DOTALL)


def played(page: str, folder: Path) -> str:
    """The page with each console block as it comes out in the folder, which was empty."""

    def play(block: re.Match[str]) -> str:
        if block["title"]:
            path = folder / block["title"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block["body"], "utf-8")
        if block["kind"] != "console":
            return block[0]
        commands = [line for line in block["body"].splitlines() if line.startswith("$ ")]
        return "```console\n" + "".join(f"{line}\n{_printed(line[2:], folder)}" for line in commands) + "```"

    return _BLOCK.sub(play, page)


def _printed(command: str, folder: Path) -> str:
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "XDG_CACHE_HOME": str(folder / ".cache")}
    shell = f'chrono() {{ "{sys.executable}" -m chrono "$@"; }}; {command}'
    done = subprocess.run(["bash", "-c", shell], cwd=folder, env=env, capture_output=True, encoding="utf-8")
    if "Traceback" in done.stderr:
        raise SystemExit(f"{command}\n{done.stderr}")
    return done.stdout + done.stderr


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        TUTORIAL.write_text(played(TUTORIAL.read_text("utf-8"), Path(name)), "utf-8")
