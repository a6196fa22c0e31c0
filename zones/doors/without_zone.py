"""Why a house of a table has no zone, as a closed list: `Place.reason` says it in words, this is for counting."""

from enum import StrEnum


class NoZone(StrEnum):
    """One member for each thing that whoever keeps the table can mend, or has to know."""

    NOT_STATED = "not_stated"  # neither address nor zone
    NO_STREET = "no_street"  # only a number, a postcode or a name of the city, or letters of another script
    STREET = "street"  # not in the list, or mixed with what is no address
    NUMBER = "number"  # the street is known, the number is not
    SEVERAL_ZONES = "several_zones"  # several numbers, whose houses do not lie in one zone
    AMBIGUOUS = "ambiguous"  # several addresses fit
    DATE = "date"  # a spreadsheet has made a date of the number
    ELSEWHERE = "elsewhere"  # postcode or place of another municipality
    OUTSIDE = "outside"  # the address is known and lies in no zone
    CODE = "code"  # the stated code of a zone is none
    NO_PLAN = "no_plan"  # nothing is published
