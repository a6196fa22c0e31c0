"""Lists what a comparison rests on: every value with unit, source and dates."""

from calculator.core.fields import catalogue
from calculator.core.inputs import OWN_ENTRY, Inputs
from calculator.core.parameters import ParameterSet
from calculator.core.result import Assumption


def assumptions(inputs: Inputs, parameters: ParameterSet) -> tuple[Assumption, ...]:
    """Return one assumption for each field, in the order of the catalogue."""
    return tuple(_assumption(key, inputs, parameters) for key in catalogue())


def source_of(key: str, inputs: Inputs, parameters: ParameterSet) -> str:
    """Return where a value comes from: its named origin, the parameter set, or the person who entered it."""
    if key in inputs.origins:
        return inputs.origins[key]
    record = catalogue()[key].record(parameters)
    return record.source if record.value == inputs.value(key) else OWN_ENTRY


def _assumption(key: str, inputs: Inputs, parameters: ParameterSet) -> Assumption:
    field = catalogue()[key]
    record = field.record(parameters)
    source = source_of(key, inputs, parameters)
    own = source == OWN_ENTRY
    return Assumption(
        key=key,
        label=field.label,
        value=inputs.value(key),
        unit=field.unit,
        source=source,
        certainty="own" if own else record.certainty,
        valid_from=record.valid_from,
        valid_to=record.valid_to,
        checked_on=None if own else record.checked_on,
        own=own,
    )
