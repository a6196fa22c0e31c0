"""Answers as bytes: what is equal for all addresses of a zone is written once, and the address's own is put in.

A frame is cut from the very shape that the description of the interface promises, with a hole for each field that an
address has of its own. So both cannot differ, and a test compares them for every outcome.
"""

import json
import secrets
from itertools import chain, zip_longest
from typing import Any

from django.utils.translation import get_language

from zones.address import outcomes
from zones.address.published_state import PublishedState
from zones.api import answers
from zones.api.schemas import AddressOut
from zones.content.outcome_words import words
from zones.models import Address

_OWN = ("title", "sentence", "address", "distance_m")  # in the order of the shapes
_HOLE = secrets.token_hex(8)  # nothing that is published holds it
_MOST_FRAMES = 2000  # one for each zone, pair of neighbours, and language
_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_frames: dict[tuple[Any, ...], list[str]] = {}


def body(result: outcomes.Located, address: Address, state: PublishedState) -> bytes:
    """Return the answer for this address, which the outcome is about, in the shape of `answers.answer`."""
    key, distance_m = _what_it_shares(result)
    parts = _frame((*key, state.version, get_language()), result, state)
    said = words(result)
    own = [_write(said.title), _write(said.sentence), AddressOut.of(address).model_dump_json(), _distance(distance_m)]
    holes = own[: len(parts) - 1]
    return "".join(chain.from_iterable(zip_longest(parts, holes, fillvalue=""))).encode()


def _what_it_shares(result: outcomes.Located) -> tuple[tuple[Any, ...], float | None]:
    """Return what tells frames apart, and the distance, which is the address's own."""
    match result:
        case outcomes.InZone():
            return (outcomes.InZone, result.zone.pk), None
        case outcomes.OnBoundary():
            return (outcomes.OnBoundary, result.zone.pk, result.neighbour.pk), result.distance_m
        case outcomes.OutsideZones():
            nearest = result.nearest_zone
            return (outcomes.OutsideZones, nearest and nearest.pk), result.nearest_distance_m


def _frame(key: tuple[Any, ...], result: outcomes.Located, state: PublishedState) -> list[str]:
    """Return the text between the holes."""
    known = _frames.get(key)
    if known is None:
        if len(_frames) >= _MOST_FRAMES:  # of publications that are gone
            _frames.clear()
        shape = answers.answer(result, state).model_dump(mode="json")
        with_holes = shape | {name: _HOLE for name in _OWN if name in shape}
        known = _frames[key] = _write(with_holes).split(_write(_HOLE))
    return known


def _distance(distance_m: float | None) -> str:
    return _write(None if distance_m is None else round(distance_m, 1))
