"""Which house a typed address names; where it names none or several, what may be meant and what to say."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from zones.address import lookup, outcomes
from zones.content.outcome_words import set_aside, words
from zones.models import Address

MOST_CHOICES = 30  # of a street without a number there may be hundreds


@dataclass(frozen=True)
class HouseChoice:
    """An address, or a street, that may be meant. ``picked``: by which it is chosen; ``label``: how it reads."""

    picked: str
    label: str


@dataclass(frozen=True)
class NamedHouse:
    """What an address names: one house, or a ``sentence`` and the ``choices`` among which to say what is meant."""

    address: Address | None
    choices: tuple[HouseChoice, ...] = ()
    sentence: str = ""


def named_house(text: str, picked: str = "") -> NamedHouse:
    """Return the house that a text names exactly, or the one that was ``picked`` of what was offered for that text."""
    typed = lookup.lookup_text(text)
    if (found := _exactly(typed)) is not None:
        return NamedHouse(found)
    if not picked:
        return _asked_back(typed)
    chosen = _offered(picked)
    if not isinstance(chosen, outcomes.Located) or chosen.address is None:
        return _asked_back(chosen)
    own, others = _choice(chosen.address), _choices(typed)
    return NamedHouse(chosen.address, others if own in others else (own, *others))


def _exactly(result: outcomes.LookupResult) -> Address | None:
    """Return the one house that was named; not if something beside it was not understood."""
    return result.address if isinstance(result, outcomes.Located) and not result.set_aside else None


def _offered(picked: str) -> outcomes.LookupResult:
    """Look up what was offered: an address by its key, a street by its name."""
    if picked.isascii() and picked.isdecimal() and len(picked) <= len(str(2**62)):
        try:
            return lookup.lookup_address(int(picked))
        except Address.DoesNotExist:
            pass
    return lookup.lookup_text(picked)


def _asked_back(result: outcomes.LookupResult) -> NamedHouse:
    choices = _choices(result)
    if len(choices) > MOST_CHOICES:
        many = _("Dazu passen %d Adressen. Bitte ergänzen Sie die Hausnummer.")
        return NamedHouse(None, (), many % len(choices))
    said = set_aside(result) if isinstance(result, outcomes.Located) else words(result).sentence
    onwards = "" if choices else _("Bitte geben Sie Straße und Hausnummer eines Hauses an.")
    return NamedHouse(None, choices, f"{said} {onwards}".strip())


def _choices(result: outcomes.LookupResult) -> tuple[HouseChoice, ...]:
    return tuple(dict.fromkeys(_meant(result)))


def _meant(result: outcomes.LookupResult) -> Iterator[HouseChoice]:
    """Yield what may be meant, as the page of the search lists it."""
    match result:
        case outcomes.Ambiguous():
            yield from map(_choice, result.candidates)
        case outcomes.InRange():
            yield from (_choice(address) for address, _zone in result.members)
        case outcomes.UnknownNumber():
            yield from map(_choice, result.alternatives)
            yield from _of_offers(result.offers)
        case outcomes.DidYouMean() | outcomes.SeveralStreets() | outcomes.OutsideCity():
            yield from _of_offers(result.offers)
        case outcomes.Quarter():
            yield from map(_choice, result.of_street)
            yield from _of_offers(result.offers)
        case outcomes.InZone() | outcomes.OnBoundary() | outcomes.OutsideZones() if result.address:
            yield _choice(result.address)


def _of_offers(offers: Iterable[outcomes.Offer]) -> Iterator[HouseChoice]:
    for offer in offers:
        yield from map(_choice, offer.addresses)
        if not offer.addresses:
            yield HouseChoice(offer.text, offer.text)


def _choice(address: Address) -> HouseChoice:
    return HouseChoice(str(address.key), f"{address} ({address.ortsteil})" if address.ortsteil else str(address))
