"""What the tables of a GeoPackage and their columns hold, in words that stand in the file itself (pure)."""

from collections.abc import Mapping

from zones.catalogue.marking import marked as _
from zones.catalogue.steckbrief_fields import FIELDS

ZONES_TABLE: Mapping[str, str] = {
    "code": _("Kennung des Gebiets"),
    "shown_code": _("Kennung, wie die Stadt sie schreibt; leer, wenn es dieselbe ist"),
    "name": _("Name des Gebiets"),
    "versorgungsart": _("Versorgungsart, Code nach XWärmeplan 0.9.6"),
    "versorgungsart_name": _("Name der Versorgungsart nach XWärmeplan 0.9.6"),
    **{key: field.label for key, field in FIELDS.items()},
    "ausgabe": _("Titel der Ausgabe des Wärmeplans"),
    "gilt_ab": _("Tag, ab dem die Ausgabe gilt"),
    "beschlossen_am": _("Tag des Beschlusses"),
    "verfahrensart": _("Verfahrensart nach dem Wärmeplanungsgesetz"),
    "plan_zieljahr": _("Zieljahr des Plans"),
    "basisjahr": _("Basisjahr der Daten"),
    "quelle": _("Quelle, wie sie zu nennen ist"),
    "lizenz": _("Lizenz der Daten"),
    "hinweis": _("Hinweis; leer bei Daten der Stadt"),
}
FIGURES_TABLE: Mapping[str, str] = {
    "code": _("Kennung des Gebiets"),
    "kennwert": _("Schlüssel des Kennwerts"),
    "bezeichnung": _("Name des Kennwerts"),
    "gliederung": _("Code des Energieträgers, Gebäudetyps oder Baualters nach XWärmeplan; leer, wo es keinen gibt"),
    "gliederung_name": _("Name des Energieträgers, Gebäudetyps oder Baualters"),
    "wert": _("Wert in der Einheit daneben"),
    "einheit": _("Einheit des Werts"),
    "quelle": _("Quelle des Werts; leer: die der Ausgabe"),
    "stand": _("Tag, für den der Wert gilt; leer: der der Ausgabe"),
}
