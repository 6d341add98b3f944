"""A program writes a newsletter and throws it away."""

from community.members.visitor import Visitor
from community.outbox.tables import Message
from community.tokens.create_token import create_token
from community.tokens.give_token import give_token
from tests.cast import aoi

HERE = "/api/v1/newsletters"


async def test_a_program_writes_rewrites_and_throws_away_a_draft(open_browser):
    client = open_browser(authorization=f"Bearer {await create_token('test', 'organiser')}")

    begun = (await client.post(HERE, json={"subject_ja": "お知らせ", "text_ja": "次の夜"})).json()
    address = f"{HERE}/{begun['id']}"
    changed = await client.post(address, json={"subject_ja": "新しいお知らせ", "text_ja": "次の夜"})
    listed = (await client.get(HERE)).json()
    too_soon = await client.post(f"{address}/sending")
    await client.post(f"{address}/removal")
    gone = (await client.get(address)).status_code

    assert (changed.json()["subject_ja"], listed) == ("新しいお知らせ", [changed.json()])
    assert (too_soon.status_code, gone) == (409, 404)


async def test_a_programs_trial_goes_to_the_person_who_made_its_token(open_browser):
    owner = await aoi()
    by = Visitor(owner, here=frozenset({"owner", "organiser"}))
    made = open_browser(authorization=f"Bearer {await give_token(by, 'CRM', 'organiser', 9)}")
    nobodys = open_browser(authorization=f"Bearer {await create_token('test', 'organiser')}")
    words = {"subject_ja": "夜", "text_ja": "夜です", "subject_en": "Night", "text_en": "It is"}
    letter = (await made.post(HERE, json=words)).json()["id"]

    tried = await made.post(f"{HERE}/{letter}/test")
    refused = await nobodys.post(f"{HERE}/{letter}/test")

    mails = await Message.objects().order_by(Message.queued_at)
    assert (tried.json(), refused.status_code) == ({"email": owner.email}, 409)
    assert [(mail.to_address, mail.subject) for mail in mails] == [
        (owner.email, "夜"), (owner.email, "Night"),
    ]  # fmt: skip
