from typing import Literal

ComparisonPermissionVerdict = Literal["allowed", "conditions", "not_allowed", "open"]

COMPARISON_PERMISSION_VERDICT_VALUES: set[ComparisonPermissionVerdict] = {
    "allowed",
    "conditions",
    "not_allowed",
    "open",
}


def check_comparison_permission_verdict(value: str) -> ComparisonPermissionVerdict:
    if value in COMPARISON_PERMISSION_VERDICT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPARISON_PERMISSION_VERDICT_VALUES!r}")
