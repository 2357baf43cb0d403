#!/usr/bin/env python3
"""Makes bank statements as PDFs, and a ground_truth.json that says what stands in them.

Three invented banks, each with its own columns, date format and way to write an amount. The same bytes on every run.

    make_statements.py OUT_DIR [--count 36]
"""
import argparse
import json
import random
import sys
from collections import namedtuple
from decimal import Decimal
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "legacy" / "bankdocs" / "bankdocs"))

from extractor.sample_lines import BANKS, account, lines, month  # noqa: E402

Statement = namedtuple("Statement", "account start end opening closing lines")

ACCOUNTS = 6
LEFT, RIGHT = 60, 535
TOP, BOTTOM = 620, 110  # where the table's rows begin and end
LEADING = 12


def make_statement(number, opening):
    """The statement of that number (0, 1, 2…): one account after the other, then the next month."""
    generator = random.Random("statement %d" % number)
    month_number, account_number = divmod(number, ACCOUNTS)
    owner = account(account_number)
    occasional = generator.randint(45, 75) if owner.bank == BANKS[2] else generator.randint(6, 24)
    found = lines(generator, month_number, occasional)
    return Statement(owner, *month(month_number), opening, opening + sum(line.amount for line in found), found)


def ground_truth(statement):
    """What a reader of the PDF should find."""
    return {
        "bank": statement.account.bank,
        "account": statement.account.iban,
        "holder": statement.account.holder,
        "period_start": statement.start.isoformat(),
        "period_end": statement.end.isoformat(),
        "opening": "%.2f" % statement.opening,
        "closing": "%.2f" % statement.closing,
        "transactions": [
            {
                "date": line.booked_on.isoformat(),
                "description": line.description,
                "amount": "%.2f" % line.amount,
                "category": line.category,
            }
            for line in statement.lines
        ],
    }


def german(amount, form="{:,.2f}"):
    """1234.5 as 1.234,50"""
    return form.format(amount).translate(str.maketrans(",.", ".,"))


def spaced(iban):
    """An IBAN in groups of four."""
    return " ".join(iban[i:i + 4] for i in range(0, len(iban), 4))


class Sheet:
    """Draws a statement, page by page. A subclass for each bank says what stands where."""

    font = "Helvetica"

    def __init__(self, path, statement):
        self.canvas = Canvas(str(path), pagesize=A4, invariant=1)
        self.canvas.setTitle("Kontoauszug %s" % statement.end)
        self.statement = statement
        self.balance = statement.opening
        self.number = 1
        self.y = TOP

    def draw(self):
        self.heading()
        self.opening()
        self.columns()
        for line in self.statement.lines:
            if self.y < BOTTOM:
                self.footer()
                self.canvas.showPage()
                self.number += 1
                self.y = TOP
                self.heading()
                self.columns()
            self.balance += line.amount
            self.y -= self.row(line) * LEADING + 3
        self.y -= LEADING
        self.closing()
        self.canvas.save()

    def text(self, x, y, text, size=9):
        self.canvas.setFont(self.font, size)
        self.canvas.drawString(x, y, text)

    def right(self, x, y, text):
        self.canvas.setFont(self.font, 9)
        self.canvas.drawRightString(x, y, text)

    def wrapped(self, x, text, width):
        """Writes the text in as many lines as it needs; returns how many."""
        parts = simpleSplit(text, self.font, 9, width)
        for index, part in enumerate(parts):
            self.text(x, self.y - index * LEADING, part)
        return len(parts)


class Sparkasse(Sheet):
    """Date, text, amount: 12.03.2024 … -1.234,50 €"""

    def heading(self):
        self.canvas.setFillColorRGB(0.75, 0.1, 0.1)
        self.text(LEFT, 780, "Sparkasse Lindental", 16)
        self.canvas.setFillColorRGB(0, 0, 0)
        self.canvas.line(LEFT, 770, RIGHT, 770)

    def opening(self):
        first, last = (day.strftime("%d.%m.%Y") for day in (self.statement.start, self.statement.end))
        self.text(LEFT, 740, "Kontoinhaber: %s" % self.statement.account.holder)
        self.text(LEFT, 725, "IBAN: %s" % spaced(self.statement.account.iban))
        self.text(LEFT, 710, "Zeitraum: %s bis %s" % (first, last))
        self.text(LEFT, 680, "Kontostand alt: %s €" % german(self.statement.opening, "{:+,.2f}"))

    def columns(self):
        self.canvas.line(LEFT, 635, RIGHT, 635)
        self.text(LEFT, 640, "Datum")
        self.text(130, 640, "Verwendungszweck")
        self.right(RIGHT, 640, "Betrag")

    def row(self, line):
        self.text(LEFT, self.y, line.booked_on.strftime("%d.%m.%Y"))
        height = self.wrapped(130, line.description, 200)
        self.right(RIGHT, self.y, "%s €" % german(line.amount, "{:+,.2f}"))
        return height

    def footer(self):
        self.text(LEFT, 60, "Seite %d" % self.number)

    def closing(self):
        self.text(LEFT, self.y, "Kontostand neu: %s €" % german(self.statement.closing, "{:+,.2f}"))
        self.footer()


