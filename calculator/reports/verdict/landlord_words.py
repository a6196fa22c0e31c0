"""What whoever lets reads first: what is left with them after the highest rise of the rent, and what tenants pay."""

from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.answer.kinds import kind_of
from calculator.core.notation import around_euro
from calculator.reports.rows import MonthFigure, MonthFigures, Whose
from calculator.reports.verdict.changes import change
from calculator.reports.verdict.tenants_share import tenants_change


def of_landlord(answer: Answer, figures: MonthFigures) -> str:
    """Return it of the heating of the verdict; where there is none, what the bars show."""
    now, best = figures.now, figures.best
    if now is None or best is None or best is now or kind_of(answer).is_open:
        return _("Die Balken zeigen, was Sie davon tragen, nach der höchsten erlaubten Mieterhöhung.")
    of_flat = figures.whose is Whose.LANDLORD_OF_FLAT
    values = {
        "change": change(now, best),
        "rent": around_euro(best.rent_eur or Decimal(0)),
        "tenants": tenants_change(answer, figures, now, best),
        "levy": around_euro(best.levy_eur or Decimal(0)),
    }
    words = (_borne_of_flat(best), _("Mieter zahlen %(tenants)s.")) if of_flat else (_borne(best), _tenants(figures))
    return " ".join(words) % values


def _borne(best: MonthFigure) -> str:
    if not best.rent_eur:
        return _("Sie tragen fürs ganze Haus %(change)s; die Miete darf dafür nicht steigen.")
    return _("Sie tragen fürs ganze Haus %(change)s, nach höchster Mieterhöhung (rund %(rent)s).")


def _tenants(figures: MonthFigures) -> str:
    return _("Je Wohnung zahlen Mieter %(tenants)s.") if figures.dwellings > 1 else _("Mieter zahlen %(tenants)s.")


def _borne_of_flat(best: MonthFigure) -> str:
    borne = _("Sie tragen für Ihre Wohnung %(change)s, nach höchster Mieterhöhung (rund %(rent)s).")
    if not best.rent_eur:
        borne = _("Sie tragen für Ihre Wohnung %(change)s; die Miete darf dafür nicht steigen.")
    levy = _("Darin: rund %(levy)s Sonderumlage, auf die Jahre verteilt.") if best.levy_eur else ""
    return f"{borne} {levy}".strip()
