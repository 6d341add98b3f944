"""Programs look after people, tiers, questions and the policy; a person after themselves."""

import json

from community.members.tables import Member
from community.memberships.apply import apply
from community.tokens.create_token import create_token
from tests.cast import aoi, as_, haruto, mei

ABOUT = {"name": "水野 芽衣", "company": "北風商店", "experience": "2-4", "language": "en"}


async def program(open_browser):
    return open_browser(authorization=f"Bearer {await create_token('test', 'organiser')}")


async def test_an_application_is_answered_with_a_tier_and_a_kept_reason(open_browser):
    client, person = await program(open_browser), await apply(await mei(), "話したい")
    words = {"text_ja": "{name}さん、ようこそ", "text_en": "Welcome"}

    reason = (
        await client.post("/api/v1/reasons", json={"decision": "approve", "title": "歓迎", **words})
    ).json()
    tier = (
        await client.post(
            "/api/v1/tiers", json={"name_ja": "個人", "name_en": "Personal", "months": 12}
        )
    ).json()
    answer = {"template": reason["id"], "tier": tier["id"]}
    approved = await client.post(f"/api/v1/members/{person.id}/approval", json=answer)

    member = await Member.objects().get(Member.id == person.id)
    assert (approved.status_code, approved.json()["standing"]) == (200, "member")
    assert (str(member.tier), member.decision_reason) == (tier["id"], "meiさん、ようこそ")


async def test_a_question_is_asked_answered_and_asked_no_more(open_browser):
    client, mine = await program(open_browser), await as_(await mei(), open_browser())

    wish = {"wording": "どこで", "kind": "choice", "options": ["友人", "検索"], "is_required": True}
    asked = (await client.post("/api/v1/questions", json=wish)).json()
    [seen] = (await mine.get("/api/v1/questions")).json()["questions"]
    silent = await mine.post("/api/v1/membership", json={"motive": "話したい"})
    said = {"motive": "話したい", "answers": {seen["field"]: "友人"}}
    applied = await mine.post("/api/v1/membership", json=said)
    await client.post(f"/api/v1/questions/{asked['id']}/removal")
    left = (await client.get("/api/v1/questions")).json()["questions"]

    assert (silent.status_code, silent.json()["field"]) == (422, seen["field"])
    assert (applied.status_code, applied.json()["standing"], left) == (201, "applied", [])


async def test_the_policy_gets_a_new_version_that_everybody_reads(open_browser):
    client, stranger = await program(open_browser), open_browser()

    words = {"text_ja": "約束", "text_en": "Promise", "since": "2026-12-01"}
    written = [(await client.post("/api/v1/policy", json=words)).json() for _ in range(2)]
    read = (await stranger.get("/api/v1/policy")).json()["versions"]

    assert [each["version"] for each in written] == [1, 2]
    assert [each["version"] for each in read] == [2, 1]


async def test_i_say_about_myself_what_my_page_lets_me_say(open_browser):
    mine = await as_(await mei(), open_browser())

    before = (await mine.get("/api/v1/me")).json()
    after = (await mine.put("/api/v1/me", json=ABOUT)).json()
    nameless = await mine.put("/api/v1/me", json={"name": " "})

    assert (before["person"]["name"], before["about"]["company"]) == ("mei", "")
    assert {name: after["about"][name] for name in ABOUT} == ABOUT
    assert (nameless.status_code, nameless.json()["field"]) == (422, "name")


async def test_a_member_leaves_and_is_counted_no_more(open_browser):
    await aoi()
    client, mine = await program(open_browser), await as_(await haruto(), open_browser())

    before = (await client.get("/api/v1/members/count")).json()["members"]
    left = await mine.post("/api/v1/membership/leaving")
    again = await mine.post("/api/v1/membership/leaving")
    days = [(await client.get(f"/api/v1/members/count?on={on}")).status_code for on in
            ("2026-12-01", "9999-12-31", "0001-01-01")]  # fmt: skip
    after = (await client.get("/api/v1/members/count")).json()["members"]

    assert (before, left.json()["standing"], again.status_code, after) == (2, "left", 409, 1)
    assert days == [200, 200, 200]


async def test_a_policy_may_be_as_long_as_it_is_allowed_to_be(open_browser):
    client = await program(open_browser)

    words = {"text_ja": "約" * 20_000, "text_en": "é" * 20_000, "since": "2026-12-01"}
    written = await client.post(
        "/api/v1/policy",
        content=json.dumps(words),  # each letter in six, as programs like to write them
        headers={"content-type": "application/json"},
    )

    assert written.status_code == 201
