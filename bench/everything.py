"""An installation in which everything has happened, and the names that addresses use for it."""

from bench.at_roundtables import they_call_and_note
from bench.calls import calls
from bench.fuzz import Known
from bench.organised import organised
from bench.people import people_ask
from community.cli.machine import with_pool
from community.cli.migrate import migrate
from community.consents.purpose import Purpose
from community.database import fetch, fetch_value
from community.demo.fill import fill
from community.events.tables import Event
from community.links.moderate import release
from community.links.post import post
from community.links.tables import State
from community.members.tables import Member
from community.privacy.requests import ask
from community.retention.rules import RULES
from community.rosters.keep import keep
from community.sponsors.link import offer
from community.tokens.create_token import SCOPES, create_token
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
    "kind_id": "SELECT id FROM place_kind",
    "roster_id": "SELECT id FROM roster_file",
    "request_id": "SELECT id FROM data_request",
    "export_id": "SELECT id FROM sponsor_export",
    "number": "SELECT DISTINCT number FROM round",
    "field": "SELECT DISTINCT field FROM item_change",
    "member_id": "SELECT id FROM member ORDER BY standing <> 'applied', name",
    "role_id": "SELECT id FROM held_role WHERE role IN ('host', 'door', 'editor')",
    "token_id": "SELECT id FROM api_token WHERE name = 'spare'",
    "own_token_id": "SELECT id FROM own_token WHERE name = 'spare'",
    "pattern_id": "SELECT id FROM pattern",
    "transfer_id": "SELECT id FROM transfer",
    "passkey_id": "SELECT id FROM passkey",
}
NAMED_AS_THEIR_TABLE = (
    "call", "chair", "check_in", "commentary", "delivery", "destination", "door_link", "invitee",
    "item", "message", "newsletter", "note", "payment", "photo", "post", "question", "reason",
    "registration", "roundtable", "theme", "tier",
)  # fmt: skip


FIELDS = {
    "email": "SELECT email FROM member WHERE email IS NOT NULL",
    "registration": "SELECT registration FROM chair",
    "roundtable": "SELECT id FROM roundtable",
    "prompt": "SELECT id FROM prompt",
    "other": """
        SELECT id FROM member WHERE standing = 'guest'
        AND NOT EXISTS (SELECT FROM own_token t WHERE t.member = member.id)
    """,
    "shown": "SELECT id FROM registration WHERE standing = 'confirmed'",
}


def everything() -> Known:
    """A program with every role, a person's own, and values that exist."""
    migrate()
    return with_pool(_made)


async def _made() -> Known:
    await fill()
    for member in await Member.objects().limit(MANY):
        posted = await post(member, f"https://example.com/{member.id}", "読みもの")
        if posted.state == State.WAITING and member.name < "村":  # some go on waiting
            await release(posted)
        await ask(member, "question", "何が残っていますか。")
    for event in await Event.objects():
        await offer(event, None, "白樺商会", "お礼", ["name"], 14)
        await keep(event, "people.csv", ROSTER)
    for number in range(MANY):
        await try_out(await _destination(f"https://hooks-{number}.example.invalid/"))
    await organised()
    await they_call_and_note()
    own_tokens = await people_ask()
    ids = {f"{name}_id": f"SELECT id FROM {name}" for name in NAMED_AS_THEIR_TABLE}
    known = {name: await _values(question) for name, question in (ids | NAMES).items()}
    known |= {"rule_key": [rule.key for rule in RULES], "purpose_name": list(map(str, Purpose))}
    return Known(
        token=await create_token("bench", " ".join(SCOPES), made_by=await _owner()),
        kept_ids=await _values(_OUR_OWN),
        own_tokens=own_tokens,
        parameters={name: values for name, values in known.items() if values},
        fields={name: await _values(question) for name, question in FIELDS.items()},
        calls=await calls(),
    )


async def _owner() -> str:
    return str(await fetch_value("SELECT member FROM held_role WHERE role = 'owner'"))


async def _destination(url: str) -> Destination:
    made = Destination(name=url[8:], url=url, kinds=list(kinds()), secret=sealed(new_secret()))
    await made.save()
    return made


async def _values(question: str) -> list[str | int]:
    found = [row[0] for row in await fetch(f"{question} LIMIT {MANY}")]
    return [value if isinstance(value, int) else str(value) for value in found]


_OUR_OWN = """
    SELECT id FROM api_token WHERE name = 'bench' UNION ALL
    SELECT id FROM own_token WHERE name = 'bench'
"""
