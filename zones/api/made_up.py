"""What examples are about: a plan, zones and addresses that nobody has stored, and where links to them lead.

Their keys are such as nothing stored has, so whoever asks for one elsewhere is told that it is not there, and never
gets a real house. Their links lead to examples, which are served, and not to pages that there cannot be.
"""

import datetime as dt
from functools import lru_cache
from typing import Any

from zones.api import links
from zones.models import Address, Edition, EditionKind, EditionStatus, Versorgungsart, Zone

DAY = dt.date(2026, 1, 1)
SOURCE = "Erfundene Antwort zum Ausprobieren"
_KEY = 900_000_000_000_001  # larger than any that is stored, and a number that no reader rounds


def _plan(pk: int, status: EditionStatus, title: str, day: dt.date) -> Edition:
    told = {"valid_from": day, "source": SOURCE, "licence": "keine", "is_demonstration": True}
    published = dt.datetime.combine(day, dt.time(), dt.UTC)
    return Edition(pk=pk, kind=EditionKind.HEAT_PLAN, status=status, title=title, published_at=published, **told)


PLAN = _plan(_KEY + 1, EditionStatus.PUBLISHED, "Beispiel", DAY)
EARLIER = _plan(_KEY, EditionStatus.WITHDRAWN, "Früheres Beispiel", DAY.replace(year=2025))
NETWORK = Zone(pk=1, edition=PLAN, code="BEISPIEL-01", name="Nord", versorgungsart=Versorgungsart.WAERMENETZ_AUSBAU)
SINGLE = Zone(pk=2, edition=PLAN, code="BEISPIEL-02", name="Süd", versorgungsart=Versorgungsart.DEZENTRAL)
FORMER = Zone(pk=3, edition=EARLIER, code="BEISPIEL-00", name="Mitte", versorgungsart=Versorgungsart.PRUEFGEBIET)


def _address(key: int, street: str, number: int, suffix: str = "") -> Address:
    told = {"street": street, "number": number, "suffix": suffix, "postcode": "00000", "ortsteil": "Beispielort"}
    return Address(pk=key, key=key, source=SOURCE, as_of=DAY, **told)


FIRST, SECOND = _address(_KEY, "Beispielweg", 1), _address(_KEY + 1, "Beispielweg", 2)
OTHER, LETTER = _address(_KEY + 2, "Beispielstraße", 1), _address(_KEY + 3, "Beispielweg", 1, "a")
# Which examples are about what is made up; `zones.api.sandbox` serves them.
ABOUT_PLAN = {"ausgabe": PLAN, "fruehere_ausgabe": EARLIER}
ABOUT_ZONE = {"gebiet": NETWORK, "gebiet_ohne_steckbrief": SINGLE}
ABOUT_ADDRESS = {"in_zone": FIRST, "on_boundary": SECOND, "outside_zones": OTHER, "andere_adresse": LETTER}


def led(told: Any) -> Any:  # noqa: ANN401 - JSON
    """Return an answer whose links lead to examples, wherever they would lead to something that is made up."""
    return _led(told, _leads(links.server(), links.prefix()))


@lru_cache(maxsize=40)
def _leads(_server: str, _language_prefix: str) -> dict[str, str]:
    there = {
        **{links.to("zones:edition", plan.pk): name for name, plan in ABOUT_PLAN.items()},
        **{links.to("api-1:edition", plan.pk): name for name, plan in ABOUT_PLAN.items()},
        **{links.to("zones:zone", zone.code): name for name, zone in ABOUT_ZONE.items()},
        **{links.to("api-1:address", address.key): name for name, address in ABOUT_ADDRESS.items()},
    }
    return {link: links.to("api-1:example", name) for link, name in there.items()}


def _led(told: Any, leads: dict[str, str]) -> Any:  # noqa: ANN401 - JSON
    if isinstance(told, dict):
        return {name: _led(each, leads) for name, each in told.items()}
    if isinstance(told, list):
        return [_led(each, leads) for each in told]
    return leads.get(told, told) if isinstance(told, str) else told
