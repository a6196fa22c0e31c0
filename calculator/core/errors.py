"""Typed errors of the cost model. They know no language: ``message`` is what ``calculator.sentences`` words."""

from calculator.core.message import Code, Message, say


class Wrong(Code):
    """Why an entered value or fact is impossible, and what is allowed instead."""

    NAMED = "wrong.named"
    WITH_ALLOWED = "wrong.with_allowed"
    EMPTY = "wrong.empty"
    NO_NUMBER = "wrong.no_number"
    COMMA_TWO_MEANINGS = "wrong.comma_two_meanings"
    POINT_TWO_MEANINGS = "wrong.point_two_meanings"
    NO_WHOLE_NUMBER = "wrong.no_whole_number"
    OUTSIDE = "wrong.outside"
    OTHER_SCALE = "wrong.other_scale"
    NOT_SOLD_BY = "wrong.not_sold_by"
    PART_OF_A_CENT = "wrong.part_of_a_cent"
    PLACES = "wrong.places"
    NO_DAY = "wrong.no_day"
    NO_YES_OR_NO = "wrong.no_yes_or_no"
    NO_SUCH_WORD = "wrong.no_such_word"
    TOO_LONG = "wrong.too_long"
    BEFORE_ORDER = "wrong.before_order"
    OLDER_THAN_HOUSE = "wrong.older_than_house"
    UNKNOWN = "wrong.unknown"
    MISSING = "wrong.missing"
    SHAPE = "wrong.shape"
    NO_UNIT = "wrong.no_unit"
    UNKNOWN_UNIT = "wrong.unknown_unit"
    UNCLEAR_UNIT = "wrong.unclear_unit"
    REVERSED_PERIOD = "wrong.reversed_period"
    EUROS = "wrong.euros"
    HALF_PERIOD = "wrong.half_period"
    PERIOD = "wrong.period"
    NO_TARIFF = "wrong.no_tariff"
    NO_SYSTEM = "wrong.no_system"
    IMPOSSIBLE_SYSTEM = "wrong.impossible_system"
    NEEDS_OFFER = "wrong.needs_offer"
    NO_BY_LAW = "wrong.no_by_law"
    NO_AREA = "wrong.no_area"
    NEGATIVE = "wrong.negative"
    GRANT_ABOVE_COST = "wrong.grant_above_cost"


class Allowed(Code):
    """What is allowed for a value or fact."""

    RANGE = "allowed.range"
    RANGE_WITH_UNIT = "allowed.range_with_unit"
    DAYS = "allowed.days"
    FROM_DAY = "allowed.from_day"
    WORDS = "allowed.words"
    UNITS = "allowed.units"
    UNIT_EXAMPLES = "allowed.unit_examples"
    PLEASE_ADD = "allowed.please_add"
    LEAVE_OUT = "allowed.leave_out"
    MAPPING = "allowed.mapping"
    LIST = "allowed.list"
    NUMBER = "allowed.number"
    WHOLE_NUMBER = "allowed.whole_number"
    DAY = "allowed.day"
    YES_OR_NO = "allowed.yes_or_no"
    TEXT = "allowed.text"
    ABOVE_ZERO = "allowed.above_zero"
    FROM_ZERO = "allowed.from_zero"
    UP_TO_COST = "allowed.up_to_cost"


class NotCovered(Code):
    """Which value or law is not known."""

    ON_DAY = "not_covered.on_day"
    UNSETTLED = "not_covered.unsettled"
    NO_SUCH_VALUE = "not_covered.no_such_value"
    NO_SUCH_SET = "not_covered.no_such_set"
    BEFORE_LAW = "not_covered.before_law"
    NO_DAY_NAMED = "not_covered.no_day_named"


class NotOverridable(Code):
    """Why a price record cannot take the place of a value."""

    FROZEN = "not_overridable.frozen"
    NO_PRICE = "not_overridable.no_price"
    ENDS_BEFORE_BEGIN = "not_overridable.ends_before_begin"
    TOO_EARLY = "not_overridable.too_early"
    TOO_LATE = "not_overridable.too_late"


class CaseFault(Code):
    """What is wrong with a file."""

    UNREADABLE = "case.unreadable"
    NO_FILE = "case.no_file"
    FOLDER = "case.folder"
    NO_PERMISSION = "case.no_permission"
    BROKEN_DISK = "case.broken_disk"
    TWICE = "case.twice"
    NO_YAML = "case.no_yaml"
    NO_YAML_IN_LINE = "case.no_yaml_in_line"
    NO_INPUTS = "case.no_inputs"
    UNKNOWN_ENTRY = "case.unknown_entry"
    WRONG_SHAPE = "case.wrong_shape"
    NO_QUOTE = "case.no_quote"


class CalculatorError(Exception):
    """Anything a user can put right: a wrong value, file or date."""

    def __init__(self, message: Message) -> None:
        self.message = message
        super().__init__(message)


class ParameterNotCovered(CalculatorError):
    """A dated parameter has no final value on the date asked for."""


class PriceNotOverridable(CalculatorError):
    """Something that is no price, or belongs to a frozen set, was to be replaced by a price record."""


class InvalidCase(CalculatorError):
    """A case file cannot be read or has the wrong shape."""


class InvalidInput(CalculatorError):
    """One entered value or fact is impossible.

    ``field`` is its key, ``why`` what is wrong with the value, ``allowed`` what would be right (None: that depends);
    ``problem`` says both, ``message`` names the field too.
    """

    def __init__(self, field: str, why: Message, allowed: Message | None = None, label: str = "") -> None:
        self.field = field
        self.label = label or field
        self.why = why
        self.allowed = allowed
        self.problem = say(Wrong.WITH_ALLOWED, why=why, allowed=allowed) if allowed else why
        super().__init__(say(Wrong.NAMED, label=self.label, problem=self.problem))
