"""What may I install? Each heating: allowed, with conditions, not allowed or open, with norm and one sentence."""

from calculator.core.city import CityValues
from calculator.core.facts import Facts
from calculator.core.heatings import Technology
from calculator.core.law_answers import Permission, Ruling, Verdict
from calculator.core.message import Code, say
from calculator.core.parameters import ParameterSet
from calculator.core.rules import permission_geg, permission_gmodg
from calculator.core.rules.green_gas import IN_FORCE
from calculator.core.rules.kinds import DRILLED, HEAT_PUMPS, HYBRIDS, NETWORKS

_STATUTE = "§ 109 GModG"


class Besides(Code):
    """What water law and the by-law add to the answer of the statute."""

    WATER_NOTICE = "permission_water_notice"
    DUTY_EXEMPTION = "permission_duty_exemption"
    DUTY_OPEN = "permission_duty_open"


def may_install(technology: Technology, facts: Facts, parameters: ParameterSet) -> Permission:
    """Return whether the heating may be installed on the day of installation.

    Raises ``ParameterNotCovered`` for a day before 2024.
    """
    ruling = _by_statute(technology, facts, parameters)
    if facts.house.connection_duty and technology not in NETWORKS | {Technology.KEEP}:
        ruling = _under_connection_duty(technology, ruling, parameters.city)
    return Permission(technology, *ruling)


def _by_statute(technology: Technology, facts: Facts, parameters: ParameterSet) -> Ruling:
    new = facts.dates.installation_date >= parameters.date_of(IN_FORCE)
    of_statute = permission_gmodg.ruling if new else permission_geg.ruling
    found = of_statute(technology, facts, parameters)
    if technology in DRILLED and found.verdict is not Verdict.OPEN:
        sentence = say(Besides.WATER_NOTICE, ruling=found.sentence)
        return Ruling(Verdict.CONDITIONS, f"{found.norm}; §§ 8, 9 und 49 WHG", sentence)
    return found


def _under_connection_duty(technology: Technology, found: Ruling, city: CityValues) -> Ruling:
    norm = f"{city.by_law.title}; {_STATUTE}" if city.by_law else _STATUTE
    if technology in HEAT_PUMPS - HYBRIDS:
        return Ruling(Verdict.CONDITIONS, norm, say(Besides.DUTY_EXEMPTION))
    return Ruling(Verdict.OPEN, f"{norm}; {found.norm}", say(Besides.DUTY_OPEN))
