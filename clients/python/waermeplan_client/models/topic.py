from typing import Literal

Topic = Literal["factors", "law", "prices", "technology"]

TOPIC_VALUES: set[Topic] = {
    "factors",
    "law",
    "prices",
    "technology",
}


def check_topic(value: str) -> Topic:
    if value in TOPIC_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TOPIC_VALUES!r}")
