"""Addresses of the advisors' pages. They hold numbers only, never anything about a client."""

from django.contrib.auth.views import LogoutView
from django.urls import path

from calculator.consultations.idle import desk_end
from calculator.consultations.views import (
    case_care,
    case_pages,
    change_pages,
    checklist_pages,
    counts_page,
    house_pages,
    leaving_pages,
    list_page,
    module_pages,
    offer_pages,
    pair_pages,
    protocol_papers,
    quote_files,
    sign_in,
    taking_pages,
    variant_pages,
)

app_name = "consultations"
urlpatterns = [
    path("", list_page.case_list, name="list"),
    path("anmelden/", sign_in.SignIn.as_view(), name="sign_in"),
    path("abmelden/", LogoutView.as_view(next_page="calculator:consultations:sign_in"), name="sign_out"),
    path("sitzung/", desk_end, name="desk_end"),
    path("neu/", case_pages.new, name="new"),
    path("uebernehmen/", taking_pages.take, name="take"),
    path("auskunft.zip", case_care.give_out_all, name="give_out_all"),
    path("zahlen/", counts_page.counts, name="counts"),
    path("zahlen.csv", counts_page.counts_csv, name="counts_csv"),
    path("zugriffe/", case_care.access_log, name="access_log"),
    path("textbausteine/", module_pages.modules, name="modules"),
    path("textbausteine/<int:pk>/", module_pages.module_page, name="module"),
    path("<int:number>/", case_pages.case_page, name="case"),
    path("<int:number>/angaben/", case_pages.edit, name="edit"),
    path("<int:number>/varianten/neu/", variant_pages.add, name="add_variant"),
    path("<int:number>/varianten/<int:position>/", variant_pages.variant_page, name="variant"),
    path("<int:number>/varianten/<int:position>/entfernen/", leaving_pages.remove, name="remove_variant"),
    path("<int:number>/varianten/<int:position>/angleichen/", leaving_pages.align, name="align"),
    path("<int:number>/varianten/sanierung/", pair_pages.renovated, name="renovated"),
    path("<int:number>/varianten/frueher/<int:pk>/", leaving_pages.bring_back, name="bring_back"),
    path("<int:number>/haus/", house_pages.house, name="house"),
    path(
        "<int:number>/varianten/<int:position>/angebote/<str:system>/<int:place>/", offer_pages.offer_page, name="offer"
    ),
    path("<int:number>/aenderungen/", change_pages.changes, name="changes"),
    path("<int:number>/aenderungen/festhalten/", case_care.keep_results, name="keep_results"),
    path("<int:number>/dateien/", quote_files.files, name="files"),
    path("<int:number>/dateien/<int:pk>/", quote_files.deliver, name="file"),
    path("<int:number>/dateien/<int:pk>/loeschen/", quote_files.remove, name="remove_file"),
    path("<int:number>/checkliste/", checklist_pages.checklist_page, name="checklist"),
    path("<int:number>/protokoll/", protocol_papers.preview, name="preview"),
    path("<int:number>/protokoll.json", protocol_papers.data_file, name="data_file"),
    path("<int:number>/protokoll.pdf", protocol_papers.protocol, name="protocol"),
    path("<int:number>/protokoll.xlsx", protocol_papers.workbook, name="workbook"),
    path("<int:number>/verwalten/", case_care.manage, name="manage"),
    path("<int:number>/duplizieren/", case_care.duplicate, name="duplicate"),
    path("<int:number>/uebergeben/", case_care.hand_over, name="hand_over"),
    path("<int:number>/auskunft.zip", case_care.give_out, name="give_out"),
    path("<int:number>/loeschen/", case_care.delete, name="delete"),
]
