"""What may be installed since 29.07.2026 (GModG)."""

from calculator.core.facts import Facts, HeatingKind
from calculator.core.heatings import Technology
from calculator.core.notation import german
from calculator.core.parameters import ParameterSet
from calculator.core.rules import green_gas
from calculator.core.rules.kinds import BIOMASS, HEAT_PUMPS
from calculator.core.rules.verdicts import ALLOWED, CONDITIONS, NOT_ALLOWED, Verdict

FREE_CHOICE = "§ 42 Abs. 2 GModG"
NETWORK = {
    Technology.DISTRICT_HEATING: (
        "§ 42 Abs. 2 GModG",
        "Erlaubt, wenn an Ihrer Straße ein Netz liegt; fragen Sie die Stadtwerke nach Anschluss und Preis.",
    ),
    Technology.LOCAL_NETWORK: (
        "§ 42 Abs. 2 GModG; § 30 WPG",
        "Erlaubt, wenn ein Netz gebaut wird; neue Wärmenetze müssen seit 01.03.2025 zu 65 % erneuerbar heizen.",
    ),
    Technology.COLD_NETWORK_HP: (
        "§ 42 Abs. 2 GModG; § 30 WPG",
        "Erlaubt, wenn ein kaltes Netz gebaut wird; die Wärmepumpe im Haus macht daraus Heizwärme.",
    ),
}


def verdict(technology: Technology, facts: Facts, parameters: ParameterSet) -> Verdict:
    """Return whether the heating may be installed; raises ``ParameterNotCovered``."""
    if technology in NETWORK:
        return _network(technology, facts)
    if technology is Technology.KEEP:
        return _keep(facts)
    if technology is Technology.DIRECT_ELECTRIC:
        return _direct_electric(facts, parameters)
    if technology in BIOMASS:
        sentence = "Erlaubt als Kessel oder als Ofen mit Wassertechnik und mit zugelassenen Brennstoffen."
        return Verdict(CONDITIONS, "§ 45 GModG", sentence)
    if technology in HEAT_PUMPS - {Technology.HP_GAS_HYBRID}:
        return Verdict(ALLOWED, FREE_CHOICE, "Erlaubt; Sie haben die freie Wahl.")
    return _fossil(technology, facts, parameters)


def _network(technology: Technology, facts: Facts) -> Verdict:
    norm, sentence = NETWORK[technology]
    if technology is Technology.DISTRICT_HEATING and facts.house.network_available:
        return Verdict(ALLOWED, norm, "Erlaubt; an Ihrer Straße liegt nach Ihrer Angabe ein Netz.")
    return Verdict(CONDITIONS, norm, sentence)


def _keep(facts: Facts) -> Verdict:
    if not facts.heating.working:
        sentence = "Die vorhandene Heizung ist defekt und lässt sich nicht ohne Reparatur behalten."
        return Verdict(CONDITIONS, FREE_CHOICE, sentence)
    return Verdict(
        ALLOWED, "GModG; §§ 71 bis 73 GEG sind entfallen", "Erlaubt; eine Pflicht zum Austausch gibt es nicht mehr."
    )


def _direct_electric(facts: Facts, parameters: ParameterSet) -> Verdict:
    house, norm = facts.house, "§ 46 GModG"
    if house.small and house.self_used_dwellings:
        return Verdict(ALLOWED, norm, "Erlaubt: Das Haus hat höchstens zwei Wohnungen, und eine nutzen Sie selbst.")
    if facts.heating.kind in (HeatingKind.NIGHT_STORAGE, HeatingKind.ELECTRIC):
        return Verdict(ALLOWED, norm, "Erlaubt als Austausch eines einzelnen Elektroheizgeräts.")
    percent = german(parameters.on("gmodg_46_envelope_percent", facts.dates.installation_date).value)
    if house.envelope_30_percent_better:
        return Verdict(ALLOWED, norm, f"Erlaubt: Die Gebäudehülle ist mindestens {percent} % besser als gefordert.")
    if house.envelope_30_percent_better is None:
        sentence = f"Nur erlaubt, wenn die Gebäudehülle nachweislich mindestens {percent} % besser ist als gefordert."
        return Verdict(CONDITIONS, norm, sentence)
    sentence = f"Nicht erlaubt: Die Gebäudehülle ist nicht mindestens {percent} % besser als gefordert."
    return Verdict(NOT_ALLOWED, norm, sentence)


def _fossil(technology: Technology, facts: Facts, parameters: ParameterSet) -> Verdict:
    if green_gas.stairs(technology, facts, parameters) is not green_gas.Stairs.GMODG:
        sentence = "Erlaubt ohne § 43 GModG; ob die frühere Pflicht für diese Heizung fortgilt, ist offen."
        return Verdict(ALLOWED, "§ 42 Abs. 2, § 43 Abs. 1 GModG", sentence)
    found = green_gas.way(technology, facts, parameters)
    if found is green_gas.Way.BIOMASS:
        sentence = "Erlaubt; der Kessel für Biomasse daneben erfüllt die Pflicht zu grünen Brennstoffen."
        return Verdict(CONDITIONS, "§ 45 GModG", sentence)
    if found is green_gas.Way.HYBRID:
        sentence = "Erlaubt; die Wärmepumpe ist groß genug und erfüllt die Pflicht zu grünen Brennstoffen."
        return Verdict(CONDITIONS, "§ 43 Abs. 5 GModG", sentence)
    steps = green_gas.steps_in_words(parameters)
    if found is green_gas.Way.SOLAR:
        sentence = f"Erlaubt; die Solarthermie erfüllt die Pflicht bis 2034, danach gilt der Anteil {steps}."
        return Verdict(CONDITIONS, "§ 43 Abs. 1 und 3 GModG", sentence)
    if found is green_gas.Way.VENTILATION:
        sentence = f"Erlaubt; die Lüftung mit Wärmerückgewinnung erfüllt die Pflicht bis 2034, danach gilt {steps}."
        return Verdict(CONDITIONS, "§ 43 Abs. 1 und 4 GModG", sentence)
    return Verdict(CONDITIONS, "§ 43 Abs. 1 GModG", f"Erlaubt mit wachsendem Anteil grüner Brennstoffe: {steps}.")
