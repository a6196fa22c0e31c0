"""House numbers of one row of a table that stand for several houses, or for none because a spreadsheet changed them."""

import re
from dataclasses import dataclass
from string import ascii_lowercase

LONGEST_RANGE, MOST_HOUSES = 100, 60  # house numbers of „2–102“, and how many one row may name
_ONE = r"\d{1,4}(?!\d)(?: ?[a-z](?!\w))?"
_LETTER = r"[a-z](?!\w)"  # „2a–c“
_JOINT = r" *(?:,|;|\+|/|-|&|u\.|und|bis) *"
_SEVERAL = re.compile(
    rf"(?P<street>.*?[^\W\d_]\.?) *(?P<numbers>{_ONE}(?:{_JOINT}(?:{_ONE}|{_LETTER}))+)(?P<rest>(?:[,;( ].*)?)",
    re.IGNORECASE,
)
_PART = re.compile(rf"({_JOINT})?({_ONE}|{_LETTER})", re.IGNORECASE)
# As spreadsheets write months, and nothing longer: „Markt 1“ and „Marienweg 3“ are no days in March.
_MONTHS = (
    "jan(?:uary?)?|jän(?:ner)?", "feb(?:ruary?)?", "mrz|märz?|maerz|mar(?:ch)?", "apr(?:il)?", "ma[iy]", "jun[ie]?",
    "jul[iy]?", "aug(?:ust)?", "sept?(?:ember)?", "o[kc]t(?:ober)?", "nov(?:ember)?", "de[zc](?:ember)?",
)  # fmt: skip
_MONTH = "|".join(f"(?P<m{number}>{name})" for number, name in enumerate(_MONTHS, start=1))
_END = r" *(?:,|$)"  # „Straße des 17. Juni 5“ has its number behind
_DATES = (
    re.compile(r"\b\d{4}-(?P<month>\d\d)-(?P<day>\d\d)(?: 00:00:00)?" + _END),
    re.compile(r"\b(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?:\d{4}|\d\d)?" + _END),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:\. ?|[ -])(?:{_MONTH})\.?{_END}", re.IGNORECASE),
    re.compile(rf"(?<!\d\. )(?<!\d )\b(?:{_MONTH})\.?[ -](?P<day>\d{{1,2}}){_END}", re.IGNORECASE),
)
_DASHES = {ord("\u00ad"): None, **dict.fromkeys(map(ord, "–—−‐‑"), "-")}
_LAST_DAY, _LAST_MONTH = 31, 12


@dataclass(frozen=True)
class SeveralHouses:
    """The houses that a text names, each as an address of its own by its number; of a range the ends are `sure`."""

    texts: dict[str, str]
    sure: frozenset[str]


def several_in(text: str) -> SeveralHouses | None:
    """Return the houses of „2–6“, „2, 4, 6“, „2/4“, „2 + 4“ or „2a–c“; None where the text names one or none."""
    found = _SEVERAL.fullmatch(" ".join(text.translate(_DASHES).split()))
    if found is None:
        return None
    numbers = _numbers(found["numbers"])
    if not 1 < len(numbers) <= MOST_HOUSES:
        return None
    texts = {number: f"{found['street']} {number}{found['rest']}" for number in numbers}
    return SeveralHouses(texts, frozenset(number for number, is_sure in numbers.items() if is_sure))


def made_a_date(text: str) -> str:
    """Return the house number of which a spreadsheet made the date in a text, „1-12“; empty where there is none."""
    for pattern in _DATES:
        if found := pattern.search(text):
            named = found.groupdict()
            month = named.get("month") or next(name[1:] for name, word in named.items() if name[0] == "m" and word)
            first, last = sorted((int(named["day"]), int(month)))
            return f"{first}-{last}" if first and int(month) <= _LAST_MONTH and last <= _LAST_DAY else ""
    return ""


def _numbers(text: str) -> dict[str, bool]:
    """Return the numbers, and whether each is named itself; „12/1“ is a part of 12, no second house."""
    numbers: dict[str, bool] = {}
    before, letter = 0, ""
    for joint, part in _PART.findall(text):
        value, last = _value_of(part, before)
        if "/" in joint and value < before:
            return {}
        if joint.strip() in {"-", "bis"}:
            numbers |= dict.fromkeys(_between((before, letter), (value, last)), False)
        numbers[f"{value}{last}"] = True
        before, letter = value, last
    return numbers


def _value_of(part: str, before: int) -> tuple[int, str]:
    """Return the number and the letter of „12a“; a letter alone goes with the number before it."""
    digits = re.match(r"\d*", part)[0]  # type: ignore[index]
    return int(digits or before), part[len(digits) :].strip().casefold()


def _between(first: tuple[int, str], last: tuple[int, str]) -> list[str]:
    """Return what lies between two numbers of a range, on the same side of the street, or between two letters."""
    (low, start), (high, end) = first, last
    if low == high:
        return [f"{low}{each}" for each in ascii_lowercase if start < each < end]
    step = 2 if (high - low) % 2 == 0 else 1
    return [str(number) for number in range(low + step, min(high, low + LONGEST_RANGE), step)]
