"""What people are called is read on badges: a roster's guess waits for an organiser's word."""

from community.members.tables import Member
from community.rosters.keep import AT_A_SITTING, keep
from community.rosters.look import told
from community.rosters.questions import use, uses_of
from community.rosters.tables import RosterFile
from community.rosters.work import compare_in_background
from tests.cast import an_event, aoi, as_, haruto
from tests.rosters.lists import brought, connpass, seen

ASKED = "お名前（漢字）"


def asking(*people: tuple[str, str, str, str]) -> bytes:
    """A connpass list of number, user, name shown there and the answer to what asks for it."""
    lines = [f"{user},{name},参加,{number},{answer}" for number, user, name, answer in people]
    return "\n".join([f"ユーザー名,表示名,参加ステータス,受付番号,{ASKED}", *lines]).encode()


LIST = asking(("1", "ao", "ao", "水野 葵"), ("2", "mei", "めい", ""), ("3", "ren", "れん", "れん"))


async def called() -> list[str]:
    return [each.name for each in await Member.objects().order_by(Member.name)]


async def test_by_a_guess_nobody_new_and_nobody_known_gets_another_name(house):
    event = await an_event()
    await brought(event, connpass(("1", "ao", "ao", "参加")))

    preview = await seen(event, LIST)
    await brought(event, LIST)

    assert (preview.suggested, preview.count("renamed")) == ({ASKED: "name"}, 1)
    assert await called() == ["ao", "めい", "れん"]
    assert (await seen(event, LIST)).brought == 0


async def test_who_has_an_address_speaks_for_themselves_and_is_not_counted(house):
    event = await an_event()
    him = await haruto()
    await brought(event, asking(("1", "ao", "ao", "")))

    without = await seen(event, LIST)
    await Member.update({Member.email: "ao@example.jp"}).where(Member.id != him.id)
    with_address = await seen(event, LIST)

    assert (without.count("renamed"), with_address.count("renamed")) == (1, 0)


async def test_the_preview_says_how_many_names_and_an_organiser_takes_them(house, open_browser):
    event = await an_event()
    desk = await as_(await aoi(), open_browser(accept_language="en"))
    kept = await keep(event, "a.csv", LIST)
    at = f"/events/{event.slug}/roster/{kept.id}"

    before = (await desk.get(at)).text
    await desk.post(f"{at}/questions", data={"asked": ASKED, "topic": "name"})
    after = (await desk.get(at)).text
    await desk.post(at)

    assert before.count("It would change the name of 1 person.") == 1
    assert before.count('<input type="hidden" name="topic" value="name">') == 1
    assert ("水野 葵" in before, "水野 葵" in after) == (False, True)
    assert after.count("It would change") == 0
    assert await called() == ["aoi", "めい", "れん", "水野 葵"]


async def test_nobody_is_asked_about_names_that_would_not_change(house, open_browser):
    event = await an_event()
    desk = await as_(await aoi(), open_browser(accept_language="en"))
    same = asking(("3", "ren", "れん", "れん"))

    pages = []
    for content in (same, LIST, same.replace(ASKED.encode(), "ふりがな".encode())):
        kept = await keep(event, "a.csv", content)
        pages.append((await desk.get(f"/events/{event.slug}/roster/{kept.id}")).text)

    asked = [page.count("These questions may ask what people are called") for page in pages]
    assert asked == [0, 1, 1]
    assert [page.count("It would change") for page in pages] == [0, 1, 0]


async def test_who_leaves_the_names_as_they_are_is_asked_no_more(house, open_browser):
    event = await an_event()
    desk = await as_(await aoi(), open_browser(accept_language="en"))
    at = f"/api/v1/events/{event.slug}/roster"

    shown = (await desk.post(at, files={"file": ("a.csv", LIST)})).json()
    told = await desk.post(f"{at}/{shown['id']}/questions", json={"topics": {ASKED: ""}})

    assert (shown["suggested"], shown["counts"]["renamed"]) == ({ASKED: "name"}, 1)
    assert (told.json()["suggested"], told.json()["counts"]["renamed"]) == ({}, 0)
    assert await uses_of(await an_event("next", number=34)) == {"お名前(漢字)": ""}


async def test_a_large_file_is_compared_anew_once_it_is_decided(house):
    event = await an_event(places=2_000)
    rows = [(f"{n}", f"u{n}", f"u{n}", f"葵{n}") for n in range(AT_A_SITTING + 1)]
    file = await keep(event, "large.csv", asking(*rows))
    await compare_in_background(f"{file.id} ")
    [before] = await RosterFile.objects()

    await use(event, {ASKED: "name"}, before)
    [anew] = await RosterFile.objects()
    await compare_in_background(f"{file.id} ")
    [after] = await RosterFile.objects()

    assert (told(before).count("renamed"), anew.state) == (AT_A_SITTING + 1, "comparing")
    assert (told(after).count("renamed"), told(after).of("new")[0].name) == (0, "葵0")
