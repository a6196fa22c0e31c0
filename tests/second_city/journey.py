"""The whole journey through the site of a city, as a process of its own: the city is chosen when a process starts.

Run as ``python -m tests.second_city.journey FOLDER`` with CITY and DATABASE_URL set. Makes the tables, loads the
demonstration, and writes every answer into the folder, one file each; ``statuses.txt`` tells their HTTP status.
"""

import io
import os
import sys
from contextlib import redirect_stdout
from pathlib import Path

import django

RESULT = "v=2&house.living_area_m2=140&house.build_year=1970&gebiet=DEMO-01"
PAGES = {
    "home": "/",
    "street": "/adresse/?q=Marktplatz 3, 99001 Musterau",
    "part": "/adresse/?q=Marktplatz 3, Altstadt",
    "unknown_number": "/adresse/?q=Marktplatz 999",
    "unknown_street": "/adresse/?q=Xylophonstraße 4",
    "did_you_mean": "/adresse/?q=Marktplazt 4",
    "no_street": "/adresse/?q=12",
    "elsewhere": "/adresse/?q=Marktplatz 3, Weimar",
    "other_postcode": "/adresse/?q=Marktplatz 3, 12345",
    "point": "/punkt/?lon=13.41&lat=52.11",
    "far_point": "/punkt/?lon=11.59&lat=50.93",
    "zones": "/gebiete/",
    "zone_1": "/gebiete/DEMO-01/",
    "zone_2": "/gebiete/DEMO-02/",
    "zone_3": "/gebiete/DEMO-03/",
    "no_zone": "/gebiete/DEMO-99/",
    "zone_changes": "/gebiete/DEMO-01/aenderungen/",
    "map": "/karte/",
    "plan_changes": "/wie-hat-sich-der-plan-geaendert/",
    "editions": "/ausgaben/",
    "edition": "/ausgaben/1/",
    "edition_csv": "/ausgaben/1/plan.csv",
    "edition_geojson": "/ausgaben/1/plan.geojson",
    "edition_gml": "/ausgaben/1/plan.gml",
    "about": "/ueber/",
    "privacy": "/datenschutz/",
    "accessibility": "/barrierefreiheit/",
    "imprint": "/impressum/",
    "not_found": "/fehlt/",
    "knowledge_law": "/wissen/gesetz/",
    "knowledge_tenants": "/wissen/miete/",
    "measures": "/wissen/massnahmen/",
    "calculator": "/rechner/?gebiet=DEMO-01",
    "detailed": f"/rechner/genau/?{RESULT}",
    "result": f"/rechner/ergebnis/?{RESULT}",
    "result_2": f"/rechner/ergebnis/?{RESULT.replace('DEMO-01', 'DEMO-02')}",
    "result_3": f"/rechner/ergebnis/?{RESULT.replace('DEMO-01', 'DEMO-03')}",
    "fernwaerme": f"/rechner/ergebnis/?{RESULT}&systems=fernwaerme,heat_pump",
    "present_fernwaerme": f"/rechner/ergebnis/?{RESULT}&heating.kind=fernwaerme",
    "duty": f"/rechner/ergebnis/?{RESULT}&house.connection_duty=ja",
    "network": f"/rechner/ergebnis/?{RESULT}&house.network_available=ja",
    "first_link": "/rechner/ergebnis/?haus=testhaus&area_m2=150&gebiet=DEMO-01",
    "pdf": f"/rechner/ergebnis.pdf?{RESULT}",
    "xlsx": f"/rechner/ergebnis.xlsx?{RESULT}",
    "ods": f"/rechner/ergebnis.ods?{RESULT}",
    "csv": f"/rechner/ergebnis.csv?{RESULT}",
    "json": f"/rechner/ergebnis.json?{RESULT}",
    "brochure": "/rechner/broschuere/musterhaus-1/",
    "sign_in": "/rechner/beratung/anmelden/",
    "api_addresses": "/api/v1/adressen?q=Marktplatz 3",
    "api_point": "/api/v1/punkt?lon=13.41&lat=52.11",
    "api_far_point": "/api/v1/punkt?lon=11.59&lat=50.93",
    "api_zones": "/api/v1/gebiete",
    "api_geojson": "/api/v1/gebiete.geojson",
    "api_zone": "/api/v1/gebiete/DEMO-01",
    "openapi": "/api/v1/openapi.json",
}
STAFF_PAGES = {
    "admin": "/verwaltung/",
    "admin_zones": "/verwaltung/zones/zone/",
    "admin_price": "/verwaltung/calculator/pricerecord/add/",
    "admin_import": "/verwaltung/zones/importjob/add/",
}
ADVISOR_PAGES = {
    "cases": "/rechner/beratung/",
    "new_case": "/rechner/beratung/neu/",
    "access_log": "/rechner/beratung/zugriffe/",
    "batch": "/rechner/viele/",
    "batch_template": "/rechner/viele/vorlage.csv",
    "batch_workbook": "/rechner/viele/vorlage.xlsx",
}


def main(folder: Path) -> None:
    """Prepare the database and visit every page, first as anybody, then as staff."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jena_waerme.settings")
    django.setup()
    _prepare(folder)
    from django.contrib.auth.models import Group, User  # noqa: PLC0415 (after django.setup)
    from django.test import Client  # noqa: PLC0415

    User.objects.create_user("berater").groups.set(Group.objects.filter(name__startswith="Beratung"))
    client, statuses = Client(raise_request_exception=False), []
    visits = ((None, PAGES), ("admin", STAFF_PAGES), ("berater", ADVISOR_PAGES))
    for user, pages in visits:
        if user:
            client.force_login(User.objects.get(username=user), "django.contrib.auth.backends.ModelBackend")
        for name, url in pages.items():
            answer = client.get(url, follow=True)
            content = b"".join(answer.streaming_content) if answer.streaming else answer.content
            (folder / name).write_bytes(content)
            statuses.append(f"{name} {answer.status_code}")
    (folder / "statuses.txt").write_text("\n".join(statuses))


def _prepare(folder: Path) -> None:
    from django.conf import settings  # noqa: PLC0415 (after django.setup)
    from django.core.management import call_command  # noqa: PLC0415
    from django.test.utils import setup_test_environment  # noqa: PLC0415

    setup_test_environment()
    settings.SECURE_SSL_REDIRECT = False
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.CACHES = {**settings.CACHES, "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    said = io.StringIO()
    with redirect_stdout(said):
        call_command("makemigrations", check_changes=True, dry_run=True)
        call_command("migrate", interactive=False, verbosity=0)
        call_command("build_demo", stdout=said, stderr=said)
        call_command("create_admin", stdout=said)
        call_command("check_parameters", stdout=said)
    (folder / "commands").write_text(said.getvalue())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
