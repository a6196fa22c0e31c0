"""A template that names what no context knows is a mistake; Django would write nothing in its place.

Only what is written, or handed on to a tag, is refused: ``{% if %}`` may ask for what is optional. Templates of other
packages, such as those of Django's admin, stay as they are.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.template import engines

OWN = str(Path(settings.BASE_DIR) / "templates")


class UndefinedVariable(Exception):
    """A template writes a variable that its context does not have."""


class Refusing(str):
    """Stands where Django writes an unknown variable; raises ``UndefinedVariable`` for templates of our own."""

    __slots__ = ()

    def __contains__(self, part: object) -> bool:
        return part == "%s"

    def __mod__(self, variable: object) -> str:
        origin = _rendered()
        if refusing(origin):
            raise UndefinedVariable(f"{variable} in {origin}")
        return ""


def refusing(origin: str) -> bool:
    """Whether a template is held to know all that it writes: ours, and those that a test makes up."""
    return origin.startswith((OWN, "<unknown source>"))


def _rendered() -> str:
    """Return the file of the template that asks; Django hands no context to what stands for an unknown variable."""
    context = sys._getframe(2).f_locals["context"]
    template = context.render_context.template or context.template
    return str(template.origin.name)


@contextmanager
def strict() -> Iterator[None]:
    """Refuse unknown variables as long as it holds."""
    engine = engines["django"].engine  # type: ignore[attr-defined]
    before, engine.string_if_invalid = engine.string_if_invalid, Refusing("%s")
    try:
        yield
    finally:
        engine.string_if_invalid = before
