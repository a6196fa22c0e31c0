"""What the calculator stores: prices of staff, advisors' consultations, tables of many houses.

The results of citizens are links and are not stored.
"""

from calculator.models.batch import BatchChunk, BatchFile, BatchJob, BatchStatus, TableMemory
from calculator.models.consultation import (
    MOST_FILES,
    MOST_VARIANTS,
    AccessEntry,
    Action,
    Consultation,
    FormerVariant,
    HeatingDecision,
    QuoteFile,
    Snapshot,
    Variant,
)
from calculator.models.encrypted import EncryptedBinaryField, EncryptedJsonField, EncryptedTextField, Undecipherable
from calculator.models.offer import MOST_OFFERS, FirmOffer
from calculator.models.paper_texts import MOST_STEPS, ChecklistStep, ModuleUse, TextModule
from calculator.models.price import PriceCertainty, PriceRecord
