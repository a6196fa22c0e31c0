"""Addresses of the pages of knowledge."""

from django.urls import path

from knowledge.pages import views

app_name = "knowledge"
urlpatterns = [
    path("", views.index, name="index"),
    path("woerter/", views.words, name="words"),
    path("fragen/", views.questions, name="questions"),
    path("<slug:slug>/", views.page, name="page"),
]
