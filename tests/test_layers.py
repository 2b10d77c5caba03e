"""The rooms of docs/design.md against the imports that are really there."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "chrono"
ROOMS = re.findall(r"^\| `(\w+)` \| ", (ROOT / "docs/design.md").read_text("utf-8"), re.MULTILINE)

# The methods of Timeline that reach down to what draws, writes and merges them.
UPWARD = {("model", "timeline"), ("model", "exporting"), ("model", "curation"), ("model", "merging")}


def room_of(module: str) -> str:
    return module.split(".")[1] if module.count(".") else "__init__"


def imports(path: Path):
    """(imported module, inside a function) for each import of the package in a file."""
    tree = ast.parse(path.read_text("utf-8"))
    inside = {id(n) for f in ast.walk(tree) if isinstance(f, ast.FunctionDef) for n in ast.walk(f)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "chrono":
            here = [f"chrono.{alias.name}" for alias in node.names if alias.name != "__version__"]
            names = here if node.module == "chrono" else [node.module]
            yield from ((name, id(node) in inside) for name in names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: imports are absolute"
        elif isinstance(node, ast.Import):
            yield from ((a.name, id(node) in inside) for a in node.names if a.name.split(".")[0] == "chrono")


def modules():
    for path in sorted(PACKAGE.rglob("*.py")):
        room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if room not in ("__init__", "__main__"):
            yield pytest.param(room, path, id=str(path.relative_to(PACKAGE)))


@pytest.mark.parametrize(("room", "path"), list(modules()))
def test_a_room_imports_only_from_rooms_above_it(room, path):
    assert room in ROOMS, f"{room} has no line in docs/design.md"
    for imported, in_function in imports(path):
        target = room_of(imported)
        upward = in_function and (room, target) in UPWARD
        assert upward or ROOMS.index(target) <= ROOMS.index(room), f"{path} imports {imported}"


def test_only_the_timeline_room_imports_plotly():
    users = {
        path.relative_to(PACKAGE).parts[0]
        for path in PACKAGE.rglob("*.py")
        if re.search(r"^(?!if TYPE_CHECKING)(?:import|from) plotly", path.read_text("utf-8"), re.MULTILINE)
    }
    assert users <= {"timeline"}


def test_no_room_hides_a_public_function():
    import chrono

    assert not {path.stem for path in PACKAGE.iterdir()} & set(chrono.__all__)
