"""A program reads the log of changes, part by part and by day."""

from community.tokens.create_token import create_token
from tests.cast import an_event

HERE = "/api/v1/audit"


async def log(open_browser):
    """A program that has changed something, and then reads."""
    await an_event()
    client = open_browser(authorization=f"Bearer {await create_token('CRM', 'organiser')}")
    for code in ("AA", "BB", "CC"):
        wish = {"code": code, "amount_yen": 500}
        await client.post("/api/v1/events/hitori-cs-33/discount-codes", json=wish)
    return client


async def test_a_program_reads_what_it_did_itself(open_browser):
    client = await log(open_browser)

    [newest, *_] = (await client.get(HERE, params={"who": "crm"})).json()["changes"]

    assert (newest["who"], newest["verb"], newest["table"]) == (
        "プログラム「CRM」", "insert", "discount_code",
    )  # fmt: skip
    assert newest["after"]["code"] == "CC"


async def test_parts_follow_each_other_without_gaps(open_browser):
    client = await log(open_browser)
    whole = (await client.get(HERE)).json()["changes"]

    found, after = [], ""
    while after is not None:
        part = (await client.get(HERE, params={"limit": 2, "after": after})).json()
        found += part["changes"]
        after = part["next"]

    assert len(whole) == 3
    assert [each["id"] for each in found] == [each["id"] for each in whole]


async def test_days_and_tables_narrow_it(open_browser):
    client = await log(open_browser)

    asked = [
        {"what": "discount_code"},
        {"what": "member"},
        {"since": "9999-12-31"},
        {"until": "0001-01-01"},
    ]
    found = [len((await client.get(HERE, params=each)).json()["changes"]) for each in asked]

    assert found == [3, 0, 0, 0]
