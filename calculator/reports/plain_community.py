"""The figures of a community of owners as plain values, for CSV and JSON."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core.notation import cents, rounded
from calculator.core.serialise import plain
from calculator.reports import rows

_PLACES = 6


def community_lines(answer: Answer) -> Iterator[tuple[str | int | Decimal, ...]]:
    """Yield the lines of the CSV: each figure of the flat and of the house, then what is to be decided."""
    table = rows.community_table(answer, rows.summary_rows(answer))
    if table is None:
        return
    kind, euro, month = _("Eigentümergemeinschaft"), "€", _("€ im Monat")
    for row in table.rows:
        for label, amount, unit in (
            (_("Wohnung und Monat nach der Umlage"), row.flat_month_eur, month),
            (_("Wohnung und Monat, alles zusammen"), row.flat_whole_month_eur, month),
            (_("Sonderumlage der Wohnung"), row.flat_levy_eur, euro),
            (_("Sonderumlage je Tausendstel"), row.part_eur, euro),
            (_("Sonderumlage des Hauses"), row.levy.levy_eur, euro),
            (_("aus der Rücklage"), row.levy.reserve_eur, euro),
            (_("Kredit"), row.levy.loan_eur, euro),
        ):
            yield (kind, row.label, label, "", "", cents(amount), unit, table.by)
    for sentence in table.votes:
        yield (kind, "", _("Beschluss"), "", "", sentence, "", "; ".join(table.sources))


def community_json(answer: Answer) -> dict[str, Any] | None:
    """Return the figures in the shape of ``take_away.schema.json``; None where no community owns the house."""
    table = rows.community_table(answer, rows.summary_rows(answer))
    if table is None:
        return None
    return {
        "share_percent": plain(rounded(table.share_percent, _PLACES)),
        "share_by": table.by,
        "refill_years": table.refill_years,
        "systems": [_system(row) for row in table.rows],
        "votes": list(table.votes),
        "sources": list(table.sources),
    }


def _system(row: rows.CommunityRow) -> dict[str, Any]:
    amounts = {
        "price_eur": row.levy.price_eur,
        "reserve_eur": row.levy.reserve_eur,
        "loan_eur": row.levy.loan_eur,
        "levy_eur": row.levy.levy_eur,
        "levy_per_thousandth_eur": row.part_eur,
        "flat_levy_eur": row.flat_levy_eur,
        "flat_month_eur": row.flat_month_eur,
        "flat_whole_month_eur": row.flat_whole_month_eur,
    }
    return {
        "key": row.key,
        "label": row.label,
        **{key: str(cents(amount)) for key, amount in amounts.items()},
        "paid_back_years": row.paid_back_years,
        "formulas": list(row.formulas),
    }
