"""What somebody may take home from an evening, roundtable by roundtable, with what they took."""

from itertools import groupby
from uuid import UUID

from msgspec import Struct

from community.events.rounds import talk_is_over
from community.events.tables import Event
from community.members.tables import Member
from community.tries.may_take import rows_open_to
from community.tries.tables import Trial
from community.tries.take_home import taken_home


class Choosable(Struct, frozen=True):
    """An item somebody may take home; `line` is its published line, if there is one."""

    id: UUID
    kind: str
    words: str
    line: UUID | None


class Sheet(Struct, frozen=True):
    """What one roundtable wrote in one round."""

    round_number: int
    round_title: str
    letter: str
    items: list[Choosable]


class Choice(Struct, frozen=True):
    """All sheets this person may choose from; `taken` is the item they took home."""

    sheets: list[Sheet]
    taken: UUID | None = None
    trial: UUID | None = None
    is_settled: bool = False
    is_open: bool = True

    @property
    def taken_words(self) -> str:
        """The words of what was taken home."""
        every = (item for sheet in self.sheets for item in sheet.items)
        return next((item.words for item in every if item.id == self.taken), "")


async def choice_of(member: Member, event: Event) -> Choice:
    """Nothing to choose before the talk is over."""
    is_open = await talk_is_over(event)
    rows = await rows_open_to(member, event) if is_open else []
    sheets = [
        Sheet(*key, [Choosable(e["id"], e["kind"], e["words"], e["line"]) for e in each])
        for key, each in groupby(rows, lambda row: (row["number"], row["round"], row["letter"]))
    ]
    trial = await taken_home(member, event)
    return Choice(sheets, *_known(trial), is_open)


def _known(trial: Trial | None) -> tuple[UUID | None, UUID | None, bool]:
    return (trial.item, trial.id, trial.is_answered) if trial else (None, None, False)
