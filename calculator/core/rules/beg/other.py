"""Another grant, of city or state, beside the Heizungsförderung: all grants together have a limit (KfW 458)."""

from decimal import Decimal

from calculator.core.arithmetic import for_words, larger, smaller, surely_above
from calculator.core.law_answers import SubsidyItem
from calculator.core.message import Message, say
from calculator.core.notation import cents
from calculator.core.rules.beg.application import OWN_ENTRY, BegCase, granted
from calculator.core.rules.beg.codes import Part, Why

LIMIT = "subsidy_all_grants_percent"


def with_other(case: BegCase, own_eur: Decimal, eligible_eur: Decimal) -> Decimal:
    """Return both grants together, in euros: at most the limit of all, and never less than the first one alone."""
    if Part.OTHER not in case.overrides:
        return own_eur
    limit = eligible_eur * case.value(LIMIT) / 100
    return cents(larger(own_eur, smaller(own_eur + case.overrides[Part.OTHER], limit)))


def items(case: BegCase, own_eur: Decimal, both_eur: Decimal, eligible_eur: Decimal) -> list[SubsidyItem]:
    """Return what the other grant adds to the own one, and why no more; nothing where none was stated."""
    if Part.OTHER not in case.overrides:
        return []
    limit, paid_eur = case.record(LIMIT), both_eur - own_eur
    reason = _reason(for_words(limit.value), for_words(paid_eur), for_words(case.overrides[Part.OTHER]))
    if surely_above(own_eur, eligible_eur * limit.value / 100):
        reason = say(Why.OTHER_LEFT, limit=for_words(limit.value))
    item = granted(Part.OTHER, Decimal(0), reason, OWN_ENTRY if reason.code is Why.OTHER_MET else limit.source)
    return [item._replace(amount_eur=paid_eur)]


def _reason(limit: Decimal, paid_eur: Decimal, stated_eur: Decimal) -> Message:
    if paid_eur < stated_eur:
        return say(Why.OTHER_CUT, limit=limit, paid=paid_eur)
    return say(Why.OTHER_MET, limit=limit)
