"""How a street was matched, in words: people must see why they are asked back."""

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zones.address.outcomes import Offer
from zones.address.search.streets import How

HOW_TEXTS: dict[How, str | Promise] = {
    How.IN_TEXT: gettext_lazy("Diese Straße steht in Ihrer Eingabe."),
    How.PART: gettext_lazy("Ihre Eingabe passt zu einem Teil dieses Namens."),
    How.PREFIX: gettext_lazy("Dieser Name beginnt wie Ihre Eingabe."),
    How.WORD_PREFIX: gettext_lazy("Ein Wort dieses Namens beginnt wie Ihre Eingabe."),
    How.SOUND: gettext_lazy("Dieser Name klingt wie Ihre Eingabe."),
    How.ENGLISH: gettext_lazy("So heißt die Straße auf Deutsch."),
    How.ERROR: gettext_lazy("Dieser Name ist ähnlich geschrieben wie Ihre Eingabe."),
}


def how_matched(offer: Offer) -> str:
    """Return one sentence that says why a street is offered; for a former name with its source and date."""
    if offer.building:
        return _("Adresse von „%(name)s“. Quelle: %(source)s, Stand %(day)s.") % {
            "name": offer.building.name,
            "source": offer.building.source,
            "day": date_format(offer.building.as_of, "DATE_FORMAT"),
        }
    if offer.alias:
        return _("Früher „%(old)s“. Quelle: %(source)s, Stand %(day)s.") % {
            "old": offer.alias.old_name,
            "source": offer.alias.source,
            "day": date_format(offer.alias.as_of, "DATE_FORMAT"),
        }
    return str(HOW_TEXTS[offer.how])
