"""Addresses of the citizens' pages."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter
from django.views.generic import TemplateView

from zones.models.zone import CODE_PATTERN
from zones.pages import edition_views, feeds, framed, house, tile_views, views


class ZoneCodeConverter(StringConverter):
    """A zone's code; whatever cannot be one is an unknown page."""

    regex = CODE_PATTERN


register_converter(ZoneCodeConverter, "zone_code")

app_name = "zones"
urlpatterns = [
    # First, because Django tries one after the other, and whoever moves the map asks for dozens of tiles.
    path("karte/kacheln/<slug:state>/<int:zoom>/<int:x>/<int:y>.mvt", tile_views.tile, name="map_tile"),
    path("", views.home, name="home"),
    path("adresse/", views.search, name="search"),
    path("punkt/", views.point, name="point"),
    path("gebiete/", views.zone_list, name="zones"),
    path("gebiete/<zone_code:code>/", views.zone, name="zone"),
    path("gebiete/<zone_code:code>/steckbrief/", views.zone_sheet, name="zone_sheet"),
    path("gebiete/<zone_code:code>/aenderungen/", edition_views.zone_changes, name="zone_changes"),
    path("gebiete/<zone_code:code>/aenderungen.atom", feeds.zone, name="zone_feed"),
    path("wie-hat-sich-der-plan-geaendert/", edition_views.plan_changes, name="plan_changes"),
    path("ausgaben/", edition_views.editions, name="editions"),
    path("ausgaben/neu.atom", feeds.editions, name="editions_feed"),
    path("ausgaben/<int:edition_id>/", edition_views.edition, name="edition"),
    path("ausgaben/<int:edition_id>/plan.<slug:suffix>", edition_views.edition_file, name="edition_file"),
    path("ausgaben/<int:edition_id>/gebiete/<zone_code:code>/", edition_views.edition_zone, name="edition_zone"),
    path(
        "ausgaben/<int:edition_id>/gebiete/<zone_code:code>/steckbrief.pdf",
        edition_views.zone_document,
        name="zone_document",
    ),
    path("einbetten/adresse/", framed.address, name="framed_address"),
    path("einbetten/karte/", framed.zone_map, name="framed_map"),
    path("karte/", views.zone_map, name="map"),
    path("karte/haus/<int:key>/", house.place, name="house"),
    path("karte/kacheln.json", tile_views.tile_json, name="map_tiles"),
    path("karte/strassen/<slug:state>/<int:edition_id>.svg", tile_views.streets, name="streets"),
    path("karte/strassen/<slug:state>/<int:edition_id>/<zone_code:code>.svg", tile_views.streets, name="streets"),
    path("hilfe/", TemplateView.as_view(template_name="pages/help.html"), name="help"),
    path("ueber/", TemplateView.as_view(template_name="pages/about.html"), name="about"),
    path("datenschutz/", views.privacy, name="privacy"),
    path("barrierefreiheit/", TemplateView.as_view(template_name="pages/accessibility.html"), name="accessibility"),
    path("impressum/", TemplateView.as_view(template_name="pages/imprint.html"), name="imprint"),
]
