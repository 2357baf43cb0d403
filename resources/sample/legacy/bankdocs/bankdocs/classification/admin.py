"""Rules and profiles in the admin."""
from django.contrib import admin

from .models import Profile, Rule


@admin.register(Rule)
class RuleAdmin(admin.ModelAdmin):
    list_display = ["name", "category", "direction", "priority", "confidence", "is_active"]
    list_filter = ["category", "is_active", "direction"]
    search_fields = ["name", "pattern"]


@admin.register(Profile)
class ProfileAdmin(admin.ModelAdmin):
    list_display = ["name", "slug", "is_default"]
    filter_horizontal = ["rules", "managers"]
