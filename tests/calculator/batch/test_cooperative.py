"""Lists of 200 houses as a cooperative and a housing company write them are computed after one page of mapping."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from calculator.batch.causes import Cause, RowRemark
from calculator.batch.compute import Task, compute
from calculator.batch.mapping_form import TableMappingForm
from calculator.batch.open_questions import is_open, open_words
from calculator.batch.upload import Upload, read_upload, settled
from calculator.core import Technology
from tests import builders
from tests.calculator.batch import cooperative, housing_company
from tests.calculator.batch.tables import DAY

SYSTEMS = (Technology.DISTRICT_HEATING, Technology.KEEP)


def mapped(upload: Upload) -> Upload:
    """Return the table after the page is sent as it was proposed."""
    sent = {name: form_field.initial for name, form_field in TableMappingForm(upload).fields.items()}
    form = TableMappingForm(upload, sent | {"letting": "by_size"})
    assert form.is_valid(), form.errors
    return settled(replace(upload, reading=form.reading()))


def test_sums_titles_and_remarks_are_no_houses_and_few_words_are_asked() -> None:
    upload = read_upload(cooperative.workbook())
    assert len(upload.rows) == cooperative.COUNT
    assert [each.line for each in upload.reading.aside] == [204, 206]
    assert {word.text for word in open_words(upload)} == {"WBS 70", "Altbau", "BHKW Nahwärme"}
    assert all(word.proposed and word.count > 20 for word in open_words(upload))


def test_what_a_housing_company_writes_is_read_as_it_means_it() -> None:
    upload = mapped(read_upload(housing_company.table()))
    places = upload.reading.places(upload.columns)
    assert {upload.columns[place]: key for key, place in places.items()} == {
        "Straße": "street", "Straße der Zeile darüber": "street_above", "Hs.-Nr.": "number", "PLZ/Ort": "postcode",
        "Errichtet (Jahr)": "house.build_year", "Wfl. in qm": "house.living_area_m2",
        "Mieteinh. (Stck)": "house.dwellings", "Wärmeversorgung Anlage": "heating.kind",
        "Wärmeversorgung in Betrieb seit": "heating.year_installed", "Endenergie Menge 2024": "used_kwh",
        "ME": "used_unit", "Zustand energetisch": "house.renovation", "Bauform": "house.building_type",
    }  # fmt: skip
    assert [each.line for each in upload.reading.aside if not each.is_heading] == [57, 109, 161, 213, 215]
    assert len(upload.rows) == housing_company.COUNT


@pytest.mark.django_db
@pytest.mark.parametrize("table", [cooperative.workbook, housing_company.table])
def test_at_least_95_percent_are_computed_after_one_page(table: Callable[[], bytes]) -> None:
    builders.published_city()
    upload = mapped(read_upload(table()))
    assert not is_open(upload)
    found = compute(upload.rows, Task(upload.columns, SYSTEMS, DAY, upload.reading)).results
    failed = [(row["line"], row["problem"]) for row in found if row["problem"]]
    assert len(found) == cooperative.COUNT
    assert len(failed) <= 0.05 * cooperative.COUNT, failed
    told = [RowRemark.of(each) for row in found for each in row["questions"]]
    assert {Cause.PERIOD, Cause.LETTING, Cause.ASSUMED} <= {each.cause for each in told}
    aside = {each.text for each in told if each.cause is Cause.WORD_ASIDE}
    assert {text for text in aside if "Neubau" not in text} == set()  # which says nothing of the kind of house
