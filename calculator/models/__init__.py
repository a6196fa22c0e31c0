"""What the calculator stores: prices of staff, and advisors' consultations. Results are links and are not stored."""

from calculator.models.consultation import (
    MOST_FILES,
    MOST_VARIANTS,
    AccessEntry,
    Action,
    Consultation,
    QuoteFile,
    Snapshot,
    Variant,
)
from calculator.models.encrypted import EncryptedBinaryField, EncryptedTextField, Undecipherable
from calculator.models.price import Certainty, PriceRecord

__all__ = [
    "MOST_FILES",
    "MOST_VARIANTS",
    "AccessEntry",
    "Action",
    "Certainty",
    "Consultation",
    "EncryptedBinaryField",
    "EncryptedTextField",
    "PriceRecord",
    "QuoteFile",
    "Snapshot",
    "Undecipherable",
    "Variant",
]
