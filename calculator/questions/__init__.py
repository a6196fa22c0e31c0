"""Everything a result depends on, as one value and as one link: query string to ``Asked`` and back.

``read()`` understands what a form, a link or an older link says and never raises; so does ``read_texts()`` with a row
of a table. ``Asked.query()`` writes the link.
What can be asked is declared in ``calculator.core.facts`` and ``calculator.core.model_values``.
"""

from calculator.questions.asked import VERSION, Asked
from calculator.questions.described import Described, described, in_short
from calculator.questions.guessing import guesses
from calculator.questions.reading import Reading, read, read_texts, without_wrong
from calculator.questions.systems import usual_systems
