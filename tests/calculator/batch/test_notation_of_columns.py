"""A column that writes numbers with a decimal point is read so; the others are German."""

import pytest

from calculator.batch.compute import cells_by_key
from calculator.batch.upload import read_upload
from calculator.core.notation import parse
from tests.calculator.batch.tables import csv, xlsx

HEAD = ("Adresse", "Wohnfläche m²", "Baujahr", "Heizung", "Verbrauch kWh")


def numbers(areas: tuple[str, ...], amounts: tuple[str, ...]) -> tuple[tuple[str, ...], list[float], list[float]]:
    rows = [
        (f"Westweg {at}", area, "1965", "Gas", used) for at, (area, used) in enumerate(zip(areas, amounts, strict=True))
    ]
    upload = read_upload(csv(*rows, head=HEAD))
    places = upload.reading.places(upload.columns)
    points = upload.reading.with_points(upload.columns, places)
    read = [cells_by_key(cells, places, points) for _line, cells, _problem in upload.rows]
    found = ([float(parse(row[key]) or 0) for row in read] for key in ("house.living_area_m2", "used_kwh"))
    return (upload.reading.points, *found)


@pytest.mark.parametrize(
    ("areas", "amounts", "points", "read"),
    [
        (("1,234.50", "987.25"), ("128,400", "98,700"), (HEAD[1], HEAD[4]), ([1234.5, 987.25], [128_400, 98_700])),
        (("1.234,50", "987,25"), ("128.400", "98.700"), (), ([1234.5, 987.25], [128_400, 98_700])),
        (("1.234,50", "987,25"), ("1,284.5", "98.7"), (HEAD[4],), ([1234.5, 987.25], [1284.5, 98.7])),
        (("140", "95.5"), ("22000", "18500.5"), (), ([140, 95.5], [22_000, 18_500.5])),
        (("140", "95"), ("49,500", "22,000"), (), ([140, 95], [49.5, 22])),
        (("95.5", "98.125"), ("1", "2"), (HEAD[1],), ([95.5, 98.125], [1, 2])),
    ],
)
def test_numbers_follow_the_notation_of_their_column(
    areas: tuple[str, ...], amounts: tuple[str, ...], points: tuple[str, ...], read: tuple[list[float], list[float]]
) -> None:
    assert numbers(areas, amounts) == (points, *read)


def test_a_number_of_a_sheet_says_nothing_of_the_texts_beside_it() -> None:
    upload = read_upload(xlsx(("Westweg 1", 95.5, 1965, "Gas", 1), ("Westweg 2", "2.400", 1965, "Gas", 1), head=HEAD))
    assert upload.reading.points == ()
