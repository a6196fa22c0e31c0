"""What the map editors load and say; the scripts hold no words of their own."""

import json

from django.utils.translation import gettext as _

SCRIPTS = (
    "leaflet/leaflet.js",
    "leaflet/leaflet.extras.js",
    "vendor/geoman/leaflet-geoman.min.js",
    "js/admin-map-ground.js",
    "js/admin-map-corners.js",
)
STYLES = ("leaflet/leaflet.css", "vendor/geoman/leaflet-geoman.css", "css/admin-map.css")


def texts_json() -> str:
    """Return the words by key, for a data attribute."""
    return json.dumps(_common() | {"tooltips": _tooltips(), "actions": _actions()})


def _common() -> dict[str, str]:
    return {
        "zoomIn": _("Vergrößern"),
        "zoomOut": _("Verkleinern"),
        "removeCorner": _("Diesen Eckpunkt löschen?"),
        "removePart": _("Dieses Stück der Fläche löschen? Mit „Rückgängig“ kommt es wieder."),
        "choosePart": _("Klicken Sie auf das Stück, das gelöscht werden soll."),
        "drawing": _("Klicken Sie die Eckpunkte der Reihe nach an, zuletzt wieder den ersten."),
        "unfinished": _(
            "Noch nicht gesichert: Eine begonnene Zeichnung ist nicht fertig. "
            "Schließen Sie sie ab, oder brechen Sie sie ab."
        ),
        "holeOutside": _("Ein Loch muss ganz in der Fläche liegen. Es wurde nicht übernommen."),
        "besideTaken": _("Die gespeicherte Fläche liegt auf der Karte. Mit „Rückgängig“ kommt Ihre Zeichnung wieder."),
        "cut": _("Das Gebiet ist so groß, dass die Karte nicht alle Häuser zeigt."),
        "undone": _("Rückgängig gemacht."),
        "redone": _("Wiederholt."),
        "every": _("Alle {all} Eckpunkte sind zu sehen. Ziehen Sie einen; „Sichern“ übernimmt, was gezeichnet ist."),
        "some": _("{shown} von {all} Eckpunkten sind zu sehen. Vergrößern Sie die Karte, um jeden zu sehen."),
        "here": _("Im Ausschnitt sind {shown} von {all} Eckpunkten zu sehen, mehr liegen hier nicht."),
        "drawLine": _("Zeichnen Sie die Linie: Klicken Sie ihre Eckpunkte an, den letzten zweimal."),
        "lineThere": _("Ziehen Sie die Eckpunkte der Linie, oder zeichnen Sie sie neu."),
    }


def _tooltips() -> dict[str, str]:
    return {
        "firstVertex": _("Klicken Sie auf den ersten Eckpunkt."),
        "continueLine": _("Klicken Sie auf den nächsten Eckpunkt."),
        "finishLine": _("Klicken Sie noch einmal auf den letzten Eckpunkt, um die Linie zu beenden."),
        "finishPoly": _("Klicken Sie auf den ersten Eckpunkt, um die Fläche zu schließen."),
    }


def _actions() -> dict[str, str]:
    return {
        "finish": _("Abschließen"),
        "cancel": _("Abbrechen"),
        "removeLastVertex": _("Letzten Eckpunkt löschen"),
    }
