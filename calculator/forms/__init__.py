"""The questions of the calculator as forms show them: five quick ones, or everything that can be said."""

from calculator.forms.detailed import DetailedForm, detailed_form
from calculator.forms.entries import Entry
from calculator.forms.quick import QuickForm, quick_form

__all__ = ["DetailedForm", "Entry", "QuickForm", "detailed_form", "quick_form"]
