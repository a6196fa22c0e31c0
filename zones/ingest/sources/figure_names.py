"""How figures of zones are called in files that this program writes and reads again (pure)."""

FIGURES_LAYER = "kennwerte"  # the table of a GeoPackage with one row for each figure of a zone


def figure_name(indicator: str, category: int) -> str:
    """Return the column of a figure, with the code of its category: final_energy:12001."""
    return f"{indicator}:{category}" if category else indicator
