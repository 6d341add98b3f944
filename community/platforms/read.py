"""The participants of an uploaded file, row by row, whatever platform it comes from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from community.platforms.cells import Cells
from community.platforms.columns import Columns
from community.platforms.flaw import Flaws
from community.platforms.guess import TO_CONFIRM, topic
from community.platforms.left_out import LeftOut
from community.platforms.letters import wrong_encoding
from community.platforms.platform import Platform, folded
from community.platforms.row import Row
from community.platforms.row_of import people_of
from community.platforms.sheet import Sheet, read_sheet
from community.platforms.sniff import sniff

EUC_JP = "ユーザー名".encode("euc_jp")


@dataclass(frozen=True, slots=True)
class Roster:
    """A file whose platform is known; its rows are made as they are asked for, and not kept.

    `topics` says which topic each question has, `suggested` which one those may have that nobody
    has decided on. Wall clocks without a zone are in `zone`.
    """

    platform: Platform
    sheet: Sheet
    topics: dict[str, str]
    zone: str
    suggested: dict[str, str] = field(default_factory=dict)

    @property
    def questions(self) -> list[str]:
        """What the participants were asked."""
        return list(self.topics)

    def rows(self) -> Iterator[Row | LeftOut]:
        """Everybody the file names: to be taken over, or left out."""
        columns = Columns.of(self.platform, self.sheet.header, self.zone)
        flaws = Flaws(columns)
        for line, told in self.sheet.records():
            cells = Cells(columns, told)
            reason = flaws.of(cells)
            if reason is not None:
                yield LeftOut(line, cells.name, reason)
            else:
                yield from people_of(line, cells, self.topics, self.suggested)


def read_roster(
    content: bytes, uses: Mapping[str, str] | None = None, zone: str = "Asia/Tokyo"
) -> Roster:
    """The file as a roster; `uses` names the topic of a folded question, others are guessed.

    A guess of what somebody is called is suggested, and not taken. Refuses a file of no platform
    that we know, with what is wrong in a sentence.
    """
    if EUC_JP in content:
        raise wrong_encoding()
    sheet = read_sheet(content)
    platform = sniff(sheet.header)
    asked = [name for name in sheet.header if platform.asks(name)]
    decided = {name: uses[folded(name)] for name in asked if uses and folded(name) in uses}
    guessed = {name: topic(name) for name in asked if name not in decided}
    suggested = {name: about for name, about in guessed.items() if about in TO_CONFIRM}
    topics = {**dict.fromkeys(asked, ""), **guessed, **dict.fromkeys(suggested, ""), **decided}
    return Roster(platform, sheet, topics, platform.zone or zone, suggested)
