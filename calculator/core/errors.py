"""Typed errors of the cost model. Their text is a German sentence that can be shown as it is."""


class CalculatorError(Exception):
    """Anything a user can put right: a wrong value, file or date."""


class ParameterNotCovered(CalculatorError):
    """A dated parameter has no final value on the date asked for."""


class InvalidCase(CalculatorError):
    """A case file cannot be read or has the wrong shape."""


class InvalidInput(CalculatorError):
    """One entered value is impossible.

    ``field`` is the field's key, ``allowed`` the allowed range in words, ``why`` what is wrong with the value.
    """

    def __init__(self, field: str, label: str, allowed: str, why: str) -> None:
        self.field = field
        self.label = label
        self.allowed = allowed
        self.why = why
        super().__init__(f"{label}: {why} {allowed}".strip())
