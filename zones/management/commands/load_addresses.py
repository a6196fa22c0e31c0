"""`manage.py load_addresses FILE`: check a file of addresses, and load it as a new edition when told to."""

import tempfile
from argparse import ArgumentParser
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import Error, transaction
from django.utils.translation import gettext as _
from tqdm import tqdm

from zones.ingest.checks import Report, check_addresses
from zones.ingest.download import fetch
from zones.ingest.findings import SourceError
from zones.ingest.load import NotLoaded, load_addresses
from zones.ingest.postcodes import PostcodeSource
from zones.ingest.rows import EditionInfo
from zones.ingest.sources.addresses import open_addresses
from zones.ingest.sources.base import AddressSource
from zones.ingest.sources.crs import reference_of
from zones.ingest.sources.postcode_areas import read_postcode_areas
from zones.ingest.stored_postcodes import newest_with_postcodes
from zones.management.arguments import (
    add_reading,
    add_storing,
    columns_of,
    day_of,
    refuse_contradictions,
    require_origin,
)
from zones.management.words import refused, show_counts, show_findings, write_rejects
from zones.services import NotPublishable, publish


class Command(BaseCommand):
    help = _("Prüft eine Adressdatei und lädt sie auf Wunsch als neue Ausgabe (ohne --commit wird nichts gespeichert).")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, nargs="?", metavar="FILE", help=_("Datei mit Adressen"))
        parser.add_argument("--download", choices=["hk-th"], help=_("die amtliche Datei des Landes laden"))
        parser.add_argument("--keep", type=Path, metavar="ZIP", help=_("geladene Datei unter diesem Namen behalten"))
        add_reading(parser)
        add_storing(parser)
        parser.add_argument("--postcodes", type=Path, metavar="FILE", help=_("Flächen der Postleitzahlen"))
        parser.add_argument(
            "--rejects", type=Path, metavar="CSV", help=_("ausgelassene Zeilen in diese Datei schreiben")
        )

    def handle(self, **options: Any) -> None:  # noqa: ANN401 (Django's signature)
        _refuse_contradictions(options)
        options["as_of"] = day_of("--as-of", options["as_of"])
        with ExitStack() as stack:
            try:
                path = options["file"] or self._download(stack, options["keep"])
                reference = reference_of(options["crs"]) if options["crs"] else None
                columns = columns_of(options["columns"])
                source = stack.enter_context(open_addresses(path, columns=columns, reference=reference))
                report = self._check(source, _postcodes(options["postcodes"]))
            except SourceError as error:
                raise refused(error) from error
        self._show(source, report)
        if options["rejects"]:
            write_rejects(options["rejects"], report.dropped)
        if not report.is_loadable:
            raise CommandError(
                _("Die Datei kann so nicht geladen werden. Beheben Sie die Befunde, die das Laden verhindern.")
            )
        if options["commit"]:
            self._load(_edition_info(source, report, options), report, options)
        else:
            self.stdout.write(_("Probelauf: Es wurde nichts gespeichert. Mit --commit wird die Datei geladen."))

    def _download(self, stack: ExitStack, keep: Path | None) -> Path:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="jena-waerme-"))
        target = keep or Path(folder) / "HK-TH.zip"
        with tqdm(desc=_("Herunterladen"), unit="B", unit_scale=True, file=self.stderr) as bar:

            def tell(new: int, total: int) -> None:
                bar.total = total or None
                bar.update(new)

            sha256 = fetch(settings.HK_TH_URL, target, tell)
        self.stdout.write(_("Geladen von %(url)s, SHA-256 %(sha256)s.") % {"url": settings.HK_TH_URL, "sha256": sha256})
        return target

    def _check(self, source: AddressSource, postcodes: PostcodeSource | None) -> Report:
        self.stdout.write(_("Format: %s") % source.format_name)
        with tqdm(total=source.lines or None, desc=_("Lesen"), unit=" Zeilen", file=self.stderr) as bar:
            return check_addresses(source.read(bar.update), source.epsg, postcodes)

    def _show(self, source: AddressSource, report: Report) -> None:
        for reason, count in source.skipped.items():
            self.stdout.write(_("Übergangen, weil %(reason)s: %(count)d") % {"count": count, "reason": _(reason)})
        self.stdout.write(
            _("%(read)d Zeilen gelesen, %(usable)d brauchbar, %(dropped)d ausgelassen.")
            % {"read": report.read, "usable": len(report.rows), "dropped": len(report.dropped)}
        )
        show_counts(self.stdout, report.counts())
        show_findings(self.stdout, report.findings, is_loadable=report.is_loadable)

    def _load(self, info: EditionInfo, report: Report, options: dict[str, Any]) -> None:
        bar = tqdm(total=len(report.rows), desc=_("Speichern"), unit=" Adressen", file=self.stderr)
        try:
            with bar, transaction.atomic():
                edition = load_addresses(info, report.rows, progress=bar.update)
                if options["publish"]:
                    publish(edition, reason=options["reason"])
        except (NotLoaded, NotPublishable) as error:
            raise CommandError(str(error)) from error
        except Error as error:
            reason = str(error).partition("\n")[0]
            raise CommandError(
                _("Die Datenbank hat die Adressen abgelehnt (%s). Es wurde nichts gespeichert.") % reason
            ) from error
        self.stdout.write(
            _("Gespeichert als Ausgabe %(pk)d: %(edition)s, %(count)d Adressen.")
            % {"pk": edition.pk, "edition": edition, "count": len(report.rows)}
        )


def _refuse_contradictions(options: dict[str, Any]) -> None:
    refuse_contradictions(options)
    if bool(options["file"]) == bool(options["download"]):
        raise CommandError(_("Geben Sie entweder eine Datei an oder --download hk-th."))
    if options["rejects"] and options["file"] and options["rejects"].resolve() == options["file"].resolve():
        raise CommandError(_("--rejects würde die Adressdatei überschreiben. Geben Sie eine andere Datei an."))


def _postcodes(path: Path | None) -> PostcodeSource | None:
    return read_postcode_areas(path) if path else newest_with_postcodes()


def _edition_info(source: AddressSource, report: Report, options: dict[str, Any]) -> EditionInfo:
    origin = source.origin
    named, licence = options["source"] or origin.source, options["licence"] or origin.licence
    as_of = require_origin(named, licence, options["as_of"] or origin.as_of)
    return EditionInfo(
        title=options["title"] or _(origin.title),
        source=named,
        source_url="" if options["source"] else origin.source_url,
        licence=licence,
        as_of=as_of,
        sha256=source.sha256,
        check_report={
            "read": report.read,
            "loaded": len(report.rows),
            "dropped": len(report.dropped),
            **{kind.code: count for kind, count in report.counts().items()},
        },
    )
