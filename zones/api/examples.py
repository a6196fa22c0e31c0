"""One made-up answer for every outcome: for the description of the interface, and for who tries a program on them.

Made by the code that answers, from zones and addresses that nobody has stored, so an example cannot say what no answer
says. Nothing in them is real, and each bears the mark of a demonstration.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from types import SimpleNamespace
from typing import Any, cast

from zones.address import outcomes
from zones.address.forms import AddressForm
from zones.address.published_state import PublishedState
from zones.address.search.scripts import Script
from zones.address.search.streets import How
from zones.api import answers
from zones.api.search_schemas import RefusedLineOut
from zones.city_places import PartOfCity
from zones.models import Address, Edition, EditionKind, EditionStatus, Versorgungsart, Zone

_DAY = dt.date(2026, 1, 1)
_SOURCE = "Erfundene Antwort zum Ausprobieren"
_PLAN = Edition(
    pk=1,
    kind=EditionKind.HEAT_PLAN,
    status=EditionStatus.PUBLISHED,
    title="Beispiel",
    valid_from=_DAY,
    source=_SOURCE,
    licence="keine",
    is_demonstration=True,
)
_NETWORK = Zone(pk=1, edition=_PLAN, code="BEISPIEL-01", name="Nord", versorgungsart=Versorgungsart.WAERMENETZ_AUSBAU)
_SINGLE = Zone(pk=2, edition=_PLAN, code="BEISPIEL-02", name="Süd", versorgungsart=Versorgungsart.DEZENTRAL)


def _address(key: int, street: str, number: int, suffix: str = "") -> Address:
    told = {"street": street, "number": number, "suffix": suffix, "postcode": "00000", "ortsteil": "Beispielort"}
    return Address(pk=key, key=key, source=_SOURCE, as_of=_DAY, **told)


_FIRST, _SECOND = _address(1, "Beispielweg", 1), _address(2, "Beispielweg", 2)
_OTHER, _LETTER = _address(3, "Beispielstraße", 1), _address(4, "Beispielweg", 1, "a")
# What `answers` asks of the published state: the plan, and where the addresses of these keys lie.
_ZONES = {1: _NETWORK, 2: _SINGLE, 3: _NETWORK, 4: _NETWORK}
_STATE = cast("PublishedState", SimpleNamespace(plan=_PLAN, answers=SimpleNamespace(zone=_ZONES.get)))


def _offer(address: Address, how: How) -> outcomes.Offer:
    return outcomes.Offer(address.street, f"{address.street} {address.house_number}", how, None, (address,))


_PLACES: tuple[outcomes.LookupResult, ...] = (
    outcomes.InZone(_NETWORK, _FIRST),
    outcomes.OnBoundary(_SINGLE, _NETWORK, 2.5, _SECOND),
    outcomes.OutsideZones(_OTHER, _NETWORK, 120.0),
)
_AT_POINT: tuple[outcomes.LookupResult, ...] = (
    outcomes.InZone(_NETWORK, None, outcomes.Nearby(_FIRST, 12.0, _NETWORK)),
    outcomes.OnBoundary(_SINGLE, _NETWORK, 2.5, None, outcomes.Nearby(_SECOND, 8.0, _SINGLE)),
    outcomes.OutsideZones(None, _NETWORK, 120.0),
)
_TEXTS: tuple[outcomes.LookupResult, ...] = (
    outcomes.NamedZone(_NETWORK),
    outcomes.UnknownNumber("Beispielweg", "9", (_FIRST, _SECOND), None, 3, near_boundary=True),
    outcomes.InRange("Beispielweg", "1-2", ((_FIRST, _NETWORK), (_SECOND, _SINGLE)), None, near_boundary=True),
    outcomes.Ambiguous("Beispielweg", (_FIRST, _LETTER, _SECOND)),
    outcomes.DidYouMean("Beispilweg 1", (_offer(_FIRST, How.ERROR),)),
    outcomes.SeveralStreets(
        "Beispielweg 1 / Beispielstraße 1", (_offer(_FIRST, How.IN_TEXT), _offer(_OTHER, How.IN_TEXT))
    ),
    outcomes.OtherScript("Примерная улица 1", Script.CYRILLIC),
    outcomes.Quarter(PartOfCity("Beispielort"), ((_NETWORK, 3), (_SINGLE, 1)), 0, ("Beispielstraße", "Beispielweg")),
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


def of_lines() -> dict[str, Any]:
    """Return the answer to three lines: an address, one with an error, and one that is refused."""
    told = of_texts()
    missing = str(AddressForm.base_fields["q"].error_messages["required"])
    refused = RefusedLineOut(detail=missing).model_dump(mode="json")
    shared = {name: told["in_zone"][name] for name in ("edition", "demonstration")}
    return {"lines": {**shared, "answers": [told["in_zone"], told["did_you_mean"], refused]}}


def _said(results: Iterable[outcomes.LookupResult]) -> dict[str, Any]:
    return dict(_each(results))


def _each(results: Iterable[outcomes.LookupResult]) -> Iterator[tuple[str, Any]]:
    for result in results:
        said = answers.answer(result, _STATE).model_dump(mode="json")
        yield str(said["outcome"]), said
