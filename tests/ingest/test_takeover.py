"""A delivery without Steckbriefe: what is asked, taken over with its origin, left empty, and what is told as lost."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from tests import builders
from tests.ingest import plans
from zones import services
from zones.ingest.plan_checks import PlanContext, PlanReport, check_plan
from zones.ingest.rows import RawSteckbrief, RawZone, SteckbriefRow, ValueRow, ZoneRow
from zones.ingest.takeover import WithoutSteckbriefe
from zones.models import Edition, Steckbrief, SteckbriefValue

ORIGIN = {"source": "Gutachten 2025", "as_of": date(2025, 6, 25)}
RICH = SteckbriefRow(
    fields={"target_year": 2040, "recommendation": "Anschluss prüfen"},
    values=(ValueRow("heat_demand", Decimal(700), 0, **ORIGIN),),
    **ORIGIN,
)
FORMER = (plans.row("J-01", 0, steckbrief=RICH), plans.row("J-02", 1, steckbrief=RICH))


def bare(code: str, column: int, **values: Any) -> RawZone:
    return plans.raw(code, column, **{"steckbrief": None, **values})


def check(
    *zones: RawZone, choice: WithoutSteckbriefe = WithoutSteckbriefe.ASK, former: tuple[ZoneRow, ...] = FORMER
) -> PlanReport:
    return check_plan(plans.table(*zones), PlanContext(former=former, without_steckbriefe=choice))


def found(report: PlanReport, code: str) -> list[dict[str, object]]:
    return [dict(finding.values) for finding in report.findings if finding.kind.name == code]


def test_a_delivery_without_any_asks_and_cannot_be_stored() -> None:
    report = check(bare("J-01", 0), bare("J-02", 1))
    assert found(report, "STECKBRIEFE_ABSENT") == [{"zones": 2, "entries": 6}]
    assert not report.is_loadable


def test_taken_over_they_keep_their_origin_also_where_the_code_changed() -> None:
    zones = (bare("J-01", 0), bare("J-60", 1), bare("J-03", 2))
    report = check(*zones, choice=WithoutSteckbriefe.TAKE_OVER)
    assert report.is_loadable
    assert found(report, "STECKBRIEFE_TAKEN_OVER") == [{"zones": 2, "entries": 6, "without": 1}]
    assert {row.code: row.steckbrief for row in report.rows} == {"J-01": RICH, "J-60": RICH, "J-03": SteckbriefRow()}
    assert found(report, "STECKBRIEF_ENTRIES_GONE") == []


def test_left_empty_what_disappears_is_told_zone_by_zone() -> None:
    report = check(bare("J-01", 0), bare("J-02", 1), choice=WithoutSteckbriefe.LEAVE_EMPTY)
    assert report.is_loadable
    assert found(report, "STECKBRIEF_ENTRIES_GONE") == [{"entries": 3}, {"entries": 3}]
    assert all(row.steckbrief == SteckbriefRow() for row in report.rows)


@pytest.mark.parametrize("choice", WithoutSteckbriefe)
def test_a_delivery_with_some_is_taken_as_it_is(choice: WithoutSteckbriefe) -> None:
    partly = RawSteckbrief(1, "J-01", fields={"target_year": "2045"})
    report = check(bare("J-01", 0, steckbrief=partly), bare("J-02", 1), choice=choice)
    assert report.is_loadable
    assert dict(report.rows[0].steckbrief.fields) == {"target_year": 2045}
    assert found(report, "STECKBRIEF_ENTRIES_GONE") == [{"entries": 2}, {"entries": 3}]


@pytest.mark.parametrize("choice", WithoutSteckbriefe)
def test_where_the_published_plan_has_none_nothing_is_asked(choice: WithoutSteckbriefe) -> None:
    empty = (plans.row("J-01", 0, steckbrief=SteckbriefRow()),)
    for former in (empty, ()):
        names = [finding.kind.name for finding in check(bare("J-01", 0), choice=choice, former=former).findings]
        assert names == ["STECKBRIEF_MISSING"]


def publish_official(**values: Any) -> Edition:
    plan = builders.edition(**{"is_demonstration": False, **values})
    zone = builders.zone(plan, "B-1", builders.square(680_000, 5_643_000, 681_000, 5_644_000))
    Steckbrief.objects.filter(zone=zone).update(target_year=2040, **ORIGIN)
    SteckbriefValue.objects.create(steckbrief_id=zone.pk, indicator="heat_demand", value=700, **ORIGIN)
    services.publish(plan, reason="Beschluss des Stadtrats")
    return plan


def load(tmp_path: Path, *options: str) -> Edition:
    path = tmp_path / "gebiete.csv"
    ring = "681000 5643000, 681000 5644000, 680000 5644000, 680000 5643000, 681000 5643000"
    path.write_text(f'Kennung;Name;Versorgungsart;wkt\nB-1;West;dezentral;"POLYGON (({ring}))"\n', encoding="utf-8")
    origin = ("--source", "Neue Lieferung", "--licence", "ohne", "--as-of", "2026-02-01", "--expected", "1")
    call_command("load_zones", str(path), *origin, "--commit", *options, verbosity=0)
    return Edition.objects.latest("pk")


@pytest.mark.django_db
def test_the_command_asks_and_takes_over(tmp_path: Path) -> None:
    publish_official()
    with pytest.raises(CommandError, match="kann so nicht geladen werden"):
        load(tmp_path)
    sheet = Steckbrief.objects.get(zone__edition=load(tmp_path, "--without-steckbriefe", "take_over"))
    assert (sheet.target_year, sheet.source, sheet.as_of) == (2040, *ORIGIN.values())
    assert [(value.value, value.source) for value in sheet.values.all()] == [(700, "Gutachten 2025")]
    empty = Steckbrief.objects.get(zone__edition=load(tmp_path, "--without-steckbriefe", "leave_empty"))
    assert (empty.target_year, empty.source) == (None, "Neue Lieferung")


@pytest.mark.django_db
def test_a_demonstration_has_no_steckbriefe_to_take_over(tmp_path: Path) -> None:
    publish_official(is_demonstration=True)
    assert load(tmp_path).is_draft
