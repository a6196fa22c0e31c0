"""The shapes of what is said about typed text, an address or a point. Descriptions are German, as in `schemas`."""

from typing import Annotated, Literal

from pydantic import BaseModel, Field
from typing_extensions import TypedDict

from zones.address.search.suggestions import LineKind
from zones.api.schemas import AddressOut, Link, NearestAddressOut, Published, SaidOut, ZoneOut

MOST_LINES = 1000  # that are answered in one request


class SuggestionOut(TypedDict):
    """A line to choose from."""

    kind: Annotated[
        LineKind,
        Field(
            description="Was die Zeile ist. Nur address, choice und building stehen für eine Adresse und haben eine "
            "Kennung. street nennt eine Straße, place einen Teil der Stadt, zone ein Gebiet. range, unknown_number, "
            "other_municipality und note sagen nur etwas."
        ),
    ]
    label: Annotated[str, Field(description="Straße, vollständige Adresse, Teil der Stadt, Gebiet oder ein Satz")]
    address_id: Annotated[int | None, Field(description="Kennung der Adresse; leer, wenn die Zeile für keine steht")]
    url: Annotated[Link | None, Field(description="Auskunft zu dieser Adresse; leer, wenn die Zeile für keine steht")]
    hint: Annotated[
        str | None,
        Field(
            description="Wie die Zeile vom getippten Text abweicht: „früher …“ oder „ähnlich geschrieben“; sonst leer"
        ),
    ]


class _Answer(SaidOut):
    address: AddressOut | None = Field(description="Die Adresse; leer bei der Auskunft zu einem Punkt")
    nearest_address: NearestAddressOut | None = Field(
        description="Die nächste Adresse; leer bei der Auskunft zu einer Adresse"
    )
    set_aside: str = Field(
        description="Was neben der Adresse getippt und nicht bekannt ist („Haus B“); die Auskunft gilt für die "
        "Hausnummer ohne das. Sonst leer"
    )


class InZoneOut(_Answer):
    """The address or point lies in a zone."""

    outcome: Literal["in_zone"] = "in_zone"
    zone: ZoneOut


class OnBoundaryOut(_Answer):
    """It lies in a zone, but close to another one."""

    outcome: Literal["on_boundary"] = "on_boundary"
    zone: ZoneOut
    neighbour: ZoneOut = Field(description="Das andere Gebiet")
    distance_m: float = Field(description="Abstand zum anderen Gebiet in Metern")


class OutsideZonesOut(_Answer):
    """It lies in the city but in no zone."""

    outcome: Literal["outside_zones"] = "outside_zones"
    zone: None = None
    nearest_zone: ZoneOut | None = Field(description="Das nächste Gebiet")
    distance_m: float | None = Field(description="Abstand zum nächsten Gebiet in Metern")


LocatedOut = InZoneOut | OnBoundaryOut | OutsideZonesOut
AnswerOut = Annotated[LocatedOut, Field(discriminator="outcome")]


class NamedZoneOut(SaidOut):
    """Nothing but the code or the name of a zone."""

    outcome: Literal["named_zone"] = "named_zone"
    zone: ZoneOut


class ChoiceOut(BaseModel):
    """An address to choose."""

    address_id: int = Field(description="Kennung der Adresse")
    label: str = Field(description="Vollständige Adresse")
    ortsteil: str = Field(description="Ortsteil, falls bekannt")
    zone_code: str | None = Field(description="Gebiet, in dem diese Adresse liegt; leer, wenn in keinem")
    url: Link = Field(description="Auskunft zu dieser Adresse")


class OfferOut(BaseModel):
    """A street that may be meant."""

    street: str = Field(description="Straße")
    reason: str = Field(description="Warum sie angeboten wird, in einem Satz")
    q: str = Field(description="Was zu suchen ist, wenn diese Straße gemeint ist")
    addresses: list[ChoiceOut] = Field(description="Ihre Adressen mit der getippten Nummer; leer, wenn sie keine hat")


class UnknownNumberOut(SaidOut):
    """The street exists, the number does not."""

    outcome: Literal["unknown_number"] = "unknown_number"
    street: str = Field(description="Straße")
    house_number: str = Field(description="Die getippte Hausnummer")
    zone: ZoneOut | None = Field(description="Das Gebiet, in dem alle Nummern der Straße liegen; sonst leer")
    near_boundary: bool = Field(description="Mindestens eine der Nummern liegt nahe an einer Gebietsgrenze")
    alternatives: list[ChoiceOut] = Field(description="Die nächsten Nummern, die es gibt")
    offers: list[OfferOut] = Field(description="Andere Straßen, die diese Nummer haben")


