"""The public API: one OpenAPI description over the apps' routers."""

from ninja import NinjaAPI

from zones.api import router as zones_router

api = NinjaAPI(
    title="Jena Wärme",
    version="1",
    description="Adressen, Wärmeversorgungsgebiete und Steckbriefe der veröffentlichten Ausgabe.",
    docs_url=None,
)
api.add_router("", zones_router)
