"""Addresses of the pages of knowledge."""

from django.urls import path

from knowledge.pages import measure_feed, measures, views

app_name = "knowledge"
urlpatterns = [
    path("", views.index, name="index"),
    path("woerter/", views.words, name="words"),
    path("fragen/", views.questions, name="questions"),
    path("massnahmen/", measures.measures, name="measures"),
    path("massnahmen/neu.atom", measure_feed.feed, name="measures_feed"),
    path("massnahmen/<int:year>/", measures.report, name="report"),
    path("<slug:slug>/", views.page, name="page"),
]
