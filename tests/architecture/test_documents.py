"""What a document names in backticks exists: a file, a folder, or a name in a module."""

import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest
from django.conf import settings

from calculator.questions.frame import BY_KEY

ROOT = Path(settings.BASE_DIR)
# Records of decisions (docs/adr) keep the names of their day.
DOCUMENTS = [*ROOT.glob("docs/*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md", *ROOT.glob("city/*/README.md")]
ROOMS = ("bin", "calculator", "city", "confined", "deploy", "docs", "embedding", "feedback", "jena_waerme",
         "jobs", "knowledge", "mailroom", "people", "requirements", "static", "templates", "tests", "together",
         "zones")  # fmt: skip
_FENCED, _TICKED = re.compile(r"```.*?```", re.DOTALL), re.compile(r"`([^`\n]+)`")
_PATH = re.compile(r"[\w{*-][\w.{},*…()-]*(/[\w.{},*…()-]+)*(/|\.(py|md|yaml|html|toml|sh|css|js|txt|csv))")
_NAME = re.compile(r"([a-z_]+(?:\.[a-z_]+)*)\.([A-Za-z_]+)(\(.*\))?")
# What only comes into being, stands for any name, belongs to others, or is an address of the site.
_MADE = (
    ".local/",
    ".venv/",
    "NAME",
    "FILE",
    "CITY",
    "schema.json",
    "node_modules/",
    "plan.gpkg",
    "adressen/",
    "gebiete/",
)


def ticked(document: Path) -> Iterator[str]:
    """Yield what stands in backticks, also the words of a command."""
    for text in _TICKED.findall(_FENCED.sub("", document.read_text())):
        yield from text.split()


def everything() -> set[str]:
    """Every file and folder of the project by its path."""
    found = {f"{path.relative_to(ROOT)}{'/' * path.is_dir()}" for room in ROOMS for path in (ROOT / room).rglob("*")}
    return found | {f"{room}/" for room in ROOMS} | {path.name for path in ROOT.iterdir() if path.is_file()}


def spread(text: str) -> list[str]:
    """Write ``{a,b}`` out; „…“ and „(s)“ stand for any letters."""
    text = text.replace("…", "*").replace("(s)", "*")
    found = re.search(r"\{([^{}]+)\}", text)
    if found is None:
        return [text]
    return [each for part in found[1].split(",") for each in spread(text.replace(found[0], part, 1))]


def exists(text: str, paths: set[str]) -> bool:
    """Whether each path is there, from the root or within any room."""
    return all(any(fnmatch(path, each) or fnmatch(path, f"*/{each}") for path in paths) for each in spread(text))


def known(module: str, name: str, paths: set[str]) -> bool:
    """Whether a name stands in a module, or where no module is called so, in none of ours."""
    end = f"{module.replace('.', '/')}.py"
    files = [path for path in paths if path == end or path.endswith(f"/{end}")]
    return not files or any(re.search(rf"\b{name}\b", (ROOT / path).read_text()) for path in files)


def gone(texts: Iterator[str], paths: set[str]) -> Iterator[str]:
    """Yield what is named but does not exist."""
    for text in texts:
        if text.startswith("/") or any(made in text for made in _MADE):
            continue
        named = _NAME.fullmatch(text)
        if (_PATH.fullmatch(text) and not exists(text, paths)) or (
            named and not _PATH.fullmatch(text) and text not in BY_KEY and not known(named[1], named[2], paths)
        ):
            yield text


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_document_names_only_what_exists(document: Path) -> None:
    assert list(gone(ticked(document), everything())) == []


@pytest.mark.parametrize("text", ["asked/guesses.py", "reports/harmless.py", "services.answer(asked)", "brochure/"])
def test_what_is_gone_is_found(text: str) -> None:
    assert list(gone(iter([text]), everything())) == [text]


@pytest.mark.parametrize("text", ["core/{house,facts}.py", "law/", "calculator.core", "python", "asked.VERSION"])
def test_what_exists_or_is_no_path_is_left_alone(text: str) -> None:
    assert list(gone(iter([text]), everything())) == []
