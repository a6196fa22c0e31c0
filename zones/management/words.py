"""What commands that read files say, in one way."""

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, OutputWrapper
from django.utils.translation import gettext as _

from zones.ingest.exports.plan_columns import harmless
from zones.ingest.finding_kinds import SEVERITY_LABELS
from zones.ingest.findings import Finding, Report, SourceError
from zones.uploads.report import detail_of

SHOWN_OF_A_WAY = 5
SHOWN_OF_A_BAD_FILE = 20  # a file that can be loaded has every finding listed


def refused(error: SourceError) -> CommandError:
    """Return the German sentence of a file that cannot be used, translated."""
    return CommandError(_(error.message) % error.values)


def show_findings(out: OutputWrapper, report: Report[Any]) -> None:
    """Write one line for each kind of finding, then for each finding that has a place or says more than its kind."""
    for kind, count in report.counts().items():
        severity = _(SEVERITY_LABELS[kind.severity])
        out.write(f"  {count:>6} × {kind.name} ({severity}): {_(kind.message)} {_(kind.hint)}")
    telling = [finding for finding in report.findings if finding.line or finding.subject or finding.values]
    shown = telling if report.is_loadable else telling[:SHOWN_OF_A_BAD_FILE]
    for finding in shown:
        out.write(f"  {_place(finding)}{finding.kind.name}: {_said(finding)}")
    if len(shown) < len(telling):
        out.write(_("  … und %d weitere.") % (len(telling) - len(shown)))


def show_address_changes(out: OutputWrapper, changes: dict[str, Any]) -> None:
    """Write in how many ways addresses change against the published edition, and the first of each."""
    values = {"against": changes["against"], "before": changes["before"], "after": changes["after"]}
    out.write(_("Verglichen mit „%(against)s“: bisher %(before)d Adressen, künftig %(after)d.") % values)
    for way in changes["ways"]:
        out.write(f"  {way['count']:>6} {way['label']}")
        for line in way["lines"][:SHOWN_OF_A_WAY]:
            said = " → ".join(part for part in (line["before"], line["after"]) if part)
            out.write(f"         {_plain(line['label'])}: {_plain(said)}")


def write_rejects(path: Path, findings: Iterable[Finding]) -> None:
    """Write the rows that were left out, with reasons, as a CSV that no spreadsheet takes for formulas.

    Raises:
        CommandError: The file cannot be written.

    """
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=";")
            writer.writerow([_("Zeile"), _("Befund"), _("Grund"), _("Abhilfe"), _("Inhalt")])
            for finding in findings:
                kind = finding.kind
                writer.writerow([finding.line, kind.name, _(kind.message), _(kind.hint), harmless(finding.text)])
    except IsADirectoryError as error:
        raise CommandError(_("„%s“ ist ein Ordner. Geben Sie für --rejects einen Dateinamen an.") % path) from error
    except OSError as error:
        raise CommandError(
            _("„%s“ lässt sich nicht schreiben. Prüfen Sie, ob es den Ordner gibt und ob Sie darin schreiben dürfen.")
            % path
        ) from error


def _place(finding: Finding) -> str:
    places = [_("Zeile %d") % finding.line if finding.line else "", finding.subject]
    place = ", ".join(filter(None, places))
    return f"{place}: " if place else ""


def _said(finding: Finding) -> str:
    return _plain(detail_of(finding) or finding.text)


def _plain(text: str) -> str:
    """Return the text without control characters, short enough for a terminal."""
    return "".join(char if char.isprintable() else " " for char in text)[:120]
