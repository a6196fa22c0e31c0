"""A name means one thing: no public class of the product bears the name of another one."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = (
    "calculator",
    "confined",
    "embedding",
    "feedback",
    "notices",
    "jena_waerme",
    "jobs",
    "knowledge",
    "mailroom",
    "people",
    "together",
    "zones",
)
GIVEN_BY_DJANGO = {"Command"}  # the class of a management command must be called so


def public_classes() -> Iterator[tuple[str, str]]:
    """Name and file of every public class at the top of a module."""
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            if "migrations" in path.parts:
                continue
            for node in ast.parse(path.read_text(encoding="utf-8")).body:
                if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                    yield node.name, str(path.relative_to(ROOT))


def shared() -> dict[str, list[str]]:
    """Every name that several classes bear, with their files."""
    places: dict[str, list[str]] = defaultdict(list)
    for name, path in public_classes():
        places[name].append(path)
    return {name: paths for name, paths in places.items() if len(paths) > 1 and name not in GIVEN_BY_DJANGO}


def test_no_two_public_classes_bear_the_same_name() -> None:
    assert shared() == {}
