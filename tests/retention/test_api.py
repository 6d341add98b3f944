"""What tonight removes, as a program reads it."""

from community.tokens.create_token import create_token


async def program(open_browser):
    return open_browser(authorization=f"Bearer {await create_token('test', 'organiser')}")


async def test_a_program_sees_what_tonight_removes(open_browser):
    client = await program(open_browser)

    rules = (await client.get("/api/v1/retention")).json()

    assert {"key": "notes", "keeps_days": 7, "due": 0}.items() <= rules[1].items()


async def test_a_program_reads_the_rows_that_go_tonight(open_browser):
    client = await program(open_browser)

    answers = [await client.get(f"/api/v1/retention/{rule}") for rule in ("mails", "nothing")]

    assert [each.status_code for each in answers] == [200, 404]
    assert answers[0].json() == {"key": "mails", "rows": []}
