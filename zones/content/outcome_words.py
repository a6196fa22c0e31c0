"""What looking up an address or a place came to, in words: one place for the pages and for the interface.

A page shows `title` as its heading and `lead` below it; the interface gives both as one text. What a page says beyond
that (what it does not mean, what to do) belongs to its template.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.formats import localize
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zones.address import outcomes
from zones.city import CITY
from zones.city_places import Municipality
from zones.models import Zone

_ENDS = ("?", "!", ".")


@dataclass(frozen=True)
class Words:
    """The answer in one line, and the sentences that complete it; empty where the line says it all.

    `untyped` is the line without what somebody typed, where it may stand in it.
    """

    title: str
    lead: str = ""
    untyped: str = ""

    @property
    def page_title(self) -> str:
        """The line for the title of a page, which browsers keep in their history: a typed text may name people."""
        return self.untyped or self.title

    @property
    def sentence(self) -> str:
        """Both, as running text."""
        line = self.title if self.title.endswith(_ENDS) else f"{self.title}."
        return f"{line} {self.lead}".strip()


def words(result: outcomes.LookupResult) -> Words:
    """Return what is said about an outcome; texts that somebody typed are in it as they were typed."""
    return _WORDS[type(result)](result)


def _in_zone(result: outcomes.InZone) -> Words:
    names = {"address": result.address, "zone": result.zone}
    if result.address is None:
        title = _("Der gewählte Ort liegt im Gebiet %(zone)s")
        return Words(title % names, nearest(result.nearby, result.zone))
    title = _("%(address)s liegt im Gebiet %(zone)s") % names
    about = _("Die Lage der Hausnummer ist nur ungefähr bekannt.") if result.address.is_approximate else ""
    return Words(title, _joined(set_aside(result), about))


def _on_boundary(result: outcomes.OnBoundary) -> Words:
    names = {
        "address": result.address,
        "zone": result.zone,
        "neighbour": result.neighbour,
        "distance": metres(result.distance_m),
    }
    title = _("Dieser Ort liegt an einer Gebietsgrenze")
    own = _("Nach unseren Daten gehört dieser Ort zum Gebiet %(zone)s.")
    if result.address:
        title = _("%(address)s liegt an einer Gebietsgrenze") % names
        own = _("Nach unseren Daten gehört die Adresse zum Gebiet %(zone)s.")
    other = _("Bis zum Gebiet %(neighbour)s sind es nur etwa %(distance)s m.")
    return Words(title, _joined(set_aside(result), own % names, other % names))


def _outside_zones(result: outcomes.OutsideZones) -> Words:
    names = {"address": result.address, "city": CITY.name, "zone": result.nearest_zone}
    title = _("Dieser Ort liegt in keinem Gebiet des Wärmeplans")
    why = _(
        "Dieser Ort liegt nach unseren Daten in %(city)s, der Wärmeplan ordnet ihn aber keinem "
        "Wärmeversorgungsgebiet zu."
    )
    if result.address:
        title = _("%(address)s liegt in keinem Gebiet des Wärmeplans") % names
        why = _(
            "Die Adresse liegt nach unseren Daten in %(city)s, der Wärmeplan ordnet sie aber keinem "
            "Wärmeversorgungsgebiet zu."
        )
    if result.nearest_zone is None or result.nearest_distance_m is None:
        return Words(title, _joined(set_aside(result), why % names))
    names["distance"] = metres(result.nearest_distance_m)
    near = _("Das nächste Gebiet ist %(zone)s, etwa %(distance)s m entfernt.")
    return Words(title, _joined(set_aside(result), why % names, near % names))


def set_aside(result: outcomes.Located) -> str:
    """Say what beside the address is not known and does not count; empty where there is nothing."""
    if not (result.set_aside and result.address):
        return ""
    names = {"addition": result.set_aside, "number": result.address.house_number}
    return _("„%(addition)s“ kennen wir nicht; die Antwort gilt für Nummer %(number)s.") % names


def _named_zone(result: outcomes.NamedZone) -> Words:
    return Words(_("Das ist das Gebiet %(zone)s") % {"zone": result.zone})


def nearest(nearby: outcomes.Nearby | None, own: Zone | None) -> str:
    """Name the address nearest to a place that lies in the zone `own`, and its zone if that is another one."""
    if nearby is None:
        return ""
    names = {"address": nearby.address, "distance": metres(nearby.distance_m), "zone": nearby.zone}
    found = _("Die nächste Adresse in unseren Daten ist %(address)s, etwa %(distance)s m entfernt.") % names
    is_same = nearby.zone is None or (own is not None and nearby.zone.pk == own.pk)
    return found if is_same else _joined(found, _("Diese Adresse gehört zum Gebiet %(zone)s.") % names)


def _unknown_number(result: outcomes.UnknownNumber) -> Words:
    title = _("Die Hausnummer %(number)s finden wir in der Straße „%(street)s“ nicht")
    names = {"number": result.house_number, "street": result.street}
    return Words(title % names, _("Die Straße ist bekannt, die Nummer steht nicht in unseren Adressdaten."))


def _in_range(result: outcomes.InRange) -> Words:
    title = _("%(street)s %(number)s liegt nicht in einem einzigen Gebiet")
    lead = _("Unsere Adressdaten führen die Hausnummern einzeln. Wählen Sie die Nummer, um die es geht.")
    if result.zone:
        title = _("%(street)s %(number)s liegt im Gebiet %(zone)s")
        lead = _("Unsere Adressdaten führen die Hausnummern einzeln. Sie liegen alle in diesem Gebiet.")
    elif result.is_outside:
        title = _("%(street)s %(number)s liegt in keinem Gebiet des Wärmeplans")
    near = _("Mindestens eine davon liegt nahe an einer Gebietsgrenze.") if result.near_boundary else ""
    names = {"street": result.street, "number": result.house_number, "zone": result.zone}
    return Words(title % names, _joined(lead, near))


def _did_you_mean(result: outcomes.DidYouMean) -> Words:
    count = len(result.offers)
    title = _("Meinten Sie …?")
    if result.is_in_text or count == 1:
        title = _("Meinten Sie %(text)s?") % {"text": _called(result.offers[0])}
    if result.is_in_text:
        lead = _("Diese Straße steht in Ihrer Eingabe, aber nicht allein. Bitte bestätigen Sie, was gemeint ist.")
        return Words(title, lead)
    if result.offers and result.offers[0].building:
        lead = _("„%(name)s“ ist als Gebäude bekannt. Wählen Sie die Adresse, wenn Sie es meinen.")
        return Words(title, lead % {"name": result.offers[0].building.name})
    lead = ngettext(
        "Die Straße zu „%(text)s“ steht so nicht in unseren Adressdaten. Eine andere kommt infrage.",
        "Die Straße zu „%(text)s“ steht so nicht in unseren Adressdaten. %(n)d andere kommen infrage.",
        count,
    )
    return Words(title, lead % {"text": result.text, "n": count})


def _called(offer: outcomes.Offer) -> str:
    """Return the address that is offered, or only the street where there is none, or not the one that was typed."""
    listed = [f"{address.street} {address.house_number}" for address in offer.addresses]
    if offer.building or offer.text in listed:
        return offer.text
    return listed[0] if len(listed) == 1 else offer.street


def _several_streets(result: outcomes.SeveralStreets) -> Words:
    lead = _("Ihre Eingabe nennt mehrere Straßen. Bitte wählen Sie die Adresse, um die es geht.")
    return Words(_("Meinten Sie %(texts)s?") % {"texts": _(" oder ").join(map(_called, result.offers))}, lead)


def _other_script(_result: outcomes.OtherScript) -> Words:
    lead = _("Straßennamen stehen in unseren Daten in lateinischen Buchstaben.")
    return Words(_("Bitte geben Sie die Adresse in lateinischen Buchstaben ein"), lead)


def _unknown_street(result: outcomes.UnknownStreet) -> Words:
    title = _("Die Straße „%(text)s“ kennen wir nicht") % {"text": result.text}
    lead = _("In unseren Adressdaten für %(city)s steht keine Straße mit diesem Namen.")
    return Words(title, lead % {"city": CITY.name}, _("Diese Straße kennen wir nicht"))


def _ambiguous(result: outcomes.Ambiguous) -> Words:
    count = len(result.candidates)
    names = {"text": result.text, "n": count, "elsewhere": result.elsewhere, "here": result.here}
    lead = ngettext(
        "Zu „%(text)s“ steht nur diese Adresse in unseren Daten. Bitte wählen Sie sie, wenn sie gemeint ist.",
        "Zu „%(text)s“ passen %(n)d Adressen. Bitte wählen Sie Ihre aus.",
        count,
    )
    if result.elsewhere:
        lead = _("In %(elsewhere)s steht sie nicht in unseren Adressdaten. Wählen Sie, wenn Sie eine andere meinen.")
    if result.elsewhere and result.here:
        lead = _("Diese Adresse liegt nach unseren Daten in %(here)s, nicht in %(elsewhere)s.")
    return Words(_("Welche Adresse meinen Sie?"), lead % names)


def _missing_street(_result: outcomes.MissingStreet) -> Words:
    lead = _("Es fehlt der Straßenname. Bitte geben Sie Straße und Hausnummer ein, zum Beispiel „%(address)s“.")
    return Words(_("Diese Eingabe können wir nicht suchen"), lead % {"address": CITY.example_address})


def _outside_city(result: outcomes.OutsideCity) -> Words:
    names = {
        "text": result.text,
        "place": result.place,
        "postcode": result.postcode,
        "city": CITY.name,
        "authority": CITY.administration,
    }
    if not result.text:
        only = _("Der Wärmeplan der %(authority)s gilt nur innerhalb der Stadtgrenze.")
        return Words(_("Dieser Ort liegt nicht in %(city)s") % names, only % names)
    if result.municipality:
        return other_municipality(result.municipality)
    place = _("„%(place)s“ kennen wir nicht als Teil von %(city)s.") % names if result.place else ""
    postcode = _(
        "Die Postleitzahl %(postcode)s kommt in unseren Adressdaten für %(city)s nicht vor. Vielleicht ist sie "
        "vertippt, oder die Adresse liegt in einer anderen Gemeinde."
    )
    title = _("Zu „%(text)s“ finden wir keine Adresse in %(city)s")
    untyped = _("Diese Adresse finden wir nicht in %(city)s") % names
    return Words(title % names, _joined(place, postcode % names if result.postcode else ""), untyped)


def other_municipality(other: Municipality) -> Words:
    """Say that the plan does not hold there, and whom to ask."""
    names = {"place": other.name, "authority": CITY.administration, "ask": office_of(other)}
    title = _("%(place)s gehört nicht zum Wärmeplan der %(authority)s")
    ask = _("%(place)s ist eine andere Gemeinde. Fragen Sie dort nach dem Wärmeplan: %(ask)s.")
    return Words(title % names, ask % names)


def office_of(other: Municipality) -> str:
    """Say whom to ask in another place: „die Stadtverwaltung von Apolda“."""
    return _(other.ask).format(name=other.name)


def _quarter(result: outcomes.Quarter) -> Words:
    names = {"place": result.part.name, "n": len(result.zones), "zone": result.zones[0][0] if result.zones else ""}
    if result.larger:
        title = _("%(place)s gehört zu %(larger)s") % {**names, "larger": get_text_list(list(result.larger), _("und"))}
        return Words(title, _("Wo genau es liegt, sagen unsere Daten nicht. Gezeigt ist, was für das Ganze gilt."))
    if not result.zones:
        return Words(
            _("Für %(place)s nennt der Wärmeplan kein Gebiet") % names,
            _("Geben Sie Straße und Hausnummer ein, oder wählen Sie eine Straße.") if result.streets else "",
        )
    title = _("%(place)s liegt in %(n)d Gebieten des Wärmeplans")
    lead = _("Welches für Ihr Haus gilt, hängt von Straße und Hausnummer ab.")
    if len(result.zones) == 1:
        title, lead = _("%(place)s liegt im Gebiet %(zone)s"), _("Das gilt für alle Adressen dort, die wir kennen.")
    outside = ngettext(
        "Eine Adresse dort liegt in keinem Gebiet.", "%(n)d Adressen dort liegen in keinem Gebiet.", result.outside
    )
    if result.outside:
        lead = outside % {"n": result.outside}
    return Words(title % names, lead)


def _nothing_published(_result: outcomes.NoPublishedEdition) -> Words:
    return Words(
        _("Zurzeit sind keine Daten veröffentlicht"),
        _("Ohne veröffentlichten Wärmeplan und veröffentlichte Adressen können wir keine Auskunft geben."),
    )


_WORDS: dict[type[outcomes.LookupResult], Callable[[Any], Words]] = {
    outcomes.InZone: _in_zone,
    outcomes.OnBoundary: _on_boundary,
    outcomes.OutsideZones: _outside_zones,
    outcomes.NamedZone: _named_zone,
    outcomes.UnknownNumber: _unknown_number,
    outcomes.InRange: _in_range,
    outcomes.DidYouMean: _did_you_mean,
    outcomes.SeveralStreets: _several_streets,
    outcomes.OtherScript: _other_script,
    outcomes.UnknownStreet: _unknown_street,
    outcomes.Ambiguous: _ambiguous,
    outcomes.MissingStreet: _missing_street,
    outcomes.Quarter: _quarter,
    outcomes.OutsideCity: _outside_city,
    outcomes.NoPublishedEdition: _nothing_published,
}
outcomes.require_every(_WORDS)


def metres(distance_m: float) -> str:
    """Write whole metres."""
    return str(localize(round(distance_m)))


def _joined(*sentences: str) -> str:
    return " ".join(filter(None, sentences))
