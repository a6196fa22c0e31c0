"""A file of zones or addresses, read, checked, compared and stored: one way for the guided import and the commands."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from jobs.progress import UNWATCHED, Watch
from zones.ingest.address_keys import with_keys
from zones.ingest.checks import check_addresses
from zones.ingest.diff import PlanDiff
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Report
from zones.ingest.lineage import trace
from zones.ingest.meaning.choices import Choices
from zones.ingest.plan_checks import PlanReport, check_plan, merge_steckbriefe
from zones.ingest.plan_statements import statements_of
from zones.ingest.rows import AddressRow, EditionInfo, ZoneTable
from zones.ingest.sources.addresses import open_addresses
from zones.ingest.sources.base import AddressSource
from zones.ingest.sources.postcode_areas import read_postcode_areas
from zones.ingest.sources.told import UNTOLD, ReadingListener
from zones.ingest.sources.zones import read_steckbriefe, read_zones
from zones.models import Edition, FileRole
from zones.storage.load import Progress, load_addresses, load_plan
from zones.storage.stored import compare_stored, newest_with_postcodes, plan_context, plan_rows
from zones.storage.stored_addresses import address_rows
from zones.uploads import report as reports
from zones.uploads.address_changes import AddressChanges, changes_against_published

Json = dict[str, Any]


class Contents(ABC):
    """A checked file."""

    checked: Report[Any]

    @property
    def is_loadable(self) -> bool:
        """Whether nothing blocks."""
        return self.checked.is_loadable

    @property
    def count(self) -> int:
        """Number of zones or addresses that would be stored."""
        return len(self.checked.rows)

    @abstractmethod
    def report(self) -> Json:
        """Return what staff read before they decide, as JSON."""

    @abstractmethod
    def load(self, info: EditionInfo, progress: Progress) -> Edition:
        """Store everything as a new draft edition; hash and counts are added to what `info` says."""

    def _common_report(self, format_name: str, epsg: int) -> Json:
        return {
            "format": format_name,
            "epsg": epsg,
            "read": self.checked.read,
            "usable": self.count,
            **reports.findings_report(self.checked.findings, self.checked.counts()),
        }

    def _with_counts(self, info: EditionInfo, sha256: str, **more: int) -> EditionInfo:
        counts = {kind.name: count for kind, count in self.checked.counts().items()}
        report = {"read": self.checked.read, "loaded": self.count, **more, **counts}
        return replace(info, sha256=sha256, check_report=report)


@dataclass(frozen=True)
class PlanContents(Contents):
    """A file of zones, perhaps with a second one of Steckbriefe."""

    table: ZoneTable
    checked: PlanReport

    def changes(self) -> tuple[Edition, PlanDiff] | None:
        """Return the published plan and what would change; None without one."""
        published = Edition.objects.published_plan()
        return (published, compare_stored(published, self.checked.rows)) if published else None

    def lineage(self) -> list[Json]:
        """Return what would become of the zones of the published plan, unless that is a demonstration."""
        published = Edition.objects.published_plan()
        if published is None or published.is_demonstration:
            return []
        plans = plan_rows(published), self.checked.rows
        return reports.lineage_report(trace(*plans), *({row.code: row.shown for row in rows} for rows in plans))

    def report(self) -> Json:
        """Format, counts, findings, the zones for the map, and what would change."""
        found = self._common_report(self.table.format_name, self.table.epsg)
        found["zones"] = reports.zones_report(self.checked.rows)
        if changes := self.changes():
            published, diff = changes
            found["diff"] = reports.diff_report(diff, published) | {"lineage": self.lineage()}
        return found

    def load(self, info: EditionInfo, progress: Progress = lambda _n: None) -> Edition:
        """Store the zones as a draft; what the file states of the plan counts where `info` leaves it out."""
        stated, _findings = statements_of(self.table.metadata)
        complete = replace(info, statements=info.statements.or_else(stated))
        edition = load_plan(self._with_counts(complete, self.table.sha256), self.checked.rows)
        progress(self.count)
        return edition


@dataclass(frozen=True)
class AddressContents(Contents):
    """A file of addresses, compared with the published ones; the source is read to its end."""

    source: AddressSource
    checked: Report[AddressRow]
    changes: AddressChanges | None

    def report(self) -> Json:
        """Format, counts, findings, and what would change."""
        skipped = [{"reason": _(reason), "count": count} for reason, count in self.source.skipped.items()]
        found = {**self._common_report(self.source.format_name, self.source.epsg), "skipped": skipped}
        if self.changes:
            found["address_diff"] = self.changes.report()
        return found

    def load(self, info: EditionInfo, progress: Progress = lambda _n: None) -> Edition:
        """Store the addresses as a draft."""
        counted = self._with_counts(info, self.source.sha256, dropped=len(self.checked.dropped))
        return load_addresses(counted, self.checked.rows, progress=progress)


def read_plan(
    path: Path,
    choices: Choices,
    *,
    steckbriefe: Path | None = None,
    expected_zones: int | None = None,
    as_of: date | None = None,
    watch: Watch = UNWATCHED,
    told: Callable[[FileRole], ReadingListener] = lambda _role: UNTOLD,
) -> PlanContents:
    """Read and check a file of zones, held against the published editions.

    Without a file of Steckbriefe they come from the layer or sheet of the first file that `choices.extra` names.

    Raises:
        SourceError: The file, or the one of Steckbriefe, cannot be read.

    """
    wanted = partial(watch.at, 0, 0)
    watch.begin(_("Gebiete werden gelesen"))
    table = read_zones(path, choices.main, wanted, told(FileRole.MAIN))
    if second := steckbriefe or (path if choices.extra.table else None):
        watch.begin(_("Steckbriefe werden gelesen"))
        read = read_steckbriefe(second, choices.extra, wanted, told(FileRole.EXTRA))
        table = merge_steckbriefe(table if steckbriefe else _also_read(table, choices.extra.table), read)
    watch.begin(_("Gebiete werden geprüft"))
    return PlanContents(table, check_plan(table, plan_context(expected_zones, as_of, choices.without_steckbriefe)))


def _also_read(table: ZoneTable, name: str) -> ZoneTable:
    """Return the table without the note that this layer of its file was not read."""
    findings = []
    for finding in table.findings:
        if finding.kind is FindingKind.TABLES_UNREAD:
            others = [other for other in str(finding.values["others"]).split(", ") if other != name]
            if not others:
                continue
            finding = replace(finding, values={**finding.values, "others": ", ".join(others)})  # noqa: PLW2901
        findings.append(finding)
    return replace(table, findings=tuple(findings))


def read_addresses(
    path: Path,
    choices: Choices,
    *,
    postcode_areas: Path | None = None,
    is_demonstration: bool = False,
    watch: Watch = UNWATCHED,
    told: Callable[[FileRole], ReadingListener] = lambda _role: UNTOLD,
) -> AddressContents:
    """Read, check and compare a file of addresses; without areas, the newest edition with postcodes fills them in.

    Raises:
        SourceError: The file, or the one of areas, cannot be read.

    """
    wanted = partial(watch.at, 0, 0)
    watch.begin(_("Postleitzahlen werden vorbereitet"))
    extra = told(FileRole.EXTRA)
    postcodes = read_postcode_areas(postcode_areas, wanted, extra) if postcode_areas else newest_with_postcodes()
    watch.begin(_("Adressen werden gelesen und geprüft"))
    with open_addresses(path, choices.main, wanted, told(FileRole.MAIN)) as source:
        done = 0

        def progress(lines: int) -> None:
            nonlocal done
            done += lines
            watch.at(done, source.lines)

        checked = check_addresses(source.read(progress), source.epsg, postcodes)
    watch.begin(_("Adressen werden verglichen"))
    rows = with_keys(checked.rows, address_rows(Edition.objects.published_addresses()))
    changes = changes_against_published(rows, is_demonstration=is_demonstration)
    findings = (*checked.findings, *(changes.findings if changes else ()))
    return AddressContents(source, replace(checked, rows=rows, findings=findings), changes)
