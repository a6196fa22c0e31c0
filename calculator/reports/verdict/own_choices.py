"""What somebody chose or entered in the place of what is preset, as far as the comparison rests on it."""

from calculator.answer.answering import Answer
from calculator.core import Technology, price_choices
from calculator.core.unused import unused_values
from calculator.questions.described import Described, choices, own_values


def computed_with(answer: Answer) -> list[Described]:
    """Return the choices and numbers of one's own on which the compared figures rest, the choices first."""
    used = {each.key for each in answer.comparison.assumptions}
    systems = [Technology(each.key) for each in answer.comparison.systems]
    unused = unused_values(answer.inputs, used, systems)
    moving = set(price_choices.moving(answer.inputs, used, answer.parameters))
    chosen = [line for line in choices(answer.asked) if line.given and line.key in moving]
    return [*chosen, *(line for line in own_values(answer.asked) if line.key not in unused)]
