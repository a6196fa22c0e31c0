"""Another grant, of city or state, beside the Heizungsförderung: all grants together have a limit (KfW 458)."""

from decimal import Decimal

from calculator.core.arithmetic import for_words, larger, smaller
from calculator.core.law_answers import SubsidyItem
from calculator.core.message import say
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


def items(case: BegCase, paid_eur: Decimal) -> list[SubsidyItem]:
    """Return what the other grant adds; nothing where none was stated."""
    if Part.OTHER not in case.overrides:
        return []
    limit, told = case.record(LIMIT), for_words(paid_eur)
    cut = told < for_words(case.overrides[Part.OTHER])
    reason = say(Why.OTHER_CUT, limit=limit.value, paid=told) if cut else say(Why.OTHER_MET, limit=limit.value)
    item = granted(Part.OTHER, Decimal(0), reason, limit.source if cut else OWN_ENTRY)
    return [item._replace(amount_eur=paid_eur)]
