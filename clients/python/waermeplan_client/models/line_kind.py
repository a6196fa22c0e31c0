from typing import Literal

LineKind = Literal[
    "address", "building", "choice", "note", "other_municipality", "place", "range", "street", "unknown_number", "zone"
]

LINE_KIND_VALUES: set[LineKind] = {
    "address",
    "building",
    "choice",
    "note",
    "other_municipality",
    "place",
    "range",
    "street",
    "unknown_number",
    "zone",
}


def check_line_kind(value: str) -> LineKind:
    if value in LINE_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LINE_KIND_VALUES!r}")
