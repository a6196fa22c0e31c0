from typing import Literal

ConclusionOutConclusionKind = Literal[
    "alone", "clear", "close", "even", "measures_differ", "none_stands", "open", "price_unknown"
]

CONCLUSION_OUT_CONCLUSION_KIND_VALUES: set[ConclusionOutConclusionKind] = {
    "alone",
    "clear",
    "close",
    "even",
    "measures_differ",
    "none_stands",
    "open",
    "price_unknown",
}


def check_conclusion_out_conclusion_kind(value: str) -> ConclusionOutConclusionKind:
    if value in CONCLUSION_OUT_CONCLUSION_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CONCLUSION_OUT_CONCLUSION_KIND_VALUES!r}")
