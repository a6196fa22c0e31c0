"""What the calculator stores. Results are links and are not stored."""

from calculator.models.price import Certainty, PriceRecord

__all__ = ["Certainty", "PriceRecord"]
