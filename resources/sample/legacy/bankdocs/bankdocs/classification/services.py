"""Classification of transactions by the rules in the database."""
import re
from decimal import Decimal

from bankdocs.bankdocs.classification.models import Profile, Rule
from bankdocs.bankdocs.classification.text import fold


class Classifier:
    """Applies a fixed list of rules, read once: the first that matches wins."""

    def __init__(self, rules):
        self.rules = [(rule, re.compile(rule.pattern)) for rule in rules]

    @classmethod
    def for_profile(cls, profile, database="default"):
        return cls(profile.rules.using(database).filter(is_active=True))

    def rule_for(self, booked_on, description, amount):
        """The matching Rule, or None."""
        text = fold(description)
        for rule, pattern in self.rules:
            if applies(rule, booked_on, amount) and pattern.search(text):
                return rule
        return None


def applies(rule, booked_on, amount):
    """Whether the rule's conditions other than its pattern hold."""
    if rule.direction == Rule.INCOMING and amount < 0:
        return False
    if rule.direction == Rule.OUTGOING and amount > 0:
        return False
    if rule.valid_from and booked_on < rule.valid_from:
        return False
    return abs(amount) >= (rule.min_amount or Decimal(0))


def default_profile(database="default"):
    """The profile for statements that nobody chose one for."""
    return Profile.objects.using(database).get(is_default=True)