class Nordbank(Sheet):
    """Date, amount, balance, text: 2024-03-12 -1,234.50 +99.00 …"""

    font = "Courier"

    def heading(self):
        self.text(LEFT, 780, "Nordbank Hafenstadt", 14)

    def opening(self):
        self.text(LEFT, 740, "Account holder %s" % self.statement.account.holder)
        self.text(LEFT, 725, "Account %s" % spaced(self.statement.account.iban))
        self.text(LEFT, 710, "Period %s - %s" % (self.statement.start, self.statement.end))
        self.text(LEFT, 680, "Opening balance EUR {:+,.2f}".format(self.statement.opening))

    def columns(self):
        self.canvas.line(LEFT, 655, RIGHT, 655)
        self.text(LEFT, 640, "Date")
        self.right(200, 640, "Amount")
        self.right(290, 640, "Balance")
        self.text(310, 640, "Details")

    def row(self, line):
        self.text(LEFT, self.y, line.booked_on.isoformat())
        self.right(200, self.y, "{:+,.2f}".format(line.amount))
        self.right(290, self.y, "{:+,.2f}".format(self.balance))
        return self.wrapped(310, line.description, 225)

    def footer(self):
        self.text(LEFT, 60, "Page %d" % self.number)

    def closing(self):
        self.text(LEFT, self.y, "Closing balance EUR {:+,.2f}".format(self.statement.closing))
        self.footer()


class Genossenschaftsbank(Sheet):
    """Text, date, amount: … 12.03.24 1.234,50 S, where S is money going out and H is money coming in"""

    font = "Times-Roman"

    def soll_haben(self, amount):
        return "%s %s" % (german(abs(amount)), "S" if amount < 0 else "H")

    def heading(self):
        self.text(LEFT, 790, "Genossenschaftsbank Höhenried", 14)

    def opening(self):
        first, last = (day.strftime("%d.%m.%y") for day in (self.statement.start, self.statement.end))
        self.text(LEFT, 740, "Konto %s" % spaced(self.statement.account.iban))
        self.text(LEFT, 725, "Inhaber %s" % self.statement.account.holder)
        self.text(LEFT, 710, "vom %s bis %s" % (first, last))
        self.text(LEFT, 680, "Anfangssaldo %s" % self.soll_haben(self.statement.opening))

    def columns(self):
        self.canvas.rect(LEFT - 5, 632, RIGHT - LEFT + 10, 20)
        self.text(LEFT, 640, "Text")
        self.text(380, 640, "Wert")
        self.right(RIGHT, 640, "Umsatz")

    def row(self, line):
        height = self.wrapped(LEFT, line.description, 180)
        self.text(380, self.y, line.booked_on.strftime("%d.%m.%y"))
        self.right(RIGHT, self.y, self.soll_haben(line.amount))
        return height

    def footer(self):
        self.right(RIGHT, 75, "Übertrag %s" % self.soll_haben(self.balance))
        self.text(LEFT, 60, "Blatt %d" % self.number)

    def closing(self):
        self.right(RIGHT, self.y, "Endsaldo %s" % self.soll_haben(self.statement.closing))
        self.text(LEFT, 60, "Blatt %d" % self.number)


SHEETS = dict(zip(BANKS, [Sparkasse, Nordbank, Genossenschaftsbank]))


def main():
    parser = argparse.ArgumentParser(description="Makes bank statements as PDFs, with their ground truth.")
    parser.add_argument("folder", type=Path, metavar="OUT_DIR")
    parser.add_argument("--count", type=int, default=36)
    options = parser.parse_args()
    if options.count < 1:
        parser.error("--count must be at least 1")

    options.folder.mkdir(parents=True, exist_ok=True)
    balances = [Decimal(150000 + 31337 * number) / 100 for number in range(ACCOUNTS)]
    truth = {}
    for number in range(options.count):
        statement = make_statement(number, balances[number % ACCOUNTS])
        balances[number % ACCOUNTS] = statement.closing
        name = "statement_%d_%03d.pdf" % (statement.start.year, number + 1)
        SHEETS[statement.account.bank](options.folder / name, statement).draw()
        truth[name] = ground_truth(statement)
    text = json.dumps(truth, indent=1, ensure_ascii=False) + "\n"
    (options.folder / "ground_truth.json").write_text(text, encoding="utf-8")
    print("%d statements with %d transactions in %s" % (
        len(truth), sum(len(entry["transactions"]) for entry in truth.values()), options.folder))


if __name__ == "__main__":
    main()
