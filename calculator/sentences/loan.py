"""The Ergänzungskredit of the KfW."""

from collections.abc import Mapping

from calculator.core.message import Code
from calculator.core.rules.loan import LoanWhy
from calculator.sentences.marking import marked as _

SENTENCES: Mapping[Code, str] = {
    LoanWhy.LOW_INCOME: _("Selbst genutzt und höchstens {limit} € Haushaltseinkommen: zinsgünstiger Kredit."),
    LoanWhy.PLAIN: _("Kredit ohne Zinsvorteil: Einkommen über der Grenze, nicht angegeben, oder nicht selbst genutzt."),
    LoanWhy.NO_GRANT: _("Den Kredit gibt es nur zu einer bewilligten Förderung."),
}
