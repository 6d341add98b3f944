"""An Excel workbook (.xlsx) becomes the CSV that is read: its first sheet, row by row."""

import csv
import io
import warnings
import zlib
from collections.abc import Iterator
from itertools import islice
from typing import Any
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from community.language import _
from community.platforms.cell_text import cell_text
from community.platforms.no_text import FIELD, MOST_BYTES, too_large
from community.platforms.sheet import MOST_RECORDS
from community.platforms.unpacked import refuse_bombs
from community.refusal import Refused

ZIP = b"PK\x03\x04"
ODD = (BadZipFile, ParseError, zlib.error, EOFError, OSError, LookupError, ValueError)
ODDER = (
    TypeError,
    AttributeError,
    NotImplementedError,
    RuntimeError,
)  # other parts missing, or encrypted


def is_workbook(content: bytes) -> bool:
    """Whether it begins like a workbook, which is a ZIP archive."""
    return content.startswith(ZIP)


def as_csv(content: bytes) -> bytes:
    """The first sheet as CSV. Refuses what is no workbook, or unpacks to far more than a list."""
    if len(content) > MOST_BYTES:
        raise too_large()
    refuse_bombs(content)
    text = io.StringIO()
    writer = csv.writer(text)
    try:
        for row in islice(_rows(content), MOST_RECORDS + 2):
            writer.writerow(row)
            if text.tell() > MOST_BYTES:
                raise too_large()
    except (*ODD, *ODDER) as odd:
        raise Refused(
            _("This workbook cannot be read. Save it as CSV and choose that."), FIELD
        ) from odd
    return text.getvalue().encode()


def _rows(content: bytes) -> Iterator[list[str]]:
    """Every row, as wide as the first at least; read on only as far as rows are asked for."""
    from openpyxl import load_workbook  # twelve megabytes that most processes never need

    warnings.filterwarnings("ignore", category=UserWarning, module="openpyxl")
    book: Any = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    sheet = book.worksheets[0]
    sheet.reset_dimensions()  # what a file says of its own size is not to be believed
    width = 0
    for told in sheet.iter_rows(values_only=True, max_row=MOST_RECORDS + 2):
        cells = [cell_text(value) for value in told]
        while cells and not cells[-1] and len(cells) > width:
            cells.pop()
        width = width or len(cells)
        yield cells + [""] * (width - len(cells))
