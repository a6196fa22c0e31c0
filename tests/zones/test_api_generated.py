"""Questions made up from the description of the JSON interface: every answer is one that is described, never a 5xx.

Schemathesis asks in this process. It sends what is allowed and what is not, other methods, and looks at status, media
type, headers and shape of each answer.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as amount
from pytest_django.fixtures import Settings
from schemathesis.checks import not_a_server_error
from schemathesis.core.errors import InvalidSchema
from schemathesis.specs.openapi.checks import positive_data_acceptance

from tests.zones.test_api import API
from zones.api.route import every_route

pytestmark = pytest.mark.django_db
EXAMPLES = 20  # of each address, allowed and not
TRIES = 3
ALLOWED, WRONG = schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE
# Answers of a house may contradict each other, whatever each may be; and an example of a fault is no fault.
NOT_LOOKED_AT = {
    "vergleich": [positive_data_acceptance],
    "beispiele/vergleich/<str:name>": [positive_data_acceptance],
    "beispiele/<str:name>": [not_a_server_error],
}
# Only what is a number, or must be given, can be asked wrongly.
CASES = [(route.path, ALLOWED) for route in every_route()] + [
    (route.path, WRONG)
    for route in every_route()
    if route.body or route.query.model_fields or any(schema["type"] != "string" for schema in route.values.values())
]


@cache
def description() -> Any:
    """The description as Schemathesis reads it, with the constants of our code, which it looks for anew each time."""
    return schemathesis.openapi.from_wsgi(f"{API}/openapi.json", get_wsgi_application())


@pytest.fixture
def described(city: object, settings: Settings) -> Iterator[Any]:
    settings.RATE_LIMITS_PER_MINUTE = {}
    for signal in (request_started, request_finished):  # a server's requests close connections, also the test's own
        signal.disconnect(close_old_connections)
    yield description()
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.parametrize(("path", "mode"), CASES)
def test_every_answer_is_as_described(described: Any, path: str, mode: schemathesis.GenerationMode) -> None:
    method = next(route.method for route in every_route() if route.path == path)
    operation = described[f"{API}/{path.replace('<str:', '{').replace('>', '}')}"][method.upper()]

    @given(case=operation.as_strategy(generation_mode=mode))
    @amount(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def ask(case: schemathesis.Case) -> None:
        case.call_and_validate(headers={"Accept-Encoding": "identity"},  # it unpacks nothing itself
                               excluded_checks=NOT_LOOKED_AT.get(path, []))  # fmt: skip

    drawn_anew(ask)


def drawn_anew(ask: Callable[[], None]) -> None:
    """Ask; once in some hundred times a wrong question is built in a way that Schemathesis itself cannot read."""
    for left in reversed(range(TRIES)):
        try:
            ask()
        except InvalidSchema:
            if not left:
                raise
        else:
            break


def test_where_an_answer_leads_is_answered_as_described_too(described: Any) -> None:
    """From the list to one of it, by what the list says of it (OpenAPI links); examples of faults lead nowhere."""
    machine = described.exclude(path_regex="beispiele/.+").as_state_machine()
    machine.run(settings=amount(max_examples=5, stateful_step_count=4, deadline=None, database=None,
                                phases=[Phase.generate], suppress_health_check=list(HealthCheck)))  # fmt: skip
