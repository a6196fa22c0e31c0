"""One made-up answer for every outcome: for the description of the interface, and for who tries a program on them.

Made by the code that answers, from zones and addresses that nobody has stored, so an example cannot say what no answer
says. Nothing in them is real, and each bears the mark of a demonstration.
"""

import json
from collections.abc import Iterable, Iterator
from types import SimpleNamespace
from typing import Any, cast

from zones.address import outcomes
from zones.address.forms import AddressForm
from zones.address.published_state import PublishedState
from zones.address.search.scripts import Script
from zones.address.search.streets import How
from zones.address.search.suggestions import LineKind, Suggestion
from zones.api import answers
from zones.api.lines import NDJSON
from zones.api.made_up import FIRST, LETTER, NETWORK, OTHER, PLAN, SECOND, SINGLE, led
from zones.api.search_schemas import RefusedLineOut
from zones.city_places import PartOfCity
from zones.content.suggestion_lines import lines_of
from zones.models import Address

# What `answers` asks of the published state: the plan, and where the addresses of these keys lie.
_ZONES = {FIRST.key: NETWORK, SECOND.key: SINGLE, LETTER.key: NETWORK}  # OTHER in none
_STATE = cast("PublishedState", SimpleNamespace(plan=PLAN, answers=SimpleNamespace(zone=_ZONES.get)))


def _offer(address: Address, how: How) -> outcomes.Offer:
    return outcomes.Offer(address.street, f"{address.street} {address.house_number}", how, None, (address,))


_PLACES: tuple[outcomes.LookupResult, ...] = (
    outcomes.InZone(NETWORK, FIRST),
    outcomes.OnBoundary(SINGLE, NETWORK, 2.5, SECOND),
    outcomes.OutsideZones(OTHER, NETWORK, 120.0),
)
_AT_POINT: tuple[outcomes.LookupResult, ...] = (
    outcomes.InZone(NETWORK, None, outcomes.Nearby(FIRST, 12.0, NETWORK)),
    outcomes.OnBoundary(SINGLE, NETWORK, 2.5, None, outcomes.Nearby(SECOND, 8.0, SINGLE)),
    outcomes.OutsideZones(None, NETWORK, 120.0),
)
_TEXTS: tuple[outcomes.LookupResult, ...] = (
    outcomes.NamedZone(NETWORK),
    outcomes.UnknownNumber("Beispielweg", "9", (FIRST, SECOND), None, 3, near_boundary=True),
    outcomes.InRange("Beispielweg", "1-2", ((FIRST, NETWORK), (SECOND, SINGLE)), None, near_boundary=True),
    outcomes.Ambiguous("Beispielweg", (FIRST, LETTER, SECOND)),
    outcomes.DidYouMean("Beispilweg 1", (_offer(FIRST, How.ERROR),)),
    outcomes.SeveralStreets(
        "Beispielweg 1 / Beispielstraße 1", (_offer(FIRST, How.IN_TEXT), _offer(OTHER, How.IN_TEXT))
    ),
    outcomes.OtherScript("Примерная улица 1", Script.CYRILLIC),
    outcomes.Quarter(PartOfCity("Beispielort"), ((NETWORK, 3), (SINGLE, 1)), 0, ("Beispielstraße", "Beispielweg")),
    outcomes.UnknownStreet("Nirgendsweg 1"),
    outcomes.MissingStreet("1"),
    outcomes.OutsideCity("Beispielweg 1, 99999", "99999", "", "Beispielweg 1"),
)


def of_texts() -> dict[str, Any]:
    """Return an answer of `suche` for every outcome, by its word, in the language of the request."""
    return _said((*_PLACES, *_TEXTS))


def of_addresses() -> dict[str, Any]:
    """Return an answer for an address for every outcome."""
    return _said(_PLACES)


def of_points() -> dict[str, Any]:
    """Return an answer for a point for every outcome."""
    return _said(_AT_POINT)


def of_suggestions() -> Any:  # noqa: ANN401 - JSON
    """Return suggestions: a street, its addresses, and what is told where the text begins nothing."""
    typed = {
        "streets": [Suggestion(LineKind.STREET, street, None, How.EXACT) for street in (OTHER.street, FIRST.street)],
        "addresses": [Suggestion(LineKind.ADDRESS, str(each), each.key, How.EXACT) for each in (FIRST, LETTER)],
        "nothing": [],
    }
    told = {str(shown["outcome"]): lines_of(result) for result, shown in _answered(_TEXTS) if lines_of(result)}
    return led({name: [dict(answers.suggestion(line)) for line in lines] for name, lines in {**typed, **told}.items()})


def of_lines() -> dict[str, Any]:
    """Return the answer to three lines: an address, one with an error, and one that is refused."""
    told = of_texts()
    missing = str(AddressForm.base_fields["q"].error_messages["required"])
    refused = RefusedLineOut(detail=missing).model_dump(mode="json")
    shared = {name: told["in_zone"][name] for name in ("edition", "demonstration")}
    return {"lines": {**shared, "answers": [told["in_zone"], told["did_you_mean"], refused]}}


def of_each_line() -> dict[str, str]:
    """Return the same as it is sent to who wants each line alone."""
    return {NDJSON: "".join(f"{json.dumps(each, ensure_ascii=False)}\n" for each in of_lines()["lines"]["answers"])}


def of_another_address() -> Any:  # noqa: ANN401 - JSON
    """Return the answer for one more address that others name as a choice."""
    return led(answers.answer(outcomes.InZone(NETWORK, LETTER), _STATE).model_dump(mode="json"))


def _said(results: Iterable[outcomes.LookupResult]) -> dict[str, Any]:
    return {str(said["outcome"]): said for _result, said in _answered(results)}


def _answered(results: Iterable[outcomes.LookupResult]) -> Iterator[tuple[outcomes.LookupResult, Any]]:
    for result in results:
        yield result, led(answers.answer(result, _STATE).model_dump(mode="json"))
