from community.outputs.heard import themes_of
from tests.cast import an_event, aoi, as_, haruto
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote


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
