"""What staff edit: texts laid over those of the files, the measures of the plan and their yearly reports."""

from knowledge.models.edited_text import EditedText, KindOfText, LanguageOfText
from knowledge.models.measure import MeasureState, PlanMeasure, ReportedState, YearlyReport

__all__ = ["EditedText", "KindOfText", "LanguageOfText", "MeasureState", "PlanMeasure", "ReportedState", "YearlyReport"]
