"""The questions of the calculator as forms show them: five quick ones, or everything that can be said."""

from calculator.pages.forms.detailed import DetailedForm, detailed_form
from calculator.pages.forms.fields import Entry, QuestionForm
from calculator.pages.forms.quick import QuickForm, quick_form
