"""Templates that nobody renders are found, and a name that no context knows fails the test that renders it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.template import Context, Template
from django.template.loader import get_template

from tests.undefined import UndefinedVariable, refusing, strict

ROOT = Path(settings.BASE_DIR)
TEMPLATES = ROOT / "templates"
PACKAGES = (
    "calculator",
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
EASY = "leicht/"
MENTION = re.compile(r"""["']([\w/.-]+\.html)["']""")
# Found by Django and its admin under these names.
BY_NAME = re.compile(
    r"(400|403|403_csrf|404|500)\.html|admin/(index|base_site|login)\.html|admin/\w+/\w+/change_form\.html"
)


def every_template() -> set[str]:
    """Return the names by which templates are found: one in the folder of a language stands for that of its name."""
    return {path.relative_to(TEMPLATES).as_posix().removeprefix(EASY) for path in TEMPLATES.rglob("*.html")}


def texts(name: str) -> str:
    """Return what a template says, in every language that has one of its own."""
    return "".join(path.read_text() for path in (TEMPLATES / name, TEMPLATES / EASY / name) if path.exists())


def named_in_python() -> Iterator[re.Pattern[str]]:
    """Yield the names of templates in the code; a part that is put together matches anything but a folder."""
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text())):
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.endswith(".html"):
                    yield re.compile(re.escape(node.value))
                elif isinstance(node, ast.JoinedStr) and ast.unparse(node).rstrip("'\"").endswith(".html"):
                    parts = (re.escape(str(p.value)) if isinstance(p, ast.Constant) else "[^/]+" for p in node.values)
                    yield re.compile("".join(parts))


def used() -> set[str]:
    """Return what is rendered, included or extended, beginning with what the code and Django name."""
    known, patterns = every_template(), [BY_NAME, *named_in_python()]
    waiting = [name for name in known if any(pattern.fullmatch(name) for pattern in patterns)]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in known and name not in found:
            found.add(name)
            waiting += MENTION.findall(texts(name))
    return found


def test_every_template_is_used() -> None:
    assert sorted(every_template() - used()) == []


def test_every_template_that_is_named_exists() -> None:
    mentioned = {name for path in TEMPLATES.rglob("*.html") for name in MENTION.findall(path.read_text())}
    assert len(mentioned) > 100
    for name in mentioned - {
        path.relative_to(TEMPLATES / EASY).as_posix() for path in (TEMPLATES / EASY).rglob("*.html")
    }:
        get_template(name)


@pytest.mark.parametrize("source", ["{{ forgotten }}", "{{ known.forgotten }}", "{% with a=forgotten %}{% endwith %}"])
def test_a_name_that_no_context_knows_is_refused(source: str) -> None:
    with strict(), pytest.raises(UndefinedVariable, match="forgotten"):
        Template(source).render(Context({"known": object()}))


def test_a_question_after_something_optional_is_none() -> None:
    with strict():
        assert Template("{% if forgotten %}x{% endif %}{{ none }}").render(Context({"none": None})) == "None"


def test_templates_of_others_may_be_as_they_are() -> None:
    assert not refusing("/usr/lib/python3/django/contrib/admin/templates/admin/base.html")
    assert refusing(str(TEMPLATES / "base.html"))
