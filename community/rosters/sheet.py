"""The bytes of an uploaded CSV become a header and records, or a refusal that says why not."""

import csv
import io
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from community.language import _
from community.refusal import Refused

MOST_BYTES = 5 * 1024 * 1024
MOST_RECORDS = 5_000
FIELD = "file"

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


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a CSV says: its column names, and its records by line number, without empty ones."""

    header: list[str]
    records: list[tuple[int, list[str]]]


def read_sheet(content: bytes) -> Sheet:
    """The file as cells, UTF-8 (with or without BOM) or the Shift_JIS of Windows.

    Refuses what is too large, no text, in another encoding, or broken.
    """
    _refuse_other_kinds(content)
    reader = csv.reader(io.StringIO(_decoded(content), newline=""), strict=True)
    try:
        header = [name.strip() for name in next(reader, [])]
        refuse_unclear(header)
        return Sheet(header, _records((reader.line_num, cells) for cells in reader))
    except csv.Error:
        sentence = _("Line {line}: a quotation mark is open or out of place. Download it again.")
        raise Refused(sentence.format(line=reader.line_num), FIELD) from None


def _refuse_other_kinds(content: bytes) -> None:
    if not content.strip():
        raise Refused(_("The file is empty."), FIELD)
    if len(content) > MOST_BYTES:
        raise Refused(_("The file is larger than 5 MB. Split it and import the parts."), FIELD)
    for start, kind in OTHER_KINDS.items():
        if content.startswith(start):
            sentence = _("This file is {kind}, not CSV. Choose the CSV as it was downloaded.")
            raise Refused(sentence.format(kind=kind), FIELD)
    if b"\0" in content and not content.startswith(UTF_16):
        raise Refused(_("This file is not text. Choose the CSV as it was downloaded."), FIELD)


def _decoded(content: bytes) -> str:
    for encoding in () if content.startswith(UTF_16) else ("utf-8-sig", "cp932"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise wrong_encoding()


def wrong_encoding() -> Refused:
    """What to say to a file in letters that we cannot read."""
    return Refused(_("The characters cannot be read. Save it as UTF-8 or Shift_JIS."), FIELD)


def refuse_unclear(header: list[str]) -> None:
    """Columns are found by name, so every name must be there, and there once."""
    if not any(header):
        raise Refused(_("The first line has no column names."), FIELD)
    if "" in header:
        sentence = _("Column {number} has no name. Give it one or take it out.")
        raise Refused(sentence.format(number=header.index("") + 1), FIELD)
    name, times = Counter(header).most_common(1)[0]
    if times > 1:
        sentence = _("Two columns are called “{name}”. Rename one of them.")
        raise Refused(sentence.format(name=name), FIELD)


def _records(lines: Iterable[tuple[int, list[str]]]) -> list[tuple[int, list[str]]]:
    found: list[tuple[int, list[str]]] = []
    for line, cells in lines:
        if any(cell.strip() for cell in cells):
            found.append((line, cells))
        if len(found) > MOST_RECORDS:
            raise Refused(_("The file has more than 5,000 rows. Split it."), FIELD)
    return found
