"""Lines of the suggestions in words, and what they tell of a text that begins nothing: what the page of it says."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from zones.address import outcomes
from zones.address.search.normalise import street_key
from zones.address.search.place_names import municipalities
from zones.address.search.streets import How
from zones.address.search.suggestions import LineKind, Suggestion
from zones.city import CITY
from zones.city_places import PartKind
from zones.content.other_scripts import sentences
from zones.content.outcome_words import other_municipality, words
from zones.models import Address

MOST = 10
PART_LABELS = {
    PartKind.ORTSTEIL: gettext_lazy("Ortsteil"),
    PartKind.DISTRICT: gettext_lazy("Stadtteil"),
    PartKind.QUARTER: gettext_lazy("Stadtviertel"),
}
_HINTS = {
    How.SOUND: gettext_noop("ähnlich geschrieben"),
    How.ERROR: gettext_noop("ähnlich geschrieben"),
    How.ENGLISH: gettext_noop("auf Deutsch"),
}


def label_of(line: Suggestion) -> str:
    """Return the text of a line; of another municipality a sentence that says whom to ask there."""
    if line.kind is not LineKind.OTHER_MUNICIPALITY:
        return line.label
    return other_municipality(municipalities()[street_key(line.label)]).lead


def hint_of(line: Suggestion) -> str | None:
    """Say what a line is or how it differs from what was typed; None where it contains the typed text."""
    if line.former:
        return _("früher %(name)s") % {"name": line.former}
    if line.kind is LineKind.ZONE:
        return _("Gebiet")
    if line.kind is LineKind.PLACE:
        return str(PART_LABELS[PartKind(line.more)])
    if line.more:
        return line.more
    return _(_HINTS[line.how]) if line.how in _HINTS else None


def lines_of(result: outcomes.LookupResult) -> list[Suggestion]:
    """Return what the page of an outcome says: addresses and streets to choose, or the sentence of its heading."""
    return list(_LINES[type(result)](result))[:MOST]


def _located(result: outcomes.Located) -> Iterator[Suggestion]:
    if result.address:
        yield _address(LineKind.ADDRESS, result.address)


def _named_zone(result: outcomes.NamedZone) -> Iterator[Suggestion]:
    yield Suggestion(LineKind.ZONE, str(result.zone), None, How.EXACT)


def _unknown_number(result: outcomes.UnknownNumber) -> Iterator[Suggestion]:
    yield _told(LineKind.UNKNOWN_NUMBER, words(result).title)
    yield from _offered(offer for offer in result.offers if offer.addresses)


def _in_range(result: outcomes.InRange) -> Iterator[Suggestion]:
    yield _told(LineKind.RANGE, words(result).title)


def _did_you_mean(result: outcomes.DidYouMean | outcomes.SeveralStreets) -> Iterator[Suggestion]:
    return _offered(result.offers)


def _ambiguous(result: outcomes.Ambiguous) -> Iterator[Suggestion]:
    for address in result.candidates:
        yield _address(LineKind.CHOICE, address)._replace(more=address.ortsteil or result.here)


def _quarter(result: outcomes.Quarter) -> Iterator[Suggestion]:
    yield Suggestion(LineKind.PLACE, result.part.name, None, How.ERROR, more=result.part.kind)
    yield from _offered(result.offers)


def _outside_city(result: outcomes.OutsideCity) -> Iterator[Suggestion]:
    if result.municipality:
        yield _told(LineKind.OTHER_MUNICIPALITY, result.municipality.name)
    else:
        yield _told(LineKind.NOTE, words(result).lead)


def _other_script(result: outcomes.OtherScript) -> Iterator[Suggestion]:
    for sentence in sentences(result.script):
        yield _told(LineKind.NOTE, f"{sentence.text}: {CITY.example_address}")


def _missing_street(result: outcomes.MissingStreet) -> Iterator[Suggestion]:
    yield _told(LineKind.NOTE, words(result).lead)


def _nothing(_result: outcomes.LookupResult) -> Iterator[Suggestion]:
    return iter(())


_LINES: dict[type[outcomes.LookupResult], Callable[[Any], Iterator[Suggestion]]] = {
    outcomes.InZone: _located,
    outcomes.OnBoundary: _located,
    outcomes.OutsideZones: _located,
    outcomes.NamedZone: _named_zone,
    outcomes.UnknownNumber: _unknown_number,
    outcomes.InRange: _in_range,
    outcomes.DidYouMean: _did_you_mean,
    outcomes.SeveralStreets: _did_you_mean,
    outcomes.OtherScript: _other_script,
    outcomes.UnknownStreet: _nothing,  # the field says that there is none
    outcomes.Ambiguous: _ambiguous,
    outcomes.MissingStreet: _missing_street,
    outcomes.Quarter: _quarter,
    outcomes.OutsideCity: _outside_city,
    outcomes.NoPublishedEdition: _nothing,
}
outcomes.require_every(_LINES)


def _offered(offers: Iterable[outcomes.Offer]) -> Iterator[Suggestion]:
    for offer in offers:
        former = offer.alias.old_name if offer.alias else ""
        kind, more = (LineKind.BUILDING, offer.building.name) if offer.building else (LineKind.CHOICE, "")
        for address in offer.addresses:
            yield _address(kind, address)._replace(how=offer.how, former=former, more=more)
        if not offer.addresses:
            yield Suggestion(LineKind.STREET, offer.street, None, offer.how, former, more)


def _address(kind: LineKind, address: Address) -> Suggestion:
    return Suggestion(kind, str(address), address.key, How.EXACT)


def _told(kind: LineKind, sentence: str) -> Suggestion:
    return Suggestion(kind, sentence, None, How.EXACT)
