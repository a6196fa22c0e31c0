"""Addresses of the pages of knowledge."""

from django.urls import path

from knowledge.pages import measures, views

app_name = "knowledge"
urlpatterns = [
    path("", views.index, name="index"),
    path("woerter/", views.words, name="words"),
    path("fragen/", views.questions, name="questions"),
    path("massnahmen/", measures.measures, name="measures"),
    path("massnahmen/<int:year>/", measures.report, name="report"),
    path("<slug:slug>/", views.page, name="page"),
]
