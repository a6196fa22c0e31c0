from typing import Literal

HouseInWer = Literal["eigentum", "miete", "vermietung", "weg"]

HOUSE_IN_WER_VALUES: set[HouseInWer] = {
    "eigentum",
    "miete",
    "vermietung",
    "weg",
}


def check_house_in_wer(value: str) -> HouseInWer:
    if value in HOUSE_IN_WER_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HOUSE_IN_WER_VALUES!r}")
