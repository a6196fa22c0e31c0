from typing import Literal

ParameterTopic = Literal["factors", "law", "prices", "technology"]

PARAMETER_TOPIC_VALUES: set[ParameterTopic] = {
    "factors",
    "law",
    "prices",
    "technology",
}


def check_parameter_topic(value: str) -> ParameterTopic:
    if value in PARAMETER_TOPIC_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PARAMETER_TOPIC_VALUES!r}")
