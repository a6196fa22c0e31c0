"""The choice of the heating that the cheapest one is compared with in detail: links, so that it needs no JavaScript."""

from dataclasses import dataclass, replace

from calculator.answer.answering import Answer
from calculator.core import Technology
from calculator.sentences.translated import translated


@dataclass(frozen=True, slots=True)
class RivalChoice:
    """A heating to compare with: its name, the query that asks for it, and whether it is the one that is shown."""

    key: str
    label: str
    query: str
    chosen: bool


def rival_choices(answer: Answer) -> tuple[RivalChoice, ...]:
    """Return all systems that are computed but the subject itself."""
    others = [system for system in answer.beside.systems if answer.subject is None or system.key != answer.subject.key]
    return tuple(
        RivalChoice(
            key=system.key,
            label=translated(system.label),
            query=replace(answer.asked, rival=Technology(system.key)).query(),
            chosen=system is answer.rival,
        )
        for system in others
    )
