"""`manage.py load_addresses FILE`: check a file of addresses, and load it as a new edition when told to."""

import csv
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, transaction
from django.utils.translation import gettext as _
from tqdm import tqdm

from zones.ingest.checks import Report, check_addresses
from zones.ingest.findings import SEVERITY_LABELS, SourceError
from zones.ingest.load import NotLoaded, load_addresses
from zones.ingest.rows import EditionInfo, TextFile
from zones.ingest.sources import open_addresses
from zones.ingest.sources.base import AddressFormat, read_rows
from zones.services import NotPublishable, publish

SHOWN_OF_A_BAD_FILE = 20  # a file that can be loaded has every finding listed
FORMULA_STARTS = ("=", "+", "-", "@", "\t")


class Command(BaseCommand):
    help = _("Prüft eine Adressdatei und lädt sie auf Wunsch als neue Ausgabe (ohne --commit wird nichts gespeichert).")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE", help=_("Datei mit Adressen"))
        parser.add_argument("--commit", action="store_true", help=_("als Entwurf speichern, in einer Transaktion"))
        parser.add_argument("--publish", action="store_true", help=_("nach dem Speichern veröffentlichen"))
        parser.add_argument("--title", default="", help=_("Titel der Ausgabe"))
        parser.add_argument("--as-of", type=date.fromisoformat, metavar="JJJJ-MM-TT", help=_("Stand der Daten"))
        parser.add_argument(
            "--rejects", type=Path, metavar="CSV", help=_("ausgelassene Zeilen in diese Datei schreiben")
        )

    def handle(self, **options: Any) -> None:  # noqa: ANN401 (Django's signature)
        if options["publish"] and not options["commit"]:
            raise CommandError(_("--publish geht nur zusammen mit --commit."))
        if options["rejects"] and options["rejects"].resolve() == options["file"].resolve():
            raise CommandError(_("--rejects würde die Adressdatei überschreiben. Geben Sie eine andere Datei an."))
        try:
            address_format, file = open_addresses(options["file"])
        except SourceError as error:
            raise CommandError(_(error.message) % error.values) from error
        report = self._check(address_format, file)
        self._show(report)
        if options["rejects"]:
            self._write_rejects(options["rejects"], report)
        if not report.is_loadable:
            raise CommandError(
                _("Die Datei kann so nicht geladen werden. Beheben Sie die Befunde, die das Laden verhindern.")
            )
        if options["commit"]:
            self._load(_edition_info(address_format, file, report, options), report, publish_it=options["publish"])
        else:
            self.stdout.write(_("Probelauf: Es wurde nichts gespeichert. Mit --commit wird die Datei geladen."))

    def _check(self, address_format: AddressFormat, file: TextFile) -> Report:
        self.stdout.write(_("Format: %s") % address_format.name)
        lines = tqdm(file.numbered(), total=len(file.lines), desc=_("Lesen"), unit=" Zeilen", file=self.stderr)
        return check_addresses(read_rows(address_format, lines), address_format.epsg)

    def _show(self, report: Report) -> None:
        self.stdout.write(
            _("%(read)d Zeilen gelesen, %(usable)d brauchbar, %(dropped)d ausgelassen.")
            % {"read": report.read, "usable": len(report.rows), "dropped": len(report.dropped)}
        )
        for kind, count in report.counts().items():
            severity = _(SEVERITY_LABELS[kind.severity])
            self.stdout.write(f"  {count:>6} × {kind.code} ({severity}): {_(kind.message)} {_(kind.hint)}")
        in_rows = [finding for finding in report.findings if finding.line]
        shown = in_rows if report.is_loadable else in_rows[:SHOWN_OF_A_BAD_FILE]
        for finding in shown:
            place = _("Zeile %d") % finding.line
            self.stdout.write(f"  {place}: {finding.kind.code}: {_plain(finding.text)}")
        if len(shown) < len(in_rows):
            self.stdout.write(_("  … und %d weitere.") % (len(in_rows) - len(shown)))

    def _write_rejects(self, path: Path, report: Report) -> None:
        try:
            with path.open("w", encoding="utf-8", newline="") as file:
                writer = csv.writer(file, delimiter=";")
                writer.writerow([_("Zeile"), _("Befund"), _("Grund"), _("Abhilfe"), _("Inhalt")])
                for finding in report.dropped:
                    kind = finding.kind
                    writer.writerow([finding.line, kind.code, _(kind.message), _(kind.hint), _harmless(finding.text)])
        except OSError as error:
            raise CommandError(
                _("„%(path)s“ lässt sich nicht schreiben (%(reason)s).") % {"path": path, "reason": error.strerror}
            ) from error

    def _load(self, info: EditionInfo, report: Report, *, publish_it: bool) -> None:
        bar = tqdm(total=len(report.rows), desc=_("Speichern"), unit=" Adressen", file=self.stderr)
        try:
            with bar, transaction.atomic():
                edition = load_addresses(info, report.rows, progress=bar.update)
                if publish_it:
                    publish(edition)
        except (NotLoaded, NotPublishable) as error:
            raise CommandError(str(error)) from error
        except DatabaseError as error:
            reason = str(error).partition("\n")[0]
            raise CommandError(
                _("Die Datenbank hat die Adressen abgelehnt (%s). Es wurde nichts gespeichert.") % reason
            ) from error
        self.stdout.write(
            _("Gespeichert als Ausgabe %(pk)d: %(edition)s, %(count)d Adressen.")
            % {"pk": edition.pk, "edition": edition, "count": len(report.rows)}
        )


def _edition_info(
    address_format: AddressFormat, file: TextFile, report: Report, options: dict[str, Any]
) -> EditionInfo:
    return EditionInfo(
        title=options["title"] or address_format.title,
        source=address_format.source,
        source_url=address_format.source_url,
        licence=address_format.licence,
        as_of=options["as_of"] or address_format.as_of,
        sha256=file.sha256,
        check_report={
            "read": report.read,
            "loaded": len(report.rows),
            "dropped": len(report.dropped),
            **{kind.code: count for kind, count in report.counts().items()},
        },
    )


def _plain(text: str) -> str:
    """Return the row without control characters, short enough for a terminal."""
    return "".join(char if char.isprintable() else " " for char in text)[:120]


def _harmless(text: str) -> str:
    """Return the row so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
