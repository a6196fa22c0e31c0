"""CSV of a result: the same rows as the workbook, as plain values."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from io import StringIO

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core import SystemCosts
from calculator.core.cost_lines import VDI
from calculator.core.evaluation import Evaluation
from calculator.core.notation import cents, day, rounded
from calculator.reports import rows
from calculator.reports.cell_text import harmless
from calculator.reports.plain_community import community_lines
from calculator.reports.verdict import verdict
from calculator.reports.workbook.material import Material
from calculator.sentences.translated import translated

BOM = "\ufeff"
_PLACES = 6
_EURO = "€"


def to_csv(answer: Answer, material: Material) -> bytes:
    """Return a table with one value a line: semicolons, decimal commas, UTF-8 with a mark at its beginning."""
    target = StringIO()
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    heads = _("Art"), _("Heizung"), _("Bezeichnung"), _("Betriebsjahr"), _("Kalenderjahr"), _("Wert"), _("Einheit")
    of_source = _("Quelle"), _("Sicherheit"), _("geprüft am"), _("Adresse der Quelle")
    writer.writerow([*heads, *of_source])
    for row in _lines(answer, material):
        writer.writerow([_written(each) for each in row] + [""] * (len(heads) + len(of_source) - len(row)))
    return (BOM + target.getvalue()).encode()


Line = tuple[str | int | Decimal, ...]


def _lines(answer: Answer, material: Material) -> Iterator[Line]:
    for label, value in _stand(material):
        yield (_("Stand"), "", label, "", "", value, "", "")
    yield (_("Erklärung"), "", rows.figure_name("total_eur"), "", "", rows.total_explained(), "", "")
    for label, said in _verdict_words(answer):
        yield (_("Erklärung"), "", label, "", "", said, "", "")
    for label, value in material.given:
        yield (_("Angabe"), "", label, "", "", value, "", "")
    for each in rows.assumption_rows(answer):
        number = rounded(each.value, _PLACES).normalize()
        line = (_("Annahme"), "", each.label, "", "", number, translated(each.unit), each.source)
        checked = day(each.checked_on) if each.checked_on else ""
        yield (*line, rows.certainty_name(each.certainty), checked, each.url)
    for row in rows.site_rows(answer.comparison):
        said = f"{row.fit_label}: {row.sentence}"
        yield (
            _("Haus und Grundstück"),
            row.system,
            row.label,
            "",
            "",
            said,
            "",
            row.source,
            row.certainty,
            "",
            row.url,
        )
    names, items = rows.figure_names(answer.comparison), rows.ItemRows(answer.comparison)
    years = rows.year_rows(answer)
    for system in answer.comparison.systems:
        label = _(system.label)
        yield from _items(label, items.of(system), answer.comparison.calendar_years)
        yield from _years(label, [(row, row.cell(system.key)) for row in years], names)
        yield from _totals(label, system, names)
        yield from _appraisal(label, answer.comparison.evaluation(system.key), names)
    yield from community_lines(answer)
    for party in rows.party_rows(answer):
        yield from _party(party, names)


def _verdict_words(answer: Answer) -> Iterator[tuple[str, str]]:
    """Yield the verdict with all that is said beside it, so that nobody passes on a winner without the conditions."""
    found = verdict(answer)
    yield found.heading, found.sentence
    for against in found.against:
        yield _("Vergleich"), against.sentence
    if found.shares:
        yield _("Preisverläufe"), found.shares
    for caution in found.cautions:
        yield _("Zu beachten"), caution


def _party(party: rows.PartyRow, names: Mapping[str, str]) -> Iterator[Line]:
    for effect in party.years:
        for side, figures in (("tenant_eur", effect.tenant), ("landlord_eur", effect.landlord)):
            label = _("%(side)s: Änderung") % {"side": names[side]}
            yield (_("Miete"), party.label, label, "", effect.year, cents(figures.year_eur), _EURO, "")


def _stand(material: Material) -> list[tuple[str, str]]:
    comparison = material.comparison
    found = [
        (_("Titel"), material.title),
        (_("Recht und Preise"), f"{translated(comparison.parameter_set_title)} ({day(comparison.as_of)})"),
        (_("Erstellt am"), day(material.made_on)),
        (_("Version"), material.version),
        (_("Ergebnis im Netz"), material.link),
        (_("Gebiet"), material.zone),
        (_("Ausgabe des Wärmeplans"), material.edition),
        (_("Hinweis"), material.mark),
    ]
    return [(label, value) for label, value in found if value]


def _items(name: str, items: Sequence[rows.ItemRow], years: tuple[int, ...]) -> Iterator[Line]:
    for item in items:
        if item.once:
            yield (_("Anschaffung"), name, item.label, 0, "", cents(item.first_eur), _EURO, item.source)
            continue
        for number, (year, amount) in enumerate(zip(years, item.amounts_eur, strict=True), start=1):
            yield (_("Kosten"), name, item.label, number, year, cents(amount), _EURO, item.source)


def _years(label: str, years: Iterable[tuple[rows.YearRow, rows.YearCell]], names: Mapping[str, str]) -> Iterator[Line]:
    known = [(row.year, row.calendar_year or "", cell) for row, cell in years if row.year]
    of_years = [(number, year, cell.year_eur) for number, year, cell in known]
    so_far = [(number, year, cell.total_eur) for number, year, cell in known]
    for key, amounts in (("year_eur", of_years), ("so_far_eur", so_far)):
        for number, year, amount in amounts:
            yield (_("Summe"), label, names[key], number, year, cents(amount), _EURO, "")
    for number, year, cell in known:
        for name, tonnes in (("CO₂", cell.co2_t), (_("CO₂, wenn Strom sauberer wird"), cell.co2_low_t)):
            if tonnes is not None:
                yield (_("Treibhausgase, reale Bilanz"), label, name, number, year, rounded(tonnes, _PLACES), "t", "")


def _totals(label: str, system: SystemCosts, names: Mapping[str, str]) -> Iterator[Line]:
    values = (
        ("total_eur", system.fair_eur),
        ("payments_eur", system.payments_eur),
        ("left_eur", system.residual_path_eur[-1]),
    )
    for key, amount in values:
        yield (_("Summe"), label, names[key], "", "", cents(amount), _EURO, "")


def _appraisal(label: str, found: Evaluation, names: Mapping[str, str]) -> Iterator[Line]:
    values = (
        ("capital_value_eur", found.capital_value_eur, _EURO),
        ("annuity_eur", found.annuity_eur, _("€ im Jahr")),
        ("residual_eur", found.residual_value_eur, _EURO),
        ("month_eur", found.first_month_eur, _("€ im Monat")),
    )
    for key, amount, unit in values:
        yield (_("Bewertung"), label, names[key], "", "", cents(amount), unit, VDI)


def _written(value: str | int | Decimal) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",")
    return harmless(value) if isinstance(value, str) else str(value)
