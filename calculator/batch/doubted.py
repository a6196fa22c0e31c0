"""Entries of a row that a form would ask about: nobody is there to answer, so they count, and the row says so."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext as _

from calculator.batch.causes import Cause, RowRemark
from calculator.questions import Reading, read_texts
from calculator.questions.doubts import entries
from calculator.questions.frame import CONFIRMED
from calculator.sentences.translated import translated


def read_undoubted(typed: Mapping[str, str], told: list[RowRemark], stichtag: date) -> Reading:
    """Read what a row says, and add to ``told`` each entry that is possible but hardly true."""
    found = read_texts(typed, stichtag)
    if not found.doubted:
        return found
    words = _("%(label)s: Der Wert ist für so ein Haus sehr ungewöhnlich. Gerechnet ist damit; bitte prüfen Sie ihn.")
    for word in found.doubted:
        remark = RowRemark(Cause.REMARK, words % {"label": translated(entries()[word].label)})
        told += [remark] if remark not in told else []
    confirmed = ",".join(filter(None, (typed.get(CONFIRMED.key, ""), *found.doubted)))
    return read_texts({**typed, CONFIRMED.key: confirmed}, stichtag)
