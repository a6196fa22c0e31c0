"""What is made once an edition is published, by the worker or a command; doing it again changes nothing.

Loads GeoPandas.
"""

from zones.editions.tracing import trace_line
from zones.map import sheets
from zones.models import Edition, EditionKind
from zones.storage import edition_files


def complete(edition: Edition) -> None:
    """Make what belongs to a published edition and is not there yet."""
    if edition.kind == EditionKind.HEAT_PLAN:
        trace_line(edition)
        edition_files.make(edition)
    else:
        sheets.draw(edition)
