"""Addresses of the pages about one's own account."""

from django.urls import path

from people.pages import own_account, password, second_step

app_name = "people"
urlpatterns = [
    path("", own_account.overview, name="overview"),
    path("zweiter-schritt/", second_step.second_step, name="second_step"),
    path("zweiter-faktor/", own_account.set_up, name="set_up"),
    path("zweiter-faktor/passkey/", own_account.add_passkey, name="add_passkey"),
    path("zweiter-faktor/codes/", own_account.new_codes, name="new_codes"),
    path("zweiter-faktor/entfernen/", own_account.remove, name="remove"),
    path("passwort-vergessen/", password.forgotten, name="forgotten"),
    path("passwort/", password.ChangePassword.as_view(), name="change_password"),
    path("passwort/neu/", password.set_password, name="set_password"),
    path("abmelden/", own_account.sign_out_everywhere, name="sign_out_everywhere"),
]
