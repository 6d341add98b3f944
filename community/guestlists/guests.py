"""The guests of a roster: whatever platform it is from, or any list with names."""

from collections import Counter
from collections.abc import Callable, Iterator

from community.guestlists.column import column, name_columns
from community.guestlists.guest import Guest, Guests
from community.guestlists.wish import Wish
from community.language import _
from community.platforms.all import LAYOUTS
from community.platforms.cells import Cells
from community.platforms.columns import Columns
from community.platforms.left_out import LeftOut
from community.platforms.read import Roster, read_roster
from community.platforms.row import Row
from community.platforms.sheet import Sheet, read_sheet
from community.platforms.workbook import as_csv, is_workbook
from community.refusal import Refused
from community.registrations.standing import Standing

Said = Callable[[list[str]], dict[str, str]]
PLAIN = LAYOUTS["plain"]


def guests_of(content: bytes, wish: Wish) -> Guests:
    """Who has a place, in the order of the file. Refuses a file that cannot be read."""
    content = as_csv(content) if is_workbook(content) else content
    sheet = read_sheet(content)
    of_header = {said: column(said, sheet.header) for said in wish.columns}
    columns = Columns.of(PLAIN, sheet.header, "")

    def said(told: list[str]) -> dict[str, str]:
        wide = told + [""] * (len(sheet.header) - len(told))
        cells = Cells(columns, wide).answers(list(of_header.values()))
        return {each: cells[name] for each, name in of_header.items()}

    roster = _known(content, sheet)
    found = list(_of_platform(roster, said, wish) if roster else _of_list(sheet, said))
    left_out = Counter(each for each in found if isinstance(each, str))
    return Guests([each for each in found if isinstance(each, Guest)], dict(left_out))


def _known(content: bytes, sheet: Sheet) -> Roster | None:
    """The file as a platform's, or as one of ours; None for any other list."""
    if all(any(PLAIN.means(name) == means for name in sheet.header) for means in PLAIN.needed):
        return Roster(PLAIN, sheet, {}, "Asia/Tokyo")
    try:
        return read_roster(content)
    except Refused:
        return None


def _of_platform(roster: Roster, said: Said, wish: Wish) -> Iterator[Guest | str]:
    told = dict(roster.sheet.records())
    nobody = said([])
    for row in roster.rows():
        if reason := _why_not(row, wish):
            yield reason
        elif isinstance(row, Row):  # who comes along says nothing of their own
            yield Guest(
                row.number, row.name, said(told.pop(row.line)) if row.line in told else nobody
            )


def _why_not(row: Row | LeftOut, wish: Wish) -> str:
    if isinstance(row, LeftOut):
        return row.sentence
    if row.standing != Standing.CONFIRMED:
        return _("has cancelled") if row.is_cancelled else _("has no place yet")
    return _("has not come") if wish.only_present and not row.is_present else ""


def _of_list(sheet: Sheet, said: Said) -> Iterator[Guest | str]:
    names = [sheet.header.index(name) for name in name_columns(sheet.header)]
    for line, told in sheet.records():
        name = " ".join(told[place].strip() for place in names if place < len(told)).strip()
        yield Guest(str(line), name, said(told)) if name else _("has no name")
