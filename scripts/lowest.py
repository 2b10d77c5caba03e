"""Print the lowest version of every dependency that pyproject.toml allows, as constraints for pip.

python scripts/lowest.py > lowest.txt && pip install -c lowest.txt ".[test,all]"
"""

import re
import tomllib
from pathlib import Path

# Tools, not what chrono runs with.
_LEFT_OUT = ("dev", "docs", "fuzz")
_BOUND = re.compile(r"([A-Za-z0-9._-]+)(?:\[[^\]]*\])?>=([0-9a-z.]+)")


def constraints() -> list[str]:
    """`name==version` for each bound, sorted; of two bounds for one name the higher."""
    project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    listed = [*project["dependencies"], *(one for name in extras if name not in _LEFT_OUT for one in extras[name])]
    lowest: dict[str, str] = {}
    for match in filter(None, map(_BOUND.match, listed)):
        name, version = match.groups()
        lowest[name] = max(lowest.get(name, "0"), version, key=_order)
    return [f"{name}=={version}" for name, version in sorted(lowest.items())]


def _order(version: str) -> list[int]:
    return [int(part) for part in version.split(".") if part.isdigit()]


if __name__ == "__main__":
    print("\n".join(constraints()))
