// Marks the form as ready once a PDF is chosen.
document.addEventListener("change", function (event) {
  var file = event.target.files && event.target.files[0];
  var form = event.target.form;
  form.classList.toggle("ready", Boolean(file) && /\.pdf$/i.test(file.name));
});
