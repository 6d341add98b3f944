"""How much a workbook would unpack to, before anything of it is read."""

import io
from zipfile import BadZipFile, ZipFile

from community.language import _
from community.platforms.no_text import FIELD, too_large
from community.refusal import Refused

MOST_UNPACKED = 200 * 1024 * 1024
MOST_WORDS = 60 * 1024 * 1024  # the only part that is held in memory as a whole
MOST_PARTS = 2_000


def refuse_bombs(content: bytes) -> None:
    """Refuse an archive that is no workbook, or whose parts are too many or too large.

    No part is ever read beyond the size it declares here, so a lie cuts it off.
    """
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            sizes = {part.filename: part.file_size for part in archive.infolist()}
    except (BadZipFile, ValueError, NotImplementedError) as odd:
        raise _no_workbook() from odd
    if "[Content_Types].xml" not in sizes or not any(name.startswith("xl/") for name in sizes):
        raise _no_workbook()
    words = sum(size for name, size in sizes.items() if "sheets/" not in name)
    if len(sizes) > MOST_PARTS or words > MOST_WORDS or sum(sizes.values()) > MOST_UNPACKED:
        raise too_large()


def _no_workbook() -> Refused:
    return Refused(
        _("This ZIP file is no Excel workbook. Choose the file as it was downloaded."), FIELD
    )
