"""What each heating means for a community of owners: levy, loan, reserve, and euros per flat and month."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core import SystemCosts, Technology
from calculator.core.facts import Viewpoint
from calculator.core.levy import Levy, levies, paid_back_after, share
from calculator.core.message import Words
from calculator.core.rules.owners_vote import Vote, votes
from calculator.reports.rows.assumptions import certainty_name
from calculator.reports.rows.summary import SummaryRow
from calculator.sentences import speaking
from calculator.sentences.translated import translated

_PARTS = 1000


@dataclass(frozen=True, slots=True)
class CommunityRow:
    """One system: the figures of the house, those of the flat in euros, and how they come about.

    ``part_eur``: the levy of a thousandth. ``paid_back``: when it has paid off against the present heating, in words.
    """

    key: str
    letter: str
    label: str
    levy: Levy
    part_eur: Decimal
    flat_levy_eur: Decimal
    flat_month_eur: Decimal
    flat_whole_month_eur: Decimal
    paid_back_years: int | None
    paid_back: str
    formulas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CommunityTable:
    """The community: the share of the flat and by what it counts, a row per system, and what is to be decided."""

    share_percent: Decimal
    by: str
    refill_years: int
    years: int
    rows: tuple[CommunityRow, ...]
    votes: tuple[str, ...]
    sources: tuple[str, ...]


def community_table(answer: Answer, summary: Sequence[SummaryRow]) -> CommunityTable | None:
    """Return the figures for the owners; None where no community owns the house, or a tenant asks."""
    facts, words = answer.asked.facts, speaking()
    found = {each.key: each for each in levies(answer.comparison, facts)}
    if not found or answer.asked.viewpoint is Viewpoint.TENANT:
        return None
    (part, by), decided = share(facts), votes(facts, answer.parameters)
    years = len(answer.comparison.calendar_years)
    return CommunityTable(
        share_percent=part * 100,
        by=words(by),
        refill_years=facts.community.refill_years or years,
        years=years,
        rows=tuple(_row(row, found[row.key], answer, words) for row in summary),
        votes=tuple(words(each.sentence) for each in decided),
        sources=tuple(dict.fromkeys(map(_source, decided))),
    )


def _source(vote: Vote) -> str:
    return f"{translated(vote.record.source)} ({certainty_name(vote.record.certainty)})"


def _row(row: SummaryRow, levy: Levy, answer: Answer, words: Words) -> CommunityRow:
    systems = {each.key: each for each in answer.beside.systems}
    after, told = _paid_back(systems[row.key], systems.get(Technology.KEEP))
    return CommunityRow(
        key=row.key,
        letter=row.letter,
        label=row.label,
        levy=levy,
        part_eur=levy.levy_eur / _PARTS,
        flat_levy_eur=levy.of_flat(levy.levy_eur),
        flat_month_eur=levy.of_flat(levy.month_eur),
        flat_whole_month_eur=levy.of_flat(levy.whole_month_eur),
        paid_back_years=after,
        paid_back=told,
        formulas=tuple(map(words, levy.formulas)),
    )


def _paid_back(system: SystemCosts, kept: SystemCosts | None) -> tuple[int | None, str]:
    """Return when a system has paid off against keeping the present heating, as a number and in words."""
    if kept is None or system.key == Technology.KEEP:
        return None, "–"
    after = paid_back_after(system, kept)
    if after is None:
        return None, _("nicht in %(years)s Jahren") % {"years": len(system.yearly_eur)}
    if after == 0:
        return after, _("von Anfang an")
    return after, _("nach %(years)s Jahren") % {"years": after} if after > 1 else _("nach einem Jahr")
