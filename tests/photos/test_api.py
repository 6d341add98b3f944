"""A program brings photos in, says who is in them, and publishes with everybody's yes."""

from community.tokens.create_token import create_token
from tests.cast import an_event
from tests.files.pictures import a_picture
from tests.photos.evening import who_said

HERE = "/api/v1/events/hitori-cs-33/photos"


async def program(open_browser):
    return open_browser(authorization=f"Bearer {await create_token('test', 'editor')}")


async def brought(client):
    """A photo that a program has brought in."""
    files = [("photos", ("IMG_1.jpg", a_picture(), "image/jpeg"))]
    [photo] = (await client.post(HERE, files=files)).json()["photos"]
    return photo


async def test_a_photo_is_shown_with_everybodys_yes_and_not_before(open_browser):
    event, client, stranger = await an_event(), await program(open_browser), open_browser()
    allows, silent = await who_said(event, "yes"), await who_said(event, "no", "sora")
    photo = await brought(client)
    address = f"/api/v1/photos/{photo['id']}"

    async def published_with(*people):
        seen = {"caption": "乾杯", "people": [str(each.id) for each in people]}
        await client.put(address, json=seen)
        return (await client.post(f"{address}/publication")).status_code

    statuses = [await published_with(), await published_with(allows, silent)]
    hidden = (await stranger.get(f"{address}/picture")).status_code
    statuses.append(await published_with(allows))
    [shown] = (await stranger.get(HERE)).json()["photos"]
    picture = await stranger.get(shown["picture"], params={"size": "small"})

    assert (photo["standing"], statuses, hidden) == ("not_looked_through", [409, 409, 200], 404)
    assert (shown["caption"], picture.headers["content-type"]) == ("乾杯", "image/jpeg")


async def test_whoever_asks_has_it_taken_down_until_it_is_decided(open_browser):
    await an_event()
    client, stranger = await program(open_browser), open_browser()
    photo = await brought(client)
    address = f"/api/v1/photos/{photo['id']}"
    await client.put(address, json={"has_nobody": True})
    await client.post(f"{address}/publication")

    await stranger.post(f"{address}/take-down", json={"wish": "家族です"})
    gone = (await stranger.get(HERE)).json()["photos"]
    [wish] = (await client.get(address)).json()["wishes"]
    decision = {"is_shown_again": True, "reason": "別の方でした"}
    decided = (await client.post(f"{address}/decision", json=decision)).json()
    again = (await stranger.get(HERE)).json()["photos"]

    assert (gone, wish["wish"], decided["standing"], len(again)) == ([], "家族です", "shown", 1)


async def test_what_is_no_picture_is_refused_and_a_photo_can_go_for_good(open_browser):
    await an_event()
    client = await program(open_browser)
    photo = await brought(client)

    text = [("photos", ("IMG_2.jpg", b"no picture", "image/jpeg"))]
    refused = await client.post(HERE, files=text)
    before = (await client.get(f"{HERE}/all")).json()["photos"]
    await client.post(f"/api/v1/photos/{photo['id']}/withdrawal")
    await client.post(f"/api/v1/photos/{photo['id']}/removal")
    after = (await client.get(f"{HERE}/all")).json()["photos"]

    assert (refused.status_code, refused.json()["field"]) == (422, "photos")
    assert (len(before), after) == (1, [])


async def test_the_photographer_reads_who_may_be_photographed(open_browser):
    event, client = await an_event(), await program(open_browser)
    await who_said(event, "no", "sora")

    marks = (await client.get(f"{HERE}/people")).json()

    assert [(each["name"], each["photo_wish"]) for each in marks["others"]] == [("sora", "no")]
