"""Large rosters are worked on beside the answer: watched, stopped, and never half brought in."""

import asyncio
import os
import signal
import sys

from community.database import execute, fetch_value
from community.events.tables import Event
from community.language import speaking
from community.members.tables import Member
from community.paths import CHECKOUT
from community.registrations.tables import Registration
from community.rosters.begin_import import begin_import, stop
from community.rosters.keep import AT_A_SITTING, keep
from community.rosters.look import told
from community.rosters.questions import uses_of
from community.rosters.tables import PlaceElsewhere, RosterFile, State
from community.rosters.work import bring_in_in_background, compare_in_background
from tests.cast import an_event, aoi, as_
from tests.rosters.lists import brought, connpass, luma

MANY = AT_A_SITTING + 501


def a_large_one(rows: int = MANY) -> bytes:
    return luma(*((f"g-{n}", f"葵{n}", f"a{n}@example.jp", "approved") for n in range(rows)))


async def compared(event: Event, rows: int = MANY) -> RosterFile:
    file = await keep(event, "large.csv", a_large_one(rows))
    await compare_in_background(f"{file.id} ")
    return await again(file)


async def again(file: RosterFile) -> RosterFile:
    return await RosterFile.objects().get(RosterFile.id == file.id)


async def counted() -> list[int]:
    return [await table.count() for table in (Member, Registration, PlaceElsewhere)]


async def test_a_large_file_is_compared_and_brought_in_by_jobs(house):
    event = await an_event(places=MANY)
    file = await keep(event, "large.csv", a_large_one())
    at_first = file.state

    await compare_in_background(f"{file.id} ")
    seen = await again(file)
    done = await begin_import(event, seen, [], cancels_gone=False)
    nothing_yet = await counted()
    await bring_in_in_background(f"{file.id} ")

    assert (at_first, seen.state, told(seen).count("new")) == ("comparing", "waiting", MANY)
    assert (done, nothing_yet) == (None, [0, 0, 0])
    file = await again(file)
    assert (file.state, file.rows_done, bytes(file.content)) == ("done", MANY, b"")
    assert await counted() == [MANY, MANY, MANY]
    assert await fetch_value("SELECT taken FROM event") == MANY


async def test_the_page_tells_how_far_it_is_and_that_it_is_being_stopped(open_browser):
    file = await keep(await an_event(places=MANY), "large.csv", a_large_one())
    await execute("UPDATE roster_file SET rows_done = 500")
    browser = await as_(await aoi(), open_browser())
    page = f"/events/hitori-cs-33/roster/{file.id}"

    before = (await browser.get(page)).text
    await browser.post(f"{page}/stopping")
    after = (await browser.get(page)).text

    assert f'<progress value="500" max="{MANY}" aria-label="照合しています">' in before
    assert f'<progress value="500" max="{MANY}" aria-label="中止しています…">' in after
    assert (before.count("/stopping"), after.count("/stopping")) == (1, 0)


async def test_a_job_that_comes_twice_does_no_harm(house):
    event = await an_event(places=MANY)
    file = await compared(event)
    await begin_import(event, file, [], cancels_gone=False)

    await asyncio.gather(*(bring_in_in_background(f"{file.id} ") for _each in range(2)))

    assert await counted() == [MANY, MANY, MANY]


async def test_a_stopped_import_leaves_nothing(house):
    event = await an_event(places=MANY)
    file = await compared(event)
    with speaking("en"):
        await begin_import(event, file, [], cancels_gone=False)
    working = asyncio.create_task(bring_in_in_background(f"{file.id} "))
    while (await again(file)).rows_done == 0:
        await asyncio.sleep(0.01)

    await stop(file)
    await working

    file = await again(file)
    assert (file.state, await counted()) == ("waiting", [0, 0, 0])
    assert file.problem == "取り込みを中止しました。何も変わっていません。"


async def test_who_is_too_many_is_said_and_nothing_is_kept(house):
    event = await an_event(places=10)
    file = await compared(event)
    await execute("UPDATE roster_file SET state = 'working'")

    await bring_in_in_background(f"{file.id} ")

    file = await again(file)
    assert (file.state, "10名" in file.problem, await counted()) == ("waiting", True, [0, 0, 0])


async def test_a_process_that_is_killed_leaves_nothing_half_and_another_finishes(house):
    event = await an_event(places=MANY * 4)
    file = await compared(event, MANY * 4)
    await begin_import(event, file, [], cancels_gone=False)
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        A_WORKER,
        str(file.id),
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
    )
    while (await again(file)).rows_done == 0:
        await asyncio.sleep(0.01)

    process.send_signal(signal.SIGKILL)
    await process.wait()
    after_the_kill = await counted()
    await bring_in_in_background(f"{file.id} ")

    assert process.returncode == -signal.SIGKILL
    assert after_the_kill == [0, 0, 0]
    assert await counted() == [MANY * 4] * 3


