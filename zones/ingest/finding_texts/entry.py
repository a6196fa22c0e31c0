"""What every kind of finding states: its weight, whether it leaves a row out, and its words (pure, no Django).

Messages are German and go through gettext where they are shown; `_` only marks them for the message catalogue.
"""

from enum import StrEnum
from functools import partial
from typing import NamedTuple

from zones.catalogue.marking import marked as _


class Severity(StrEnum):
    """How much a finding weighs: a blocking one forbids loading, an open one forbids publishing the draft."""

    BLOCKING = "blocking"
    OPEN = "open"
    WARNING = "warning"
    NOTE = "note"


SEVERITY_LABELS = {
    Severity.BLOCKING: _("verhindert das Laden"),
    Severity.OPEN: _("verhindert das Veröffentlichen"),
    Severity.WARNING: _("Warnung"),
    Severity.NOTE: _("Hinweis"),
}


class FindingEntry(NamedTuple):
    """Severity and whether the row is left out; what it says; how to mend it; what one finding says beyond."""

    weight: tuple[Severity, bool]
    message: str
    hint: str
    detail: str = ""


drops = partial(FindingEntry, (Severity.WARNING, True))
warns = partial(FindingEntry, (Severity.WARNING, False))
notes = partial(FindingEntry, (Severity.NOTE, False))
blocks = partial(FindingEntry, (Severity.BLOCKING, False))
stays_open = partial(FindingEntry, (Severity.OPEN, False))
blocks_and_drops = partial(FindingEntry, (Severity.BLOCKING, True))
