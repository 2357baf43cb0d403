"""Business rules, and the profiles that choose among them."""
from django.conf import settings
from django.db import models
from django.utils import timezone


class Rule(models.Model):
    """Gives a category to every transaction whose text matches. The lowest priority wins."""

    ANY, INCOMING, OUTGOING = "any", "in", "out"
    DIRECTIONS = [(ANY, "any"), (INCOMING, "incoming"), (OUTGOING, "outgoing")]

    name = models.CharField(max_length=80)
    category = models.CharField(max_length=40, db_index=True)
    pattern = models.TextField(help_text="Regular expression, matched against the folded text.")
    direction = models.CharField(max_length=3, choices=DIRECTIONS, default=ANY)
    min_amount = models.DecimalField(
        max_digits=10, decimal_places=2, null=True, blank=True, help_text="Smallest amount, sign ignored."
    )
    priority = models.PositiveIntegerField(default=100, db_index=True)
    confidence = models.FloatField(default=1.0)
    is_active = models.BooleanField(default=True)
    valid_from = models.DateField(null=True, blank=True)
    options = models.JSONField(default=dict, blank=True)
    updated_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["priority", "name"]
        unique_together = [("name", "category")]

    def __str__(self):
        return "%s → %s" % (self.name, self.category)


class Profile(models.Model):
    """A kind of account holder: which rules apply, and who looks after it."""

    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=80)
    description = models.TextField(blank=True)
    is_default = models.BooleanField(default=False)
    rules = models.ManyToManyField(Rule, related_name="profiles")
    managers = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="profiles", blank=True)

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name
