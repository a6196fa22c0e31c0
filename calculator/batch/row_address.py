"""The address that a row of an uploaded table states, from one column or several (pure)."""

import re
from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from calculator.batch.causes import Cause, RowRemark
from calculator.batch.columns import ABOVE, COLUMNS, OF_ALL_ROWS, TOGETHER
from calculator.batch.unsummed import told_of_unsummed
from zones.doors.table_meaning import stated

# A postcode that a spreadsheet took for a number, alone or in an address: 7743 is 07743.
_SHORT_POSTCODE = re.compile(r"(?:^|(?<=, ))(\d{4})(?:[.,]0+)?(?=$|,? [^\W\d])")
_WHOLE = re.compile(r"^(\d+)[.,]0+$")  # a number of a spreadsheet: „1.0“
# What a spreadsheet makes of „1-3“: a day, or how many days it counts since 1900; no street has such numbers.
_DAY = re.compile(r"(?:[34]\d{4}|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d.*)")
_WORD = re.compile(r"[^\W\d_]{2}")  # „Hinterhaus“


def address_of(cells: Mapping[str, str]) -> str:
    """Return the address of a row as one text; empty where none is stated. `cells` go by the key of the column."""
    whole = cells.get("address", "")
    if not whole and (street := cells.get(ABOVE) or cells.get("street")):
        whole = f"{street} {_number_of(cells)}".strip()
    whole, postcode = (_SHORT_POSTCODE.sub(r"0\1", text) for text in (whole, cells.get("postcode", "")))
    places = (stated(cells.get(key, "")) for key in ("town", "district"))
    return _with_place(whole, postcode, *places) if whole else ""


def told_of_address(cells: Mapping[str, str]) -> list[RowRemark]:
    """Return the remarks on a street that stands in a row above, and on what several rows state together."""
    told = []
    if (street := cells.get(ABOVE, "")) and not cells.get("address"):
        sentence = _("Straße: In der Zeile steht keine; es gilt „%s“ aus einer Zeile darüber.")
        told.append(RowRemark(Cause.REMARK, sentence % street))
    if _DAY.fullmatch(number := cells.get("number", "")):
        words = _(
            "Hausnummer: „%s“ ist keine, sondern ein Tag, wie ihn ein Tabellenprogramm etwa aus „1-3“ macht. Bitte "
            "schreiben Sie sie in eine Zelle für Text."
        )
        told.append(RowRemark(Cause.WORD_ASIDE, words % number))
    sums = ", ".join(
        f"{COLUMNS[together].label.removesuffix(OF_ALL_ROWS)}{text}"
        for together in TOGETHER
        if (text := cells.get(together))
    )
    if sums:
        words = _("Aus allen Zeilen dieser Adresse: %s. Was sonst in den Zeilen steht, ist das der ersten.")
        told.append(RowRemark(Cause.REMARK, words % sums))
    return [*told, *told_of_unsummed(cells)]


def told_of_same_address(line: int, groups: Mapping[int, Sequence[int]]) -> list[RowRemark]:
    """Return how many rows have the address of a row; ``groups``: all lines with it, by each of them."""
    if line not in groups:
        return []
    sentence = _("Dieselbe Adresse steht in %d Zeilen; jede ist für sich gerechnet.")
    return [RowRemark(Cause.SAME_ADDRESS, sentence % len(groups[line]))]


def _number_of(cells: Mapping[str, str]) -> str:
    """Return the house number with its suffix, or the range of two columns; „Hinterhaus“ stands in brackets."""
    number, last, suffix = (_WHOLE.sub(r"\1", cells.get(key, "")) for key in ("number", "number_to", "suffix"))
    if last and last != number:
        return f"{number}–{last}" if number else last
    if _WORD.match(suffix):
        return f"{number} ({suffix})"
    return f"{number}{' ' if suffix[:1].isdigit() else ''}{suffix}"  # 12 and 1/2 are not 121/2


def _with_place(address: str, *places: str) -> str:
    """Return the address with postcode, town and part of it, so that the search notices another town as in one cell."""
    further: list[str] = []
    for place in filter(None, places):
        if not re.search(rf"(?<!\w){re.escape(place)}(?!\w)", " ".join((address, *further)), re.IGNORECASE):
            further.append(place)
    return ", ".join(filter(None, (address, " ".join(further))))
