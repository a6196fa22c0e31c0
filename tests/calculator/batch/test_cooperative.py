"""A list of 200 houses as a cooperative writes it is computed after one page of mapping."""

from dataclasses import replace

import pytest

from calculator.batch.causes import Cause, RowRemark
from calculator.batch.compute import Task, compute
from calculator.batch.mapping_form import TableMappingForm
from calculator.batch.open_questions import open_words
from calculator.batch.upload import Upload, read_upload
from calculator.core import Technology
from tests import builders
from tests.calculator.batch import cooperative
from tests.calculator.batch.tables import DAY

SYSTEMS = (Technology.DISTRICT_HEATING, Technology.KEEP)


def mapped(upload: Upload) -> Upload:
    """Return the table after the page is sent as it was proposed."""
    sent = {name: form_field.initial for name, form_field in TableMappingForm(upload).fields.items()}
    form = TableMappingForm(upload, sent | {"letting": "by_size"})
    assert form.is_valid(), form.errors
    return replace(upload, reading=form.reading())


def test_sums_titles_and_remarks_are_no_houses_and_few_words_are_asked() -> None:
    upload = read_upload(cooperative.workbook())
    assert len(upload.rows) == cooperative.COUNT
    assert [each.line for each in upload.reading.aside] == [204, 206]
    assert {word.text for word in open_words(upload)} == {"WBS 70", "Altbau", "BHKW Nahwärme"}
    assert all(word.proposed and word.count > 20 for word in open_words(upload))


@pytest.mark.django_db
def test_at_least_95_percent_are_computed_after_one_page() -> None:
    builders.published_city()
    upload = mapped(read_upload(cooperative.workbook()))
    found = compute(upload.rows, Task(upload.columns, SYSTEMS, DAY, upload.reading)).results
    failed = [(row["line"], row["problem"]) for row in found if row["problem"]]
    assert len(failed) <= 0.05 * cooperative.COUNT, failed
    told = [RowRemark.of(each) for row in found for each in row["questions"]]
    assert {Cause.PERIOD, Cause.LETTING, Cause.ASSUMED} <= {each.cause for each in told}
    assert {each.text for each in told if each.cause is Cause.WORD_ASIDE} == set()
