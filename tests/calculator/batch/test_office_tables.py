"""Small tables as offices send them are computed after one page that is sent as it was proposed.

Each `.csv` of `offices/` has beside it what is read of its rows; houses are invented.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from calculator.batch.compute import cells_by_key, in_newest_year
from calculator.batch.houses import house_of
from calculator.batch.mapping_form import TableMappingForm
from calculator.batch.open_questions import is_open
from calculator.batch.row_address import address_of
from calculator.batch.upload import Upload, read_upload, settled
from tests.calculator.batch.tables import DAY

OFFICES = sorted((Path(__file__).parent / "offices").glob("*.csv"))


def after_one_page(upload: Upload) -> Upload:
    """Return a table after the page of the mapping is sent as it was proposed, if there is one."""
    if not is_open(upload):
        return upload
    sent = {name: field.initial for name, field in TableMappingForm(upload).fields.items()}
    form = TableMappingForm(upload, sent | {"letting": "by_size"})
    assert form.is_valid(), form.errors
    return settled(replace(upload, reading=form.reading()))


def read(upload: Upload) -> list[str]:
    """Return what is read of each row, or that it cannot be computed."""
    reading, found = upload.reading, []
    places = reading.places(upload.columns)
    units, years = reading.units(upload.columns, places), reading.other_years(upload.columns, places)
    for line, stored, _problem in upload.rows:
        points = reading.with_points(upload.columns, places)
        cells = cells_by_key(stored, in_newest_year(stored, places, years), points)
        asked = house_of(cells, (), DAY, reading, units).asked
        if asked is None:
            found.append(f"{line}: nicht gerechnet")
            continue
        house, heating = asked.facts.house, asked.facts.heating
        used = [f"{each.amount} {each.unit.label}" for each in asked.facts.readings]
        facts = (f"{house.living_area_m2} m²", house.build_year, f"{house.dwellings} WE", house.building_type)
        state = (house.renovation, heating.kind, heating.boiler or "-", heating.year_installed)
        found.append(f"{line}: {' | '.join(map(str, (address_of(cells), *facts, *state, *used)))}")
    return found


@pytest.mark.parametrize("table", OFFICES, ids=lambda path: path.stem)
def test_every_row_is_read_as_its_office_means_it(table: Path) -> None:
    upload = after_one_page(read_upload(table.read_bytes()))
    assert not is_open(upload)
    assert read(upload) == table.with_suffix(".txt").read_text().splitlines()


def test_at_least_95_percent_of_the_rows_are_computed() -> None:
    rows = [line for table in OFFICES for line in table.with_suffix(".txt").read_text().splitlines()]
    assert sum("nicht gerechnet" in row for row in rows) <= 0.05 * len(rows)
