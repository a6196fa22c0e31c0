"""Addresses of the pages for many houses. They hold numbers only, never anything of a table."""

from django.urls import path, re_path

from calculator.batch import continuing_views, file_views, map_views, mapping_views, row_views, views

app_name = "batch"
urlpatterns = [
    path("", views.job_list, name="list"),
    re_path(r"^vorlage\.(?P<kind>xlsx|csv)$", views.template_file, name="template"),
    path("<int:pk>/", views.job_page, name="job"),
    path("<int:pk>/zuordnen/", mapping_views.mapping, name="mapping"),
    path("<int:pk>/stand.json", views.state, name="state"),
    path("<int:pk>/zeilen/", row_views.rows, name="rows"),
    path("<int:pk>/zeilen/<int:line>/", row_views.row_page, name="row"),
    path("<int:pk>/zeilen/<int:line>/fall/", row_views.case_of_row, name="case"),
    path("<int:pk>/karte/", map_views.stock_map_page, name="map"),
    path("<int:pk>/dateien.json", file_views.state, name="files"),
    path("<int:pk>/anhalten/", views.cancel, name="cancel"),
    path("<int:pk>/korrigieren/", continuing_views.corrected, name="corrected"),
    path("<int:pk>/fortsetzen/", views.resume, name="resume"),
    path("<int:pk>/loeschen/", views.delete, name="delete"),
    re_path(r"^(?P<pk>[0-9]{1,18})/ergebnis\.(?P<kind>xlsx|gpkg)$", file_views.result_file, name="result"),
]
