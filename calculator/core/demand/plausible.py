"""Whether the demand fits what comparable houses use: Heizspiegel and typology."""

from calculator.core.demand import building, consumption
from calculator.core.facts import HeatingKind
from calculator.core.notation import german
from calculator.core.readings import Reading, Unit
from calculator.core.site import Site

_HEIZSPIEGEL = {
    Unit.GAS_M3: "gas",
    Unit.GAS_KWH: "gas",
    Unit.OIL_LITRE: "oil",
    Unit.PELLETS_KG: "pellets",
    Unit.FERNWAERME_KWH: "fernwaerme",
}
_FUEL = {
    Unit.GAS_M3: "Gas",
    Unit.GAS_KWH: "Gas",
    Unit.OIL_LITRE: "Heizöl",
    Unit.PELLETS_KG: "Pellets",
    Unit.ELECTRICITY_KWH: "Strom",
    Unit.FERNWAERME_KWH: "Fernwärme",
}
_BURNS = {
    HeatingKind.GAS_CENTRAL: "Gas",
    HeatingKind.GAS_FLOOR: "Gas",
    HeatingKind.OIL: "Heizöl",
    HeatingKind.BIOMASS: "Pellets",
    HeatingKind.HEAT_PUMP: "Strom",
    HeatingKind.NIGHT_STORAGE: "Strom",
    HeatingKind.ELECTRIC: "Strom",
    HeatingKind.DISTRICT_HEATING: "Fernwärme",
}
_LARGEST_M2 = 500
_LARGEST_KW = 100  # end of the cost functions of the Technikkatalog
_PREBOUND_PERCENT = 20


def notes(site: Site) -> tuple[str, ...]:
    """Return sentences on where the demand comes from and whether it is plausible."""
    found = [words(site, reading) for reading in site.facts.readings[-1:] for words in (_other_fuel, _heizspiegel)]
    return tuple(sentence for sentence in (*found, _prebound(site), _power(site)) if sentence)


def _other_fuel(site: Site, reading: Reading) -> str:
    bill, heating = _FUEL[reading.unit], _BURNS.get(site.facts.heating.kind)
    if heating is None or bill == heating:
        return ""
    return (
        f"Der letzte Verbrauch ist für {bill} angegeben, die vorhandene Heizung nutzt aber {heating}; bitte prüfen Sie "
        "beides."
    )


def _heizspiegel(site: Site, reading: Reading) -> str:
    carrier = _HEIZSPIEGEL.get(reading.unit)
    area = building.area_m2(site)
    if carrier is None or area > _LARGEST_M2:
        return ""
    used = consumption.energy_kwh(site, len(site.facts.readings)) / area
    low, middle, high = (
        site.of_scale(f"heizspiegel_{carrier}_{name}_kwh_m2a", area) for name in ("low", "middle", "high")
    )
    words = "niedrig" if used <= low else "mittel" if used <= middle else "erhöht" if used <= high else "zu hoch"
    return (
        f"Der letzte Verbrauch von {german(used, 0)} kWh/m² im Jahr ist im Vergleich mit ähnlich großen Häusern "
        f"{words} (Heizspiegel 2025)."
    )


def _power(site: Site) -> str:
    load = site.used.get("heat_load_kw")
    if load is None or load.value <= _LARGEST_KW:
        return ""
    return "Die Preise nach der Leistung gelten bis 100 kW; für dieses Haus brauchen Sie ein Angebot."


def _prebound(site: Site) -> str:
    if not site.facts.readings:
        return ""
    measured, typical = building.present_kwh_m2a(site), building.typical_kwh_m2a(site)
    if not typical or abs(measured - typical) * 100 / typical <= _PREBOUND_PERCENT:
        return ""
    why = (
        "Unsanierte Häuser werden meist sparsamer beheizt, als die Rechnung annimmt."
        if measured < typical
        else "Das kann an der Nutzung, an der Heizung oder an falschen Angaben liegen; bitte prüfen Sie sie."
    )
    return (
        f"Gemessen sind {german(measured, 0)} kWh/m² Wärme im Jahr, typisch für Baujahr und Zustand wären "
        f"{german(typical, 0)}. Der Vergleich rechnet mit dem gemessenen Wert. {why}"
    )
