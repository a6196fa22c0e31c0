"""`manage.py load_zones FILE`: check a heat plan, say what would change, and load it as a new edition when told to."""

from argparse import ArgumentParser
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import Error, transaction
from django.utils.translation import gettext as _

from zones.city import CITY
from zones.ingest.diff import compare
from zones.ingest.findings import SourceError
from zones.ingest.load import NotLoaded, load_plan
from zones.ingest.plan_checks import PlanContext, PlanReport, check_plan, merge_steckbriefe
from zones.ingest.rows import EditionInfo, ZoneTable
from zones.ingest.sources.crs import Reference, reference_of
from zones.ingest.sources.zones import inspect, read_steckbriefe, read_zones
from zones.ingest.stored import address_points, plan_rows
from zones.management.arguments import (
    add_reading,
    add_storing,
    columns_of,
    day_of,
    refuse_contradictions,
    require_origin,
)
from zones.management.words import refused, show_counts, show_findings
from zones.models import Edition
from zones.services import NotPublishable, publish


class Command(BaseCommand):
    help = _("Prüft eine Datei mit Gebieten und lädt sie auf Wunsch als neue Ausgabe (ohne --commit bleibt alles).")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE", help=_("Datei mit Gebieten"))
        parser.add_argument("--inspect", action="store_true", help=_("nur zeigen, welche Spalten und Ebenen es gibt"))
        parser.add_argument("--layer", default="", help=_("Ebene, wenn die Datei mehrere hat"))
        parser.add_argument("--steckbriefe", type=Path, metavar="FILE", help=_("Steckbriefe als CSV, XLSX oder ODS"))
        parser.add_argument("--expected", type=int, default=CITY.plan.zones, help=_("erwartete Zahl der Gebiete"))
        add_reading(parser)
        add_storing(parser)
        parser.add_argument("--adopted-on", default="", metavar="JJJJ-MM-TT", help=_("beschlossen am"))
        parser.add_argument("--demonstration", action="store_true", help=_("als Demonstration kennzeichnen"))

    def handle(self, **options: Any) -> None:  # noqa: ANN401 (Django's signature)
        refuse_contradictions(options)
        for option in ("as_of", "adopted_on"):
            options[option] = day_of(f"--{option.replace('_', '-')}", options[option])
        try:
            if options["inspect"]:
                self._inspect(options["file"], options["layer"])
                return
            table = _read(options)
        except SourceError as error:
            raise refused(error) from error
        report = check_plan(table, _context(options))
        self._show(table, report)
        self._show_changes(report)
        if not report.is_loadable:
            raise CommandError(
                _("Die Datei kann so nicht geladen werden. Beheben Sie die Befunde, die das Laden verhindern.")
            )
        if options["commit"]:
            self._load(_edition_info(table, report, options), report, options)
        else:
            self.stdout.write(_("Probelauf: Es wurde nichts gespeichert. Mit --commit wird die Datei geladen."))

    def _inspect(self, path: Path, layer: str) -> None:
        found = inspect(path, layer)
        fitting: list[Reference] = list(found.fitting)
        self.stdout.write(_("Format: %s") % found.format_name)
        self.stdout.write(_("Gebiete: %d") % found.count)
        self.stdout.write(_("Ebenen: %s") % (", ".join(found.layers) or "–"))
        self.stdout.write(
            _("Koordinatensystem: angegeben %(declared)s, passend %(fitting)s")
            % {"declared": found.declared or "–", "fitting": ", ".join(map(str, fitting)) or "–"}
        )
        fields = {column: key for key, column in found.proposed.items()}
        for column in found.columns:
            samples = " | ".join(found.samples[column])
            self.stdout.write(f"  {column} → {fields.get(column, '–')}: {samples}")

    def _show(self, table: ZoneTable, report: PlanReport) -> None:
        self.stdout.write(_("Format: %s") % table.format_name)
        self.stdout.write(
            _("%(read)d Gebiete gelesen, %(usable)d brauchbar.") % {"read": report.read, "usable": len(report.rows)}
        )
        show_counts(self.stdout, report.counts())
        show_findings(self.stdout, report.findings, is_loadable=report.is_loadable)

    def _show_changes(self, report: PlanReport) -> None:
        published = Edition.objects.published_plan()
        if published is None or not report.rows:
            return
        points = address_points(Edition.objects.published_addresses())
        diff = compare(plan_rows(published), report.rows, points)
        self.stdout.write(_("Gegenüber „%s“ ändert sich:") % published.title)
        counts = (
            (_("neu"), diff.added),
            (_("entfallen"), diff.removed),
            (_("umbenannt"), diff.renamed),
            (_("andere Versorgungsart"), diff.reclassified),
            (_("andere Fläche"), diff.moved),
            (_("anderer Steckbrief"), diff.with_values),
        )
        for label, changes in counts:
            self.stdout.write(f"  {len(changes):>6} × {label}")
        self.stdout.write(
            _("  %(zone)6d Adressen wechseln das Gebiet oder die Kategorie, davon %(category)d die Kategorie.")
            % {"zone": len(diff.addresses), "category": diff.addresses_with_other_category}
        )

    def _load(self, info: EditionInfo, report: PlanReport, options: dict[str, Any]) -> None:
        try:
            with transaction.atomic():
                edition = load_plan(info, report.rows)
                if options["publish"]:
                    publish(edition, reason=options["reason"])
        except (NotLoaded, NotPublishable) as error:
            raise CommandError(str(error)) from error
        except Error as error:
            reason = str(error).partition("\n")[0]
            raise CommandError(
                _("Die Datenbank hat die Gebiete abgelehnt (%s). Es wurde nichts gespeichert.") % reason
            ) from error
        self.stdout.write(
            _("Gespeichert als Ausgabe %(pk)d: %(edition)s, %(count)d Gebiete.")
            % {"pk": edition.pk, "edition": edition, "count": len(report.rows)}
        )


def _read(options: dict[str, Any]) -> ZoneTable:
    table = read_zones(
        options["file"],
        layer=options["layer"],
        columns=columns_of(options["columns"]),
        reference=reference_of(options["crs"]) if options["crs"] else None,
    )
    if options["title"]:
        table = replace(table, metadata={**table.metadata, "title": options["title"]})
    return merge_steckbriefe(table, read_steckbriefe(options["steckbriefe"])) if options["steckbriefe"] else table


def _context(options: dict[str, Any]) -> PlanContext:
    published, addresses = Edition.objects.published_plan(), Edition.objects.published_addresses()
    return PlanContext(
        expected_zones=options["expected"],
        addresses=address_points(addresses) if addresses else None,
        as_of=options["as_of"],
        published_as_of=published.valid_from if published else None,
    )


def _edition_info(table: ZoneTable, report: PlanReport, options: dict[str, Any]) -> EditionInfo:
    adopted_on = options["adopted_on"] or _day(table.metadata.get("adopted_on"))
    stated = options["as_of"] or adopted_on or _day(table.metadata.get("as_of"))
    as_of = require_origin(options["source"], options["licence"], stated)
    return EditionInfo(
        title=table.metadata.get("title") or CITY.plan.title,
        source=options["source"],
        licence=options["licence"],
        as_of=as_of,
        adopted_on=adopted_on,
        expected_zones=options["expected"],
        sha256=table.sha256,
        is_demonstration=options["demonstration"],
        check_report={
            "read": report.read,
            "loaded": len(report.rows),
            **{kind.code: count for kind, count in report.counts().items()},
        },
    )


def _day(text: str | None) -> date | None:
    """Return a date that the file states, None where it states none or not as JJJJ-MM-TT."""
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None
