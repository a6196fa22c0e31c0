"""From what was looked up to what the API says: the answer in fields and in one German sentence."""

from typing import Any, NoReturn, assert_never

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from ninja.errors import HttpError

from zones.address import outcomes
from zones.address.search.addressbook import Suggestion
from zones.address.search.streets import How
from zones.api.schemas import (
    AddressOut,
    EditionOut,
    EignungOut,
    InZoneOut,
    NearestAddressOut,
    OnBoundaryOut,
    OutsideZonesOut,
    SteckbriefOut,
    ValueOut,
    ZoneOut,
)
from zones.catalogue.steckbrief_fields import FieldKind, fields_of
from zones.city import CITY
from zones.content.steckbrief_sheet import in_words, label_of
from zones.models import Edition, Indicator, Steckbrief, SteckbriefValue

NO_EDITION = gettext_lazy("Zurzeit ist kein Wärmeplan veröffentlicht. Bitte versuchen Sie es später noch einmal.")
OUTSIDE_CITY = format_lazy(
    gettext_lazy("Dieser Punkt liegt nicht in {city}. Bitte wählen Sie einen Ort im Stadtgebiet."), city=CITY.name
)
_PLAIN = (FieldKind.TEXT, FieldKind.NUMBER)
PLACE = gettext_lazy("Diese Stelle")


HINTS = {
    How.SOUND: gettext_lazy("ähnlich geschrieben"),
    How.ERROR: gettext_lazy("ähnlich geschrieben"),
}


def hint(line: Suggestion) -> str | None:
    """Say how a suggestion differs from what was typed; None where it contains the typed text."""
    if line.former:
        return _("früher %(name)s") % {"name": line.former}
    text = HINTS.get(line.how)
    return str(text) if text else None


def refuse(status: int, sentence: str | Promise) -> NoReturn:
    """End the request with an error that says in German what to do next."""
    raise HttpError(status, str(sentence))


def published(plan: Edition) -> dict[str, Any]:
    """Return the fields that every answer with zone data carries."""
    return {"edition": EditionOut.of(plan), "demonstration": plan.mark or None}


def published_plan() -> Edition:
    """Return the published heat plan; refuse without one."""
    return Edition.objects.published_plan() or refuse(503, NO_EDITION)


def answer(result: outcomes.PlaceResult) -> InZoneOut | OnBoundaryOut | OutsideZonesOut:
    """Describe where an address or point lies; refuse where there is no such answer."""
    match result:
        case outcomes.InZone():
            return _in_zone(result)
        case outcomes.OnBoundary():
            return _on_boundary(result)
        case outcomes.OutsideZones():
            return _outside_zones(result)
        case outcomes.OutsideCity():
            refuse(404, OUTSIDE_CITY)
        case outcomes.NoPublishedEdition():
            refuse(503, NO_EDITION)
        case _:
            assert_never(result)


def _common(result: outcomes.Located, plan: Edition, sentence: str, **names: object) -> dict[str, Any]:
    """Return what the three answers share; the sentence names the place and these."""
    return {
        **published(plan),
        "sentence": sentence % {"place": result.address or PLACE, **names},
        "address": AddressOut.of(result.address) if result.address else None,
        "nearest_address": _nearest_address(result.nearby),
    }


def _in_zone(result: outcomes.InZone) -> InZoneOut:
    sentence, zone = _("%(place)s liegt im Gebiet %(zone)s."), result.zone
    return InZoneOut(**_common(result, zone.edition, sentence, zone=zone), zone=ZoneOut.of(zone))


def _on_boundary(result: outcomes.OnBoundary) -> OnBoundaryOut:
    sentence = _("%(place)s liegt im Gebiet %(zone)s, %(metres)d m von der Grenze zum Gebiet %(neighbour)s.")
    names = {"zone": result.zone, "neighbour": result.neighbour, "metres": round(result.distance_m)}
    return OnBoundaryOut(
        **_common(result, result.zone.edition, sentence, **names),
        zone=ZoneOut.of(result.zone),
        neighbour=ZoneOut.of(result.neighbour),
        distance_m=round(result.distance_m, 1),
    )


def _outside_zones(result: outcomes.OutsideZones) -> OutsideZonesOut:
    nearest, sentence = result.nearest_zone, _("%(place)s liegt in keinem Gebiet des Wärmeplans.")
    return OutsideZonesOut(
        **_common(result, nearest.edition if nearest else published_plan(), sentence),
        nearest_zone=ZoneOut.of(nearest) if nearest else None,
        distance_m=None if result.nearest_distance_m is None else round(result.nearest_distance_m, 1),
    )


def _nearest_address(nearby: outcomes.Nearby | None) -> NearestAddressOut | None:
    if nearby is None:
        return None
    return NearestAddressOut(
        label=str(nearby.address),
        distance_m=round(nearby.distance_m, 1),
        zone_code=nearby.zone.code if nearby.zone else None,
    )


def steckbrief(found: Steckbrief) -> SteckbriefOut:
    """Describe a fact sheet (values prefetched); an empty text means that the plan does not state it."""
    return SteckbriefOut(
        eignungen=_eignungen(found),
        **{key: getattr(found, key) or None for kind in _PLAIN for key in fields_of(kind)},
        connection_duty=in_words(found, "connection_duty"),
        source=found.source,
        as_of=found.as_of,
        values=[_value(value) for value in found.values.all()],
    )


def _eignungen(found: Steckbrief) -> list[EignungOut]:
    keys = fields_of(FieldKind.EIGNUNG)
    return [EignungOut(label=label_of(key), code=getattr(found, key), stufe=in_words(found, key)) for key in keys]


def _value(value: SteckbriefValue) -> ValueOut:
    return ValueOut(
        indicator=value.indicator,
        indicator_label=str(Indicator(value.indicator).label),
        category=value.category or None,
        category_label=value.label if value.category else None,
        value=float(value.value),
        unit=value.unit,
        source=value.source,
        as_of=value.as_of,
    )
