"""Pages of the site."""
import csv
import logging

from django.core.paginator import Paginator
from django.db.models import Count, Q, Sum
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from bankdocs.bankdocs.classification.text import fold
from extractor import services
from extractor.forms import UploadForm
from extractor.models import Document, Transaction

logger = logging.getLogger("extractor")

CSV_COLUMNS = ["document__account", "position", "booked_on", "description", "amount", "category"]


def document_list(request):
    """All statements, newest first; ?q= searches holders and account numbers."""
    search = request.GET.get("q", "")
    documents = Document.objects.filter(Q(holder__icontains=search) | Q(account__icontains=search))
    documents = documents.annotate(count=Count("transactions")).order_by("-period_end", "account", "id")
    page = Paginator(documents, 25).get_page(request.GET.get("page"))
    return render(request, "document_list.html", {"page": page, "search": search})


def document_detail(request, pk):
    """One statement with its transactions, and its sum per category; ?q= searches the texts."""
    document = get_object_or_404(Document, pk=pk)
    search = fold(request.GET.get("q", ""))
    transactions = [row for row in document.transactions.select_related("rule") if search in fold(row.description)]
    sums = document.transactions.values("category").annotate(total=Sum("amount")).order_by("category")
    context = {"document": document, "transactions": transactions, "sums": sums}
    return render(request, "document_detail.html", context)


def upload(request):
    """Takes a PDF, and shows what was found in it."""
    form = UploadForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        user = request.user if request.user.is_authenticated else None
        try:
            document = services.import_upload(form.cleaned_data["file"], user)
        except ValueError as error:  # a StatementError, which exists twice: see the README
            logger.warning("upload refused: %s", error)
            form.add_error("file", str(error))
        else:
            logger.info("document %d uploaded", document.pk)
            return redirect("document_detail", pk=document.pk)
    return render(request, "upload.html", {"form": form})


def document_csv(request, pk):
    """One statement's transactions, for a spreadsheet."""
    document = get_object_or_404(Document, pk=pk)
    return csv_response(document.transactions.order_by("position"), "document_%d.csv" % document.pk)


def all_csv(request):
    """All transactions, for a spreadsheet."""
    return csv_response(Transaction.objects.order_by("document_id", "position"), "transactions.csv")


def csv_response(transactions, filename):
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="%s"' % filename
    writer = csv.writer(response)
    writer.writerow([column.split("__")[-1] for column in CSV_COLUMNS])
    writer.writerows(transactions.values_list(*CSV_COLUMNS).iterator())
    return response
