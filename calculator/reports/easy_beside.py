"""What could turn a result and no bar shows, for Leichte Sprache: an offer, a lost grant, a grant of one's own."""

from collections.abc import Iterator
from dataclasses import dataclass

from calculator.answer.answering import Answer
from calculator.core.notation import around_euro
from calculator.core.rules.beg.codes import Why
from calculator.reports.rows import MonthFigures, Whose
from calculator.reports.verdict import own_devices
from calculator.reports.verdict.cautions import Caution, caution_kinds, doubted_entries
from calculator.reports.verdict.first_words import FirstWord, first_kinds, lost_by, without_grant
from calculator.reports.verdict.own_choices import computed_with
from calculator.reports.verdict.own_prices import lacking, offered_systems, too_small
from calculator.reports.verdict.unsure_grants import most_open_eur

# Kinds that are told with more than words of their own: beside the bars, of the duty, of each entry or heating, and
# the many notes on the demand by the way to the page with all of them.
TOLD_APART: frozenset[FirstWord | Caution] = frozenset({
    FirstWord.DUTY, FirstWord.OFFER, FirstWord.OWN_VALUES, FirstWord.MISPLACED, FirstWord.LOST_BY_DAYS,
    FirstWord.UNGRANTED, FirstWord.UNSURE_GRANTS, Caution.DAYS, Caution.CONTRADICTED, Caution.GRANT_AT_STAKE,
    Caution.OWN_PRICES, Caution.TOO_SMALL, Caution.WHOLE_HOUSE, Caution.RENOVATION, Caution.DEMAND,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class EasyBeside:
    """Beside the figures. ``offered``: keys of the heatings that are computed with the price of an offer.

    ``too_small``: keys of those whose device is too small for the house;
    ``lacking``: an offer may lack something that has to be bought; ``oneself``: what owners in their flat may get
    besides, empty where nothing; ``lost_by``: by which order of days nothing is granted;
    ``ungranted``: keys of the heatings that contend and get nothing for another reason; ``misplaced``: of those that
    must not stand here; ``own_values``: something was entered in the place of a value of the model;
    ``more``: all other kinds of first words and cautions, and codes of doubted entries, which the templates know;
    ``open_grant``: how much a grant may be higher that the rules leave open.
    """

    offered: tuple[str, ...]
    too_small: tuple[str, ...]
    lacking: bool
    deviceless: bool
    oneself: str
    lost_by: Why | None
    ungranted: tuple[str, ...]
    misplaced: tuple[str, ...]
    own_values: bool
    more: tuple[str, ...]
    open_grant: str


def easy_beside(answer: Answer, figures: MonthFigures) -> EasyBeside:
    """Return what stands beside the figures of a result."""
    offered = offered_systems(answer)
    return EasyBeside(
        offered=tuple(each.key for each in offered),
        too_small=too_small(answer),
        lacking=any(lacking(answer, each) for each in offered),
        deviceless=any(own_devices.in_short(answer)),
        oneself=_oneself(answer, figures),
        lost_by=lost_by(answer),
        misplaced=tuple(each.key for each in answer.comparison.systems if each.out_of_place),
        own_values=bool(computed_with(answer)),
        ungranted=tuple(without_grant(answer)),
        more=tuple(_more(answer)),
        open_grant=around_euro(most_open_eur(answer)),
    )


def _more(answer: Answer) -> Iterator[str]:
    kinds = (*first_kinds(answer), *caution_kinds(answer))
    yield from (note.code.value for note in doubted_entries(answer))
    yield from (kind.value for kind in kinds if kind not in TOLD_APART)


def _oneself(answer: Answer, figures: MonthFigures) -> str:
    if figures.whose is not Whose.FLAT_OF_COMMUNITY or figures.best is None or answer.deciding:
        return ""
    granted = answer.comparison.system(figures.best.key).subsidy
    return around_euro(granted.of_oneself_eur) if granted and granted.of_oneself_eur else ""
