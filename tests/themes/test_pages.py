from community.themes.heard import themes_of
from community.themes.history import history_of
from community.themes.rename import rename
from tests.cast import an_event, aoi, as_, haruto
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote
from tests.themes.evening import heard, two_themes


async def test_items_are_put_under_a_theme_by_ticking_them(open_browser):
    event, person = await an_event(), await haruto()
    roundtable = await a_roundtable(event, await a_round(event), "A", person)
    writer = await writer_at(roundtable, person)
    items = [str((await wrote(writer, text)).id) for text in ("会う", "まず会う")]
    desk = await as_(await aoi(), open_browser())

    await desk.post(f"/events/{event.slug}/themes", data={"title": "会いに行く", "item": items})

    [theme] = await themes_of(event)
    assert (theme.title, len(theme.items), theme.roundtables) == ("会いに行く", 2, 1)
    page = (await desk.get(f"/events/{event.slug}/themes")).text
    assert page.count("<h3>会いに行く</h3>") == 1


async def test_only_organisers_see_the_editor_of_themes(open_browser):
    event, person = await an_event(), await haruto()
    phone = await as_(person, open_browser())

    assert (await phone.get(f"/events/{event.slug}/themes")).status_code == 403


async def test_an_editor_merges_splits_renames_and_goes_back_to_before_all_of_it(open_browser):
    event, meeting, measuring = await two_themes()
    desk, at = await as_(await aoi(), open_browser()), f"/events/{event.slug}/themes"
    first = await heard(event)
    items = [str(each.id) for each in (await themes_of(event))[0].items]

    await desk.post(f"{at}/{meeting.id}", data={"title": "対面", "was": "会う"})
    new = {"title": "最初に会う", "item": items[0]}
    await desk.post(f"{at}/{meeting.id}/splitting", data=new)
    await desk.post(f"{at}/{meeting.id}/merging", data={"into": str(measuring.id)})

    assert sorted(await heard(event)) == ["最初に会う", "測る"]
    steps = (await desk.get(f"{at}/steps")).text
    assert steps.count("「対面」を「測る」にまとめました") == 1
    renaming = (await history_of(event))[-3].id
    await desk.post(f"{at}/steps/{renaming}/undoing", data={"since": "1"})
    assert await heard(event) == first


async def test_what_somebody_changed_meanwhile_is_told_on_the_same_page(open_browser):
    event, meeting, _measuring = await two_themes()
    desk, at = await as_(await aoi(), open_browser()), f"/events/{event.slug}/themes"
    from_desk = {"referer": f"http://community.test{at}"}
    await rename(event, meeting, "対面")

    late = {"title": "面会", "was": "会う"}
    answer = await desk.post(f"{at}/{meeting.id}", data=late, headers=from_desk)

    assert answer.status_code == 422
    assert answer.text.count("ほかの人がこのテーマの名前を「対面」に変えました") == 1


async def test_a_program_does_the_same(open_browser):
    event, meeting, measuring = await two_themes()
    desk, at = await as_(await aoi(), open_browser()), f"/api/v1/events/{event.slug}/themes"

    await desk.post(f"{at}/{meeting.id}/merging", json={"into": str(measuring.id)})
    [last, *_earlier] = (await desk.get(f"{at}/steps")).json()["steps"]
    answer = await desk.post(f"{at}/steps/{last['id']}/undoing", json={})

    assert (last["what"], last["by_name"]) == ("merge", "aoi")
    assert [each["title"] for each in answer.json()["themes"]] == ["会う", "測る"]
