"""The bytes of an uploaded file become text: UTF-8, the Shift_JIS of Windows, or UTF-16."""

from community.language import _
from community.refusal import Refused

FIELD = "file"
MOST_BYTES = 20 * 1024 * 1024

OTHER_KINDS = {
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"%PDF": "PDF",
    b"PK\x03\x04": "Excel / ZIP",
    b"PK\x05\x06": "Excel / ZIP",
    b"\xd0\xcf\x11\xe0": "Excel (xls)",
    b"\x1f\x8b": "gzip",
}
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
MARK = "\ufeff"


def text_of(content: bytes) -> str:
    """The text without the marks before it. Refuses what is too large, no text, or unreadable."""
    _refuse_other_kinds(content)
    text = _decoded(content).lstrip(MARK)
    if "\0" in text:
        raise Refused(_("This file is not text. Choose the CSV as it was downloaded."), FIELD)
    return text


def _refuse_other_kinds(content: bytes) -> None:
    if not content.strip():
        raise Refused(_("The file is empty."), FIELD)
    if len(content) > MOST_BYTES:
        raise Refused(_("The file is larger than 20 MB. Split it and import the parts."), FIELD)
    for start, kind in OTHER_KINDS.items():
        if content.startswith(start):
            sentence = _("This file is {kind}, not CSV. Choose the CSV as it was downloaded.")
            raise Refused(sentence.format(kind=kind), FIELD)


def _decoded(content: bytes) -> str:
    for encoding in ("utf-16",) if content.startswith(UTF_16) else ("utf-8", "cp932"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise wrong_encoding()


def wrong_encoding() -> Refused:
    """What to say to a file in letters that we cannot read."""
    return Refused(_("The characters cannot be read. Save it as UTF-8 or Shift_JIS."), FIELD)