class InRangeOut(SaidOut):
    """Several numbers at once."""

    outcome: Literal["in_range"] = "in_range"
    street: str = Field(description="Straße")
    house_number: str = Field(description="Die getippten Hausnummern")
    zone: ZoneOut | None = Field(description="Das Gebiet, in dem sie alle liegen; sonst leer")
    near_boundary: bool = Field(description="Mindestens eine der Nummern liegt nahe an einer Gebietsgrenze")
    addresses: list[ChoiceOut] = Field(description="Die einzelnen Nummern")


class AmbiguousOut(SaidOut):
    """Several addresses fit, or one that is not exactly what was typed."""

    outcome: Literal["ambiguous"] = "ambiguous"
    addresses: list[ChoiceOut] = Field(description="Adressen, unter denen zu wählen ist")


class DidYouMeanOut(SaidOut):
    """No street of this name; others may be meant."""

    outcome: Literal["did_you_mean"] = "did_you_mean"
    offers: list[OfferOut] = Field(description="Straßen, die gemeint sein können, die beste zuerst")


class SeveralStreetsOut(SaidOut):
    """Several streets stand in the text."""

    outcome: Literal["several_streets"] = "several_streets"
    offers: list[OfferOut] = Field(description="Die Straßen, die im Text stehen")


class ForeignSentenceOut(BaseModel):
    """A sentence for people who write in other letters."""

    lang: str = Field(description="Sprache des Satzes (BCP 47)")
    text: str = Field(description="Bitte um lateinische Buchstaben, vor einem Beispiel")


class OtherScriptOut(SaidOut):
    """Text in letters that no street is written with."""

    outcome: Literal["other_script"] = "other_script"
    foreign_sentences: list[ForeignSentenceOut] = Field(
        description="Dasselbe in der Sprache dieser Schrift und auf Englisch"
    )


class UnknownStreetOut(SaidOut):
    """No street of this name, and none like it."""

    outcome: Literal["unknown_street"] = "unknown_street"


class MissingStreetOut(SaidOut):
    """Text without the name of a street."""

    outcome: Literal["missing_street"] = "missing_street"


class OutsideCityOut(SaidOut):
    """A postcode or place that the city does not have."""

    outcome: Literal["outside_city"] = "outside_city"
    postcode: str = Field(description="Die fremde Postleitzahl, falls eine getippt wurde")
    place: str = Field(description="Der fremde Ort, falls einer getippt wurde")
    municipality: str | None = Field(description="Die andere Gemeinde, falls sie bekannt ist")
    ask: str | None = Field(description="Wen man dort fragt („die Stadtverwaltung von …“), falls sie bekannt ist")
    offers: list[OfferOut] = Field(description="Straßen der Stadt, die ebenso heißen, falls nur der Ort getippt wurde")


class ZoneShareOut(BaseModel):
    """A zone of a part of the city."""

    zone: ZoneOut
    address_count: int = Field(description="Wie viele Adressen dieses Teils der Stadt darin liegen")


class QuarterOut(SaidOut):
    """Nothing but a part of the city."""

    outcome: Literal["quarter"] = "quarter"
    name: str = Field(description="Name des Teils der Stadt")
    zone_shares: list[ZoneShareOut] = Field(description="Seine Gebiete, das mit den meisten Adressen zuerst")
    outside: int = Field(description="Wie viele seiner Adressen in keinem Gebiet liegen")
    streets: list[str] = Field(description="Seine Straßen")
    addresses: list[ChoiceOut] = Field(description="Adressen der Straße, die ebenso heißt")
    offers: list[OfferOut] = Field(description="Straßen, die ebenso beginnen")


NotLocatedOut = (
    NamedZoneOut
    | UnknownNumberOut
    | InRangeOut
    | AmbiguousOut
    | DidYouMeanOut
    | SeveralStreetsOut
    | OtherScriptOut
    | QuarterOut
    | UnknownStreetOut
    | MissingStreetOut
    | OutsideCityOut
)
SearchOut = Annotated[LocatedOut | NotLocatedOut, Field(discriminator="outcome")]


class RefusedLineOut(BaseModel):
    """A line that `suche` would refuse: empty, too long, or with a sign that no text holds."""

    outcome: Literal["refused"] = "refused"
    detail: str = Field(description="Ein Satz: was nicht stimmt und was zu tun ist")


LineOut = Annotated[LocatedOut | NotLocatedOut | RefusedLineOut, Field(discriminator="outcome")]


class LinesIn(BaseModel, extra="forbid"):
    """Typed texts, each to be answered for itself."""

    lines: list[str] = Field(
        min_length=1, max_length=MOST_LINES, description="Je Zeile eine Adresse, wie sie in „suche“ getippt würde"
    )


class LinesOut(Published):
    """What each line comes to."""

    answers: list[LineOut] = Field(description="Zu jeder Zeile eine Antwort, in der Reihenfolge der Zeilen")
