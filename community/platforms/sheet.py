"""The text of a file becomes a header, and records that are read as often as asked for."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from community.language import _
from community.platforms.letters import text_of
from community.platforms.no_text import FIELD
from community.refusal import Refused

MOST_RECORDS = 50_000
PARTED_BY = ",\t;"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a file says: its column names, and its text."""

    header: list[str]
    text: str
    delimiter: str

    def records(self) -> Iterator[tuple[int, list[str]]]:
        """The records by the row a spreadsheet shows them in, without empty ones.

        Refuses a broken or endless file.
        """
        reader = _reader(self.text, self.delimiter)
        found = begins = 0
        try:
            next(reader, None)
            begins = reader.line_num
            for row, cells in enumerate(reader, start=2):
                begins = reader.line_num
                if any(cell.strip() for cell in cells):
                    found += 1
                    yield row, cells
                if found > MOST_RECORDS:
                    raise Refused(_("The file has more than 50,000 rows. Split it."), FIELD)
        except csv.Error as odd:
            raise _broken(begins + 1, odd) from None


def read_sheet(content: bytes) -> Sheet:
    """The file as cells, parted by commas, tabs or semicolons, whichever its first line has most.

    Refuses what is too large, no text, in another encoding, or without clear column names.
    """
    text = text_of(content)
    first_line = text.split("\n", 1)[0]
    delimiter = max(PARTED_BY, key=first_line.count)
    reader = _reader(text, delimiter)
    try:
        header = [name.strip() for name in next(reader, [])]
    except csv.Error as odd:
        raise _broken(1, odd) from None
    _refuse_unclear(header)
    return Sheet(header, text, delimiter)


def _reader(text: str, delimiter: str) -> Any:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)


def _broken(line: int, odd: csv.Error) -> Refused:
    """What to say of the record that begins on this line."""
    sentence = _("Line {line}: a quotation mark is open or out of place. Download it again.")
    if "field limit" in str(odd):
        sentence = _(
            "Line {line}: a cell has more than 100,000 characters. "
            "Either a quotation mark is open there, or this is no list of participants."
        )
    return Refused(sentence.format(line=line), FIELD)


def _refuse_unclear(header: Sequence[str]) -> None:
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
