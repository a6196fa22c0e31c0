"""The house of a case and the variants of it: what all variants share is stored once, a variant keeps what differs.

Both are query strings of the calculator. ``whole_query`` is the only place that puts them together again; whoever
needs the question of a variant asks there. Keys that belong together, such as those of all bills, form a group: a
variant that says something else about a group states all of it, and an empty text says that it states nothing there.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from urllib.parse import parse_qsl, urlencode

from calculator.core.facts import FACTS
from calculator.core.readings import MeterReading
from calculator.core.stated_keys import reading_key
from calculator.core.texts import parts, text_of
from calculator.models import Variant
from calculator.questions import Asked
from calculator.questions.asked import fact_values
from calculator.questions.frame import CONFIRMED, WHO
from calculator.questions.repeated import MOST_READINGS

ZONE = "gebiet"
READINGS = "reading"
# Of the model's values those that describe the house as it stands, not a new heating and not a price.
_MEASURED = {"area_m2", "heat_demand_kwh_m2a", "heat_load_kw", "gas_kwh_m3"}
_PARTS = ("house.", "heating.", "household.", "plot.", "community.")
_FIRST_READING = f"{READINGS}.1.{MeterReading.questions['amount'].name}"
_BILLS = frozenset(reading_key(number) for number in range(1, MOST_READINGS + 1))
# What is told of a house in a link, besides bills.
HOUSE_KEYS = frozenset(
    {ZONE, WHO.key, "dates.failure_date"} | _MEASURED | {key for key in FACTS if key.startswith(_PARTS)}
)

Texts = Mapping[str, str]


def whole_query(variant: Variant) -> str:
    """Return everything that a variant asks, its own and what it shares with the case, as one query string."""
    return joined(variant.consultation.house, variant.query)


def joined(house: str, own: str) -> str:
    """Return the query string of a house with what a variant says besides or instead."""
    shared, stated = _texts(house), _texts(own)
    replaced = {group_of(key) for key in stated}
    kept = {key: text for key, text in shared.items() if group_of(key) not in replaced}
    bills = () if READINGS in replaced else _bills_of(shared)
    confirmed = ",".join(sorted({*bills, *parts(stated.get(CONFIRMED.key, ""))}))
    whole = {**kept, **{key: text for key, text in stated.items() if text}, CONFIRMED.key: confirmed}
    return _query(whole)


def house_of(whole: str) -> str:
    """Return what a question says of the house."""
    return _query(_house(_texts(whole)))


def own_of(whole: str, house: str) -> str:
    """Return what a variant has to keep so that ``joined`` with the house gives the whole question again."""
    texts, shared = _texts(whole), _texts(house)
    mine = _house(texts)
    groups = _differing_groups(mine, shared)
    confirmed = [word for word in parts(texts.get(CONFIRMED.key, "")) if READINGS in groups or word not in _BILLS]
    own = {key: text for key, text in texts.items() if not _is_of_house(key)}
    for group in groups:
        own |= _texts_of(mine, group) or {_FIRST_READING if group == READINGS else group: ""}
    return _query({**own, CONFIRMED.key: ",".join(confirmed)})


def agreeing(asked: Asked, house: str) -> Asked:
    """Return a question that states what the house states and it only guesses in the same way: it follows the house."""
    shared = _texts(house)
    same = {key for key, value in fact_values(asked.facts).items() if shared.get(key) == text_of(value)}
    return replace(asked, stated=asked.stated | (same & HOUSE_KEYS))


def differing(one: str, other: str) -> list[str]:
    """Return the groups of facts of the house in which two questions differ, in the order of their keys."""
    return _differing_groups(_house(_texts(one)), _house(_texts(other)))


def settled(own: str, house: str) -> str:
    """Return what a variant has to keep when its house has become another: without what the house says by now too."""
    texts, shared = _texts(own), _texts(house)
    same = [group for group in _own_groups(texts) if _texts_of(texts, group) == _texts_of(shared, group)]
    return _query({key: text for key, text in texts.items() if group_of(key) not in same})


def aligned(own: str) -> str:
    """Return what a variant keeps when it says nothing else of the house than the case."""
    texts = _texts(own)
    words = [word for word in parts(texts.get(CONFIRMED.key, "")) if word not in _BILLS]
    kept = {key: text for key, text in texts.items() if not _is_of_house(key)}
    return _query({**kept, CONFIRMED.key: ",".join(words)})


def with_groups(house: str, whole: str, groups: Collection[str]) -> str:
    """Return a house that says of some groups what a question says, and else what it said."""
    mine, shared = _house(_texts(whole)), _house(_texts(house))
    kept = {key: text for key, text in shared.items() if group_of(key) not in groups}
    taken = {key: text for key, text in mine.items() if group_of(key) in groups}
    bills = _bills_of(mine if READINGS in groups else shared)
    return _query({**kept, **taken, CONFIRMED.key: ",".join(bills)})


def merged(opened: str, mine: str, stored: str) -> tuple[str, list[str]]:
    """Bring together a house that two people have changed: return it, and the groups that both have changed.

    What only one has changed stands as changed; what both have changed otherwise stands as mine.
    """
    was, texts, theirs = (_house(_texts(query)) for query in (opened, mine, stored))
    by_me, by_them = _differing_groups(texts, was), _differing_groups(theirs, was)
    taken = [group for group in by_them if group not in by_me]
    both = [group for group in by_them if group in by_me and _texts_of(texts, group) != _texts_of(theirs, group)]
    return with_groups(mine, stored, taken), both


def _differing_groups(mine: Texts, shared: Texts) -> list[str]:
    groups = dict.fromkeys(group_of(key) for key in (*shared, *mine) if key != CONFIRMED.key)
    differing = [group for group in groups if _texts_of(mine, group) != _texts_of(shared, group)]
    if READINGS not in differing and _bills_of(mine) != _bills_of(shared):
        differing.append(READINGS)
    return differing


def own_groups(variant: Variant) -> list[str]:
    """Return the groups of facts of the house about which a variant says something else than the case."""
    return _own_groups(_texts(variant.query))


def _own_groups(texts: Texts) -> list[str]:
    return list(dict.fromkeys(group_of(key) for key in texts if _is_of_house(key)))


def group_of(key: str) -> str:
    """Return the group of a key: all bills are one, everything else stands alone."""
    return READINGS if key.startswith(f"{READINGS}.") else key


def _is_of_house(key: str) -> bool:
    return key in HOUSE_KEYS or group_of(key) == READINGS


def _house(texts: Texts) -> dict[str, str]:
    """Return the texts that tell of the house; of what is confirmed only the bills."""
    found = {key: text for key, text in texts.items() if _is_of_house(key) and text}
    bills = _bills_of(texts)
    return {**found, CONFIRMED.key: ",".join(bills)} if bills else found


def _bills_of(texts: Texts) -> tuple[str, ...]:
    return tuple(word for word in parts(texts.get(CONFIRMED.key, "")) if word in _BILLS)


def _texts_of(texts: Texts, group: str) -> dict[str, str]:
    return {key: text for key, text in texts.items() if group_of(key) == group}


def _texts(query: str) -> dict[str, str]:
    return dict(parse_qsl(query, keep_blank_values=True))


def _query(texts: Texts) -> str:
    """Return a query string; a list that confirms nothing is left out."""
    return urlencode([(key, text) for key, text in texts.items() if text or key != CONFIRMED.key], safe=",")
