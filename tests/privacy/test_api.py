"""A program does for organisers what their pages can do."""

from community.consents.decide import give
from community.consents.purpose import Purpose
from community.outbox.tables import Message
from community.privacy.requests import ask
from community.privacy.sponsors import fetch_people
from community.privacy.tables import SponsorExport
from community.registering.register import register
from community.tokens.create_token import create_token
from tests.cast import an_event, as_, mei

WISH = {"recipient": "白樺商会", "purpose": "お礼のメール", "fields": ["name"], "days": 7}
HERE = "/api/v1/events/hitori-cs-33/sponsor-exports"


async def program(open_browser):
    return open_browser(authorization=f"Bearer {await create_token('test', 'organiser')}")


async def test_a_program_answers_a_request_about_data(open_browser):
    client = await program(open_browser)
    request = await ask(await mei(), "question", "何を保管していますか")

    waiting = (await client.get("/api/v1/data-requests")).json()
    path = f"/api/v1/data-requests/{request.id}/answer"
    answers = [await client.post(path, json={"answer": "お名前です"}) for _ in range(2)]
    left = (await client.get("/api/v1/data-requests")).json()

    assert [each["words"] for each in waiting] == ["何を保管していますか"]
    assert [each.status_code for each in answers] == [200, 409]
    assert (left, await Message.count().where(Message.cause.like("data-request:%"))) == ([], 1)


async def test_a_program_sees_what_tonight_removes(open_browser):
    client = await program(open_browser)

    rules = (await client.get("/api/v1/retention")).json()

    assert {"key": "notes", "keeps_days": 7, "due": 0}.items() <= rules[1].items()


async def test_a_program_makes_and_ends_a_sponsors_link_and_never_sees_the_people(open_browser):
    client, event, person = await program(open_browser), await an_event(), await mei()
    await register(event, person)
    await give(person, Purpose.SPONSOR_SHARING)

    made = (await client.post(HERE, json=WISH)).json()
    await fetch_people(await SponsorExport.objects().first(), "")
    [listed] = (await client.get(HERE)).json()
    await client.post(f"{HERE}/{made['id']}/ending")
    gone = await open_browser().post(made["link"])
    refused = await client.post(HERE, json={**WISH, "fields": ["name", "motive"]})

    assert [each["people"] for each in listed["downloads"]] == [1]
    assert "mei" not in str(listed)
    assert (gone.status_code, refused.status_code) == (410, 400)


async def test_a_person_reads_what_is_kept_and_asks_about_it(open_browser):
    mine = await as_(await mei(), open_browser())

    kept = (await mine.get("/api/v1/me/privacy")).json()["parts"]
    wish = {"kind": "correction", "words": "会社名を直してください"}
    asked = (await mine.post("/api/v1/me/data-requests", json=wish)).json()
    listed = (await mine.get("/api/v1/me/data-requests")).json()["requests"]

    assert "ログイン中の端末" in [each["title"] for each in kept]
    assert (asked["done_at"], listed) == (None, [asked])


async def test_after_a_leak_a_program_reads_who_could_see_what(open_browser):
    client = await program(open_browser)

    week = (await client.get("/api/v1/leak")).json()
    before = (await client.get("/api/v1/leak?since=0001-01-01&until=2020-01-01")).json()

    assert [each["name"] for each in week["readers"]] == ["test"]
    assert (before["readers"], before["first_report_by"][:10]) == ([], "2020-01-05")


async def test_a_program_reads_the_rows_that_go_tonight(open_browser):
    client = await program(open_browser)

    answers = [await client.get(f"/api/v1/retention/{rule}") for rule in ("mails", "nothing")]

    assert [each.status_code for each in answers] == [200, 404]
    assert answers[0].json() == {"key": "mails", "rows": []}
