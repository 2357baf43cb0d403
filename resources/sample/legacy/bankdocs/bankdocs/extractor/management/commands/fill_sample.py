"""Fills an empty database with invented statements, the same ones on every run."""
import random
import shutil
import uuid
from datetime import datetime, time, timedelta, timezone
from decimal import Decimal
from pathlib import Path

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from bankdocs.bankdocs.classification.models import Profile, Rule
from bankdocs.bankdocs.classification.services import Classifier
from bankdocs.bankdocs.classification.text import fold
from extractor import sample_lines
from extractor.models import Document, Transaction
from extractor.parsing import Line, Statement, parse_statement
from extractor.services import classify, extract_text, new_document, new_transactions

NOTES = ["Beleg fehlt – bitte nachreichen", "geprüft ✓", "privat / geschäftlich klären"]
MONTHS_ON_PAPER = 60  # how many months before 2024 each account has paper statements for
DOCUMENTS_AT_ONCE = 250


class Command(BaseCommand):
    help = "Fills an empty database with users, rules, statements and transactions."

    def add_arguments(self, parser):
        parser.add_argument("--rows", type=int, default=20000, help="number of transactions")
        parser.add_argument("--pdfs", type=Path, help="folder of PDFs to import; paper statements make up the rest")
        parser.add_argument("--database", default="default")
        parser.add_argument("--older", action="store_true", help="as the first server has it: less, and partly wrong")

    def handle(self, *args, **options):
        self.database, self.older = options["database"], options["older"]
        if Document.objects.using(self.database).exists():
            raise CommandError("The database %s has documents already." % self.database)
        if options["pdfs"] and not options["pdfs"].is_dir():
            raise CommandError("There is no folder %s." % options["pdfs"])

        with transaction.atomic(using=self.database):
            self.users = self.create_users()
            self.load_rules()
            rows = self.import_pdfs(options["pdfs"], options["rows"]) if options["pdfs"] else 0
            self.add_paper_statements(options["rows"] - rows)
        self.stdout.write("%s: %d documents, %d transactions" % (
            self.database,
            Document.objects.using(self.database).count(),
            Transaction.objects.using(self.database).count(),
        ))

    def create_users(self):
        """The superuser "admin", and two who cannot log in; the older server does not know the second of them."""
        joined = datetime(2019, 1, 7, 8, 30, tzinfo=timezone.utc)
        # The same salt on every run, long enough that Django does not renew the hash at the first login.
        password = make_password("admin-legacy-pw", salt="bankdocsSampleSalt2024")
        people = [
            User(username="admin", email="admin@example.org", is_staff=True, is_superuser=True, password=password),
            User(username="petra", first_name="Petra", last_name="Lindgren", is_staff=True),
            User(username="jürgen", first_name="Jürgen", last_name="Groß"),
        ]
        for number, user in enumerate(people):
            user.date_joined = joined + timedelta(days=400 * number)
            if number > 0:
                user.password = "!never-set"
        return User.objects.using(self.database).bulk_create(people[:2] if self.older else people)

    def load_rules(self):
        call_command("loaddata", "rules", "profiles", database=self.database, verbosity=0)
        if self.older:
            Rule.objects.using(self.database).filter(category="groceries").update(category="food")
        self.profiles = list(Profile.objects.using(self.database).order_by("pk"))
        for profile in self.profiles:
            profile.managers.add(*self.users)
        self.classifiers = {profile: Classifier.for_profile(profile, self.database) for profile in self.profiles}

    def import_pdfs(self, folder, rows):
        """Imports as many of the PDFs as fit into that many rows, and copies them to the media folder."""
        media = Path(settings.MEDIA_ROOT) / "statements"
        media.mkdir(parents=True, exist_ok=True)
        profile = next(profile for profile in self.profiles if profile.is_default)
        batch, used = [], 0
        for path in sorted(folder.glob("*.pdf")):
            text, pages = extract_text(path)
            statement = parse_statement(text)
            if used + len(statement.transactions) > rows:
                break
            used += len(statement.transactions)
            shutil.copyfile(path, media / path.name)
            document = new_document(
                statement,
                file="statements/" + path.name,
                pages=pages,
                text=text,
                details={"source": "pdf", "name": path.name, "bytes": path.stat().st_size},
            )
            batch.append((self.finished(document, profile), statement))
        self.save(batch)
        return used

    def add_paper_statements(self, rows):
        """One account after the other, month by month, until there are that many rows."""
        batch, number, balance = [], 0, Decimal(0)
        while rows > 0:
            account_number, month_number = divmod(number, MONTHS_ON_PAPER)
            if month_number == 0:
                balance = Decimal(1000 + account_number)
            statement = self.paper_statement(account_number, month_number - MONTHS_ON_PAPER, balance, rows)
            balance = statement.closing
            rows -= len(statement.transactions)
            document = new_document(
                statement,
                text="\n".join("%s %s %s" % line for line in statement.transactions),
                details={"source": "paper", "folder": "Ordner %d" % (account_number + 1), "sheets": [1, 2]},
            )
            batch.append((self.finished(document, self.profiles[account_number % len(self.profiles)]), statement))
            number += 1
            if len(batch) == DOCUMENTS_AT_ONCE or rows == 0:
                self.save(batch)
                batch = []

    def paper_statement(self, account_number, month_number, opening, most):
        generator = random.Random("paper %d %d" % (account_number, month_number))
        account = sample_lines.account(account_number)
        found = sample_lines.lines(generator, month_number, occasional=generator.randint(8, 28))[:most]
        lines = [Line(line.booked_on, line.description, line.amount) for line in found]
        return Statement(
            account.bank,
            account.iban,
            fold(account.holder).title() if self.older else account.holder,
            *sample_lines.month(month_number),
            opening,
            opening + sum(line.amount for line in lines),
            lines,
        )

    def finished(self, document, profile):
        """Fills in what an upload would: who, when, and an identity that is the same on every run."""
        key = "%s %s" % (document.account, document.period_start)
        document.uuid = uuid.uuid5(uuid.NAMESPACE_URL, key)
        document.profile = profile
        document.uploaded_by = self.users[document.uuid.int % len(self.users)]
        document.uploaded_at = datetime.combine(
            document.period_end + timedelta(days=3), time(9, document.uuid.int % 60), tzinfo=timezone.utc
        )
        return document

    def save(self, batch):
        """Saves pairs of a Document and its Statement, with the transactions classified by the real rules."""
        Document.objects.using(self.database).bulk_create([document for document, _ in batch])
        rows = []
        for document, statement in batch:
            rows += new_transactions(document, classify(statement, self.classifiers[document.profile]))
        for row in rows:
            self.work_on(row)
        Transaction.objects.using(self.database).bulk_create(rows, batch_size=2000)

    def work_on(self, row):
        """What people have done with the rows since. The older server has not seen it, and once dropped cents."""
        key = row.document.uuid.int + row.position
        if self.older:
            if key % 101 == 0:
                row.amount = Decimal(int(row.amount))
            return
        row.is_reviewed = key % 3 == 0
        if key % 17 == 0:
            row.note = NOTES[key % len(NOTES)]
