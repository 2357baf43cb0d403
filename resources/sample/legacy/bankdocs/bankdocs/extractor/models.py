"""Bank statements and what was found in them."""
import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone


class Document(models.Model):
    """One bank statement."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    file = models.FileField(upload_to="statements/", blank=True, help_text="Empty for paper statements.")
    bank = models.CharField(max_length=60)
    account = models.CharField("IBAN", max_length=34, db_index=True)
    holder = models.CharField(max_length=120)
    period_start = models.DateField()
    period_end = models.DateField(db_index=True)
    opening_balance = models.DecimalField(max_digits=12, decimal_places=2)
    closing_balance = models.DecimalField(max_digits=12, decimal_places=2)
    pages = models.PositiveSmallIntegerField(null=True, blank=True)
    text = models.TextField(blank=True, help_text="The text as it was extracted.")
    details = models.JSONField(default=dict, blank=True)
    profile = models.ForeignKey("classification.Profile", null=True, blank=True, on_delete=models.SET_NULL)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL)
    uploaded_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-period_end", "account", "id"]

    def __str__(self):
        return "%s, %s to %s" % (self.holder, self.period_start, self.period_end)


class Transaction(models.Model):
    """One line of a statement."""

    document = models.ForeignKey(Document, related_name="transactions", on_delete=models.CASCADE)
    position = models.PositiveIntegerField()
    booked_on = models.DateField(db_index=True)
    description = models.TextField()
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    category = models.CharField(max_length=40, blank=True, db_index=True)
    rule = models.ForeignKey("classification.Rule", null=True, blank=True, on_delete=models.SET_NULL)
    confidence = models.FloatField(null=True, blank=True)
    is_reviewed = models.BooleanField(default=False)
    note = models.TextField(null=True, blank=True)

    class Meta:
        ordering = ["document", "position"]
        unique_together = [("document", "position")]

    def __str__(self):
        return "%s %s %s" % (self.booked_on, self.amount, self.description)
