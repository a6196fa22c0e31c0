"""What only some cities ask: without a by-law nothing on the duty to connect, without Fernwärme nothing on it."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from calculator.core.city import current


def set_aside(typed: Mapping[str, str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the entries without what the city does not ask, and a German sentence if there was any."""
    kept = {key: text for key, text in typed.items() if current().has(key)}
    if len(kept) == len(typed):
        return kept, ()
    note = _(
        "Der Link enthält Angaben zu Fernwärme oder zu einem Anschlusszwang. Beides gibt es in %(city)s nicht: Diese "
        "Angaben sind nicht verwendet."
    )
    return kept, (note % {"city": current().name},)
