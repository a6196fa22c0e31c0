from typing import Literal

ComparisonSiteConditionCertainty = Literal[
    "derived", "expert", "one-secondary", "open", "own", "primary", "two-secondary"
]

COMPARISON_SITE_CONDITION_CERTAINTY_VALUES: set[ComparisonSiteConditionCertainty] = {
    "derived",
    "expert",
    "one-secondary",
    "open",
    "own",
    "primary",
    "two-secondary",
}


def check_comparison_site_condition_certainty(value: str) -> ComparisonSiteConditionCertainty:
    if value in COMPARISON_SITE_CONDITION_CERTAINTY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPARISON_SITE_CONDITION_CERTAINTY_VALUES!r}")
