"""In which order a run goes through the files: the longest first, so that at the end no process waits for another.

A file goes to one process as a whole (`bin/test`), so what a module makes at length is made once. A list that has grown
old costs a few seconds, no more: `bin/test --junit-xml FILE` tells how long each takes.
"""

from collections.abc import Iterable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent
# Files of more than twenty seconds, the longest first; but the second and third do without the database, which the
# first process makes meanwhile.
LONGEST = (
    "browser/test_every_page.py",
    "calculator/workbook/test_recalculated.py",
    "search/test_accuracy.py",
    "people/test_matrix.py",
    "browser/test_together.py",
    "browser/test_consultations.py",
    "browser/test_calculator_form.py",
    "calculator/test_paper_pages.py",
    "browser/test_import_journey.py",
    "zones/test_api_generated.py",
    "browser/test_batch.py",
    "browser/test_official_day.py",
    "calculator/workbook/test_tracing.py",
    "together/test_every_form.py",
    "browser/test_result.py",
    "browser/test_map_field.py",
    "together/test_three_way.py",
    "browser/test_map_editor.py",
    "calculator/consultations/test_permissions.py",
    "browser/test_descent.py",
    "calculator/test_pdf.py",
    "core/rules/test_records_are_read.py",
    "second_city/test_second_city.py",
    "faults/test_faults.py",
    "browser/test_languages.py",
    "migration/test_earlier_database.py",
)
# Folders with files of more than ten seconds.
LONG = ("browser", "second_city", "demo", "keeping", "ops", "together", "ingest")


def longest_first(items: Iterable[pytest.Item]) -> list[pytest.Item]:
    """Return the tests file by file; files of which nothing is known to take long stay in the order that they had.

    A module stays together, also where pytest would put apart what asks for a browser.
    """
    places: dict[Path, int] = {}
    kept = list(items)
    for place, item in enumerate(kept):
        places.setdefault(item.path, place)
    return sorted(kept, key=lambda item: (_rank(item.path), places[item.path]))


def _rank(path: Path) -> int:
    """Return the place of a file, from 0."""
    file = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
    if (known := file.as_posix()) in LONGEST:
        return LONGEST.index(known)
    return len(LONGEST) + (file.parts[0] not in LONG)
