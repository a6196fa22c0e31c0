"""How an address of the interface ends: announced for a year at least, in every answer, by headers that programs know.

The rule stands on the page of the interface and in docs/interface.md.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import wraps

from django.http import HttpResponse
from django.utils.http import http_date

from zones.api import links

NOTICE = timedelta(days=365)


@dataclass(frozen=True)
class Ending:
    """An address is deprecated from a day on, and answers until another one at least.

    Raises:
        ValueError: The notice is shorter than promised.

    """

    deprecated_on: date
    until: date

    def __post_init__(self) -> None:
        if self.until - self.deprecated_on < NOTICE:
            raise ValueError(f"{self.until} is too soon after {self.deprecated_on}")

    def announce(self, response: HttpResponse) -> HttpResponse:
        """Say it in an answer (RFC 9745 and RFC 8594), with the page that tells what to do."""
        response["Deprecation"] = f"@{_seconds(self.deprecated_on)}"
        response["Sunset"] = http_date(_seconds(self.until))
        told = f'<{links.to("api-1:documentation")}#aenderungen>; rel="deprecation"; type="text/html"'
        response["Link"] = ", ".join(filter(None, [response.get("Link"), told]))  # a list has its paging there
        return response

    def announced_by(self, view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        """Return a view that says it in every answer."""

        @wraps(view)
        def announcing(*asked: object, **values: object) -> HttpResponse:
            return self.announce(view(*asked, **values))

        return announcing


def _seconds(day: date) -> int:
    return int(datetime.combine(day, time(), UTC).timestamp())
