from tests.cast import an_event, as_, haruto, mei, someone
from tests.outputs.at_roundtable import a_round, a_roundtable, registered, writer_at, wrote


async def test_whoever_was_there_thanks_once_and_the_writer_reads_how_many(open_browser):
    event, author = await an_event(), await haruto()
    roundtable = await a_roundtable(event, await a_round(event), "A", author)
    item = await wrote(await writer_at(roundtable, author), "解約率")
    reader = await mei()
    await registered(event, reader)
    phones = [await as_(each, open_browser()) for each in (reader, author, await someone("sora"))]

    here = f"/api/v1/items/{item.id}/thanks"
    answers = [(await each.post(here)).status_code for each in phones]
    await phones[0].post(here)
    [mine] = (await phones[1].get("/api/v1/me/outputs")).json()["items"]
    await phones[0].post(f"{here}/withdrawal")
    [after] = (await phones[1].get("/api/v1/me/outputs")).json()["items"]

    assert answers == [200, 409, 403]
    assert (mine["text"], mine["thanks"], after["thanks"]) == ("解約率", 1, 0)
