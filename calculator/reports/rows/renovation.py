"""A planned renovation: what it saves, costs and is granted. The costs of the heatings do not contain it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core.choices import Viewpoint
from calculator.core.demand.renovation import SAVING
from calculator.core.notation import around_euro, euro, german, rounded, whole_euro
from calculator.reports.rows.law import SubsidyRow, subsidy_row
from calculator.sentences import speaking


@dataclass(frozen=True, slots=True)
class RenovationTable:
    """Heat demand before and after (kWh/m² a year), each measure with its cost in euros, the grant and its parts."""

    before_kwh_m2a: Decimal
    after_kwh_m2a: Decimal
    measures: tuple[tuple[str, Decimal], ...]
    cost_eur: Decimal
    subsidy_eur: Decimal
    possible_eur: Decimal | None
    rows: tuple[SubsidyRow, ...]

    @property
    def net_eur(self) -> Decimal:
        """What is left to pay after the grant."""
        return self.cost_eur - self.subsidy_eur

    @property
    def sentences(self) -> str:
        """What the renovation does, costs and is granted, in whole euros."""
        return self._told(whole_euro)

    @property
    def sentences_to_the_cent(self) -> str:
        """The same with cents, as on paper."""
        return self._told(euro)

    def _told(self, money: Callable[[Decimal], str]) -> str:
        words = _(
            "Der Wärmebedarf sinkt im Modell um %(saved)s kWh je m² im Jahr, von %(before)s auf %(after)s; damit "
            "rechnen alle Heizungen. Die Sanierung selbst kostet %(cost)s, abzüglich %(grant)s Förderung also %(net)s. "
            "Dieser Betrag ist zusätzlich zu zahlen, mit jeder Heizung gleich; keiner der Beträge enthält ihn."
        )
        values = {
            "saved": german(rounded(self.before_kwh_m2a, 0) - rounded(self.after_kwh_m2a, 0), 0),
            "before": german(self.before_kwh_m2a, 0),
            "after": german(self.after_kwh_m2a, 0),
            "cost": money(self.cost_eur),
            "grant": money(self.subsidy_eur),
            "net": money(self.net_eur),
        }
        if not self.possible_eur:
            return words % values
        more = _("Fiele alles Offene günstig aus, wäre die Förderung %(amount)s.")
        return f"{words % values} {more % {'amount': money(self.possible_eur)}}"


def price_of_renovation(answer: Answer) -> str:
    """Return what the planned renovation costs and that no amount contains it; empty if none is planned.

    Whoever plans with a saving in percent has not said what the work costs.
    """
    planned = renovation_table(answer)
    if planned is not None:
        words = _("rund %(net)s nach Förderung, in keinem Betrag enthalten")
        return words % {"net": around_euro(planned.net_eur)}
    return _("nicht bekannt, in keinem Betrag enthalten") if SAVING in answer.asked.values else ""


def renovation_apart(answer: Answer) -> Iterator[str]:
    """Yield in one sentence that the renovation, whose saving is counted, is to be paid besides, and how much."""
    planned, of_tenant = renovation_table(answer), answer.asked.viewpoint is Viewpoint.TENANT
    if planned is not None:
        words = _("Dazu kommt die geplante Sanierung, fürs ganze Haus rund %(net)s nach Förderung.")
        if of_tenant:
            words = _(
                "Die geplante Sanierung kostet fürs ganze Haus rund %(net)s nach Förderung; kein Betrag hier enthält "
                "sie, auch sie kann die Miete erhöhen."
            )
        yield words % {"net": around_euro(planned.net_eur)}
    elif SAVING in answer.asked.values:
        yield _("Was die geplante Sanierung kostet, ist nicht angegeben; kein Betrag hier enthält es.")


def renovation_table(answer: Answer) -> RenovationTable | None:
    """Return the planned renovation of an answer; None if none is planned."""
    found = answer.comparison.renovation
    if found is None:
        return None
    words, grant = speaking(), found.subsidy
    return RenovationTable(
        before_kwh_m2a=found.before_kwh_m2a,
        after_kwh_m2a=found.after_kwh_m2a,
        measures=tuple((_(measure.label), measure.cost_eur) for measure in found.measures),
        cost_eur=found.cost_eur,
        subsidy_eur=grant.amount_eur,
        possible_eur=grant.possible_eur if grant.possible_eur != grant.amount_eur else None,
        rows=tuple(subsidy_row(item, words) for item in grant.items),
    )
