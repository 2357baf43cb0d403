"""Shows what the extractor finds in PDFs. Writes nothing to the database."""
import json
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from bankdocs.bankdocs.classification.services import Classifier, default_profile
from bankdocs.bankdocs.extractor.parsing import parse_statement
from extractor.services import classify, extract_text


class Command(BaseCommand):
    help = "Extracts and classifies the transactions of PDF bank statements, and writes nothing to the database."

    def add_arguments(self, parser):
        parser.add_argument("paths", nargs="*", help="PDFs or folders; the folder of samples where none is given")
        parser.add_argument("--json", action="store_true", help="print one JSON document")
        parser.add_argument("--database", default="default", help="where the rules are read from")

    def handle(self, *args, **options):
        database = options["database"]
        classifier = Classifier.for_profile(default_profile(database), database)
        results = {}
        for path in pdfs(options["paths"] or [settings.SAMPLE_PDF_DIR]):
            results[path.name] = self.process(path, classifier)

        if options["json"]:
            self.stdout.write(json.dumps(results, indent=1, ensure_ascii=False))
        else:
            for name, result in results.items():
                self.print_result(name, result)
        failed = [name for name, result in results.items() if "error" in result]
        if failed:
            raise CommandError("%d of %d PDFs failed: %s" % (len(failed), len(results), ", ".join(failed)))

    def process(self, path, classifier):
        """What was found in one PDF, or why nothing was, as plain values."""
        try:
            text, pages = extract_text(path)
            statement = parse_statement(text)
        except ValueError as error:  # a StatementError, which exists twice: see the README
            return {"error": str(error)}
        return {
            "bank": statement.bank,
            "account": statement.account,
            "holder": statement.holder,
            "period_start": statement.period_start.isoformat(),
            "period_end": statement.period_end.isoformat(),
            "opening": str(statement.opening),
            "closing": str(statement.closing),
            "pages": pages,
            "transactions": [
                {
                    "date": line.booked_on.isoformat(),
                    "description": line.description,
                    "amount": str(line.amount),
                    "category": rule.category if rule else "",
                    "rule": rule.name if rule else None,
                }
                for line, rule in classify(statement, classifier)
            ],
        }

    def print_result(self, name, result):
        if "error" in result:
            self.stdout.write("%s: %s\n\n" % (name, result["error"]))
            return
        self.stdout.write("%s: %s, %s, %s to %s" % (
            name, result["bank"], result["holder"], result["period_start"], result["period_end"]))
        for line in result["transactions"]:
            self.stdout.write("  %(date)s %(amount)10s  %(category)-12s %(description)s" % line)
        self.stdout.write("  closing    %10s  %d transactions\n\n" % (result["closing"], len(result["transactions"])))


def pdfs(paths):
    """The PDFs named, and those in the folders named, in order of name."""
    for path in map(Path, paths):
        if path.is_dir():
            yield from sorted(path.glob("*.pdf"))
        elif path.is_file():
            yield path
        else:
            raise CommandError("There is no file or folder %s." % path)
