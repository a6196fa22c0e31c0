"""What could be installed from 01.01.2024 to 28.07.2026 in Jena (GEG 2024)."""

from datetime import date

from calculator.core.facts import Facts
from calculator.core.heatings import Technology
from calculator.core.notation import german
from calculator.core.parameters import ParameterSet
from calculator.core.rules.green_gas import PARAMETER, steps_in_words
from calculator.core.rules.kinds import FOSSIL, FOSSIL_BOILERS, NETWORKS
from calculator.core.rules.verdicts import ALLOWED, CONDITIONS, OPEN, Verdict

# § 71 Abs. 8: in a town above 100,000 inhabitants the 65 % rule was to bind existing buildings after this day.
LAST_DAY_FREE = date(2026, 6, 30)


def verdict(technology: Technology, facts: Facts, parameters: ParameterSet) -> Verdict:
    """Return whether the heating could be installed; raises ``ParameterNotCovered`` before 2024."""
    percent = parameters.on("geg_71_renewable_percent", facts.dates.installation_date).value
    if technology is Technology.KEEP:
        return _keep(facts, parameters)
    if technology is Technology.DIRECT_ELECTRIC:
        sentence = "Die damaligen Bedingungen für Stromdirektheizungen sind hier nicht erfasst."
        return Verdict(OPEN, "GEG 2024", sentence)
    if technology is Technology.HP_GAS_HYBRID:
        sentence = f"Erlaubt, wenn die Anlage mindestens {german(percent)} % erneuerbare Energien nutzt."
        return Verdict(CONDITIONS, "§ 71 Abs. 1 GEG 2024", sentence)
    if technology in FOSSIL:
        return _fossil(facts, parameters)
    if technology in NETWORKS or technology is Technology.COLD_NETWORK_HP:
        return Verdict(CONDITIONS, "§ 71 Abs. 1 GEG 2024", "Erlaubt, wenn an Ihrer Straße ein Netz lag.")
    sentence = f"Erlaubt; die Heizung nutzt mehr als {german(percent)} % erneuerbare Energien."
    return Verdict(ALLOWED, "§ 71 Abs. 1 GEG 2024", sentence)


def _fossil(facts: Facts, parameters: ParameterSet) -> Verdict:
    if facts.dates.installation_date > LAST_DAY_FREE:
        sentence = "Ob im Juli 2026 in Jena Öl- und Gasheizungen ohne erneuerbare Energien erlaubt waren, ist offen."
        return Verdict(OPEN, "§ 71 Abs. 8 GEG 2024", sentence)
    steps = steps_in_words(parameters, PARAMETER)
    sentence = f"Erlaubt nach einer Beratung und mit wachsendem Anteil grüner Brennstoffe: {steps}."
    return Verdict(CONDITIONS, "§ 71 Abs. 8, 9 und 11 GEG 2024", sentence)


def _keep(facts: Facts, parameters: ParameterSet) -> Verdict:
    day, heating = facts.dates.installation_date, facts.heating
    years = parameters.on("geg_72_max_age_years", day).value
    if heating.kind in FOSSIL_BOILERS and heating.age_on(day) >= years:
        sentence = (
            f"Kessel über {german(years)} Jahre durften nur weiterlaufen als Brennwert- oder Niedertemperaturkessel "
            "oder bei Selbstnutzung seit Februar 2002."
        )
        return Verdict(CONDITIONS, "§§ 72 und 73 GEG 2024", sentence)
    return Verdict(ALLOWED, "§ 72 GEG 2024", "Erlaubt bis zum Ende der Nutzung fossiler Brennstoffe Ende 2044.")
