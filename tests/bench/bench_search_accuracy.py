"""How often the search finds what was meant, by kind of query, beside pg_trgm and RapidFuzz on the same queries.

    python tests/bench/bench_search_accuracy.py [--seed 20261123] [--missed 20]

Takes the city's addresses of 2017 from JENA_DATA_DIR where it is set, else those of the demonstration. Needs
DATABASE_URL for pg_trgm (a temporary table, nothing is stored). All searches get the same parts of an address from the
same parser; the other two look for the street by its likeness, once with any likeness and once from a threshold on, and
show the addresses with the typed number of the ten streets that are most alike.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import psycopg
from rapidfuzz import fuzz, process

from tests.search.editions import demonstration, real
from tests.search.query_sets import SEED, Query, QuerySet
from tests.search.scoring import Score, Search, Shown, our_search, score
from zones.address.search.addressbook import AddressBook, AddressRecord
from zones.address.search.normalise import ParsedQuery, parse, street_key

STREETS_SHOWN = 10
TRIGRAM_THRESHOLD, WRATIO_THRESHOLD = 0.45, 88
LIKE = "SELECT key, similarity(key, %(key)s) alike FROM streets WHERE similarity(key, %(key)s) >= %(least)s"


class Addresses:
    """The addresses of each street, as both other searches show them."""

    def __init__(self, rows: Iterable[AddressRecord]) -> None:
        self.of_street: dict[str, list[AddressRecord]] = {}
        for row in rows:
            self.of_street.setdefault(row.street_key, []).append(row)

    def shown(self, streets: Iterable[str], query: ParsedQuery) -> Shown:
        """Those with the typed number and postcode; whole streets where no number was typed."""
        found = [[row.id for row in self.of_street[key] if _fits(row, query)] for key in streets]
        return Shown(tuple(frozenset(ids) for ids in found if ids))


def _fits(row: AddressRecord, query: ParsedQuery) -> bool:
    if query.number is None:
        return True
    return (row.number, row.suffix) == (query.number, query.suffix) and query.postcode in ("", row.postcode)


def likeness_search(addresses: Addresses, streets_like: Callable[[str], list[str]]) -> Search:
    """Search by the likeness of the street's name."""

    def search(query: Query) -> Shown:
        parsed = parse(query.text)
        return addresses.shown(streets_like(parsed.street_key or street_key(query.text)), parsed)

    return search


def trigrams(cursor: psycopg.Cursor[tuple[str, float]], least: float) -> Callable[[str], list[str]]:
    """pg_trgm: the share of three-letter pieces that two names have in common."""

    def like(key: str) -> list[str]:
        cursor.execute(f"{LIKE} ORDER BY alike DESC, key LIMIT {STREETS_SHOWN}", {"key": key, "least": least})
        return [found for found, _alike in cursor.fetchall()]

    return like


def weighted_ratio(keys: list[str], least: float) -> Callable[[str], list[str]]:
    """RapidFuzz: its weighted ratio over all streets."""

    def like(key: str) -> list[str]:
        found = process.extract(key, keys, scorer=fuzz.WRatio, score_cutoff=least, limit=STREETS_SHOWN)
        return [found_key for found_key, _alike, _position in found]

    return like


def print_table(columns: dict[str, dict[str, Score]]) -> None:
    """Print one line for each kind: at rank 1, within ten; for impossible queries the share that shows anything."""
    ours = next(iter(columns.values()))
    print(f"{'kind':34}{'queries':>8}" + "".join(f"{name:>22}" for name in columns))
    for kind, one in ours.items():
        print(f"{kind:34}{one.queries:8}" + "".join(f"{_cell(scores[kind]):>22}" for scores in columns.values()))
    for title, meant in (("ALL ANSWERABLE", True), ("ALL IMPOSSIBLE", False)):
        kinds = [kind for kind, one in ours.items() if one.is_answerable == meant]
        count = sum(ours[kind].queries for kind in kinds)
        sums = [Score.sum(scores[kind] for kind in kinds) for scores in columns.values()]
        print(f"{title:34}{count:8}" + "".join(f"{_cell(total):>22}" for total in sums))


def _cell(one: Score) -> str:
    if not one.is_answerable:
        return f"shown {one.shown / one.queries:.1%}"
    return f"{one.first / one.queries:.1%} / {one.within_10 / one.queries:.1%}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--missed", type=int, default=0, help="how many missed queries of each kind to print")
    options = parser.parse_args()
    rows = real() if "JENA_DATA_DIR" in os.environ else demonstration()
    addresses, queries = Addresses(rows), QuerySet(rows, options.seed).all()
    keys = list(addresses.of_street)
    with psycopg.connect(os.environ["DATABASE_URL"].replace("postgis://", "postgresql://")) as link:
        cursor = link.cursor()
        cursor.execute("CREATE TEMPORARY TABLE streets (key text)")
        cursor.executemany("INSERT INTO streets VALUES (%s)", [(key,) for key in keys])
        searches = {
            "this search": our_search(AddressBook(rows)),
            "pg_trgm": likeness_search(addresses, trigrams(cursor, 0.0)),
            f"pg_trgm >= {TRIGRAM_THRESHOLD}": likeness_search(addresses, trigrams(cursor, TRIGRAM_THRESHOLD)),
            "RapidFuzz": likeness_search(addresses, weighted_ratio(keys, 0)),
            f"RapidFuzz >= {WRATIO_THRESHOLD}": likeness_search(addresses, weighted_ratio(keys, WRATIO_THRESHOLD)),
        }
        columns = {name: score(queries, search) for name, search in searches.items()}
    print(
        f"{len(rows)} addresses, {len(keys)} streets, {len(queries)} queries, seed {options.seed}; rank 1 / within 10"
    )
    print_table(columns)
    for kind, one in columns["this search"].items():
        for query in one.missed[: options.missed]:
            print(f"missed  {kind}: {query.text}")


if __name__ == "__main__":
    main()
