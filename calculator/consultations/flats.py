"""What each variant of a case means for the owners of a WEG, or for one flat of a house with several."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from calculator.consultations.results import Result
from calculator.reports import rows


@dataclass(frozen=True, slots=True)
class OfFlats:
    """One variant; either ``community`` or ``dwellings`` is known. ``names``: of the figures."""

    number: int
    title: str
    community: rows.CommunityTable | None
    dwellings: rows.DwellingTable | None
    names: dict[str, str]

    @property
    def table_id(self) -> str:
        """What its table is called on the page of the case."""
        return f"flats-{self.number}-table"


def of_flats(results: Iterable[Result]) -> Iterator[OfFlats]:
    """Yield the variants for which there is something to say by the flat."""
    for each in results:
        if each.answer is None:
            continue
        summary = rows.summary_rows(each.answer)
        found = rows.community_table(each.answer, summary), rows.dwelling_table(each.answer, summary)
        if any(found):
            names = rows.figure_names(each.answer.comparison)
            yield OfFlats(each.variant.position, each.variant.title, *found, names=names)
