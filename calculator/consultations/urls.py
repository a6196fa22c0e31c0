"""Addresses of the advisors' pages. They hold numbers only, never anything about a client."""

from django.contrib.auth.views import LogoutView
from django.urls import path

from calculator.consultations.signin import SignIn
from calculator.consultations.views import cases, changes, files, manage, papers, variants

app_name = "consultations"
urlpatterns = [
    path("", cases.case_list, name="list"),
    path("anmelden/", SignIn.as_view(), name="sign_in"),
    path("abmelden/", LogoutView.as_view(next_page="calculator:consultations:sign_in"), name="sign_out"),
    path("neu/", cases.new, name="new"),
    path("uebernehmen/", variants.take, name="take"),
    path("auskunft.zip", manage.give_out_all, name="give_out_all"),
    path("zugriffe/", manage.access_log, name="access_log"),
    path("<int:number>/", cases.case_page, name="case"),
    path("<int:number>/angaben/", cases.edit, name="edit"),
    path("<int:number>/varianten/neu/", variants.add, name="add_variant"),
    path("<int:number>/varianten/<int:position>/", variants.variant_page, name="variant"),
    path("<int:number>/varianten/<int:position>/entfernen/", variants.remove, name="remove_variant"),
    path("<int:number>/aenderungen/", changes.changes, name="changes"),
    path("<int:number>/aenderungen/festhalten/", manage.keep_results, name="keep_results"),
    path("<int:number>/dateien/", files.files, name="files"),
    path("<int:number>/dateien/<int:pk>/", files.deliver, name="file"),
    path("<int:number>/dateien/<int:pk>/loeschen/", files.remove, name="remove_file"),
    path("<int:number>/protokoll.pdf", papers.protocol, name="protocol"),
    path("<int:number>/protokoll.xlsx", papers.workbook, name="workbook"),
    path("<int:number>/verwalten/", manage.manage, name="manage"),
    path("<int:number>/duplizieren/", manage.duplicate, name="duplicate"),
    path("<int:number>/uebergeben/", manage.hand_over, name="hand_over"),
    path("<int:number>/auskunft.zip", manage.give_out, name="give_out"),
    path("<int:number>/loeschen/", manage.delete, name="delete"),
]
