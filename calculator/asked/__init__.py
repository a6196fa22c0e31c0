"""Everything a result depends on, as one value and as one link: query string to ``Asked`` and back.

``read()`` understands what a form, a link or an older link says and never raises; ``Asked.query()`` writes the link.
"""

from calculator.asked.described import Described, described, in_short
from calculator.asked.guesses import guesses
from calculator.asked.reading import Reading, read
from calculator.asked.shape import VERSION, Viewpoint
from calculator.asked.state import Asked
from calculator.asked.systems import usual_systems

__all__ = [
    "VERSION",
    "Asked",
    "Described",
    "Reading",
    "Viewpoint",
    "described",
    "guesses",
    "in_short",
    "read",
    "usual_systems",
]
