"""The fields that tables of addresses and areas of postcodes may fill (pure)."""

from zones.catalogue.marking import marked as _
from zones.ingest.meaning.fields import Field

ADDRESS_FIELDS: tuple[Field, ...] = (
    Field(
        "street",
        _("Straße"),
        ("Straße", "Str", "Straßenname", "strname", "strasse_name", "STN", "street", "addr:street"),
        required=True,
        names_things=True,
    ),
    Field(
        "number",
        _("Hausnummer"),
        ("Hausnummer", "Hausnr", "HNR", "hsnr", "Nr", "housenumber", "addr:housenumber"),
        required=True,
        names_things=True,
    ),
    Field(
        "suffix",
        _("Zusatz"),
        (
            *("Hausnummernzusatz", "Hausnummerzusatz", "Hausnr Zusatz", "Hausnr Zus", "HNR Zusatz", "HNR Zus", "HNRZ"),
            *("Hsnr Zusatz", "Hsnr Zus", "Hsnrz", "Nr Zusatz", "Zusatz Hausnummer", "Adressierungszusatz", "ADZ"),
            *("Buchstabe", "Hausnummernbuchstabe", "Zusatz"),  # the last may also be one of the place
        ),
        names_things=True,
    ),
    Field("postcode", _("Postleitzahl"), ("PLZ", "Postleitzahl", "postplz", "addr:postcode", "postcode")),
    Field("ortsteil", _("Ortsteil"), ("Ortsteil", "OTT"), names_things=True),
    Field(
        "x",
        _("Länge oder Ostwert"),
        ("lon", "lng", "longitude", "Länge", "Längengrad", "x", "Ostwert", "Ost", "Rechtswert", "RW", "easting"),
    ),
    Field(
        "y",
        _("Breite oder Nordwert"),
        ("lat", "latitude", "Breite", "Breitengrad", "y", "Nordwert", "Nord", "Hochwert", "HW", "northing"),
    ),
    Field("object_id", _("Objektkennung"), ("OID", "Objektkennung", "Objekt ID", "gml_id"), names_things=True),
)
POSTCODE_FIELDS: tuple[Field, ...] = (
    Field("postcode", _("Postleitzahl"), ("PLZ", "Postleitzahl", "postcode", "postal_code", "plz_code"), required=True),
)
