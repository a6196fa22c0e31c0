"""Answers as bytes: what is equal for all addresses of a zone is written once, and the address's own is put in.

A frame is made from the very shape that the description of the interface promises, with marks where an address has its
own. So both cannot differ, and a test compares them for every outcome.
"""

import json
import secrets
from dataclasses import replace
from typing import Any, cast

from django.utils.translation import get_language

from zones.address import outcomes
from zones.address.published_state import PublishedState
from zones.api import answers
from zones.api.schemas import AddressOut
from zones.content.outcome_words import words
from zones.models import Address

_MOST_FRAMES = 10_000  # one for each zone or pair of zones, and one for each street with a postcode
_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_frames: dict[tuple[Any, ...], str] = {}


def _mark() -> str:
    """Return a text that nothing published holds."""
    return secrets.token_hex(8)


_LABEL, _ID, _NUMBER = _mark(), _mark(), _mark()
_TITLE, _SENTENCE, _ADDRESS, _DISTANCE = _mark(), _mark(), _mark(), _mark()


class _Anybody:
    """Any address of a kind, called by the mark of its label."""

    def __init__(self, address: Address) -> None:
        self.is_approximate = address.is_approximate

    def __str__(self) -> str:
        return _LABEL


def body(result: outcomes.Located, address: Address, state: PublishedState) -> bytes:
    """Return the answer for this address, which the outcome is about, in the shape of `answers.answer`."""
    label = _write(str(address))[1:-1]
    own = _address(address, label)
    kind: tuple[Any, ...]
    distance_m: float | None
    match result:
        case outcomes.InZone():
            frame = _frame((outcomes.InZone, result.zone.pk, address.is_approximate), result, address, state)
            return frame.replace(_LABEL, label).replace(_write(_ADDRESS), own).encode()
        case outcomes.OnBoundary():
            kind, distance_m = (outcomes.OnBoundary, result.zone.pk, result.neighbour.pk), result.distance_m
        case outcomes.OutsideZones():
            nearest = result.nearest_zone
            kind, distance_m = (outcomes.OutsideZones, nearest and nearest.pk), result.nearest_distance_m
    said = words(result)
    told = {_TITLE: said.title, _SENTENCE: said.sentence, _DISTANCE: distance_m and round(distance_m, 1)}
    frame = _frame(kind, result, address, state)
    for mark, value in told.items():
        frame = frame.replace(_write(mark), _write(value))
    return frame.replace(_write(_ADDRESS), own).encode()


def _frame(kind: tuple[Any, ...], result: outcomes.Located, address: Address, state: PublishedState) -> str:
    """Return what the answers of a kind share."""
    key = (*kind, state.version, get_language())
    return _frames.get(key) or _kept(key, _new_frame(result, address, state))


def _new_frame(result: outcomes.Located, address: Address, state: PublishedState) -> str:
    shape = answers.answer(result, state).model_dump(mode="json")
    marks = {"title": _TITLE, "sentence": _SENTENCE, "address": _ADDRESS, "distance_m": _DISTANCE}
    if isinstance(result, outcomes.InZone):  # says nothing of an address but its label
        said = words(replace(result, address=cast("Address", _Anybody(address))))
        marks |= {"title": said.title, "sentence": said.sentence}
    return _write(shape | {name: mark for name, mark in marks.items() if name in shape})


def _address(address: Address, label: str) -> str:
    """Return the address in the shape of `AddressOut`; all that numbers of a street share is written once."""
    place = (address.street, address.postcode, address.ortsteil, address.is_approximate, address.source, address.as_of)
    frame = _frames.get(place) or _kept(place, _new_place(address))
    number = _write(address.house_number)[1:-1]
    return frame.replace(_write(_ID), str(address.key)).replace(_NUMBER, number).replace(_LABEL, label)


def _new_place(address: Address) -> str:
    shape = AddressOut.of(address).model_dump(mode="json")
    return _write(shape | {"id": _ID, "label": _LABEL, "house_number": _NUMBER})


def _kept(key: tuple[Any, ...], frame: str) -> str:
    if len(_frames) >= _MOST_FRAMES:  # of publications that are gone
        _frames.clear()
    _frames[key] = frame
    return frame
