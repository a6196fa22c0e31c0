"""What finding a case costs: the page of advisors with a search over 5,000 cases, and the search alone.

    python tests/bench/bench_case_search.py [5000] [--rounds 5]

Needs DATABASE_URL, REDIS_URL, SECRET_KEY and FIELD_ENCRYPTION_KEYS; makes a database of its own and drops it. Every
case has a made-up name, address, telephone number, e-mail and notes of 150 words, encrypted as the site does it.
"""

import argparse
import os
import random
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from django.contrib.auth.models import User

CASES, SEED, AIM_S = 5_000, 14, 1.0
SYLLABLES = (
    "ba",
    "de",
    "fi",
    "go",
    "hu",
    "la",
    "me",
    "ni",
    "ro",
    "su",
    "ta",
    "ker",
    "schmi",
    "mül",
    "lin",
    "hof",
    "gart",
)
ASKED = ("Hofmann", "Gartenstr. 17", "03641 55", "Heizöltank", "niemals")
NOTE_WORDS = 150


def word(chance: random.Random) -> str:
    """Return a made-up word."""
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).capitalize()


def fill(advisor: "User", count: int) -> None:
    """Store cases as the site stores them."""
    from django.utils import timezone  # noqa: PLC0415

    from calculator.models import Consultation  # noqa: PLC0415

    chance, today = random.Random(SEED), timezone.localdate()  # noqa: S311 - no secret
    for number in range(count):
        Consultation.objects.create(
            advisor=advisor, title=f"Haus {word(chance)}", held_on=today, consented_on=today, purpose="Messung",
            client_name=f"{word(chance)} {word(chance)}",
            client_address=f"{word(chance)}straße {number % 90}, 07743 Jena",
            phone=f"+49 3641 {chance.randint(10_000, 999_999)}", email=f"{word(chance)}@beispiel.example",
            internal_notes=" ".join(word(chance) for _ in range(NOTE_WORDS)),
        )  # fmt: skip


def measure(count: int, rounds: int) -> None:
    """Ask everything in turn and print the medians."""
    from django.contrib.auth.models import Group, User  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    from calculator.consultations.access import visible  # noqa: PLC0415
    from calculator.consultations.finding import search  # noqa: PLC0415

    advisor = User.objects.create_user("messung")
    advisor.groups.add(Group.objects.get(name="Beratung"))
    fill(advisor, count)
    client = Client()
    client.force_login(advisor)
    print(f"{count} cases; medians of {rounds}; aim {AIM_S} s a page")
    for asked in ASKED:
        alone, page = [], []
        for _ in range(rounds):
            start = time.perf_counter()
            hits = search(visible(advisor).values_list("pk", "findable"), asked)
            alone.append(time.perf_counter() - start)
            start = time.perf_counter()
            client.post("/rechner/beratung/", {"wanted": asked})
            page.append(time.perf_counter() - start)
        found, times = len(hits.written) + len(hits.alike), (statistics.median(alone), statistics.median(page))
        print("  {:14} search {:.2f} s, page {:.2f} s, {} found".format(asked, *times, found))


def main() -> None:
    """Make the database, fill it, measure, drop it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", type=int, nargs="?", default=CASES)
    parser.add_argument("--rounds", type=int, default=5)
    wanted = parser.parse_args()
    os.environ.update(DJANGO_SETTINGS_MODULE="jena_waerme.settings", DEBUG="false", HTTPS="false", LOG_LEVEL="ERROR")
    import django  # noqa: PLC0415

    django.setup()
    from django.conf import settings  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415

    settings.ALLOWED_HOSTS = ["testserver"]
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        measure(wanted.cases, wanted.rounds)
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)


if __name__ == "__main__":
    main()
