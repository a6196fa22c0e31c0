"""The cost model: pure Python, no Django, no clock, exact decimals.

``compare(inputs, parameters)`` answers; ``presets()`` and ``read_case()`` give ready inputs, ``catalogue()`` describes
every field, ``to_dict()`` and ``to_table()`` write the answer. docs/cost-model.md explains the model.
"""

from calculator.core.cases import Case, presets, read_case
from calculator.core.compare import compare
from calculator.core.errors import CalculatorError, InvalidCase, InvalidInput, ParameterNotCovered
from calculator.core.fields import Field, catalogue
from calculator.core.inputs import OWN_ENTRY, Inputs, problems
from calculator.core.parameters import REFERENCE_SET, ParameterSet, Record, load_set
from calculator.core.result import Assumption, Comparison, CostLine, Crossing, Subsidy, SystemCosts
from calculator.core.serialise import to_dict
from calculator.core.table import to_table

__all__ = [
    "OWN_ENTRY",
    "REFERENCE_SET",
    "Assumption",
    "CalculatorError",
    "Case",
    "Comparison",
    "CostLine",
    "Crossing",
    "Field",
    "Inputs",
    "InvalidCase",
    "InvalidInput",
    "ParameterNotCovered",
    "ParameterSet",
    "Record",
    "Subsidy",
    "SystemCosts",
    "catalogue",
    "compare",
    "load_set",
    "presets",
    "problems",
    "read_case",
    "to_dict",
    "to_table",
]
