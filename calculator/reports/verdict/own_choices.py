"""What somebody chose or entered in the place of what is preset, as far as the comparison rests on it."""

from collections.abc import Collection, Iterator

from calculator.answer.answering import Answer
from calculator.core import GridRelief, Tariffs, Technology
from calculator.core.unused import unused_values
from calculator.questions.described import Described, choices, own_values

_RELIEF = ("enwg_14a_flat_eur_a", "enwg_14a_work_percent")  # what a relief rests on, whichever was chosen


def computed_with(answer: Answer) -> list[Described]:
    """Return the choices and numbers of one's own on which the compared figures rest, the choices first."""
    used = {each.key for each in answer.comparison.assumptions}
    systems = [Technology(each.key) for each in answer.comparison.systems]
    unused = unused_values(answer.inputs, used, systems)
    moving = set(_moving(answer, used))
    chosen = [line for line in choices(answer.asked) if line.given and line.key in moving]
    return [*chosen, *(line for line in own_values(answer.asked) if line.key not in unused)]


def _moving(answer: Answer, used: Collection[str]) -> Iterator[str]:
    """Yield the choices that something used depends on."""
    asked, stated = answer.asked, answer.parameters.parameters
    if asked.grid_relief is not GridRelief.NONE and any(key in used for key in _RELIEF):
        yield "grid_relief"
    if asked.tariffs is Tariffs.LOCAL and any(f"local_{key}" in stated and key not in asked.values for key in used):
        yield "tariffs"
    if f"co2_price_{asked.co2_path}_eur_t" in used:
        yield "co2_path"
    if any(key.endswith(f"_{asked.energy_path}") or f"_{asked.energy_path}_" in key for key in used):
        yield "energy_path"
