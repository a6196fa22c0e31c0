"""What an uploaded file holds, checked: one class for each kind of edition, both reported and stored alike."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from django.utils.translation import gettext as _

from zones.ingest.checks import Report, check_addresses
from zones.ingest.diff import compare
from zones.ingest.findings import SourceError
from zones.ingest.load import Progress, load_addresses, load_plan
from zones.ingest.plan_checks import PlanContext, PlanReport, check_plan, merge_steckbriefe
from zones.ingest.postcodes import PostcodeSource
from zones.ingest.rows import EditionInfo, ZoneTable
from zones.ingest.sources.addresses import open_addresses
from zones.ingest.sources.base import AddressSource
from zones.ingest.sources.crs import Reference
from zones.ingest.sources.mapping import ADDRESS_FIELDS, ZONE_FIELDS, Field, propose
from zones.ingest.sources.postcode_areas import read_postcode_areas
from zones.ingest.sources.zones import Inspection, inspect, read_steckbriefe, read_zones
from zones.ingest.stored import address_points, plan_rows
from zones.ingest.stored_postcodes import newest_with_postcodes
from zones.models import Edition, FileRole, ImportJob
from zones.uploads import report as reports
from zones.uploads.worker import Reporter

Paths = dict[str, Path]


class Contents(Protocol):
    """A checked file."""

    @property
    def is_loadable(self) -> bool:
        """Whether nothing blocks."""

    @property
    def count(self) -> int:
        """Number of rows that would be stored."""

    def report(self) -> dict[str, Any]:
        """Return what staff read before they decide, as JSON."""

    def load(self, progress: Progress) -> Edition:
        """Store everything as a new draft edition."""


@dataclass(frozen=True)
class PlanContents:
    """A file of zones, perhaps with a second one of Steckbriefe."""

    job: ImportJob
    table: ZoneTable
    checked: PlanReport

    @property
    def is_loadable(self) -> bool:
        """Whether nothing blocks."""
        return self.checked.is_loadable

    @property
    def count(self) -> int:
        """Number of zones."""
        return len(self.checked.rows)

    def report(self) -> dict[str, Any]:
        """Format, counts, findings, the zones for the map, and what would change."""
        found = {
            "format": self.table.format_name,
            "epsg": self.table.epsg,
            "read": self.checked.read,
            "usable": self.count,
            "reading": self.job.report.get("reading", {}),
            "zones": reports.zones_report(self.checked.rows),
            **reports.findings_report(self.checked.findings, self.checked.counts()),
        }
        published = Edition.objects.published_plan()
        if published:
            points = address_points(Edition.objects.published_addresses())
            found["diff"] = reports.diff_report(
                compare(plan_rows(published), self.checked.rows, points), published.title
            )
        return found

    def load(self, progress: Progress) -> Edition:
        """Store the zones as a draft."""
        edition = load_plan(
            _edition_info(self.job, self.table.sha256, self.checked.read, self.checked), self.checked.rows
        )
        progress(self.count)
        return edition


@dataclass(frozen=True)
class AddressContents:
    """A file of addresses."""

    job: ImportJob
    format_name: str
    epsg: int
    sha256: str
    checked: Report
    skipped: Mapping[str, int]  # rows passed over without being checked, by reason

    @property
    def is_loadable(self) -> bool:
        """Whether nothing blocks."""
        return self.checked.is_loadable

    @property
    def count(self) -> int:
        """Number of addresses."""
        return len(self.checked.rows)

    def report(self) -> dict[str, Any]:
        """Format, counts and findings."""
        return {
            "format": self.format_name,
            "epsg": self.epsg,
            "read": self.checked.read,
            "usable": self.count,
            "reading": self.job.report.get("reading", {}),
            "skipped": [{"reason": _(reason), "count": count} for reason, count in self.skipped.items()],
            **reports.findings_report(self.checked.findings, self.checked.counts()),
        }

    def load(self, progress: Progress) -> Edition:
        """Store the addresses as a draft."""
        info = _edition_info(self.job, self.sha256, self.checked.read, self.checked)
        return load_addresses(info, self.checked.rows, progress=progress)


def read_plan(job: ImportJob, paths: Paths, reporter: Reporter) -> PlanContents:
    """Read and check a file of zones; what was recognised stays in the job's report even if reading fails."""
    main, layer = paths[FileRole.MAIN], job.options.get("layer") or ""
    reporter.begin(_("Gebiete werden gelesen"))
    inspection = inspect(main, layer)
    job.report = {"reading": _reading(inspection, layer, job.options.get("mapping"), ZONE_FIELDS)}
    table = read_zones(main, layer=layer, columns=job.options.get("mapping"), reference=_reference(job))
    if extra := paths.get(FileRole.EXTRA):
        reporter.begin(_("Steckbriefe werden gelesen"))
        table = merge_steckbriefe(table, read_steckbriefe(extra))
    reporter.begin(_("Gebiete werden geprüft"))
    return PlanContents(job, table, check_plan(table, _context(job)))


