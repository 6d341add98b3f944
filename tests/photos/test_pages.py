"""Photos in the browser of everybody, and of who organises."""

import pytest

from community.photos.find import shot_of, shown_of
from community.photos.tables import Photo
from tests.cast import an_event, aoi, as_, haruto
from tests.files.pictures import A_PDF, PLACE_AND_OWNER, with_a_place
from tests.photos.evening import a_photo, a_published_photo, who_said

PHOTOS = "/events/hitori-cs-33/photos"


@pytest.fixture
async def desk(open_browser):
    referer = f"http://community.test{PHOTOS}/desk"
    return await as_(await aoi(), open_browser(accept_language="en", referer=referer))


async def test_an_organiser_brings_photos_in_and_publishes_them(house, desk, open_browser):
    event = await an_event()
    people = [await who_said(event, "yes", name) for name in ("ren", "sora")]
    files = [("photos", (f"IMG_{n}.jpg", with_a_place(), "image/jpeg")) for n in (1, 2)]

    uploaded = await desk.post(PHOTOS, files=files)
    photo = await Photo.objects().first()
    ticked = {"people": [str(each.id) for each in people], "and_publish": "1"}
    saved = await desk.post(f"/photos/{photo.id}", data=ticked)
    seen = await open_browser().get(PHOTOS)

    assert (uploaded.status_code, saved.status_code) == (303, 303)
    assert (await Photo.count(), seen.text.count("<img ")) == (2, 1)


async def test_one_person_alone_can_be_in_a_photo(house, desk):
    event = await an_event()
    ren = await who_said(event, "yes", "ren")
    await desk.post(PHOTOS, files={"photos": ("IMG.jpg", with_a_place())})
    photo = await Photo.objects().first()

    saved = await desk.post(f"/photos/{photo.id}", data={"people": str(ren.id), "and_publish": "1"})

    assert (saved.status_code, (await shot_of(photo.id)).standing) == (303, "shown")


async def test_one_photo_alone_can_be_brought_in(house, desk):
    await an_event()

    answer = await desk.post(PHOTOS, files={"photos": ("IMG.jpg", with_a_place())})

    assert (answer.status_code, await Photo.count()) == (303, 1)


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        (("scan.jpg", A_PDF), "scan.jpg: This file cannot be used."),
        (("", b""), "Please choose a file."),
    ],
)
async def test_what_is_no_photo_is_refused_at_the_field(house, desk, file, sentence):
    await an_event()

    answer = await desk.post(PHOTOS, files={"photos": file})

    assert (answer.status_code, answer.text.count(sentence)) == (422, 1)
    assert answer.text.count('aria-invalid="true"') == 1


async def test_the_picture_comes_as_a_picture_and_nothing_else(house, open_browser):
    photo = await a_published_photo(await an_event(), has_nobody=True)

    answer = await open_browser().get(f"/photos/{photo.id}/picture")
    again = await open_browser().get(
        f"/photos/{photo.id}/picture", headers={"if-none-match": answer.headers["etag"]}
    )

    headers = answer.headers
    assert (headers["content-type"], headers["x-content-type-options"]) == ("image/jpeg", "nosniff")
    assert headers["content-disposition"].startswith("inline; filename*=UTF-8''hitori-cs-33-")
    assert headers["cache-control"] == "private, no-cache"
    assert "default-src 'none'" in headers["content-security-policy"]
    assert PLACE_AND_OWNER.encode() not in answer.content
    assert (again.status_code, again.content) == (304, b"")


async def test_what_is_not_published_is_there_for_organisers_only(house, desk, open_browser):
    photo = await a_photo(await an_event(), has_nobody=True)
    path = f"/photos/{photo.id}/picture"
    member = await as_(await haruto(), open_browser())

    answers = [await browser.get(path) for browser in (desk, member, open_browser())]

    assert [answer.status_code for answer in answers] == [200, 404, 404]


async def test_photos_of_a_limited_evening_are_for_those_it_is_for(house, open_browser):
    event = await an_event(audience="members")
    photo = await a_published_photo(event, has_nobody=True)
    member = await as_(await haruto(), open_browser())

    paths = [PHOTOS, f"/photos/{photo.id}/picture", f"/photos/{photo.id}/take-down"]
    seen = [
        [(await each.get(path)).status_code for path in paths] for each in (member, open_browser())
    ]

    assert seen == [[200, 200, 200], [404, 404, 404]]


async def test_anybody_takes_a_photo_down_without_an_account(house, open_browser):
    event = await an_event()
    photo = await a_published_photo(event, has_nobody=True)
    browser = open_browser(accept_language="en")

    gallery = await browser.get(PHOTOS)
    asked = await browser.post(f"/photos/{photo.id}/take-down", data={"wish": "Please"})
    after = await browser.get(asked.headers["location"])
    picture = await browser.get(f"/photos/{photo.id}/picture")

    assert gallery.text.count(f"/photos/{photo.id}/take-down") == 1
    assert (after.text.count("The photo is hidden from now on."), after.text.count("<img ")) == (
        1,
        0,
    )
    assert picture.status_code == 404


async def test_one_network_does_not_take_down_everything(house, open_browser):
    event = await an_event()
    photos = [await a_published_photo(event, has_nobody=True) for _ in range(13)]
    browser = open_browser()

    answers = [await browser.post(f"/photos/{each.id}/take-down", data={}) for each in photos]

    assert [answer.status_code for answer in answers] == [303] * 12 + [429]
    assert len(await shown_of(event)) == 1


async def test_the_organiser_is_told_of_it_and_decides(house, desk, open_browser):
    photo = await a_published_photo(await an_event(), has_nobody=True)
    await open_browser().post(f"/photos/{photo.id}/take-down", data={"wish": "Not me, please"})

    home = await desk.get("/desk")
    page = await desk.get(f"/photos/{photo.id}")
    decided = await desk.post(
        f"/photos/{photo.id}/decision", data={"decision": "stays_away", "reason": "Of course."}
    )

    assert home.text.count("Somebody wants a photo taken down.") == 1
    assert page.text.count("Not me, please") == 1
    assert decided.status_code == 303
    assert (await desk.get("/desk")).text.count("Somebody wants a photo taken down.") == 0


async def test_the_events_page_leads_to_the_photos_once_there_are_some(house, open_browser):
    event = await an_event("hitori-cs-77", number=77)
    before = await open_browser().get("/events/hitori-cs-77")
    await a_published_photo(event, has_nobody=True)

    after = await open_browser().get("/events/hitori-cs-77")

    leads_there = '"/events/hitori-cs-77/photos"'
    assert (before.text.count(leads_there), after.text.count(leads_there)) == (0, 2)


async def test_who_holds_the_camera_sees_whom_it_may_point_at(house, desk):
    event = await an_event()
    for wish, name in (("yes", "ren"), ("only_group", "sora"), ("no", "yui")):
        await who_said(event, wish, name)

    page = await desk.get(f"{PHOTOS}/people")

    listed = page.text.split('class="photo-marks')[1]
    assert [listed.count(mark) for mark in ("○", "△", "✕", "？")] == [1, 1, 1, 0]
