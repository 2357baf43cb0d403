"""From a PDF to classified transactions, and into the database."""
from pathlib import Path

from django.db import transaction
from pypdf import PdfReader

from bankdocs.bankdocs.classification.services import Classifier, default_profile
from extractor.models import Document, Transaction
from extractor.parsing import StatementError, parse_statement


def extract_text(file):
    """The text of a PDF (path or open file), and its number of pages. Raises StatementError."""
    try:
        pages = PdfReader(file).pages
        return "\n".join(page.extract_text() for page in pages), len(pages)
    except Exception as error:  # pypdf raises whatever a broken file makes Python raise
        raise StatementError("This PDF cannot be read: %s" % error)


def classify(statement, classifier):
    """Pairs of a statement's lines and their rules; the rule is None where none matches."""
    return [(line, classifier.rule_for(*line)) for line in statement.transactions]


def new_transactions(document, classified):
    """Unsaved Transaction objects for what classify() returned."""
    return [
        Transaction(
            document=document,
            position=position,
            booked_on=line.booked_on,
            description=line.description,
            amount=line.amount,
            category=rule.category if rule else "",
            rule=rule,
            confidence=rule.confidence if rule else None,
        )
        for position, (line, rule) in enumerate(classified, start=1)
    ]


def new_document(statement, **fields):
    """An unsaved Document with the statement's values."""
    return Document(
        bank=statement.bank,
        account=statement.account,
        holder=statement.holder,
        period_start=statement.period_start,
        period_end=statement.period_end,
        opening_balance=statement.opening,
        closing_balance=statement.closing,
        **fields
    )


def import_upload(file, user=None):
    """Stores an uploaded PDF with its transactions; returns the Document. Raises StatementError."""
    text, pages = extract_text(file)
    statement = parse_statement(text)
    profile = default_profile()
    with transaction.atomic():
        document = new_document(
            statement,
            file=file,
            pages=pages,
            text=text,
            details={"source": "upload", "name": Path(file.name).name},
            profile=profile,
            uploaded_by=user,
        )
        document.save()
        Transaction.objects.bulk_create(
            new_transactions(document, classify(statement, Classifier.for_profile(profile)))
        )
    return document
