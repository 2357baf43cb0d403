"""Invented accounts and transactions, the same ones on every run.

Used by fill_sample and by tools/make_statements.py. Knows nothing of Django.
"""
from calendar import monthrange
from collections import namedtuple
from datetime import date
from decimal import Decimal

Account = namedtuple("Account", "bank iban holder")
SampleLine = namedtuple("SampleLine", "booked_on description amount category")
Payee = namedtuple("Payee", "text lowest highest category")

BANKS = ["Sparkasse Lindental", "Nordbank Hafenstadt", "Genossenschaftsbank Höhenried"]
FIRST_NAMES = ["Jörg", "Käthe", "Anna", "Björn", "Özlem", "Ludwig", "Zoë"]
LAST_NAMES = ["Müller", "Groß", "Weiß-Jäger", "Schröder", "von der Höh", "Åkesson"]

# Once a month, on this day. Amounts in cents; the category is the one that the rules should find.
MONTHLY = {
    1: Payee("Miete Wohnung Gartenstraße 12", -98000, -64000, "rent"),
    3: Payee("Stadtwerke Lindental Strom Abschlag", -9500, -6000, "utilities"),
    5: Payee("Telefonika Mobilfunk Rechnung {number}", -3999, -999, "telecom"),
    15: Payee("Haftpflichtkasse Hafenstadt Beitrag Vertrag {number}", -4500, -900, "insurance"),
    27: Payee("Lohn/Gehalt Müller & Söhne GmbH", 210000, 390000, "salary"),
}
OCCASIONAL = [
    Payee("REWE Markt {number} Köln", -9500, -800, "groceries"),
    Payee("EDEKA Höhenried Filiale {number}", -12000, -500, "groceries"),
    Payee("Bäckerei Schäfer", -1500, -180, "groceries"),
    Payee("Deutsche Bahn Fahrkarte {number}", -8900, -1200, "transport"),
    Payee("Deutsche Bahn Bordbistro", -2400, -350, "restaurants"),
    Payee("Deutschlandticket Abo", -4900, -4900, "transport"),
    Payee("Tankstelle Südring", -9000, -2500, "transport"),
    Payee("Geldautomat Marktplatz {number}", -40000, -2000, "cash"),
    Payee("Café Größenwahn", -3200, -290, "restaurants"),
    Payee("Gasthaus Zum Löwen", -8800, -1900, "restaurants"),
    Payee("Apotheke am Dom", -6000, -399, "health"),
    Payee("Dr. med. Weiß Rechnung {number} vom Quartal, zahlbar sofort", -25000, -3000, "health"),
    Payee("Finanzamt Lindental Erstattung", 4000, 120000, "taxes"),
    Payee("Finanzamt Lindental Einkommensteuer Vorauszahlung", -90000, -20000, "taxes"),
    Payee("Kontoführung Entgelt", -890, -290, "fees"),
    Payee("Überweisung von Käthe Groß: danke für alles!", 1000, 30000, "transfers"),
    Payee("Dauerauftrag Sparbuch Ännchen", -15000, -2500, "savings"),
    Payee("Honorar Projekt {number}", 60000, 250000, "fees earned"),
    Payee("Honorar Vortrag Volkshochschule", 5000, 20000, ""),
    Payee("Buchhandlung Blätterwald, 3 Titel", -7000, -900, ""),
    Payee("Fahrrad-Werkstatt Öhler", -18000, -1500, ""),
    Payee("Gutschrift 20 € Aktion Frühling", 2000, 2000, ""),
]


def account(number):
    """The account of that number (0, 1, 2…), with an IBAN whose check digits are right."""
    local = "50010517%010d" % (4711000 + 37 * number)
    check = 98 - int(local + "131400") % 97  # 13 14 is "DE" in numbers
    holder = "%s %s" % (FIRST_NAMES[number % len(FIRST_NAMES)], LAST_NAMES[number % len(LAST_NAMES)])
    return Account(BANKS[number % len(BANKS)], "DE%02d%s" % (check, local), holder)


def month(number):
    """First and last day of the month that comes that many months after January 2024; may be negative."""
    year, index = divmod(2024 * 12 + number, 12)
    return date(year, index + 1, 1), date(year, index + 1, monthrange(year, index + 1)[1])


def lines(random, month_number, occasional):
    """A month's SampleLines, oldest first: the monthly ones and that many others. Takes a random.Random."""
    first, last = month(month_number)
    payees = list(MONTHLY.items())
    payees += [(random.randint(1, last.day), random.choice(OCCASIONAL)) for _ in range(occasional)]
    payees.sort(key=lambda item: item[0])
    return [
        SampleLine(
            first.replace(day=day),
            payee.text.format(number=random.randint(100, 999)),
            Decimal(random.randint(payee.lowest, payee.highest)) / 100,
            payee.category,
        )
        for day, payee in payees
    ]
