"""Everything a result depends on, as one value and as one link: query string to ``Asked`` and back.

``read()`` understands what a form, a link or an older link says and never raises; ``Asked.query()`` writes the link.
"""

from calculator.questions.described import Described, described, in_short
from calculator.questions.guesses import guesses
from calculator.questions.reading import Reading, read
from calculator.questions.shape import VERSION, Viewpoint
from calculator.questions.state import Asked
from calculator.questions.systems import usual_systems

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
