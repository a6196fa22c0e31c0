"""Who helps in Jena. Addresses as the offices publish them; checked with the sources of the project."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Contact:
    """An office: what it helps with, and where to find it."""

    name: str
    purpose: Promise
    url: str
    link_text: str


CONTACTS = (
    Contact(
        "Klimaschutzagentur Jena",
        _("Informiert und berät zur Umstellung der Heizung."),
        "https://www.klimaschutzagentur-jena.de",
        "www.klimaschutzagentur-jena.de",
    ),
    Contact(
        "Stadtwerke Jena",
        _("Gibt Auskunft zu Fernwärme, Netzausbau und Anschluss."),
        "https://www.stadtwerke-jena.de/waermewende/kommunale-waermeplanung-jena.html",
        "www.stadtwerke-jena.de – Kommunale Wärmeplanung",
    ),
    Contact(
        "Stadt Jena",
        _("Verantwortet den Wärmeplan und die Fernwärmesatzung."),
        "https://umwelt.jena.de/de/kommunale-waermeplanung",
        "umwelt.jena.de – Kommunale Wärmeplanung",
    ),
)
