"""What accounts are told by mail: short, in German, and without anything that somebody else could use but its link."""

from django.contrib.auth.models import User
from django.utils import timezone
from django.utils.translation import gettext as _

from mailroom.sending import send
from zones.city import CITY


def tell(user: User, subject: str, *paragraphs: str) -> bool:
    """Send a letter to the holder of an account; return whether there is an address."""
    if not user.email:
        return False
    greeting = _("Guten Tag %s,") % (user.get_full_name() or user.get_username())
    text = "\n\n".join((greeting, *paragraphs, CITY.site_name))
    send(user.email, f"{CITY.site_name}: {subject}", f"{text}\n")
    return True


def address_changed(before: User, after: User) -> None:
    """Tell both addresses of an account that its letters go to another one from now on."""
    for user in (before, after):
        tell(
            user,
            _("Andere E-Mail-Adresse"),
            _("Briefe zum Konto „%(name)s“ gehen jetzt an eine andere Adresse.") % {"name": after.get_username()},
            _("Haben Sie nicht damit gerechnet, dann wenden Sie sich an die Verwaltung der Konten."),
        )


def second_factor_changed(user: User, what: str) -> None:
    """Tell the holder that the second factor has changed, which nobody but the holder should have done."""
    when = f"{timezone.localtime():%d.%m.%Y, %H:%M}"
    tell(
        user,
        _("Ihr zweiter Faktor wurde geändert"),
        f"{what} ({when})",
        _("Waren Sie das nicht, dann wenden Sie sich sofort an die Verwaltung der Konten und ändern Sie Ihr Passwort."),
    )
