"""What staff edit: texts for citizens, the measures of the plan and their yearly reports."""

from knowledge.admin import measures, texts

__all__ = ["measures", "texts"]
