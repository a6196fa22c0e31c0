"""Options that every command that reads files has, and what is said about wrong ones."""

import json
from argparse import ArgumentParser
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from together.reasons import is_a_reason, too_short
from zones.ingest.meaning.choices import Choices
from zones.ingest.sources.encodings import ENCODINGS
from zones.ingest.takeover import WithoutSteckbriefe


def add_reading(parser: ArgumentParser) -> None:
    """Add the options that say how a file is to be read."""
    parser.add_argument("--crs", default="", help=_("Koordinatensystem, etwa 25832 oder „4326,vertauscht“"))
    encodings = ", ".join(f"{key} ({_(name)})" for key, name in ENCODINGS.items())
    parser.add_argument("--encoding", default="", choices=["", *ENCODINGS], help=_("Zeichensatz: %s") % encodings)
    parser.add_argument("--choices", type=Path, metavar="JSON", help=_("alles, was beim Einlesen zu entscheiden ist"))
    parser.add_argument("--columns", type=Path, metavar="JSON", help=_("Zuordnung der Spalten: Feld → Spalte"))


def add_address(parser: ArgumentParser) -> None:
    """Add the option that names where the file lies on the web."""
    parser.add_argument(
        "--url", default="", help=_("Datei, WFS oder Ebene eines ArcGIS-Dienstes statt FILE (Einstellung IMPORT_HOSTS)")
    )


def add_storing(parser: ArgumentParser) -> None:
    """Add the options that say whether, and as what, the rows are stored."""
    parser.add_argument("--commit", action="store_true", help=_("als Entwurf speichern, in einer Transaktion"))
    parser.add_argument("--publish", action="store_true", help=_("nach dem Speichern veröffentlichen"))
    parser.add_argument("--reason", default="", help=_("Begründung der Veröffentlichung"))
    parser.add_argument("--title", default="", help=_("Titel der Ausgabe"))
    parser.add_argument("--source", default="", help=_("Quelle, wie sie auf den Seiten steht"))
    parser.add_argument("--licence", default="", help=_("Lizenz der Daten"))
    parser.add_argument("--as-of", default="", metavar="JJJJ-MM-TT", help=_("Stand der Daten"))


def refuse_contradictions(options: dict[str, Any]) -> None:
    """Refuse to publish what is not stored, or without a reason of some length.

    Raises:
        CommandError: The options contradict each other.

    """
    if options["publish"] and not options["commit"]:
        raise CommandError(_("--publish geht nur zusammen mit --commit."))
    if options["publish"] and not options["reason"].strip():
        raise CommandError(_("Geben Sie mit --reason an, warum die Ausgabe veröffentlicht wird."))
    if options["publish"] and not is_a_reason(options["reason"]):
        raise CommandError(f"--reason: {too_short()}")


def day_of(option: str, text: str | date) -> date | None:
    """Return the day that an option names, None where it is not given.

    Raises:
        CommandError: It is no day of the form JJJJ-MM-TT.

    """
    if isinstance(text, date) or not text:
        return text or None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise CommandError(
            _("„%(text)s“ ist kein Datum. Geben Sie %(option)s als JJJJ-MM-TT an, zum Beispiel 2026-03-26.")
            % {"text": text, "option": option}
        ) from error


def require_origin(source: str, licence: str, as_of: date | None) -> date:
    """Return the state of the data, if it is known together with source and licence.

    Raises:
        CommandError: One of the three is told neither by the file nor by the options.

    """
    stated = {"--as-of": as_of, "--source": source, "--licence": licence}
    missing = [name for name, value in stated.items() if not value]
    if as_of is None or missing:
        raise CommandError(_("Die Datei nennt nicht alles. Geben Sie noch an: %s.") % ", ".join(missing))
    return as_of


def choices_of(options: dict[str, Any]) -> Choices:
    """Return how the files are to be read: what --choices says, then for the first file --layer, --crs and the like.

    Raises:
        CommandError: A file holds no JSON, or not the one that is expected.
        SourceError: The choices are not understood.

    """
    choices = Choices.of(_json_of(options["choices"])) if options["choices"] else Choices()
    columns = _json_of(options["columns"]) if options["columns"] else choices.main.columns
    if columns is not None and not _is_mapping(columns):
        raise CommandError(
            _("„%s“ ist keine lesbare Zuordnung der Spalten (JSON: Feld → Spalte).") % options["columns"]
        )
    table, crs = options.get("layer") or choices.main.table, options["crs"] or choices.main.crs
    encoding = options["encoding"] or choices.main.encoding
    without = WithoutSteckbriefe(options.get("without_steckbriefe") or choices.without_steckbriefe)
    main = replace(choices.main, table=table, crs=crs, columns=columns, encoding=encoding)
    return replace(choices, main=main, without_steckbriefe=without)


def _json_of(path: Path) -> Any:  # noqa: ANN401 (what a file holds)
    with suppress(OSError, ValueError):
        return json.loads(path.read_text(encoding="utf-8"))
    raise CommandError(_("„%s“ ist keine lesbare JSON-Datei. Prüfen Sie Pfad und Inhalt.") % path)


def _is_mapping(columns: object) -> bool:
    return isinstance(columns, dict) and all(isinstance(value, str) for value in columns.values())
