"""Links of the first calculator (version 0): ``haus=testhaus&area_m2=…`` under law and prices of September 2025.

What such a link changed is taken over as an own entry. What it only repeated of the brochure's values is left out,
because today's prices and law take their place.
"""

from collections.abc import Mapping
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.core import BROCHURE_VALUES, REFERENCE_SET, InvalidInput, load_set
from calculator.core.parameters import available_sets
from calculator.core.texts import text_of
from calculator.questions.brochure_links import AREA, HOUSE
from calculator.questions.contradictions import CO2_FIRST, CO2_STEP
from calculator.sentences.translated import translated

OWN_HOUSE = "testhaus"
_PAIR = (CO2_FIRST, CO2_STEP)


def is_earlier(typed: Mapping[str, str]) -> bool:
    """Whether this is a link of the first calculator and the city has the brochure that it rests on."""
    return _is_of_the_first(typed) and REFERENCE_SET in available_sets()


def is_lost(typed: Mapping[str, str]) -> bool:
    """Whether this is a link of the first calculator, but the city never had it."""
    return _is_of_the_first(typed) and REFERENCE_SET not in available_sets()


def _is_of_the_first(typed: Mapping[str, str]) -> bool:
    return typed.get("haus") == OWN_HOUSE and "v" not in typed


def upgraded(typed: Mapping[str, str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the entries as they stand today, and what has changed in German sentences."""
    changed = _changed(typed)
    entries = {**HOUSE, **{key: text for key, text in changed.items() if key != AREA}}
    if "gebiet" in typed:
        entries["gebiet"] = typed["gebiet"]
    area = changed.get(AREA, text_of(_default(AREA)))
    return {**entries, "house.living_area_m2": area, "systems": "heat_pump,gas"}, _notes(changed)


def _changed(typed: Mapping[str, str]) -> dict[str, str]:
    found = {key: typed[key] for key in BROCHURE_VALUES if key in typed and not _repeats(key, typed[key])}
    if not found.keys().isdisjoint(_PAIR):
        found |= {key: typed.get(key, text_of(_default(key))) for key in _PAIR}
    return found


def _default(key: str) -> Decimal:
    return BROCHURE_VALUES[key].record(load_set(REFERENCE_SET)).value


def _repeats(key: str, text: str) -> bool:
    try:
        return BROCHURE_VALUES[key].clean(text) == _default(key)
    except InvalidInput:
        return False  # the reader names it beside its field


def _notes(changed: Mapping[str, str]) -> tuple[str, ...]:
    first = _(
        "Dieser Link stammt aus der ersten Fassung des Rechners, die mit Recht und Preisen der Broschüre vom September "
        "2025 rechnete. Jetzt gelten Recht und Preise des genannten Standes; nicht genannte Angaben sind neu geschätzt."
    )
    names = ", ".join(_described(key, text) for key, text in changed.items())
    kept = (
        _("Übernommen aus dem Link: %(names)s.") % {"names": names}
        if names
        else _("Der Link nannte keine eigenen Werte; übernommen ist das Haus der Broschüre mit 120 m².")
    )
    return first, kept


def _described(key: str, text: str) -> str:
    field = BROCHURE_VALUES[key]
    unit = f"\N{NO-BREAK SPACE}{_(field.unit)}" if field.unit else ""
    return f"{translated(field.label)}: {text}{unit}"
