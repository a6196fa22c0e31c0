"""Writes what a link may say of a house as a document, from the one catalogue of questions."""

from collections.abc import Iterable, Iterator

from django.core.management.base import BaseCommand
from django.utils import translation

from calculator.doors.link_parameters import (
    LinkParameter,
    ParameterGroup,
    assumption_groups,
    example_query,
    in_english_notation,
    parameter_groups,
)

_HEAD = """# What a link may say of a house

Written by `bin/manage link_parameters > docs/link-parameters.md` from the catalogue of questions; a test compares it.
The page `/einbetten/` shows the same in the language of its reader.

A link to a result is `/rechner/ergebnis/?…`, one to the frame with the quick comparison `/rechner/einbetten/?…`;
`/en` or `/leicht` before it chooses the language. What a link does not say is guessed, and the result says so. What
the calculator does not know is set aside with a note, what is impossible is refused. Numbers stand in German notation
(`1.500` is 1500, `0,5` a half), days as `31.12.2026` or `2026-12-31`. The address of a house does not belong into a
link. `gebiet` is the code of a zone of the plan.

    /rechner/ergebnis/?{example}
"""


class Command(BaseCommand):
    """Prints the document."""

    help = "Prints docs/link-parameters.md."

    def handle(self, *_args: object, **_options: object) -> None:
        """Print it."""
        self.stdout.write(document(), ending="")


def document() -> str:
    """Return the document, in English as all documents."""
    with translation.override("en"), in_english_notation():
        return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield _HEAD.format(example=example_query("DEMO-01"))
    yield from _tables(parameter_groups())
    yield "# Assumptions of the calculator that a link can replace\n"
    yield from _tables(assumption_groups())


def _tables(groups: Iterable[ParameterGroup]) -> Iterator[str]:
    for group in groups:
        yield f"## {group.title}\n"
        yield "| Key | Meaning | Values | Example |\n|---|---|---|---|"
        yield from (_row(each) for each in group.parameters)
        yield ""


def _row(each: LinkParameter) -> str:
    words = ", ".join(f"`{word}` {name}" for word, name in each.words)
    cells = (f"`{each.key}`", each.label, words or each.allowed, f"`{each.example}`" if each.example else "")
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
