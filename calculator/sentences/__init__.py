"""The words for everything that the core says: codes and values in, sentences out, through gettext.

A sentence names its values in braces, each with its notation: ``{limit:euro}``, ``{share:percent}``, ``{day:day}``.
"""

from calculator.sentences.catalogue import SENTENCES
from calculator.sentences.wording import filled, in_german, placeholders, sentence, speaking, told, with_law, words
