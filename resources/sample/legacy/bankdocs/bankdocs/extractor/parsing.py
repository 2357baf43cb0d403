"""Finds the transactions in a bank statement's text. Knows nothing of Django or of PDF.

Where pypdf breaks lines differs from version to version. So a statement is read as one long line of words, and
the patterns below tell a column by the form of what stands in it.
"""
import re
from collections import namedtuple
from datetime import datetime
from decimal import Decimal

Statement = namedtuple("Statement", "bank account holder period_start period_end opening closing transactions")
Line = namedtuple("Line", "booked_on description amount")

# name: the bank's name, which stands on every page
# dates: format of its dates           comma: the decimal separator
# head: fields before the table        table: the text that the table stands in
# row: one transaction                 noise: what a page break puts between two rows
Layout = namedtuple("Layout", "name dates comma head table row noise")

LAYOUTS = [
    Layout(
        name="Sparkasse Lindental",
        dates="%d.%m.%Y",
        comma=",",
        head=r"Kontoinhaber: (?P<holder>.+?) IBAN: (?P<account>DE[\d ]+?) "
             r"Zeitraum: (?P<start>[\d.]+) bis (?P<end>[\d.]+) Kontostand alt: (?P<opening>[+-][\d.,]+)",
        table=r"Verwendungszweck ?Betrag (?P<rows>.*?) ?Kontostand neu: (?P<closing>[+-][\d.,]+)",
        row=r"(?P<date>\d\d\.\d\d\.\d{4}) ?(?P<description>.+?) ?(?P<amount>[+-][\d.]+,\d\d) ?€",
        noise=r"Seite \d+ Sparkasse Lindental.*? Verwendungszweck ?Betrag",
    ),
    Layout(
        name="Nordbank Hafenstadt",
        dates="%Y-%m-%d",
        comma=".",
        head=r"Account holder (?P<holder>.+?) Account (?P<account>DE[\d ]+?) "
             r"Period (?P<start>[\d-]+) - (?P<end>[\d-]+) Opening balance EUR (?P<opening>[+-][\d.,]+)",
        table=r"Balance ?Details (?P<rows>.*?) ?Closing balance EUR (?P<closing>[+-][\d.,]+)",
        row=r"(?P<date>\d{4}-\d\d-\d\d) ?(?P<amount>[+-][\d,]+\.\d\d) ?[+-][\d,]+\.\d\d ?"
            r"(?P<description>.+?)(?= ?\d{4}-\d\d-\d\d|$)",
        noise=r"Page \d+ Nordbank Hafenstadt.*? Balance ?Details",
    ),
    Layout(
        name="Genossenschaftsbank Höhenried",
        dates="%d.%m.%y",
        comma=",",
        head=r"Konto (?P<account>DE[\d ]+?) Inhaber (?P<holder>.+?) "
             r"vom (?P<start>[\d.]+) bis (?P<end>[\d.]+) Anfangssaldo (?P<opening>[\d.,]+ [SH])",
        table=r"Text ?Wert ?Umsatz (?P<rows>.*?) ?Endsaldo (?P<closing>[\d.,]+ [SH])",
        row=r"(?P<description>.+?) ?(?P<date>\d\d\.\d\d\.\d\d) ?(?P<amount>[\d.]+,\d\d ?[SH])\b",
        noise=r"Übertrag [\d.,]+ [SH] Blatt \d+ Genossenschaftsbank Höhenried.*? Text ?Wert ?Umsatz",
    ),
]


class StatementError(ValueError):
    """The text is no statement that we can read, or it does not add up."""


def parse_statement(text):
    """Reads the text of a whole statement. Raises StatementError."""
    text = " ".join(text.split())
    layout = next((layout for layout in LAYOUTS if layout.name in text), None)
    if layout is None:
        raise StatementError("This is not a statement of a bank that we know.")

    text = re.sub(layout.noise, "", text)
    head, table = re.search(layout.head, text), re.search(layout.table, text)
    if not head or not table:
        raise StatementError("This statement of %s is not complete." % layout.name)

    def amount(field):
        return parse_amount(field, layout.comma)

    def date(field):
        return datetime.strptime(field, layout.dates).date()

    statement = Statement(
        bank=layout.name,
        account=head["account"].replace(" ", ""),
        holder=head["holder"],
        period_start=date(head["start"]),
        period_end=date(head["end"]),
        opening=amount(head["opening"]),
        closing=amount(table["closing"]),
        transactions=[
            Line(date(row["date"]), row["description"].strip(), amount(row["amount"]))
            for row in re.finditer(layout.row, table["rows"])
        ],
    )
    total = statement.opening + sum(line.amount for line in statement.transactions)
    if total != statement.closing:
        raise StatementError("The transactions add up to %s, the statement says %s." % (total, statement.closing))
    return statement


def parse_amount(text, comma=","):
    """A Decimal from "-1.234,50", "+1,234.50" or "1.234,50 S", where S (Soll) is money going out."""
    sign = -1 if text.startswith("-") or text.endswith("S") else 1
    digits = re.sub(r"[^\d%s]" % re.escape(comma), "", text)
    return sign * Decimal(digits.replace(comma, "."))
