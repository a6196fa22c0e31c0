"""Addresses of the feedback."""

from django.urls import path

from feedback import views

app_name = "feedback"
urlpatterns = [
    path("", views.tell, name="tell"),
    path("danke/", views.thanks, name="thanks"),
]
