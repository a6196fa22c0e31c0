"""Tables with which advisors once got a wrong answer or none, as they were, with what is right."""

import io
from datetime import date

import pytest
import xlsxwriter

from calculator.batch.causes import Cause, RowRemark
from calculator.batch.compute import Task, compute
from calculator.batch.results import Computed
from calculator.batch.upload import Upload, read_upload
from calculator.core import Technology
from tests import builders
from tests.calculator.batch.tables import DAY
from zones import services

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _city() -> None:
    plan, addresses = builders.published_city()
    for number in (2, 4, 6):
        builders.address(addresses, f"Saalstraße {number}, 07743", 680_500 + number, 5_643_500)
    builders.address(addresses, "Markt 1, 07743", 680_540, 5_643_500)
    services.assign_addresses(plan, addresses)


def computed(upload: Upload) -> Computed:
    return compute(upload.rows, Task(upload.columns, (Technology.AIR_WATER_HP, Technology.KEEP), DAY, upload.reading))


def table(*lines: str) -> Upload:
    return read_upload("\n".join(lines).encode())


def causes(result: dict[str, object]) -> set[Cause]:
    questions = result["questions"]
    assert isinstance(questions, list)
    return {RowRemark.of(each).cause for each in questions}


def test_megawatt_hours_and_cubic_metres() -> None:
    rows = computed(
        table(
            "Adresse;Wohnfläche m²;Baujahr;Wohnungen;Heizung;Verbrauch;Einheit",
            "Markt 1, 07743 Jena;372;1972;6;Fernwärme;49,5;MWh",
            "Markt 1, 07743 Jena;372;1972;6;Fernwärme;49500;kWh",
            "Markt 1, 07743 Jena;372;1972;6;Gas;4460;m³",
            "Markt 1, 07743 Jena;372;1972;6;Gas;46000;kWh",
        )
    ).results
    assert [row["problem"] for row in rows] == [""] * 4
    assert rows[0]["heat"] == rows[1]["heat"] > 40_000
    assert rows[2]["heat"] == pytest.approx(rows[3]["heat"], rel=0.1)


def test_a_title_above_the_headings_and_the_lines_of_the_file() -> None:
    titled = table(
        "Objektliste Wärmeplanung Stand 10.11.2026",
        "",
        "Straße;Hausnummer;PLZ;Wohnfl. (m²);Bj.",
        "Markt;1;07743;120;1965",
    )
    (row,) = computed(titled).results
    assert (row["line"], row["problem"], row["place"][0]) == (4, "", "DEMO-01")
    late = table("", "", "Adresse;Wohnfläche m²;Baujahr", "Markt 1, 07743 Jena;120;1965", "Markt 1, 07743 Jena;120;x")
    assert [(row["line"], bool(row["problem"])) for row in computed(late).results] == [(4, False), (5, True)]


@pytest.mark.parametrize(
    ("number", "zone"),
    [("12. Jan", ""), ("01.12.2026", ""), ("2-4", "DEMO-01"), ("2/4", "DEMO-01"), ("2 + 4", "DEMO-01"),
     ("2, 4, 6", "DEMO-01"), ("2 HH", "DEMO-01")],
)  # fmt: skip
def test_house_numbers(number: str, zone: str) -> None:
    head = "Straße;Hausnummer;PLZ;Wohnfläche m²;Baujahr"
    (row,) = computed(table(head, f"Saalstraße;{number};07743;120;1965")).results
    assert (row["problem"], row["place"][0]) == ("", zone)
    assert (Cause.ZONE_DATE in causes(row)) is not bool(zone)


def test_days_that_a_spreadsheet_made_of_a_number_and_of_a_year() -> None:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as book:
        sheet, day = book.add_worksheet(), book.add_format({"num_format": "dd.mm.yyyy"})
        sheet.write_row(0, 0, ("Straße", "Hausnummer", "PLZ", "Wohnfläche m²", "Baujahr"))
        for line, (number, year) in enumerate(((date(2026, 12, 1), 1965), (2, date(1965, 1, 1))), start=1):
            for column, value in enumerate(("Saalstraße", number, "07743", 120, year)):
                if isinstance(value, date):
                    sheet.write_datetime(line, column, value, day)
                else:
                    sheet.write(line, column, value)
    upload = read_upload(made.getvalue())
    first, second = computed(upload).results
    assert Cause.ZONE_DATE in causes(first)
    assert (first["problem"], second["problem"], second["place"][0]) == ("", "", "DEMO-01")
    assert first["heat"] == second["heat"]  # 1965 in both