def _context(job: ImportJob) -> PlanContext:
    published = Edition.objects.published_plan()
    return PlanContext(
        expected_zones=job.expected_zones,
        addresses=address_points(Edition.objects.published_addresses()),
        as_of=job.as_of,
        published_as_of=published.valid_from if published else None,
    )


def read_addresses(job: ImportJob, paths: Paths, reporter: Reporter) -> AddressContents:
    """Read and check a file of addresses; if its columns are not recognised, they are offered for mapping."""
    main = paths[FileRole.MAIN]
    reporter.begin(_("Postleitzahlen werden vorbereitet"))
    extra = paths.get(FileRole.EXTRA)
    postcodes = read_postcode_areas(extra) if extra else newest_with_postcodes()
    reporter.begin(_("Adressen werden gelesen und geprüft"))
    try:
        with open_addresses(main, columns=job.options.get("mapping"), reference=_reference(job)) as source:
            return _checked_addresses(job, source, postcodes, reporter)
    except SourceError:
        job.report = _offered_columns(job, main)
        raise


def _checked_addresses(
    job: ImportJob, source: AddressSource, postcodes: PostcodeSource | None, reporter: Reporter
) -> AddressContents:
    done = 0

    def progress(lines: int) -> None:
        nonlocal done
        done += lines
        reporter.at(done, source.lines)

    report = check_addresses(source.read(progress), source.epsg, postcodes)
    return AddressContents(job, source.format_name, source.epsg, source.sha256, report, source.skipped)


def _offered_columns(job: ImportJob, path: Path) -> dict[str, Any]:
    """Return the columns of a table that was not understood; nothing if it is no table either."""
    try:
        inspection = inspect(path, job.options.get("layer") or "")
    except SourceError:
        return {}
    return {"reading": _reading(inspection, "", job.options.get("mapping"), ADDRESS_FIELDS)}


def _reading(
    inspection: Inspection, layer: str, mapping: dict[str, str] | None, fields: tuple[Field, ...]
) -> dict[str, Any]:
    return {
        "layers": list(inspection.layers),
        "layer": layer or (inspection.layers[0] if inspection.layers else ""),
        "columns": list(inspection.columns),
        "fields": [[field.key, _(field.label)] for field in fields],
        "mapping": propose(inspection.columns, fields) if mapping is None else mapping,
    }


def _reference(job: ImportJob) -> Reference | None:
    crs = job.options.get("crs")
    return Reference(crs, swapped=bool(job.options.get("swapped"))) if crs else None


def _edition_info(job: ImportJob, sha256: str, read: int, checked: Report | PlanReport) -> EditionInfo:
    counts = {kind.code: count for kind, count in checked.counts().items()}
    return EditionInfo(
        title=job.title,
        source=job.source,
        source_url=job.source_url,
        licence=job.licence,
        as_of=job.as_of,
        adopted_on=job.adopted_on,
        expected_zones=job.expected_zones,
        sha256=sha256,
        is_demonstration=job.is_demonstration,
        check_report={"read": read, "loaded": len(checked.rows), **counts},
    )
