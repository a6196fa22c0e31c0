"""Collect the texts to translate: also those of the files of law, prices and the city, which gettext cannot read."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml
from django.core.management.commands import makemessages

# What people read of such a file: names, units and sources of figures, and the sentences of a city.
SHOWN = frozenset({
    "name", "unit", "source", "title", "summary", "purpose", "description", "notice", "review_notice", "exempt",
    "exemption", "data_source", "plan_source", "can", "adopted_by", "hours", "accessibility_law",
    "accessibility_office", "privacy_office",
})  # fmt: skip

# Not the site (tests, tools, data), or read only by those who work here, in German (`languages.GERMAN_ONLY`).
LEFT_OUT = (
    "tests", "node_modules", ".venv", ".local", "docs", "deploy", "demonstration",
    "templates/people/*", "templates/admin/*", "templates/mapping/*",
    "templates/calculator/consultations/*", "templates/calculator/batch/*",
    "zones/admin/*", "zones/drafts/*", "zones/ingest/*", "zones/management/*", "zones/mapping/*",
    "zones/services.py", "zones/shaping/*", "zones/storage/*", "zones/uploads/*",
    "calculator/batch/*", "calculator/consultations/*", "calculator/management/*", "calculator/admin.py",
    "calculator/terminal_table.py", "calculator/__main__.py", "knowledge/admin/*", "knowledge/content/*",
    "knowledge/management/*", "knowledge/measure_table.py", "city/*/knowledge/*",
    "feedback/admin.py", "feedback/apps.py", "feedback/models.py", "confined/*", "jobs/*", "mailroom/*",
    "people/*", "together/*",
)  # fmt: skip


def texts(content: Any) -> Iterator[str]:  # noqa: ANN401 - whatever a file holds
    """Yield the texts of a file that people read, at whatever depth they stand."""
    if isinstance(content, list):
        for each in content:
            yield from texts(each)
    elif isinstance(content, dict):
        for key, value in content.items():
            if key in SHOWN and isinstance(value, str | list):
                found = [value] if isinstance(value, str) else value
                yield from (text for text in found if isinstance(text, str) and not text.startswith("https://"))
            else:
                yield from texts(value)


def offices(table: str) -> Iterator[str]:
    """Yield what a table of other places says whom to ask there; tables of names have nothing to translate."""
    yield from (row["ask"] for row in csv.DictReader(table.splitlines()) if "ask" in row)


_TEXTS_OF: dict[str, Callable[[str], Iterator[str]]] = {
    ".yaml": lambda text: texts(yaml.safe_load(text)),
    ".csv": offices,
}


class Texts(makemessages.BuildFile):
    """A file whose texts are collected."""

    def preprocess(self) -> None:
        """Write the texts of a file of data as calls that xgettext knows; all others as Django does."""
        texts_of = _TEXTS_OF.get(Path(self.path).suffix)
        if texts_of is None:
            super().preprocess()
            return
        found = dict.fromkeys(text for text in texts_of(Path(self.path).read_text()) if text.strip())
        Path(self.work_path).write_text("".join(f"_({text!r})\n" for text in found))


class Command(makemessages.Command):
    """As Django's, for every language but German, with the files of figures."""

    help = __doc__ or ""
    build_file_class = Texts

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 - what Django passes
        """Collect the texts into ``locale``."""
        options["locale"] = options["locale"] or ["en"]
        options["extensions"] = options["extensions"] or ["html", "py", "yaml", "csv"]
        options["ignore_patterns"] = [*options["ignore_patterns"], *LEFT_OUT]
        options["add_location"] = options["add_location"] or "file"
        options["no_wrap"] = True
        super().handle(*args, **options)
