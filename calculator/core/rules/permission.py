"""What may I install? Each heating: allowed, with conditions, not allowed or open, with norm and one sentence."""

from datetime import date

from calculator.core.facts import Facts
from calculator.core.heatings import Technology
from calculator.core.parameters import ParameterSet
from calculator.core.result import Permission
from calculator.core.rules import permission_geg, permission_gmodg
from calculator.core.rules.green_gas import GMODG_FROM
from calculator.core.rules.kinds import DRILLED, HEAT_PUMPS, NETWORKS
from calculator.core.rules.verdicts import CONDITIONS, OPEN, Verdict

BY_LAW = "Fernwärmesatzung der Stadt Jena; § 109 GModG"


def may_install(technology: Technology, facts: Facts, parameters: ParameterSet) -> Permission:
    """Return whether the heating may be installed on the day of installation.

    Raises ``ParameterNotCovered`` for a day before 2024.
    """
    verdict = _by_statute(technology, facts, parameters)
    if facts.house.connection_duty and technology not in NETWORKS | {Technology.KEEP}:
        verdict = _under_connection_duty(technology, verdict)
    return Permission(technology, verdict.verdict, verdict.norm, verdict.sentence)


def what_may_i_install(facts: Facts, parameters: ParameterSet) -> tuple[Permission, ...]:
    """Return the answer for every heating the model knows, in their order; raises ``ParameterNotCovered``."""
    return tuple(may_install(technology, facts, parameters) for technology in Technology)


def _by_statute(technology: Technology, facts: Facts, parameters: ParameterSet) -> Verdict:
    day: date = facts.dates.installation_date
    answer = permission_gmodg.verdict if day >= GMODG_FROM else permission_geg.verdict
    verdict = answer(technology, facts, parameters)
    if technology in DRILLED and verdict.verdict != OPEN:
        sentence = f"{verdict.sentence} Bohrung oder Brunnen müssen Sie vorher der Wasserbehörde anzeigen."
        return Verdict(CONDITIONS, f"{verdict.norm}; §§ 8, 9 und 49 WHG", sentence)
    return verdict


def _under_connection_duty(technology: Technology, verdict: Verdict) -> Verdict:
    if technology in HEAT_PUMPS - {Technology.HP_GAS_HYBRID}:
        sentence = (
            "Auf dem Grundstück ist der Anschluss an die Fernwärme Pflicht; für eine Heizung ohne Emissionen können "
            "Sie bei der Stadt eine Befreiung beantragen."
        )
        return Verdict(CONDITIONS, BY_LAW, sentence)
    sentence = (
        "Auf dem Grundstück ist der Anschluss an die Fernwärme Pflicht; ob diese Heizung daneben zulässig ist, "
        "entscheidet die Stadt."
    )
    return Verdict(OPEN, f"{BY_LAW}; {verdict.norm}", sentence)
