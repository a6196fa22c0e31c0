"""The questions about a community of owners (WEG): whether the house belongs to one, and the reserve it may use."""

from decimal import Decimal

from calculator.core.choices import Viewpoint
from calculator.core.message import Name as _
from calculator.core.question import Declared, Known, ask, asked


def _exists(known: Known) -> bool | None:
    """Whoever asks as a community is one; of all others nobody knows."""
    return True if known.viewpoint is Viewpoint.COMMUNITY else None


@asked("community", _("Eigentümergemeinschaft"))
class Community(Declared):
    """The owners of the flats. ``exists`` None: nobody says; whoever states a Miteigentumsanteil implies it.

    ``reserve_eur``: of the whole house, what the new heating may take of it; ``refill_years``: in which it is put back
    (None: in all years that are computed).
    """

    exists: bool | None = ask(
        _("Das Haus gehört einer Eigentümergemeinschaft (WEG)"),
        _("Dann stehen Sonderumlage, Kosten je Wohnung und die nötigen Beschlüsse dabei."),
        default=None, guess=_exists,
    )  # fmt: skip
    reserve_eur: Decimal = ask(
        _("Rücklage, die für die neue Heizung da ist"),
        _("Sie mindert die Sonderumlage. Gefragt ist der Betrag des ganzen Hauses."),
        unit="€", low=0, high=100_000_000, default=Decimal(0), example="20.000",
    )  # fmt: skip
    refill_years: int | None = ask(
        _("Zeit, in der die Rücklage wieder aufgefüllt wird"),
        _("Ohne Angabe alle Jahre, über die gerechnet wird."),
        unit=_("Jahre"), low=1, high=40, default=None, example="10", why_says_default=True,
    )  # fmt: skip