async def test_many_changes_are_all_kept_or_none_when_the_process_is_killed(house):
    event = await an_event(places=MANY * 2)
    await brought(event, a_large_one(MANY * 2))
    new = a_large_one(MANY * 2).replace("葵".encode(), "空".encode())
    file = await keep(event, "new.csv", new.replace(b"approved", b"declined", MANY))
    await compare_in_background(f"{file.id} ")
    await begin_import(event, await again(file), [], cancels_gone=False)
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", A_WORKER, str(file.id),
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
    )  # fmt: skip
    while (await again(file)).rows_done == 0:
        await asyncio.sleep(0.01)

    process.send_signal(signal.SIGKILL)
    await process.wait()
    after_the_kill = await cancelled()
    await bring_in_in_background(f"{file.id} ")

    assert (process.returncode, after_the_kill, await cancelled()) == (-signal.SIGKILL, 0, MANY)
    assert await counted() == [MANY * 2] * 3


async def cancelled() -> int:
    return await fetch_value("SELECT count(*) FROM registration WHERE standing = 'cancelled'")


async def test_two_organisers_at_once_bring_it_in_once(house, open_browser):
    event = await an_event()
    file = await keep(event, "a.csv", connpass(("1", "rin", "凛", "参加")))
    desk = await as_(await aoi(), open_browser(accept_language="en"))
    address = f"/events/{event.slug}/roster/{file.id}"

    answers = await asyncio.gather(*(desk.post(address) for _each in range(4)))

    assert [answer.status_code for answer in answers] == [303] * 4
    assert (await counted())[1:] == [1, 1]


async def test_while_one_is_brought_in_no_other_takes_its_place(house, open_browser):
    event = await an_event(places=MANY)
    file = await compared(event)
    await begin_import(event, file, [], cancels_gone=False)
    desk = await as_(await aoi(), open_browser(accept_language="en"))
    at = f"/events/{event.slug}/roster"

    other = await desk.post(
        at,
        files={"file": ("b.csv", a_large_one())},
        headers={"referer": f"http://community.test{at}"},
    )
    page = (await desk.get(f"{at}/{file.id}")).text
    await desk.post(f"{at}/{file.id}/stopping")

    assert (other.status_code, other.text.count("Another roster is just being imported")) == (
        422,
        1,
    )
    assert (page.count("<progress"), page.count("You can leave this page")) == (1, 1)
    assert ((await again(file)).is_stopped, (await again(file)).state) == (True, State.WORKING)


async def test_what_answers_are_used_for_is_decided_once_for_the_series(house, open_browser):
    event = await an_event()
    header = "ユーザー名,表示名,参加ステータス,お勤め,呼び名,受付番号"
    file = await keep(event, "a.csv", f"{header}\nrin,りん,参加,アオバ,凛,1\n".encode())
    desk = await as_(await aoi(), open_browser(accept_language="en"))

    at = f"/events/{event.slug}/roster/{file.id}"
    await desk.post(f"{at}/questions", data={"asked": "お勤め", "topic": "company"})
    wrong = await desk.post(f"{at}/questions", data={"asked": "お勤め", "topic": "shoe size"})
    await desk.post(f"{at}/questions", data={"asked": "呼び名", "topic": "name"})
    await desk.post(at)

    [rin] = await Member.objects().where(Member.name == "凛")
    assert (rin.company, wrong.status_code) == ("アオバ", 422)
    assert await uses_of(await an_event("next", number=34)) == {
        "お勤め": "company",
        "呼び名": "name",
    }


async def test_a_program_does_the_same(house, open_browser):
    event = await an_event()
    desk = await as_(await aoi(), open_browser(accept_language="en"))
    at = f"/api/v1/events/{event.slug}/roster"

    shown = await desk.post(at, files={"file": ("a.csv", connpass(("1", "rin", "凛", "参加")))})
    done = await desk.post(f"{at}/{shown.json()['id']}")
    later = await desk.get(f"{at}/{shown.json()['id']}")
    people = await desk.get(f"{at}/people")
    file = await desk.post(f"{at}/exports", json={"layout": "connpass", "purpose": "badges"})

    assert (shown.status_code, shown.json()["counts"]["new"]) == (201, 1)
    assert [each["name"] for each in done.json()["people"]] == ["凛"]
    assert (later.json()["state"], later.json()["people"]) == ("done", [])
    assert people.json()["people"][0]["places"] == [["connpass", "1", "confirmed", "", 0]]
    assert file.text.split("\r\n")[1].startswith(",rin,凛")


A_WORKER = """
import asyncio, sys
from community.database.engine import open_pool
from community.rosters.work import bring_in_in_background

async def work():
    await open_pool()
    await bring_in_in_background(f"{sys.argv[1]} ")

asyncio.run(work())
"""
