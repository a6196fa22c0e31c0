"""What the law demands of a heating after its installation: green fuel, checks, adjustment, proofs."""

from dataclasses import dataclass
from datetime import date

from calculator.core.facts import Facts
from calculator.core.heatings import Technology
from calculator.core.notation import german
from calculator.core.parameters import ParameterSet
from calculator.core.rules import green_gas
from calculator.core.rules.green_gas import GMODG_FROM, Stairs
from calculator.core.rules.kinds import FOSSIL, HEAT_PUMPS

# § 60b GModG: heatings put in before October 2009 are checked by 30.09.2027.
CHECKED_BEFORE_YEAR = 2009
CHECK_BY = date(2027, 9, 30)
PROOF_FROM_DWELLINGS = 6  # §§ 43 Abs. 5 and 45 GModG


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty: whether the law leaves it open, what it says, its norm and, if there is one, the last day."""

    key: str
    label: str
    sentence: str
    norm: str
    open: bool = False
    due: date | None = None


def duties(technology: Technology, facts: Facts, parameters: ParameterSet) -> tuple[Duty, ...]:
    """Return the duties of the heating by the day of its installation; raises ``ParameterNotCovered`` before 2024."""
    found = [_green_fuel(technology, facts, parameters)]
    if facts.dates.installation_date >= GMODG_FROM:
        found += [*_operation(technology, facts, parameters), _proof(technology, facts, parameters)]
    elif technology in FOSSIL:
        sentence = "Vor dem Einbau ist eine Beratung Pflicht."
        found.append(Duty("advice", "Beratung", sentence, "§ 71 Abs. 11 GEG 2024"))
    return tuple(duty for duty in found if duty)


def _green_fuel(technology: Technology, facts: Facts, parameters: ParameterSet) -> Duty | None:
    key, label = "green_fuel", "Grüne Brennstoffe"
    stairs = green_gas.stairs(technology, facts, parameters)
    if stairs is Stairs.OPEN:
        sentence = (
            "Für Heizungen, die von 2024 bis zum 29.07.2026 eingebaut sind, ist § 43 GModG nicht anzuwenden; ob die "
            "gestrichene Pflicht nach § 71 Abs. 9 GEG fortgilt, ist nicht geklärt."
        )
        return Duty(key, label, sentence, "§ 111 Abs. 2 GModG; § 71 Abs. 9 GEG 2024", open=True)
    if stairs is Stairs.NONE:
        return None
    name = green_gas.PARAMETER if stairs is Stairs.GEG else green_gas.GMODG_PARAMETER
    steps = green_gas.steps_in_words(parameters, name)
    norm = "§ 71 Abs. 9 GEG 2024" if stairs is Stairs.GEG else "§ 43 Abs. 1 GModG"
    sentence = f"Anteil der Wärme aus grünen Brennstoffen: {steps}. Die Pflicht trifft, wer die Heizung betreibt."
    way = green_gas.way(technology, facts, parameters) if stairs is Stairs.GMODG else None
    if way:
        sentence, norm = _way_words(way, facts)
    return Duty(key, label, sentence, norm)


def _way_words(way: green_gas.Way, facts: Facts) -> tuple[str, str]:
    if way is green_gas.Way.SOLAR:
        words = "Die Solarthermie erfüllt die Pflicht von 2029 bis 2034; danach ist ein Nachweis nötig."
        return words, "§ 43 Abs. 3 GModG"
    if way is green_gas.Way.VENTILATION:
        return "Die Lüftung mit Wärmerückgewinnung erfüllt die Pflicht von 2029 bis 2034.", "§ 43 Abs. 4 GModG"
    many = facts.house.dwellings >= PROOF_FROM_DWELLINGS
    if way is green_gas.Way.BIOMASS:
        proof = " Ab 2035 ist ein Anteil über 15 % nachzuweisen." if many else ""
        return f"Der Kessel für Biomasse neben der Gas- oder Ölheizung erfüllt die Pflicht.{proof}", "§ 45 GModG"
    proof = " Ab 2040 ist ein Anteil über 30 % nachzuweisen." if many else ""
    return f"Die Wärmepumpe des Hybrids erfüllt die Pflicht.{proof}", "§ 43 Abs. 5 GModG"


def _operation(technology: Technology, facts: Facts, parameters: ParameterSet) -> list[Duty]:
    least = parameters.on("gmodg_60_min_dwellings", facts.dates.installation_date).value
    if facts.house.dwellings < least:
        return []
    if technology is Technology.KEEP:
        return _old_heating(facts)
    sentence = "Nach dem Einbau ist das Heizungssystem hydraulisch abzugleichen."
    found = [Duty("balancing", "Hydraulischer Abgleich", sentence, "§ 60c GModG")]
    if technology in HEAT_PUMPS:
        years = german(parameters.on("gmodg_60a_years", facts.dates.installation_date).value)
        sentence = f"Die Wärmepumpe ist spätestens {years} Jahre nach der Inbetriebnahme zu prüfen."
        found.append(Duty("heat_pump_check", "Prüfung der Wärmepumpe", sentence, "§ 60a GModG"))
    return found


def _old_heating(facts: Facts) -> list[Duty]:
    year = facts.heating.year_installed
    if year > CHECKED_BEFORE_YEAR:
        return []
    condition = "" if year < CHECKED_BEFORE_YEAR else ", wenn sie vor Oktober 2009 eingebaut ist"
    sentence = f"Die Heizung ist bis zum 30.09.2027 zu prüfen und besser einzustellen{condition}."
    return [Duty("heating_check", "Heizungsprüfung", sentence, "§ 60b GModG", due=CHECK_BY)]


def _proof(technology: Technology, facts: Facts, parameters: ParameterSet) -> Duty | None:
    if green_gas.stairs(technology, facts, parameters) is not Stairs.GMODG:
        return None
    fine = german(parameters.on("gmodg_108_fine_eur", facts.dates.installation_date).value)
    sentence = (
        f"Bestätigungen des Lieferanten sind fünf Jahre aufzubewahren, der Schornsteinfeger prüft sie; Verstöße gegen "
        f"§ 43 können bis {fine} € kosten."
    )
    return Duty("proof", "Nachweis", sentence, "§§ 96, 97 und 108 GModG")
