"""What an edition states of the plan as a whole: read from files, entered by staff, shown, and never invented."""

from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.ingest import plan_files
from tests.ingest.test_exports import plan_file, rich_rows
from zones import services
from zones.catalogue.plan_statements import PlanStatements
from zones.ingest.exports.writing import write
from zones.ingest.plan_statements import statements_of
from zones.models import Edition, EditionKind, Procedure

STATED = PlanStatements(Procedure.SMALL, 2045, 2023, date(2025, 6, 18))
ORIGIN = ("--source", "Stadt", "--licence", "dl-de/by-2-0", "--as-of", "2025-06-18", "--commit")


def load(path: Path, *arguments: str) -> Edition:
    call_command("load_zones", str(path), "--expected", "2", *ORIGIN, *arguments, stdout=StringIO(), stderr=StringIO())
    return Edition.objects.get()


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1000", 1000), ("KleineWaermeplanung", 2000), ("Vereinfachtes Verfahren", 3000), ("5000", None), ("?", None)],
)
def test_a_procedure_is_a_code_or_a_name_of_the_standard(text: str, expected: int | None) -> None:
    stated, findings = statements_of({"procedure": text})
    assert stated.procedure == expected
    assert len(findings) == (expected is None)


@pytest.mark.parametrize("name", ["target_year", "base_year", "adopted_on"])
@pytest.mark.parametrize("text", ["bald", "20450", "-1", "1.5", "²⁰⁴⁵", "9" * 5000])
def test_an_unreadable_entry_is_a_finding_and_stays_empty(name: str, text: str) -> None:
    stated, (finding,) = statements_of({name: text})
    assert stated == PlanStatements()
    assert (finding.kind.name, finding.values["found"]) == ("PLAN_ENTRY_UNREADABLE", text[:60])


@pytest.mark.django_db
def test_our_own_file_brings_every_statement_back(tmp_path: Path) -> None:
    path = tmp_path / "plan.gml"
    path.write_bytes(write(plan_file(rich_rows()), "gml"))
    assert load(path).statements == plan_file(rich_rows()).statements


@pytest.mark.django_db
def test_a_file_without_them_leaves_them_empty(tmp_path: Path) -> None:
    assert load(plan_files.geojson(tmp_path / "a.geojson", plan_files.plots(2))).statements == PlanStatements()


@pytest.mark.django_db
def test_what_the_clerk_says_counts_before_the_file(tmp_path: Path) -> None:
    stated = load(plan_files.gml(tmp_path / "a.gml", plan_files.plots(2)), "--adopted-on", "2026-01-15").statements
    assert stated == PlanStatements(target_year=2045, adopted_on=date(2026, 1, 15))


@pytest.mark.django_db
def test_a_copy_states_the_same() -> None:
    plan = builders.edition(procedure=STATED.procedure, target_year=2045, base_year=2023, adopted_on=STATED.adopted_on)
    assert services.copy_as_draft(plan).statements == STATED


@pytest.mark.django_db
@pytest.mark.parametrize("values", [{"procedure": 5000}, {"target_year": 2024}, {"base_year": 1989}])
def test_neither_form_nor_database_takes_what_is_not_possible(values: dict[str, int]) -> None:
    with pytest.raises(ValidationError):
        Edition(title="x", kind="heat_plan", source="x", licence="x", valid_from=builders.DAY, **values).full_clean()
    with pytest.raises(IntegrityError):
        builders.edition(**values)


@pytest.mark.django_db
def test_the_page_of_an_edition_says_what_it_states_and_what_the_standard_misses(client: Client) -> None:
    plan, _addresses = builders.published_city(procedure=Procedure.SMALL, base_year=2023)
    text = " ".join(client.get(f"/ausgaben/{plan.pk}/").content.decode().split())
    assert "Verfahren: Kleine Wärmeplanung." in text
    assert "Basisjahr der Daten: 2023." in text
    assert "Der Standard verlangt auch: Zieljahr des Plans, beschlossen am." in text


@pytest.mark.django_db
def test_nothing_is_missed_of_an_edition_that_states_all_or_whose_zones_share_their_year(client: Client) -> None:
    plan, _addresses = builders.published_city(procedure=1000, base_year=2023, adopted_on=builders.DAY)
    for zone in plan.zones.all():
        zone.steckbrief.target_year = 2045
        zone.steckbrief.save()
    assert "Der Standard verlangt auch" not in client.get(f"/ausgaben/{plan.pk}/").content.decode()


@pytest.mark.django_db
def test_staff_fill_them_in_on_a_plan_but_not_on_addresses(client: Client) -> None:
    client.force_login(User.objects.create_superuser("clerk"))
    plan, addresses = builders.edition(), builders.edition(EditionKind.ADDRESSES)
    forms = [
        client.get(reverse("admin:zones_edition_change", args=[one.pk])).content.decode() for one in (plan, addresses)
    ]
    for name in ("procedure", "target_year", "base_year", "adopted_on"):
        assert [f'name="{name}"' in form for form in forms] == [True, False]
    review = client.get(reverse("admin:zones_edition_review", args=[plan.pk])).content.decode()
    assert "fehlt: Verfahrensart, Zieljahr des Plans, Basisjahr der Daten, beschlossen am." in review
