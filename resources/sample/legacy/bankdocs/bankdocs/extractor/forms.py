"""Forms of the site."""
from django import forms
from django.conf import settings


class UploadForm(forms.Form):
    file = forms.FileField(label="Bank statement (PDF)")

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > settings.MAX_UPLOAD_MEGABYTES * 1024 * 1024:
            raise forms.ValidationError("The file is larger than %d MB." % settings.MAX_UPLOAD_MEGABYTES)
        if file.read(5) != b"%PDF-":
            raise forms.ValidationError("This is not a PDF.")
        file.seek(0)
        return file
