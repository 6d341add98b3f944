"""A phone as frontend/js/field.js has it, behind a network that cannot be trusted."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from random import Random
from uuid import UUID

from community.outputs.edit import Edit, Edited, edit
from community.outputs.sheet import items_of
from community.outputs.tables import Item
from community.outputs.writer import Writer

PATIENCE = 12
"""How often a request may be lost before the network is kind again."""


@dataclass
class Field:
    """What the server is known to have, and what this phone shows."""

    known: str = ""
    revision: int = 0
    shown: str = ""


@dataclass
class Network:
    """A third of all requests or answers is lost, a fifth comes twice, the second time late."""

    luck: Random
    late: list[Callable[[], Awaitable[object]]] = field(default_factory=list)

    async def carry(self, request: Callable[[], Awaitable[Edited]]) -> Edited:
        """The answer, asked for as often as it takes."""
        for _attempt in range(PATIENCE):
            fate = self.luck.random()
            if fate < 1 / 6:
                continue
            if fate > 4 / 5:
                self.late.append(request)
            answer = await request()
            if self.luck.random() > 1 / 6:
                return answer
            await self.deliver_late()
        return await request()

    async def deliver_late(self) -> None:
        """What was on its way twice arrives now, in any order."""
        self.luck.shuffle(self.late)
        while self.late:
            await self.late.pop()()


class Phone:
    """One person's phone with all fields of the sheet, and every text that was typed on it."""

    def __init__(self, writer: Writer, name: str, luck: Random) -> None:
        self.writer, self.name, self.luck = writer, name, luck
        self.network = Network(luck)
        self.fields: dict[tuple[UUID, str], Field] = {}
        self.typed: set[str] = set()

    async def look(self) -> None:
        """Learn what others wrote, as after a hint."""
        for item in await items_of(self.writer.roundtable):
            for name, here in item.fields.items():
                mine = self.fields.setdefault((item.id, name), Field())
                if here.revision >= mine.revision:
                    mine.known = mine.shown = here.value
                    mine.revision = here.revision

    async def type(self, item: Item, name: str) -> None:
        """New words in a field, sent until the server has answered; then a choice if they clash."""
        mine = self.fields[(item.id, name)]
        text = f"{self.name} {len(self.typed)}"
        self.typed.add(text)
        while True:
            mine.shown = text
            wanted = Edit(name, text, mine.revision, f"{self.name}-{self.luck.getrandbits(64)}")
            said = await self.network.carry(lambda wanted=wanted: edit(self.writer, item, wanted))
            mine.revision, mine.known = said.revision, said.value
            if said.saved:
                return
            text = self.luck.choice([text, said.value, f"{said.value}\n{text}"[-2000:]])

    async def type_often(self, items: list[Item], names: list[str], times: int) -> None:
        """So many edits anywhere on the sheet; now and then a look at what the others wrote."""
        for _edit in range(times):
            if self.luck.random() < 1 / 4:
                await self.look()
            await self.type(self.luck.choice(items), self.luck.choice(names))
            await asyncio.sleep(0)
        await self.network.deliver_late()
