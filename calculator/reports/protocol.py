"""What the paper of a consultation says: plain values, so that PDF and workbook know no database."""

from dataclasses import dataclass
from datetime import date

from calculator.answer.answering import Answer


@dataclass(frozen=True)
class ProtocolVariant:
    """One way to heat the house; ``answer.asked.query()`` is its link."""

    title: str
    answer: Answer


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
