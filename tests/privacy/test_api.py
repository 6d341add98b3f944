"""A program does for organisers what their pages can do."""

from community.access.tokens import create_token
from community.consents.decide import give
from community.consents.purpose import Purpose
from community.outbox.tables import Message
from community.privacy.requests import ask
from community.privacy.sponsors import fetch_people
from community.privacy.tables import SponsorExport
from community.registrations.register import register
from tests.cast import an_event, mei

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
