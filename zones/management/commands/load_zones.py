"""`manage.py load_zones FILE`: check a heat plan, say what would change, and load it as a new edition when told to."""

from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from zones.catalogue.plan_statements import PlanStatements
from zones.city import CITY
from zones.ingest.findings import SourceError
from zones.ingest.meaning.choices import Choices
from zones.ingest.plan_statements import statements_of
from zones.ingest.rows import EditionInfo
from zones.ingest.sources.crs import Reference
from zones.ingest.sources.zones import inspect
from zones.ingest.takeover import WithoutSteckbriefe
from zones.management.arguments import (
    add_address,
    add_reading,
    add_storing,
    day_of,
    refuse_contradictions,
    require_origin,
)
from zones.management.import_command import ImportCommand, Options
from zones.management.words import refused, show_findings
from zones.uploads.contents import PlanContents, read_plan


class Command(ImportCommand[PlanContents]):
    help = _("Prüft eine Datei mit Gebieten und lädt sie auf Wunsch als neue Ausgabe (ohne --commit bleibt alles).")

    refused_by_database = gettext_noop("Die Datenbank hat die Gebiete abgelehnt (%s). Es wurde nichts gespeichert.")
    stored = gettext_noop("Gespeichert als Ausgabe %(pk)d: %(edition)s, %(count)d Gebiete.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, nargs="?", metavar="FILE", help=_("Datei mit Gebieten"))
        add_address(parser)
        parser.add_argument("--inspect", action="store_true", help=_("nur zeigen, welche Spalten und Ebenen es gibt"))
        parser.add_argument("--layer", default="", help=_("Ebene, wenn die Datei mehrere hat"))
        parser.add_argument("--steckbriefe", type=Path, metavar="FILE", help=_("Steckbriefe als CSV, XLSX oder ODS"))
        parser.add_argument(
            "--without-steckbriefe",
            choices=[choice.value for choice in WithoutSteckbriefe if choice],
            default=WithoutSteckbriefe.ASK.value,
            help=_("fehlen alle Steckbriefe: die der veröffentlichten Ausgabe übernehmen oder leer lassen"),
        )
        parser.add_argument("--expected", type=int, default=CITY.plan.zones, help=_("erwartete Zahl der Gebiete"))
        add_reading(parser)
        add_storing(parser)
        parser.add_argument("--adopted-on", default="", metavar="JJJJ-MM-TT", help=_("beschlossen am"))
        parser.add_argument("--demonstration", action="store_true", help=_("als Demonstration kennzeichnen"))

    def handle(self, **options: Any) -> None:  # noqa: ANN401 (Django's signature)
        refuse_contradictions(options)
        for option in ("as_of", "adopted_on"):
            options[option] = day_of(f"--{option.replace('_', '-')}", options[option])
        if bool(options["file"]) == bool(options["url"]):
            raise CommandError(_("Geben Sie entweder eine Datei an oder --url."))
        with self.at_hand(options):
            if options["inspect"]:
                self._inspect(options["file"], options["layer"])
            else:
                self.run(options)

    def read(self, options: Options, choices: Choices) -> PlanContents:
        return read_plan(
            options["file"],
            choices,
            steckbriefe=options["steckbriefe"],
            expected_zones=options["expected"],
            as_of=options["as_of"],
        )

    def _inspect(self, path: Path, layer: str) -> None:
        try:
            found = inspect(path, layer)
        except SourceError as error:
            raise refused(error) from error
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

    def show(self, contents: PlanContents, _options: Options) -> None:
        report = contents.checked
        self.stdout.write(_("Format: %s") % contents.table.format_name)
        self.stdout.write(
            _("%(read)d Gebiete gelesen, %(usable)d brauchbar.") % {"read": report.read, "usable": len(report.rows)}
        )
        show_findings(self.stdout, report)
        self._show_changes(contents)

    def _show_changes(self, contents: PlanContents) -> None:
        compared = contents.changes() if contents.count else None
        if compared is None:
            return
        published, diff = compared
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
        for step in contents.lineage():
            self.stdout.write(f"  {step['old'] or '–'} → {step['new'] or '–'} ({step['kind']})")
        self.stdout.write(
            _("  %(zone)6d Adressen wechseln das Gebiet oder die Kategorie, davon %(category)d die Kategorie.")
            % {"zone": len(diff.addresses), "category": diff.addresses_with_other_category}
        )

    def edition_info(self, contents: PlanContents, options: Options) -> EditionInfo:
        stated = contents.table.metadata
        given = PlanStatements(adopted_on=options["adopted_on"])
        statements = given.or_else(statements_of(stated)[0])
        as_of = options["as_of"] or statements.adopted_on or _day(stated.get("as_of"))
        return EditionInfo(
            title=options["title"] or stated.get("title") or CITY.plan.title,
            source=options["source"],
            licence=options["licence"],
            as_of=require_origin(options["source"], options["licence"], as_of),
            statements=statements,
            expected_zones=options["expected"],
            is_demonstration=options["demonstration"],
        )


def _day(text: str | None) -> date | None:
    """Return a date that the file states, None where it states none or not as JJJJ-MM-TT."""
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None
