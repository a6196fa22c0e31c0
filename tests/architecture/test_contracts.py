"""The contracts of `pyproject.toml` refuse what the house forbids: tried by adding single imports to the graph."""

import sys
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from django.conf import settings
from grimp import ImportGraph
from importlinter.application.use_cases import _register_contract_types, read_user_options
from importlinter.configuration import configure
from importlinter.domain.contract import registry

# Which room must not import which. A review tried the like of them in an earlier house; eleven of twenty passed.
FORBIDDEN = [
    ("calculator.answer", "zones.editions.history"),
    ("calculator.answer", "zones.uploads.jobs"),
    ("calculator.answer", "zones.address.outcomes"),
    ("calculator.answer", "zones.api.answers"),
    ("calculator.answer", "zones.content"),
    ("calculator.pages", "knowledge.topics"),
    ("zones.pages", "knowledge.topics"),
    ("feedback", "zones.models"),
    ("embedding", "zones.pages.views"),
    ("embedding", "calculator.questions"),
    ("knowledge.pages", "feedback.models"),
    ("knowledge.pages", "zones.models"),
    ("knowledge.pages", "calculator.answer.prices"),
    ("calculator.core", "calculator.answer.ranking"),
    ("calculator.core", "calculator.answer.likelihood"),
    ("calculator.questions", "calculator.models"),
    ("calculator.questions", "calculator.answer.prices"),
    ("zones.models", "zones.map.drawing"),
    ("zones.models", "zones.address.forms"),
    ("zones.models", "zones.api.answers"),
    ("zones.catalogue", "zones.models"),
    ("zones.ingest", "zones.storage.load"),
    ("zones.ingest.sources", "django"),
    ("zones.shaping", "django"),
    ("zones.shaping", "zones.ingest"),
    ("zones.address.search", "zones.address.published"),
    ("jobs", "zones.models"),
    ("confined", "zones.ingest"),
    ("confined", "django"),
    ("together", "zones.models"),
    ("together", "calculator.models"),
    ("mailroom", "zones.models"),
    ("jobs", "mailroom.sending"),
    ("feedback", "mailroom.sending"),
    ("zones.editions", "calculator.core"),
    ("calculator.core", "zones.doors.facts"),
    ("calculator.reports", "calculator.pages"),
    ("calculator.questions", "zones.doors.facts"),
    ("calculator.sentences", "zones.doors.facts"),
    ("calculator.reports", "calculator.models"),
    ("calculator.templatetags", "calculator.pages"),
    ("zones.pages", "zones.admin"),
    ("zones.api", "zones.pages"),
    ("zones.templatetags", "zones.pages"),
    ("zones.ingest", "celery"),
    ("zones.ingest", "redis"),
    ("zones.ingest", "psycopg"),
]


PACKAGES_OF_THE_CORE = ("numpy", "yaml")


@pytest.fixture(scope="module")
def house() -> tuple[ImportGraph, list[Any]]:
    """The graph of all imports, and the contracts as `lint-imports` reads them."""
    configure()
    options = read_user_options(str(settings.BASE_DIR / "pyproject.toml"))
    _register_contract_types(options)
    contracts = [
        registry.get_contract_class(each["type"])(
            name=each["name"], session_options=options.session_options, contract_options=each
        )
        for each in options.contracts_options
    ]
    import grimp  # noqa: PLC0415 (after Django is set up)

    graph = grimp.build_graph(*options.session_options["root_packages"], include_external_packages=True)
    return graph, contracts


def broken(graph: ImportGraph, contracts: list[Any]) -> Iterator[str]:
    """Names of the contracts that a graph breaks; a contract may change the graph that it is given."""
    for contract in contracts:
        if not contract.check(deepcopy(graph), verbose=False).kept:
            yield contract.name


def test_the_house_keeps_its_contracts(house: tuple[ImportGraph, list[Any]]) -> None:
    assert list(broken(*house)) == []


def test_the_core_needs_no_other_package_than_these(house: tuple[ImportGraph, list[Any]]) -> None:
    graph, _contracts = house
    rooms = graph.find_descendants("calculator.core") | {"calculator.core"}
    imported = {each.partition(".")[0] for room in rooms for each in graph.find_modules_directly_imported_by(room)}
    assert imported - sys.stdlib_module_names == {"calculator", *PACKAGES_OF_THE_CORE}


@pytest.mark.parametrize(("room", "imported"), FORBIDDEN)
def test_an_import_that_the_house_forbids_is_refused(
    room: str, imported: str, house: tuple[ImportGraph, list[Any]]
) -> None:
    graph, contracts = house
    assert imported in graph.modules, "it was renamed: name it as it is called now"
    importer = min(graph.find_children(room))
    changed = deepcopy(graph)
    changed.add_import(importer=importer, imported=imported, line_number=1, line_contents=f"import {imported}")
    assert next(broken(changed, contracts), None)
