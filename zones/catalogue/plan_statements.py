"""What an edition states of the plan as a whole, beside title, days and origin (pure, no Django).

XWärmeplan 0.9.6 requires all four of a plan (`WP_Plan`); here each may be missing, for nothing is invented.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date

from zones.catalogue.codes import CodeNames
from zones.catalogue.marking import marked as _
from zones.catalogue.steckbrief_fields import FIELDS

# `WP_VerfahrenArt`: code → names of the standard and common German ones (the first is the standard's).
PROCEDURES: CodeNames = {
    1000: ("Regelverfahren",),
    2000: ("KleineWaermeplanung", "Kleine Wärmeplanung"),
    3000: ("VereinfachtesVerfahren", "Vereinfachtes Verfahren"),
    4000: ("VerkuerzteWaermeplanung", "Verkürzte Wärmeplanung"),
}
TARGET_YEARS = FIELDS["target_year"].allowed
BASE_YEARS = range(1990, 2061)
STATEMENT_LABELS = {
    "procedure": _("Verfahrensart"),
    "target_year": _("Zieljahr des Plans"),
    "base_year": _("Basisjahr der Daten"),
    "adopted_on": _("beschlossen am"),
}


@dataclass(frozen=True)
class PlanStatements:
    """Code of the procedure (Verfahrensart), target year, year of the data (Basisjahr), day of adoption.

    None is what is not stated.
    """

    procedure: int | None = None
    target_year: int | None = None
    base_year: int | None = None
    adopted_on: date | None = None

    def or_else(self, other: "PlanStatements") -> "PlanStatements":
        """Return these statements, and of `other` what they leave out."""
        names = [field.name for field in fields(self)]
        return PlanStatements(**{name: getattr(self, name) or getattr(other, name) for name in names})


def target_year(stated: PlanStatements, of_zones: Iterable[int]) -> int | None:
    """Return the target year of the plan: the stated one, else the only one among those that its zones state."""
    years = set(of_zones)
    return stated.target_year or (years.pop() if len(years) == 1 else None)


if unlabelled := {field.name for field in fields(PlanStatements)} ^ STATEMENT_LABELS.keys():
    raise LookupError(f"Without a label, or not stated: {unlabelled}")
