"""Typed errors of the cost model. Their text is a German sentence that can be shown as it is."""


class CalculatorError(Exception):
    """Anything a user can put right: a wrong value, file or date."""


class ParameterNotCovered(CalculatorError):
    """A dated parameter has no final value on the date asked for."""


class PriceNotOverridable(CalculatorError):
    """Something that is no price, or belongs to a frozen set, was to be replaced by a price record."""


class InvalidCase(CalculatorError):
    """A case file cannot be read or has the wrong shape."""


class InvalidInput(CalculatorError):
    """One entered value or fact is impossible.

    ``field`` is the field's key, ``allowed`` the allowed range in words, ``why`` what is wrong with the value, both in
    German; ``english`` is the whole sentence in English.
    """

    def __init__(self, field: str, label: str, allowed: str, why: str, english: str = "") -> None:
        self.field = field
        self.label = label
        self.allowed = allowed
        self.why = why
        self.english = english or f"{field}: this value is not allowed."
        super().__init__(f"{label}: {why} {allowed}".strip())
