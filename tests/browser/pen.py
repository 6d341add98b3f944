"""Somebody who writes on a sheet with a phone that is treated badly."""

from random import Random

from playwright.async_api import CDPSession, Locator, Page, expect

FIELDS = ["text", "formula", "goal", "noise"]
PATIENCE = 30_000  # milliseconds
BOTH = "両方を残す"


class Pen:
    """Types texts that nobody else types; `typed` are those that must not be lost."""

    def __init__(self, page: Page, name: str, items: list[str], chance: Random) -> None:
        self.page, self.name, self.items, self.chance = page, name, items, chance
        self.typed: list[str] = []
        self.unsent: dict[str, str] = {}
        self.is_offline = False
        self.keyboard: CDPSession | None = None

    async def write_often(self, times: int) -> None:
        """So many texts, with something happening to the phone after each."""
        self.keyboard = await self.page.context.new_cdp_session(self.page)
        for number in range(times):
            key = f"{self.chance.choice(self.items)}/{self.chance.choice(FIELDS)}"
            await self._write(key, f"{self.name}の{number}番")
            happens = [self._lose_network, self._reload, self._lock, self._nothing]
            await self.chance.choice(happens)()

    async def come_back(self) -> None:
        """With network, nothing held, and every clash decided for both texts."""
        await self._find_network()
        await self.page.locator("h1").first.tap()
        await self._settle()

    async def shown(self) -> list[str]:
        """What all fields hold."""
        return [await self._field(f"{i}/{f}").input_value() for i in self.items for f in FIELDS]

    async def _write(self, key: str, text: str) -> None:
        field = self._field(key)
        await self._settle_clashes()
        before = await field.input_value()
        if self.is_offline and key in self.unsent:
            self.typed.remove(self.unsent[key])  # one's own text, not sent yet, is typed anew
            before = ""
        await field.fill(before)
        await field.focus()
        await field.press("End")
        await (self._compose(text) if self.chance.random() < 0.5 else self._type(field, text))
        self.typed.append(text)
        if self.is_offline:
            self.unsent[key] = text
        else:
            await self._settle()

    async def _compose(self, text: str) -> None:
        caret = {"selectionStart": 2, "selectionEnd": 2}
        assert self.keyboard
        await self.keyboard.send("Input.imeSetComposition", {"text": "けい", **caret})
        await self.page.wait_for_timeout(200)
        await self.keyboard.send("Input.insertText", {"text": text})

    async def _type(self, field: Locator, text: str) -> None:
        await field.press_sequentially(text, delay=10)

    async def _lose_network(self) -> None:
        self.is_offline = True
        await self.page.context.set_offline(True)

    async def _find_network(self) -> None:
        self.is_offline, self.unsent = False, {}
        await self.page.context.set_offline(False)

    async def _reload(self) -> None:
        await self._find_network()
        await self.page.reload()

    async def _lock(self) -> None:
        """The phone is locked for a moment: its page stands still."""
        assert self.keyboard
        await self.keyboard.send("Page.setWebLifecycleState", {"state": "frozen"})
        await self.page.wait_for_timeout(1500)
        await self.keyboard.send("Page.setWebLifecycleState", {"state": "active"})

    async def _nothing(self) -> None:
        await self._find_network()

    async def _settle(self) -> None:
        """Until the server has everything; a clash that comes up keeps both texts."""
        saying = self.page.locator(".saving")
        for _try in range(40):
            await self._settle_clashes()
            if await saying.inner_text() == "保存しました":
                return
            await self.page.wait_for_timeout(500)
        await expect(saying).to_have_text("保存しました", timeout=PATIENCE)

    async def _settle_clashes(self) -> None:
        both = self.page.get_by_role("button", name=BOTH)
        while await both.count():
            await both.first.tap()

    def _field(self, key: str) -> Locator:
        item, field = key.split("/")
        return self.page.locator(f'[data-item="{item}"][data-field="{field}"]')
