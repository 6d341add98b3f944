// A file that is let go beside its field would be opened in place of the page: the field takes it.
const [field, ...others] = document.querySelectorAll("main input[type=file]");
const isAFile = (event) => event.dataTransfer?.types.includes("Files") && event.target !== field;

if (field && !others.length) {
  addEventListener("dragover", (event) => isAFile(event) && event.preventDefault());
  addEventListener("drop", (event) => {
    if (!isAFile(event)) return;
    event.preventDefault();
    if (event.dataTransfer.files.length === 1) field.files = event.dataTransfer.files;
    field.focus();
  });
}
