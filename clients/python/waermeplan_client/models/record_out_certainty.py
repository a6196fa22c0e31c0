from typing import Literal

RecordOutCertainty = Literal["derived", "expert", "one-secondary", "open", "own", "primary", "two-secondary"]

RECORD_OUT_CERTAINTY_VALUES: set[RecordOutCertainty] = {
    "derived",
    "expert",
    "one-secondary",
    "open",
    "own",
    "primary",
    "two-secondary",
}


def check_record_out_certainty(value: str) -> RecordOutCertainty:
    if value in RECORD_OUT_CERTAINTY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RECORD_OUT_CERTAINTY_VALUES!r}")
