"""What the paper of a consultation says: plain values, so that PDF, workbook and JSON know no database."""

from dataclasses import dataclass
from datetime import date

from calculator.answer.answering import Answer


@dataclass(frozen=True)
class ProtocolVariant:
    """One way to heat the house; ``answer.asked.query()`` is its link.

    ``doubts``: what is still open about the offers of firms behind its figures.
    """

    title: str
    answer: Answer
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True)
class ProtocolStep:
    """One line of the client's checklist; ``due_on`` None: no day is settled."""

    text: str
    due_on: date | None
    done: bool


@dataclass(frozen=True)
class Protocol:
    """One consultation of one to six variants, the first of them the reference. Texts are empty if not recorded.

    It has no place for what is internal, so that no paper can show it.
    """

    number: int
    held_on: date
    advisor: str
    title: str
    client_name: str
    client_address: str
    client_notes: str
    agreed: str
    next_appointment_on: date | None
    delete_on: date
    variants: tuple[ProtocolVariant, ...]
    steps: tuple[ProtocolStep, ...] = ()

    @property
    def checklist(self) -> tuple[ProtocolStep, ...]:
        """What is still to be done by its day, then what has no day, then what is done."""
        return tuple(sorted(self.steps, key=lambda step: (step.done, step.due_on or date.max)))
