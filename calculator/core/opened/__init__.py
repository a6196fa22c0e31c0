"""How amounts come about, with their numbers: computed when somebody opens them, and never by the comparison itself.

Each formula is a ``Derivation`` whose words, read as arithmetic, give the amount that stands beside it.
"""

from calculator.core.opened.lines import OfYear, Opened, opened
