"""What can be wrong with a file: one catalogue for command, report and `docs/data-import.md` (pure, no Django).

What each kind says stands in `zones.ingest.finding_texts`; a kind that is missing here cannot be raised.
"""

from enum import Enum, unique

from zones.ingest.finding_texts import addresses, meaning, plans, steckbriefe, zones
from zones.ingest.finding_texts.entry import SEVERITY_LABELS, Severity

__all__ = ["SEVERITY_LABELS", "FindingKind", "Severity"]


@unique
class FindingKind(Enum):
    """One kind of finding: what it says, how to mend it, and whether the row is left out; the name is its code.

    `detail` is what one finding says beyond the message, with placeholders for `Finding.values`.
    """

    def __init__(self, weight: tuple[Severity, bool], message: str, hint: str, detail: str) -> None:
        self.severity, self.drops_row = weight
        self.message, self.hint, self.detail = message, hint, detail

    COLUMNS_WRONG = addresses.COLUMNS_WRONG
    LINE_TOO_LONG = addresses.LINE_TOO_LONG
    FILTER_MISSING = addresses.FILTER_MISSING
    COLUMNS_PASSED_OVER = addresses.COLUMNS_PASSED_OVER
    TEXT_BROKEN = addresses.TEXT_BROKEN
    LETTER_BROKEN = addresses.LETTER_BROKEN
    STREET_MISSING = addresses.STREET_MISSING
    STREET_UNREADABLE = addresses.STREET_UNREADABLE
    NUMBER_UNREADABLE = addresses.NUMBER_UNREADABLE
    NUMBER_ZERO = addresses.NUMBER_ZERO
    POSTCODE_MISSING = addresses.POSTCODE_MISSING
    POSTCODE_INVALID = addresses.POSTCODE_INVALID
    COORDINATE_UNREADABLE = addresses.COORDINATE_UNREADABLE
    AXES_SWAPPED = addresses.AXES_SWAPPED
    OUTSIDE_CITY = addresses.OUTSIDE_CITY
    DUPLICATE_ROW = addresses.DUPLICATE_ROW
    ADDRESS_TWICE = addresses.ADDRESS_TWICE
    ADDRESSES_LOST = addresses.ADDRESSES_LOST
    NO_ROWS = addresses.NO_ROWS
    TOO_MANY_DROPPED = addresses.TOO_MANY_DROPPED
    POSTCODE_FILLED = addresses.POSTCODE_FILLED
    GEOMETRY_UNREADABLE = zones.GEOMETRY_UNREADABLE
    GEOMETRY_NOT_FINITE = zones.GEOMETRY_NOT_FINITE
    GEOMETRY_WITH_HEIGHTS = zones.GEOMETRY_WITH_HEIGHTS
    GEOMETRY_CURVED = zones.GEOMETRY_CURVED
    OTHER_CLASSES_SKIPPED = zones.OTHER_CLASSES_SKIPPED
    FILE_LEFT_OPEN = zones.FILE_LEFT_OPEN
    TEXT_CUT = zones.TEXT_CUT
    OTHER_FILES_IN_ARCHIVE = zones.OTHER_FILES_IN_ARCHIVE
    NO_ZONES = zones.NO_ZONES
    ZONE_COUNT = zones.ZONE_COUNT
    ZONE_CODE_MISSING = zones.ZONE_CODE_MISSING
    ZONE_CODE_UNREADABLE = zones.ZONE_CODE_UNREADABLE
    ZONE_CODE_TWICE = zones.ZONE_CODE_TWICE
    ZONE_NAME_UNREADABLE = zones.ZONE_NAME_UNREADABLE
    ZONE_NAME_MISSING = zones.ZONE_NAME_MISSING
    VERSORGUNGSART_UNKNOWN = zones.VERSORGUNGSART_UNKNOWN
    ZONE_GEOMETRY_MISSING = zones.ZONE_GEOMETRY_MISSING
    ZONE_NOT_POLYGON = zones.ZONE_NOT_POLYGON
    ZONE_PARTS_DROPPED = zones.ZONE_PARTS_DROPPED
    ZONE_GEOMETRY_INVALID = zones.ZONE_GEOMETRY_INVALID
    ZONE_GEOMETRY_REPAIRED = zones.ZONE_GEOMETRY_REPAIRED
    ZONE_PARTS_OVERLAP = zones.ZONE_PARTS_OVERLAP
    ZONE_TINY = zones.ZONE_TINY
    ZONE_OUTSIDE_CITY = zones.ZONE_OUTSIDE_CITY
    ZONE_LEAVES_CITY = zones.ZONE_LEAVES_CITY
    ZONES_OVERLAP = zones.ZONES_OVERLAP
    ZONES_SLIVER = zones.ZONES_SLIVER
    ZONES_GAP = zones.ZONES_GAP
    COLUMN_UNUSED = meaning.COLUMN_UNUSED
    COLUMN_UNIT_ASKED = meaning.COLUMN_UNIT_ASKED
    COLUMN_MARKS_ASKED = meaning.COLUMN_MARKS_ASKED
    CELL_SET_ASIDE = meaning.CELL_SET_ASIDE
    CELL_REMARK = meaning.CELL_REMARK
    ROW_SET_ASIDE = meaning.ROW_SET_ASIDE
    TITLE_SET_ASIDE = meaning.TITLE_SET_ASIDE
    VALUE_ROUNDED = meaning.VALUE_ROUNDED
    VALUE_NOT_WHOLE = meaning.VALUE_NOT_WHOLE
    TABLES_UNREAD = meaning.TABLES_UNREAD
    COLUMN_CONTRADICTS = meaning.COLUMN_CONTRADICTS
    TABLES_ALIKE = meaning.TABLES_ALIKE
    FIGURE_TWICE = meaning.FIGURE_TWICE
    CODE_MADE = meaning.CODE_MADE
    CODE_MATCHED = meaning.CODE_MATCHED
    EIGNUNG_UNKNOWN = steckbriefe.EIGNUNG_UNKNOWN
    CONNECTION_DUTY_UNKNOWN = steckbriefe.CONNECTION_DUTY_UNKNOWN
    FIELD_UNREADABLE = steckbriefe.FIELD_UNREADABLE
    VALUE_UNREADABLE = steckbriefe.VALUE_UNREADABLE
    VALUE_AMBIGUOUS = steckbriefe.VALUE_AMBIGUOUS
    VALUE_OUT_OF_RANGE = steckbriefe.VALUE_OUT_OF_RANGE
    VALUE_CATEGORY_UNKNOWN = steckbriefe.VALUE_CATEGORY_UNKNOWN
    VALUE_TWICE = steckbriefe.VALUE_TWICE
    VALUE_UNIT_UNKNOWN = steckbriefe.VALUE_UNIT_UNKNOWN
    VALUE_CONVERTED = steckbriefe.VALUE_CONVERTED
    VALUE_WRONG_SCALE = steckbriefe.VALUE_WRONG_SCALE
    VALUE_IMPLAUSIBLE = steckbriefe.VALUE_IMPLAUSIBLE
    SHARES_NOT_100 = steckbriefe.SHARES_NOT_100
    STECKBRIEF_MISSING = steckbriefe.STECKBRIEF_MISSING
    STECKBRIEF_WITHOUT_ZONE = steckbriefe.STECKBRIEF_WITHOUT_ZONE
    STECKBRIEF_TWICE = steckbriefe.STECKBRIEF_TWICE
    FILES_CONTRADICT = steckbriefe.FILES_CONTRADICT
    STECKBRIEFE_ABSENT = steckbriefe.STECKBRIEFE_ABSENT
    STECKBRIEFE_TAKEN_OVER = steckbriefe.STECKBRIEFE_TAKEN_OVER
    STECKBRIEF_ENTRIES_GONE = steckbriefe.STECKBRIEF_ENTRIES_GONE
    ADDRESSES_IN_NO_ZONE = plans.ADDRESSES_IN_NO_ZONE
    ADDRESSES_IN_TWO_ZONES = plans.ADDRESSES_IN_TWO_ZONES
    ZONE_WITHOUT_ADDRESS = plans.ZONE_WITHOUT_ADDRESS
    PLAN_ENTRY_UNREADABLE = plans.PLAN_ENTRY_UNREADABLE
    EDITION_OLDER = plans.EDITION_OLDER
    EDITION_AHEAD = plans.EDITION_AHEAD
    DOCUMENTS_GONE = plans.DOCUMENTS_GONE
