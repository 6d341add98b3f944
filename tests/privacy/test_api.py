"""A program does for organisers what their pages can do."""

from community.outbox.tables import Message
from community.privacy.requests import ask
from community.tokens.create_token import create_token
from tests.cast import as_, mei


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


async def test_a_person_reads_what_is_kept_and_asks_about_it(open_browser):
    mine = await as_(await mei(), open_browser())

    kept = (await mine.get("/api/v1/me/privacy")).json()["parts"]
    wish = {"kind": "correction", "words": "会社名を直してください"}
    asked = (await mine.post("/api/v1/me/data-requests", json=wish)).json()
    listed = (await mine.get("/api/v1/me/data-requests")).json()["requests"]

    assert "ログイン中の端末" in [each["title"] for each in kept]
    assert (asked["done_at"], listed) == (None, [asked])
