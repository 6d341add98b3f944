"""A median evening: seven roundtables of five, two rounds, sixty lines, a guest who comments."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from community.demo.script import people as demo_people
from community.demo.script import words
from tests.browser.people import People

ROUNDTABLES, SIZE = 7, 5
SAID = ("{}", "うちも同じです。{}", "{}ここは迷っています。")
GUEST, GUESTS_WORDS = (
    "真壁 律子",
    ("七つのテーブルのうち五つが、同じ不安から話し始めました。", "問いが残ったのがよい。"),
)
LINES, CARDS = len(SAID) * len(words().items), 7
NAMED, COMPANY_NAMED = (
    demo_people().everybody[0].name.split()[0],
    demo_people().everybody[1].company,
)
AT_ONCE = 8  # requests: a house has more phones, a test two processors


class MedianEvening:
    """Its roundtables write through the API; in the end both rounds are closed."""

    def __init__(self, people: People, browser: httpx.AsyncClient) -> None:
        self.people, self.browser, self.turns = people, browser, asyncio.Semaphore(AT_ONCE)
        self.slug = ""

    @property
    def at(self) -> str:
        return f"/api/v1/events/{self.slug}"

    async def ask(self, path: str, **wish: Any) -> Any:
        async with self.turns:
            asked = self.browser.post(path, json=wish) if wish else self.browser.get(path)
            return (await asked).raise_for_status().json()

    async def come(self) -> None:
        """Everybody registers, shows a ticket and sits down for two rounds."""
        self.slug = (await self.ask("/api/v1/events", **_plan()))["slug"]
        await self.ask(f"{self.at}/publication", now=True)
        who = demo_people().everybody[: ROUNDTABLES * SIZE]
        await asyncio.gather(*(self._comes(n, each) for n, each in enumerate(who)))
        await self.ask(f"{self.at}/seatings", rounds=2, size=SIZE)

    async def _comes(self, number: int, person: Any) -> None:
        wish = {"name": person.name, "email": f"median{number}@example.jp"}
        placed = await self.ask(f"{self.at}/registrations", **wish, company=person.company)
        await self.ask(f"{self.at}/checkins", shown=placed["id"])

    async def talk(self) -> None:
        """Fifty-four lines in two rounds, in which people name each other; seven cards."""
        lines = [how.format(text) for how in SAID for _kind, text in words().items]
        lines[3] += f"{NAMED}さんの話から。"
        lines[20] += f"{COMPANY_NAMED}さんのやり方です。"
        for number in (1, 2):
            await self.ask(f"{self.at}/rounds/{number}/opening", minutes=20)
            rounds = (await self.ask(f"{self.at}/seatings"))["rounds"]
            sheets = [each["id"] for each in rounds[number - 1]["roundtables"]]
            half = [{"text": each, "kind": "insight"} for each in lines[number - 1 :: 2]]
            wrote = half + (_cards() if number == 2 else [])
            await asyncio.gather(
                *(self._writes(sheets[n % len(sheets)], each) for n, each in enumerate(wrote))
            )
            await self.ask(f"{self.at}/rounds/{number}/closing", now=True)

    async def _writes(self, roundtable: str, said: dict[str, str]) -> None:
        await self.ask(f"/api/v1/roundtables/{roundtable}/items", **said)

    async def listen(self) -> str:
        """The guest comments twice, taken down while they speak; the guest's key."""
        [guest] = (await self.ask(f"{self.at}/commentary"))["guests"]
        for text in GUESTS_WORDS:
            await self.ask(f"{self.at}/commentary", guest=guest["id"], text=text)
        return str(guest["id"])

    async def guest_approves(self, guest: str) -> None:
        """By the link, as it stands in the mail."""
        link = (await self.ask(f"{self.at}/approvals/{guest}/link", now=True))["link"]
        token = link.rsplit("/", 1)[1]
        own = (await self.ask(f"/api/v1/approvals/{token}"))["words"]
        said = [{"id": each["id"], "verdict": "approved", "seen": each["seen"]} for each in own]
        answer = await self.browser.post(f"/api/v1/approvals/{token}", json=said)
        answer.raise_for_status()


def _cards() -> list[dict[str, str]]:
    fields = ("text", "formula", "measure", "phase", "goal", "noise")
    return [
        {"kind": "kpi", **dict(zip(fields, card, strict=True))} for card in words().kpis[:CARDS]
    ]


def _plan() -> dict[str, Any]:
    begins = datetime.now(UTC) + timedelta(minutes=10)
    return {
        "title": "七つのテーブルで話す",
        "series": "hitori-cs",
        "starts_at": begins.isoformat(),
        "ends_at": (begins + timedelta(hours=2)).isoformat(),
        "places": 40,
        "people": [{"name": GUEST, "email": "guest-of-median@example.jp"}],
        "rounds": [
            {"title": "持ち寄る", "prompts": ["どの数字を見ていますか"]},
            {"title": "カードにする", "prompts": ["いまのKPIは"], "builds_on_previous": True},
        ],
    }
