"""What a row states in another way than the calculator asks: the age of the heating, and the area of the certificate.

Each is turned into the entry that is asked for where the row lacks that one, and the row is told.
"""

import re
from datetime import date

from django.utils.translation import gettext as _

from calculator.batch.amount_columns import AGE, USABLE_AREA
from calculator.batch.causes import Cause, RowRemark, aside
from calculator.batch.columns import COLUMNS
from calculator.core.notation import german, parse, rounded, typable
from calculator.core.parameters import law_of
from calculator.core.rules.green_gas import AREA_FACTOR
from zones.doors.table_meaning import stated

INSTALLED, AREA = "heating.year_installed", "house.living_area_m2"
_YEARS_OLD = re.compile(r"(\d{1,2})(?:[.,]0+)?\s*(?:jahre?|j\.?|a)?", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_SQUARE_METRES = re.compile(r"\s*(?:m²|m2|qm)$")


def derive(cells: dict[str, str], stichtag: date) -> list[RowRemark]:
    """Add what follows from the cells of a row, by the key of the column."""
    told = []
    if (age := stated(cells.get(AGE, ""))) and not stated(cells.get(INSTALLED, "")):
        told.append(_by_age(cells, age, stichtag))
    if (usable := stated(cells.get(USABLE_AREA, ""))) and not stated(cells.get(AREA, "")):
        told += _by_usable_area(cells, usable, stichtag)
    return told


def _by_age(cells: dict[str, str], age: str, stichtag: date) -> RowRemark:
    found = _YEARS_OLD.fullmatch(age)
    if found is None and not _YEAR.fullmatch(age):
        return aside(COLUMNS[AGE].label, age)
    cells[INSTALLED] = year = str(stichtag.year - int(found[1])) if found else age
    words = _("%(column)s: „%(text)s“ ist als Baujahr der Heizung %(year)s gelesen, vom Jahr des Stichtags aus.")
    return RowRemark(Cause.REMARK, words % {"column": COLUMNS[AGE].label, "text": age, "year": year})


def _by_usable_area(cells: dict[str, str], usable: str, stichtag: date) -> list[RowRemark]:
    """Take the living area from the usable area AN, which is larger (§ 82 GModG); a text that is none is left alone."""
    number = parse(_SQUARE_METRES.sub("", usable))
    if number is None:
        return []
    law = law_of(stichtag)
    factor = law.on(AREA_FACTOR, law.as_of).value
    cells[AREA] = area = typable(rounded(number / factor, 1))
    words = _(
        "Wohnfläche: Nicht angegeben, deshalb aus der Gebäudenutzfläche von %(usable)s m² angenommen: %(area)s m² "
        "(geteilt durch %(factor)s). Die wirkliche kann anders sein."
    )
    values = {"usable": typable(number), "area": area, "factor": german(factor)}
    return [RowRemark(Cause.ASSUMED, words % values)]
