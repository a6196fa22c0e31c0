"""Gives each case its house: what most of its variants say of it. A variant keeps what it says otherwise.

The rules stand here once more as they were on this day; ``calculator.consultations.house_of_case`` may change.
"""

from collections import Counter
from urllib.parse import parse_qsl, urlencode

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from calculator.models import encrypted

PIECE = 50  # cases held in memory at a time
PARTS = ("house.", "heating.", "household.", "plot.", "community.", "reading.")
KEYS = {"gebiet", "wer", "dates.failure_date", "area_m2", "heat_demand_kwh_m2a", "heat_load_kw", "gas_kwh_m3"}
FIRST_READING, BILL, CONFIRMED = "reading.1.amount", "reading_", "confirmed"

Texts = dict[str, str]
Group = tuple[tuple[str, str], ...]


def fill(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Divide the queries of every variant; together they say what they said before."""
    cases = apps.get_model("calculator", "Consultation").objects.order_by("pk")
    for case in cases.iterator(chunk_size=PIECE):
        variants = list(case.variants.order_by("position"))
        texts = [_texts(variant.query) for variant in variants]
        house = _common([_groups(each) for each in texts])
        case.house = _query(_told(house))
        case.save(update_fields=["house"])
        for variant, whole in zip(variants, texts, strict=True):
            variant.query = _query(_own(whole, house))
            variant.save(update_fields=["query"])


def _common(variants: list[dict[str, Group]]) -> dict[str, Group]:
    """Return what most variants say of each group, of several alike the first."""
    names = dict.fromkeys(name for each in variants for name in each)
    found = {name: Counter(each.get(name, ()) for each in variants).most_common(1)[0][0] for name in names}
    return {name: pairs for name, pairs in found.items() if pairs}


def _own(whole: Texts, house: dict[str, Group]) -> Texts:
    mine = _groups(whole)
    differing = [name for name in dict.fromkeys((*house, *mine)) if mine.get(name, ()) != house.get(name, ())]
    words = [word for word in whole.get(CONFIRMED, "").split(",") if word and not word.startswith(BILL)]
    own = {key: text for key, text in whole.items() if not _is_of_house(key) and key != CONFIRMED}
    for name in differing:
        told = dict(mine.get(name, ())) or {FIRST_READING if name == "reading" else name: ""}
        words += [word for word in told.pop(CONFIRMED, "").split(",") if word]
        own |= told
    return own | ({CONFIRMED: ",".join(sorted(words))} if words else {})


def _groups(texts: Texts) -> dict[str, Group]:
    """Return what a query says of the house; all bills, and that they are right, are one group."""
    found: dict[str, Group] = {}
    for key, text in texts.items():
        if _is_of_house(key):
            name = "reading" if key.startswith("reading.") else key
            found[name] = (*found.get(name, ()), (key, text))
    bills = ",".join(word for word in texts.get(CONFIRMED, "").split(",") if word.startswith(BILL))
    if bills:
        found["reading"] = (*found.get("reading", ()), (CONFIRMED, bills))
    return found


def _is_of_house(key: str) -> bool:
    return key in KEYS or key.startswith(PARTS)


def _told(groups: dict[str, Group]) -> Texts:
    return dict(pair for pairs in groups.values() for pair in pairs)


def _texts(query: str) -> Texts:
    return {key: text for key, text in parse_qsl(query) if text}


def _query(texts: Texts) -> str:
    return urlencode(texts, safe=",")


class Migration(migrations.Migration):
    dependencies = [("calculator", "0008_reading_of_tables")]

    operations = [
        migrations.AddField(
            "consultation",
            "house",
            encrypted.EncryptedTextField(blank=True, default="", verbose_name="Haus"),
        ),
        migrations.AddField("consultation", "house_version", models.PositiveIntegerField(default=1)),
        migrations.RunPython(fill),
    ]
