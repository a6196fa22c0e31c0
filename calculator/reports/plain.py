"""CSV and JSON of a result: the same rows as the workbook, as plain values."""

import csv
import json
from collections.abc import Iterator
from decimal import Decimal
from io import StringIO
from typing import Any

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core.notation import cents, rounded
from calculator.core.result import SystemCosts
from calculator.core.serialise import plain, to_dict
from calculator.questions import VERSION, described
from calculator.reports.cell_text import harmless
from calculator.reports.workbook.material import Material
from calculator.sentences import speaking

BOM = "\ufeff"
FORMAT = 1
_PLACES = 6
_EURO = "€"


def to_csv(answer: Answer, material: Material) -> bytes:
    """Return a table with one value a line: semicolons, decimal commas, UTF-8 with a mark at its beginning."""
    target = StringIO()
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    heads = _("Art"), _("Heizung"), _("Bezeichnung"), _("Betriebsjahr"), _("Kalenderjahr"), _("Wert"), _("Einheit")
    writer.writerow([*heads, _("Quelle")])
    for row in _rows(answer, material):
        writer.writerow([_written(each) for each in row])
    return (BOM + target.getvalue()).encode()


Row = tuple[str | int | Decimal, ...]


def _rows(answer: Answer, material: Material) -> Iterator[Row]:
    for label, value in _stand(material):
        yield (_("Stand"), "", label, "", "", value, "", "")
    for label, value in material.given:
        yield (_("Angabe"), "", label, "", "", value, "", "")
    for each in answer.comparison.assumptions:
        number = rounded(each.value, _PLACES).normalize()
        yield (_("Annahme"), "", _(each.label), "", "", number, _(each.unit), each.source)
    for system in answer.comparison.systems:
        yield from _costs(system, answer.comparison.calendar_years)
        yield from _appraisal(answer, system)
    for rented in answer.tenancy:
        for effect in rented.effects:
            for label, party in ((_("Mieter: Änderung"), effect.tenant), (_("Vermieter: Änderung"), effect.landlord)):
                yield (_("Miete"), _(rented.label), label, "", effect.year, cents(party.year_eur), _EURO, "")


def _stand(material: Material) -> list[tuple[str, str]]:
    comparison = material.comparison
    found = [
        (_("Titel"), material.title),
        (_("Recht und Preise"), f"{comparison.parameter_set_title} ({comparison.as_of:%d.%m.%Y})"),
        (_("Erstellt am"), f"{material.made_on:%d.%m.%Y}"),
        (_("Version"), material.version),
        (_("Ergebnis im Netz"), material.link),
        (_("Gebiet"), material.zone),
        (_("Ausgabe des Wärmeplans"), material.edition),
        (_("Hinweis"), material.mark),
    ]
    return [(label, value) for label, value in found if value]


def _costs(system: SystemCosts, years: tuple[int, ...]) -> Iterator[Row]:
    name = _(system.label)
    for line in system.one_off:
        yield (_("Anschaffung"), name, _(line.label), 0, "", cents(line.amounts_eur[0]), _EURO, line.source)
    lines = [(_(line.label), line.amounts_eur, line.source) for line in system.yearly]
    lines.append((_("Summe des Jahres"), system.yearly_eur, ""))
    lines.append((_("Gesamtkosten bis zum Ende des Jahres"), system.cumulative_eur, ""))
    for label, amounts, source in lines:
        for number, (year, amount) in enumerate(zip(years, amounts, strict=True), start=1):
            yield (_("Kosten"), name, label, number, year, cents(amount), _EURO, source)
    for number, (year, tonnes) in enumerate(zip(years, system.co2_t or (), strict=False), start=1):
        yield (_("Treibhausgase, reale Bilanz"), name, "CO₂", number, year, rounded(tonnes, _PLACES), "t", "")


def _appraisal(answer: Answer, system: SystemCosts) -> Iterator[Row]:
    found = answer.comparison.evaluation(system.key)
    values = (
        (_("Kapitalwert"), found.capital_value_eur, _EURO),
        (_("Annuität"), found.annuity_eur, _("€ im Jahr")),
        (_("Restwert am Ende"), found.residual_value_eur, _EURO),
        (_("Mittlere Belastung im ersten Jahr"), found.first_month_eur, _("€ im Monat")),
    )
    for label, amount, unit in values:
        yield (_("Bewertung"), _(system.label), label, "", "", cents(amount), unit, "VDI 2067 Blatt 1")


def _written(value: str | int | Decimal) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",")
    return harmless(value) if isinstance(value, str) else str(value)


def to_json(answer: Answer, material: Material) -> bytes:
    """Return everything in the shape of ``take_away.schema.json``; amounts are euros as text."""
    found: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "title": material.title,
        "made_on": material.made_on.isoformat(),
        "link": material.link,
        "query": answer.asked.query(),
        "zone": material.zone,
        "edition": material.edition,
        "demonstration": material.mark,
        "inputs": [
            {"key": one.key, "group": one.group, "label": one.label, "value": one.value, "given": one.given}
            for one in described(answer.asked)
        ],
        "comparison": to_dict(answer.comparison, speaking()),
        "tenancy": _tenancy(answer),
    }
    return json.dumps(found, ensure_ascii=False, indent=1).encode()


def _tenancy(answer: Answer) -> list[dict[str, Any]]:
    return [
        {
            "key": rented.key,
            "label": rented.label,
            "rent_increase_eur_m2": plain(rented.rent.increase_eur_m2),
            "landlord_capital_eur_a": str(cents(rented.capital_eur_a)),
            "years": [
                {
                    "year": effect.year,
                    "tenant_eur": str(cents(effect.tenant.year_eur)),
                    "landlord_eur": str(cents(effect.landlord.year_eur)),
                }
                for effect in rented.effects
            ],
        }
        for rented in answer.tenancy
    ]
