"""The cost model: pure Python, no Django, no clock, exact decimals.

``compare(inputs, parameters)`` answers; ``presets()`` and ``read_case()`` give ready inputs, ``to_dict()`` writes
the answer. ``facts`` and ``model_values`` declare everything that can be asked.
"""

from calculator.core.cases import Case, presets, read_case
from calculator.core.compare import compare
from calculator.core.cost_lines import CostLine
from calculator.core.errors import CalculatorError, InvalidCase, InvalidInput, ParameterNotCovered
from calculator.core.facts import Dates, Facts, Heating, HeatingKind, House, Household, Work
from calculator.core.heatings import Technology
from calculator.core.inputs import OWN_ENTRY, Co2Path, EnergyPath, GridRelief, Inputs, QuoteItem, Tariffs
from calculator.core.law_answers import Subsidy
from calculator.core.model_value import ModelValue
from calculator.core.model_values import BROCHURE_VALUES, MODEL_VALUES
from calculator.core.parameters import REFERENCE_SET, ParameterSet, law_of, load_set
from calculator.core.records import Record
from calculator.core.result import Assumption, Comparison, Crossing, SystemCosts
from calculator.core.serialise import to_dict
