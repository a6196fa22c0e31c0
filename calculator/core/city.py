"""What a city adds to law and figures that hold everywhere: a folder, and what its plan and by-law say.

The core reads nothing of a city by itself. Whoever starts it hands the city over once, before anything is read.
"""

from dataclasses import dataclass
from pathlib import Path

_NETWORK = ("fernwaerme", "house.network_available")  # how keys and words begin that need the city's Fernwärme
_DUTY = "house.connection_duty"


@dataclass(frozen=True, slots=True)
class ByLawValues:
    """The by-law on connection to the Fernwärme: its name, the whole citation, and one sentence on who is exempt.

    ``exempt_types``: building types (words of a link) that may be exempt even where the by-law reaches the whole area;
    ``exemption``: who is let off on application, in one sentence, may be empty.
    """

    title: str
    citation: str
    exempt: str
    exempt_types: tuple[str, ...] = ()
    exemption: str = ""


@dataclass(frozen=True, slots=True)
class CityValues:
    """A city as the rules need it.

    ``folder`` holds ``parameters/`` (topics and named sets, like those of the core) and ``houses/`` (ready-made cases).
    ``utility``: who runs the Fernwärme, with the article „die“; empty where there is none. ``is_large``: more than
    100,000 inhabitants at the beginning of 2024 (§ 71 Abs. 8 GEG 2024). ``first_review``: the year by which it reviews
    its heat plan. ``water_law``: what the law of the Land says of boreholes (norm), empty where it is not known.
    ``ground_office``: the office of the Land with the on-line query of protected areas, which also hears of deep bores.
    """

    folder: Path | None = None
    name: str = ""
    utility: str = "Stadtwerke"
    is_large: bool = True
    first_review: int | None = None
    by_law: ByLawValues | None = None
    water_law: str = ""
    ground_office: str = ""

    @property
    def has_fernwaerme(self) -> bool:
        """Whether there is a heat network to join."""
        return bool(self.utility)

    def has(self, key: str) -> bool:
        """Tell whether there is what a question or a word speaks of: a by-law on connection, or Fernwärme at all."""
        if key == _DUTY:
            return self.by_law is not None
        return self.has_fernwaerme or not key.startswith(_NETWORK)

    @property
    def parameters(self) -> tuple[Path, ...]:
        """The folder with parameters, if there is one."""
        return (self.folder / "parameters",) if self.folder else ()

    @property
    def houses(self) -> tuple[Path, ...]:
        """The files of ready-made cases in the order in which they are offered."""
        return tuple(sorted((self.folder / "houses").glob("*.yaml"))) if self.folder else ()


class _Chosen:
    city: CityValues | None = None


def use(city: CityValues) -> None:
    """Set the city of this process; raises ``RuntimeError`` if there is another one already."""
    if _Chosen.city not in (None, city):
        raise RuntimeError(f"The figures of {_Chosen.city} have been read already.")
    _Chosen.city = city


def current() -> CityValues:
    """Return the city of this process: the one that was set, else none, which then stays."""
    if _Chosen.city is None:
        _Chosen.city = CityValues()
    return _Chosen.city
