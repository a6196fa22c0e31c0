from typing import Literal

ComparisonSiteConditionFit = Literal["check", "doubtful", "not_here", "possible"]

COMPARISON_SITE_CONDITION_FIT_VALUES: set[ComparisonSiteConditionFit] = {
    "check",
    "doubtful",
    "not_here",
    "possible",
}


def check_comparison_site_condition_fit(value: str) -> ComparisonSiteConditionFit:
    if value in COMPARISON_SITE_CONDITION_FIT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPARISON_SITE_CONDITION_FIT_VALUES!r}")
