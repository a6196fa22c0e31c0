from typing import Literal

RecordOutStatus = Literal["draft", "final"]

RECORD_OUT_STATUS_VALUES: set[RecordOutStatus] = {
    "draft",
    "final",
}


def check_record_out_status(value: str) -> RecordOutStatus:
    if value in RECORD_OUT_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RECORD_OUT_STATUS_VALUES!r}")
