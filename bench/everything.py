"""An installation in which everything has happened, and the names that addresses use for it."""

from community.access.tokens import create_token
from community.cli.machine import with_pool
from community.cli.migrate import migrate
from community.database import fetch
from community.demo.fill import fill
from community.events.tables import Event
from community.links.post import post
from community.members.tables import Member
from community.privacy.requests import ask
from community.privacy.sponsors import offer
from community.rosters.keep import keep
from community.webhooks.again import try_out
from community.webhooks.kinds import kinds
from community.webhooks.secret import new_secret, sealed
from community.webhooks.tables import Destination

MANY = 30
ROSTER = """参加枠名,ユーザー名,表示名,参加ステータス,出欠ステータス,受付番号
一般,aoi_m,水野 葵,参加,,1
一般,rin,凛,参加,,2
""".encode()
NAMES = {
    "slug": "SELECT slug FROM event",
    "coded": "SELECT id FROM item",
    "roster_id": "SELECT id FROM roster_file",
    "request_id": "SELECT id FROM data_request",
    "export_id": "SELECT id FROM sponsor_export",
    "number": "SELECT DISTINCT number FROM round",
    "field": "SELECT DISTINCT field FROM item_change",
}
NAMED_AS_THEIR_TABLE = (
    "chair", "check_in", "commentary", "delivery", "destination", "item", "member", "message",
    "post", "registration", "roundtable", "theme",
)  # fmt: skip


Known = dict[str, list[str | int]]


def everything() -> tuple[str, Known]:
    """A token for every role that a program may have, and values that exist."""
    migrate()
    return with_pool(_made)


async def _made() -> tuple[str, Known]:
    await fill()
    for member in await Member.objects().limit(MANY):
        await post(member, f"https://example.com/{member.id}", "読みもの")
        await ask(member, "question", "何が残っていますか。")
    for event in await Event.objects():
        await offer(event, None, "白樺商会", "お礼", ["name"], 14)
        await keep(event, "people.csv", ROSTER)
    for number in range(MANY):
        await try_out(await _destination(f"https://hooks-{number}.example.invalid/"))
    ids = {f"{name}_id": f"SELECT id FROM {name}" for name in NAMED_AS_THEIR_TABLE}
    known = {name: await _values(question) for name, question in (ids | NAMES).items()}
    return await create_token("bench", "organiser"), known


async def _destination(url: str) -> Destination:
    made = Destination(name=url[8:], url=url, kinds=list(kinds()), secret=sealed(new_secret()))
    await made.save()
    return made


async def _values(question: str) -> list[str | int]:
    found = [row[0] for row in await fetch(f"{question} LIMIT {MANY}")]
    return [value if isinstance(value, int) else str(value) for value in found]
