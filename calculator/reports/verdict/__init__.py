"""The verdict: which heating costs least, by how much, how sure that is, and what must be said with it."""

from calculator.answer.kinds import LEAST_PERCENT, SURE_PERCENT, VerdictKind
from calculator.reports.verdict.against import Against, Rival
from calculator.reports.verdict.cautions import unchecked
from calculator.reports.verdict.lead import futures_count
from calculator.reports.verdict.price_entry import PriceEntry
from calculator.reports.verdict.short import Short, short
from calculator.reports.verdict.tipping import equal_sentences
from calculator.reports.verdict.whole import ResultVerdict, beyond, verdict
