"""Files that are no text at all, told by how they begin."""

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
    **dict.fromkeys((b"<!doctype", b"<!DOCTYPE", b"<html", b"<HTML"), "HTML"),
}


def refuse_other_kinds(content: bytes) -> None:
    """Refuse what is empty, too large, or of a kind that spreadsheets, pictures and pages have."""
    if not content.strip():
        raise Refused(_("The file is empty."), FIELD)
    if len(content) > MOST_BYTES:
        raise too_large()
    for start, kind in OTHER_KINDS.items():
        if content.startswith(start):
            sentence = _(
                "This file is {kind}. "
                "Choose the CSV or the Excel workbook (.xlsx) as it was downloaded."
            )
            raise Refused(sentence.format(kind=kind), FIELD)


def too_large() -> Refused:
    """What to say to a file of more than any list we know has."""
    return Refused(_("The file is larger than 20 MB. Split it and import the parts."), FIELD)
