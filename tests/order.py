"""In which order a run goes through the files: long ones first, and those with a browser spread over the whole run.

A file goes to one process as a whole (`bin/test`), so what a module makes at length is made once. The longest come
first, so that at the end no process waits for another. A browser is a process of its own, so two of them at once keep
two cores busy, and a third one makes all three slow: files with a browser come in turn with others, by how long they
take. A list that has grown old costs a few seconds, no more: `bin/test --junit-xml FILE` tells how long each takes.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

import pytest

ROOT = Path(__file__).parent
BROWSER = "browser"
# About how many seconds the longest files take; but the first two others than browsers do without the database, which
# the first process makes meanwhile.
SECONDS = {
    "browser/test_every_page.py": 160,
    "calculator/workbook/test_recalculated.py": 100,
    "search/test_accuracy.py": 30,
    "people/test_matrix.py": 110,
    "browser/test_consultations.py": 110,
    "browser/test_together.py": 100,
    "zones/test_api_generated.py": 100,
    "calculator/test_paper_pages.py": 90,
    "browser/test_calculator_form.py": 80,
    "calculator/workbook/test_tracing.py": 80,
    "calculator/consultations/test_permissions.py": 60,
    "browser/test_import_journey.py": 60,
    "browser/test_batch.py": 50,
    "calculator/test_pdf.py": 50,
    "browser/test_map_editor.py": 50,
    "browser/test_result.py": 50,
    "browser/test_map_streets.py": 50,
    "migration/test_earlier_database.py": 50,
    "together/test_three_way.py": 40,
    "browser/test_official_day.py": 40,
    "second_city/test_second_city.py": 40,
    "browser/test_descent.py": 40,
    "together/test_every_form.py": 40,
    "faults/test_faults.py": 30,
    "core/rules/test_records_are_read.py": 30,
    "demo/test_build_demo.py": 30,
    "together/test_deleted_figures.py": 30,
}
# And what another file takes, by its folder.
OTHERS_S = {BROWSER: 25, "keeping": 12, "together": 10, "ops": 5, "second_city": 20}
SHORT_S = 3


def spread(items: Iterable[pytest.Item]) -> list[pytest.Item]:
    """Return the tests file by file; files of which nothing is known to take long stay in the order that they had.

    A module stays together, also where pytest would put apart what asks for a browser.
    """
    places: dict[Path, int] = {}
    kept = list(items)
    for place, item in enumerate(kept):
        places.setdefault(item.path, place)
    of_a_file = {path: list(tests) for path, tests in groupby(sorted(kept, key=lambda item: places[item.path]), _path)}
    files = [*_by_share(path for path in of_a_file if _is_browser(path)),
             *_by_share(path for path in of_a_file if not _is_browser(path))]  # fmt: skip
    return [item for _share, path in sorted(files, key=lambda file: file[0]) for item in of_a_file[path]]


def _path(item: pytest.Item) -> Path:
    return item.path


def _by_share(paths: Iterable[Path]) -> Iterator[tuple[float, Path]]:
    """Yield files, the longest first, each with the share of the time of all that has gone when it begins."""
    ranked = sorted(paths, key=_rank)
    all_s, gone_s = sum(map(_seconds, ranked)), 0
    for path in ranked:
        yield gone_s / all_s, path
        gone_s += _seconds(path)


def _rank(path: Path) -> tuple[int, int]:
    """Return the place of a file; those that stand together stay as they are."""
    known = list(SECONDS)
    name = _name(path).as_posix()
    return (known.index(name), 0) if name in SECONDS else (len(known), -_seconds(path))


def _seconds(path: Path) -> int:
    name = _name(path)
    return SECONDS.get(name.as_posix(), OTHERS_S.get(name.parts[0], SHORT_S))


def _is_browser(path: Path) -> bool:
    return _name(path).parts[0] == BROWSER


def _name(path: Path) -> Path:
    return path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
