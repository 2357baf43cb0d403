"""Statements and transactions in the admin."""
from django.contrib import admin

from .models import Document, Transaction


@admin.register(Document)
class DocumentAdmin(admin.ModelAdmin):
    list_display = ["holder", "account", "bank", "period_start", "period_end", "closing_balance"]
    list_filter = ["bank", "profile"]
    search_fields = ["holder", "account"]
    date_hierarchy = "period_end"


@admin.register(Transaction)
class TransactionAdmin(admin.ModelAdmin):
    list_display = ["booked_on", "amount", "category", "description", "is_reviewed"]
    list_filter = ["category", "is_reviewed"]
    search_fields = ["description"]
    raw_id_fields = ["document", "rule"]
