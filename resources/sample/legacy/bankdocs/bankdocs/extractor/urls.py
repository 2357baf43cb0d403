"""URLs of the extractor."""
from django.urls import path

from extractor import views

urlpatterns = [
    path("", views.document_list, name="document_list"),
    path("upload/", views.upload, name="upload"),
    path("documents/<int:pk>/", views.document_detail, name="document_detail"),
    path("documents/<int:pk>/transactions.csv", views.document_csv, name="document_csv"),
    path("transactions.csv", views.all_csv, name="all_csv"),
]
