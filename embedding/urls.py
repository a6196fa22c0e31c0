"""Addresses for who embeds; those of the frames stand with what they show. The site passes its languages."""

from django.urls import path

from embedding import views

app_name = "embedding"
urlpatterns = [
    path("", views.index, name="index"),
    path("einbetten-<int:number>.js", views.numbered_script, name="script"),
]
