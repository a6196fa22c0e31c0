"""Links of earlier versions: they are read as today's, and say what has changed since.

Version 0 is the first calculator: ``haus=testhaus&area_m2=…`` under law and prices of September 2025. What such a link
changed is taken over as an own entry. What it only repeated of the brochure's values is left out, because today's
prices and law take their place. Version 1 has the keys of today; what it left out was guessed and computed otherwise.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.core import BROCHURE_VALUES, REFERENCE_SET, InvalidInput, load_set
from calculator.core.choices import BuildingType, Viewpoint
from calculator.core.house import OWN_HOUSES
from calculator.core.notation import day
from calculator.core.parameters import available_sets
from calculator.core.texts import text_of
from calculator.questions.brochure_links import AREA, HOUSE
from calculator.questions.contradictions import CO2_FIRST, CO2_STEP
from calculator.questions.frame import WHO
from calculator.sentences.translated import translated

OWN_HOUSE = "testhaus"
_PAIR = (CO2_FIRST, CO2_STEP)
_VERSION_2_FROM = date(2026, 11, 28)
_SELF_USED, _TYPE = "house.self_used_dwellings", "house.building_type"
_OWNER, _OWN_HOUSE = Viewpoint.OWNER.value, BuildingType.EFH.value


def of_version_1(typed: Mapping[str, str]) -> tuple[str, ...]:
    """Return what has changed since a link of version 1 was made, in German sentences; nothing for another link."""
    if typed.get("v") != "1":
        return ()
    changed = _(
        "Dieser Link stammt von vor der Änderung des Rechners am %(day)s. Seither gelten andere Vorgaben, wo der Link "
        "nichts nennt: für Wärmebedarf und Heizlast, Anschaffung, Wartung und Lebensdauer, Preise und ihre "
        "Entwicklung, Förderung. Verglichen werden jetzt die Gesamtkosten nach Abzug des "
        "Restwerts. Das Ergebnis kann vom damaligen abweichen."
    ) % {"day": day(_VERSION_2_FROM)}
    return (changed, *_self_use(typed))


def _self_use(typed: Mapping[str, str]) -> tuple[str, ...]:
    """Return the guess that decides on bonuses, if the link leaves it to us: version 1 took one dwelling in a block."""
    if _SELF_USED in typed or typed.get(_TYPE, _OWN_HOUSE) in OWN_HOUSES or typed.get(WHO.key, _OWNER) != _OWNER:
        return ()
    return (
        _(
            "In einem Haus mit vielen Wohnungen galt damals eine als selbst genutzt, jetzt keine. Wohnen Eigentümer "
            "darin, geben Sie die Zahl der selbst genutzten Wohnungen an."
        ),
    )


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
