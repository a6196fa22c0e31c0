"""Accounts and roles: made with a name and an address, begun by a link; nobody sets another's password."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_otp import devices_for_user
from django_otp.plugins.otp_static import admin as _static_admin  # noqa: F401 (registers, so that it can be undone)
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp import admin as _totp_admin  # noqa: F401 (as above)
from django_otp.plugins.otp_totp.models import TOTPDevice

from mailroom.sending import where_letters_lie
from people import letters, links, roles, sessions
from people.admin.keepers import is_keeper

# The library shows secrets and emergency codes there; a second factor is its holder's alone.
for _model in (User, Group, TOTPDevice, StaticDevice):
    admin.site.unregister(_model)

_PERSON = ("first_name", "last_name", "email")


class AccountForm(forms.ModelForm[User]):
    """Name, address and the roles that one person hands out alone."""

    groups = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Rollen"),
        queryset=Group.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy(
            "Rollen, die veröffentlichen, alle Beratungen sehen oder Konten verwalten, gibt es nur zu zweit: unter "
            "„Rollen zu zweit vergeben“."
        ),
    )

    class Meta:
        """The fields come from the admin."""

        model = User
        fields = ("username", *_PERSON, "is_active", "groups")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if "groups" in self.fields:
            self.fields["groups"].queryset = roles.for_one()  # type: ignore[attr-defined]
        if self.instance.pk is None:
            self.fields["email"].required = True

    def clean_groups(self) -> list[Group]:
        """Keep the roles that were given by two people."""
        kept = self.instance.groups.filter(pk__in=roles.for_two()) if self.instance.pk else Group.objects.none()
        return [*self.cleaned_data["groups"], *kept]


@admin.register(User)
class StaffAdmin(UserAdmin[User]):
    """Accounts; single permissions and the mark of the technical administrator are given on the server only."""

    form = add_form = AccountForm
    add_form_template = None
    list_display = ("username", "first_name", "last_name", "email", "is_active", "roles", "second_factor")
    list_filter = ("is_active", "groups")
    filter_horizontal = ()
    actions = ("send_link", "reset_second_factor", "end_sign_ins", "take_roles")

    @admin.display(description=gettext_lazy("Rollen"))
    def roles(self, obj: User) -> str:
        """Name the roles of the account."""
        return ", ".join(sorted(group.name for group in obj.groups.all())) or "–"

    @admin.display(description=gettext_lazy("zweiter Faktor"), boolean=True)
    def second_factor(self, obj: User) -> bool:
        """Whether one is set up."""
        return any(True for _device in devices_for_user(obj))

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        """Read the roles of all accounts at once."""
        return super().get_queryset(request).prefetch_related("groups")

    def get_fieldsets(self, request: HttpRequest, obj: User | None = None) -> Any:
        """The same for everybody who looks after accounts."""
        access = ("groups",) if obj is None else ("is_active", "groups", "roles", "last_login")
        return (
            (None, {"fields": ("username",)}),
            (_("Person"), {"fields": _PERSON}),
            (_("Zugang und Rollen"), {"fields": access}),
        )

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> list[str]:
        """Nobody hands a role to themselves, or leads the links of an account that opens something to another mailbox.

        It does once its holder has set a password, or with a role given by two: else one person would become two.
        """
        if obj is None:
            return []
        own = ["is_active", "groups"] if obj.pk == request.user.pk else []
        address = ["email"] if obj.has_usable_password() or obj.groups.filter(pk__in=roles.for_two()).exists() else []
        return ["roles", "last_login", *own, *address]

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Keep the technical administrator out of reach of others."""
        reach = obj is None or not obj.is_superuser or bool(getattr(request.user, "is_superuser", False))
        return super().has_change_permission(request, obj) and reach

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> HttpResponse:  # noqa: A002 (Django's signature)
        """Refuse: whoever sets another's password is that other. A link lets the holder do it."""
        raise PermissionDenied(_("Passwörter setzt nur, wem das Konto gehört. Schicken Sie einen Link."))

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        """Let a new account begin by a link."""
        if not change:
            obj.set_unusable_password()
        before = User.objects.filter(pk=obj.pk).first()
        obj.is_staff = True  # a role lets in; whoever has none sees an empty page
        super().save_model(request, obj, form, change)
        if not change:
            self._told(request, obj, sent=links.invite(request, obj))
        elif before is not None and before.email != obj.email:
            letters.address_changed(before, obj)

    def construct_change_message(self, request: HttpRequest, form: Any, formsets: Any, add: bool = False) -> str:  # type: ignore[override]
        """Say in German what has changed, roles by their names."""
        before = set() if add else set(form.initial.get("groups") or [])
        after = set(form.cleaned_data.get("groups") or before)
        parts = [_("%s gegeben") % _names(after - before)] if after - before else []
        parts += [_("%s entzogen") % _names(before - after)] if before - after else []
        others = [str(form.fields[name].label) for name in form.changed_data if name != "groups"]
        parts += [_("geändert: %s") % ", ".join(others)] if others and not add else []
        return "; ".join([_("Konto angelegt, Einladung verschickt"), *parts] if add else parts) or _("nichts geändert")

    @admin.action(description=gettext_lazy("Link zum Festlegen des Passworts schicken"))
    def send_link(self, request: HttpRequest, chosen: QuerySet[User]) -> None:
        """Send an invitation once more, or a link for a forgotten password."""
        for user in self._reachable(request, chosen):
            send = links.send_reset if user.has_usable_password() else links.invite
            self._told(request, user, sent=send(request, user))
            roles.record(user, _own(request), _("Link zum Festlegen des Passworts geschickt"))

    @admin.action(description=gettext_lazy("Zweiten Faktor zurücksetzen"))
    def reset_second_factor(self, request: HttpRequest, chosen: QuerySet[User]) -> None:
        """Take away all second factors of somebody who has lost them; the password stays theirs."""
        for user in self._reachable(request, chosen):
            for device in devices_for_user(user, confirmed=None):
                device.delete()
            sessions.end_all(user)
            letters.second_factor_changed(user, _("Die Verwaltung hat Ihren zweiten Faktor zurückgesetzt."))
            roles.record(user, _own(request), _("Zweiter Faktor zurückgesetzt"))
        self.message_user(request, _("Zurückgesetzt; die Inhaber sind benachrichtigt."), messages.SUCCESS)

    @admin.action(description=gettext_lazy("Überall abmelden"))
    def end_sign_ins(self, request: HttpRequest, chosen: QuerySet[User]) -> None:
        """End every sign-in of the accounts."""
        for user in self._reachable(request, chosen):
            sessions.end_all(user)
            roles.record(user, _own(request), _("Überall abgemeldet"))
        self.message_user(request, _("Die Anmeldungen sind beendet."), messages.SUCCESS)

    @admin.action(description=gettext_lazy("Rollen entziehen, die zu zweit vergeben wurden"))
    def take_roles(self, request: HttpRequest, chosen: QuerySet[User]) -> None:
        """Take the roles away that two people gave; to take needs one."""
        for user in self._reachable(request, chosen):
            for role in user.groups.filter(pk__in=roles.for_two()):
                roles.take(user, role)
                roles.record(user, _own(request), _("Rolle „%s“ entzogen") % role.name)
        self.message_user(request, _("Die Rollen sind entzogen."), messages.SUCCESS)

    def _reachable(self, request: HttpRequest, chosen: QuerySet[User]) -> list[User]:
        if not is_keeper(request):
            raise PermissionDenied
        return [user for user in chosen if self.has_change_permission(request, user)]

    def _told(self, request: HttpRequest, user: User, *, sent: bool) -> None:
        if not sent:
            self.message_user(request, _("„%s“ hat keine E-Mail-Adresse.") % user, messages.ERROR)
        elif folder := where_letters_lie():
            told = _("Es gibt keinen Mailserver: Der Brief an „%(user)s“ liegt auf dem Server in %(folder)s.")
            self.message_user(request, told % {"user": user, "folder": folder}, messages.WARNING)
        else:
            self.message_user(request, _("Der Link an „%s“ ist unterwegs.") % user, messages.SUCCESS)


@admin.register(Group)
class RoleAdmin(GroupAdmin):
    """The roles come with the software; nobody changes here what they may do."""

    def has_change_permission(self, request: HttpRequest, obj: Group | None = None) -> bool:
        """A role that may more than its name says would let somebody in unseen."""
        return False

    has_add_permission = has_delete_permission = has_change_permission


def _names(groups: set[Group]) -> str:
    return ", ".join(f"„{name}“" for name in sorted(group.name for group in groups))


def _own(request: HttpRequest) -> int:
    return int(request.user.pk or 0)
