"""What belongs to a new heat pump and whether an offer says anything about it: by its words, which can be wrong."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from calculator.offers.exclusions import without_exclusions
from calculator.offers.form import OfferForm
from calculator.offers.rows import OUTSIDE, RowKind


class OfferPart(Enum):
    """What an offer should contain."""

    BALANCING = auto()
    FOUNDATION = auto()
    ELECTRICS = auto()
    METER = auto()
    REMOVAL = auto()
    TANK = auto()
    HOT_WATER = auto()


@dataclass(frozen=True, slots=True)
class PartWords:
    """How a part is called, found, and why it is asked for. ``figure``: middle of its parameters, empty without any."""

    label: StrOrPromise
    found_by: re.Pattern[str]
    why: StrOrPromise
    figure: str = ""


def _by(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.MULTILINE)


PARTS = {
    OfferPart.BALANCING: PartWords(
        _("hydraulischer Abgleich"), _by(r"abgleich|balancing|balanced"),
        _("Er gehört zu den technischen Mindestanforderungen der Förderung (Richtlinie BEG EM). Wer "
"macht ihn, und was kostet er?"),
        "balancing",
    ),
    OfferPart.FOUNDATION: PartWords(
        _("Fundament oder Konsole"),
        _by(r"fundament|sockel|konsole|bodenplatte|streifenfund|foundation|plinth|wall bracket"),
        _("Ein Gerät im Freien braucht einen festen Stand und einen Abfluss für das Kondenswasser. "
"Wer baut beides?"),
        "foundation",
    ),
    OfferPart.ELECTRICS: PartWords(
        _("Elektroarbeiten"), _by(r"elektro(?!nisch)|elektrisch|verkabel|stromanschluss|electric(?!ity meter)|wiring"),
        _("Das Gerät braucht eine eigene Leitung mit Absicherung. Macht das die Firma, oder brauchen "
"Sie einen Elektrobetrieb?"),
        "electrics",
    ),
    OfferPart.METER: PartWords(
        _("Zählerschrank"), _by(r"zähler|zaehler|meter (?:cabinet|cupboard|cabinets|box|panel)|electricity meter"),
        _("Ist der vorhandene geprüft, und genügt er dem Netzbetreiber für ein steuerbares Gerät?"),
        "meter",
    ),
    OfferPart.REMOVAL: PartWords(
        _("Ausbau und Entsorgung der alten Heizung"),
        _by(  # of a tank alone only where no heating is named beside
            r"^(?=.*(?:demont|deinstall|abmontier|ausbau|rückbau|rueckbau|entsorg|abbau|abbruch|abtransport|altanlage|"
            r"remov(?:al|e|ing)|dismantl|dispos|decommission))"
            r"(?:(?!.*tank)|(?=.*(?:heizung|heizanlage|altanlage|kessel|therme|brenner|boiler|heating|furnace)))"
        ),
        _("Wer baut die alte Heizung aus und entsorgt sie?"),
    ),
    OfferPart.TANK: PartWords(
        _("Öltank oder Gasanschluss"),
        _by(
            r"öltank|oeltank|(?<!buffer )(?<!storage )(?<!water )\btank(?:s|anlage)?\b|"
            r"tank(demontage|reinigung|entsorgung)|gaszähler|gasanschluss|gas (?:meter|connection|supply)"
        ),
        _("Wenn bisher mit Öl oder Gas geheizt wird: Wer leert und entsorgt den Tank oder legt den "
"Gasanschluss still?"),
    ),
    OfferPart.HOT_WATER: PartWords(
        _("Warmwasser"),
        _by(
            r"warmwasser|trinkwasser|brauchwasser|frischwasser|hygienespeicher|ww-?speicher|\btww\b|"
            r"hot[- ]?water|\bDHW\b"
        ),
        _("Bleibt der alte Speicher, oder wer macht das warme Wasser? Ein alter passt selten zur "
"Wärmepumpe."),
        "hot_water",
    ),
}  # fmt: skip


class Said(Enum):
    """What an offer says about a part."""

    CONTAINED = auto()
    OUTSIDE = auto()
    EXCLUDED = auto()
    MISSING = auto()


def said_of_parts(form: OfferForm) -> Iterator[tuple[OfferPart, Said]]:
    """Yield for each part whether it is in the sum, beside it, excluded or nowhere. Unread lines count as words."""
    inside = [row.label for row in form.offer.filled if row.kind not in OUTSIDE]
    outside = [row.label for row in form.offer.filled if row.kind in {each.value for each in OUTSIDE}]
    told = [without_exclusions(text) for text in (*inside, form.offer.paste)]
    beside = [without_exclusions(text) for text in outside]
    places = (
        (Said.CONTAINED, [kept for kept, _excluded in told]),
        (Said.OUTSIDE, [kept for kept, _excluded in beside]),
        (Said.EXCLUDED, [excluded for _kept, excluded in (*told, *beside)]),
    )
    for part, words in PARTS.items():
        yield part, next((said for said, texts in places if any(map(words.found_by.search, texts))), Said.MISSING)


def missing_parts(form: OfferForm) -> str:
    """Return the names of the parts that an offer excludes or says nothing about."""
    return ", ".join(
        str(PARTS[part].label) for part, said in said_of_parts(form) if said in {Said.EXCLUDED, Said.MISSING}
    )


def is_on_site(form: OfferForm, part: OfferPart) -> bool:
    """Whether a part beside the sum is left to the client."""
    rows = (row for row in form.offer.filled if row.kind == RowKind.ON_SITE)
    return any(PARTS[part].found_by.search(row.label) for row in rows)
