"""What a refusal looks like, one of each status for each address: for the description, in the words of what refuses."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.utils.functional import Promise

from zones.api.queries import EditionQuery
from zones.api.route import Route
from zones.api.serving import NO_JSON, invalid
from zones.api.zone_answers import NO_EDITION, NO_SUCH
from zones.read_only import busy, not_allowed, only_to_read, our_fault, too_large, too_many

WAIT_S = 30
_MEGABYTES = 1  # that visitors may send
_NO_NAME = "unbekannt"  # what stands behind the question mark of an address that takes nothing there

USUAL: dict[int, Promise | Callable[[], str]] = {
    403: not_allowed,
    404: NO_SUCH,
    405: only_to_read,
    413: lambda: too_large(_MEGABYTES),
    415: NO_JSON,
    429: lambda: too_many(WAIT_S),
    500: our_fault,
}


def example(route: Route, status: int) -> Any:  # noqa: ANN401 - JSON
    """Return what this address says with this status, for one of the reasons that there are."""
    told = route.refused.get(status) or _usual(route, status)
    said = told() if callable(told) else told
    return said if isinstance(said, dict) else {"detail": str(said)}


def _usual(route: Route, status: int) -> str | Promise | Callable[[], str]:
    if status == HTTPStatus.BAD_REQUEST:
        return invalid([_name(route)])
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        return NO_EDITION if issubclass(route.query, EditionQuery) else busy(WAIT_S)
    return USUAL[status]


def _name(route: Route) -> str:
    """Return the name of something that can be said wrongly."""
    numbers = (name for name, schema in route.values.items() if schema["type"] == "integer")
    return next(iter((*route.query.model_fields, *numbers)), _NO_NAME)
