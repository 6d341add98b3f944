"""A photo is published only with the yes of everybody in it, and hidden by the first no."""

import pytest

from community.consents.decide import refuse
from community.consents.purpose import Purpose
from community.database import execute
from community.files.folder import path_of
from community.files.sweep import sweep, unlink
from community.files.tables import KeptFile
from community.photos.describe import InIt, describe
from community.photos.find import shot_of, shown_of
from community.photos.publish import publish, publish_as, remove, withdraw
from community.photos.tables import Photo, PhotoTag
from community.photos.upload import upload
from community.refusal import Conflict, Refused
from community.registrations.answer_about_photos import answer_about_photos
from community.registrations.photo_wish import PhotoWish
from tests.cast import an_event
from tests.files.pictures import A_PDF, a_picture
from tests.photos.evening import a_photo, a_published_photo, who_said


async def test_with_everybodys_yes_a_photo_is_shown(house):
    event = await an_event()
    people = [await who_said(event, "yes", name) for name in ("ren", "sora")]

    photo = await a_published_photo(event, *people)

    assert [shot.id for shot in await shown_of(event)] == [photo.id]


@pytest.mark.parametrize(
    ("said", "is_group", "is_published"),
    [
        ("unknown", False, False),
        ("unknown", True, False),
        ("no", True, False),
        ("only_group", False, False),
        ("only_group", True, True),
        ("yes", False, True),
    ],
)
async def test_one_who_does_not_allow_it_keeps_it_from_the_public(
    house, said, is_group, is_published
):
    event = await an_event()
    people = [await who_said(event, "yes", "ren"), await who_said(event, said, "sora")]
    photo = await a_photo(event, *people, is_group=is_group)

    try:
        await publish(photo)
        refused = ""
    except Conflict as refusal:
        refused = refusal.sentence

    assert (len(await shown_of(event)) == 1) == is_published
    assert ("sora" in refused, "ren" in refused) == (not is_published, False)


async def test_a_photo_that_nobody_looked_through_is_not_published(house):
    event = await an_event()

    with pytest.raises(Conflict):
        await publish(await a_photo(event))
    await publish(await a_photo(event, has_nobody=True))

    assert len(await shown_of(event)) == 1


async def test_a_later_no_hides_it_at_once_and_a_later_yes_shows_it_again(house):
    event = await an_event()
    sora = await who_said(event, "yes", "sora")
    await a_published_photo(event, sora)

    seen = []
    for wish in (PhotoWish.NO, PhotoWish.YES, PhotoWish.ONLY_GROUP):
        await answer_about_photos(sora, wish, is_own=True)
        seen.append(len(await shown_of(event)))

    assert seen == [0, 1, 0]


async def test_a_no_to_all_photos_hides_it_too(house):
    event = await an_event()
    sora = await who_said(event, "yes", "sora")
    photo = await a_published_photo(event, sora)

    await refuse(await sora.get_related(sora.__class__.member), Purpose.PHOTO)

    assert (await shown_of(event), (await shot_of(photo.id)).without_yes) == ([], ["sora"])


async def test_who_deletes_the_account_takes_the_photo_along(house):
    event = await an_event()
    sora = await who_said(event, "yes", "sora")
    await a_published_photo(event, sora)

    await execute("UPDATE member SET erased_at = now() WHERE id = $1", sora.member)

    assert await shown_of(event) == []


async def test_who_is_no_longer_known_has_not_said_yes(house):
    event = await an_event()
    people = [await who_said(event, "yes", name) for name in ("ren", "sora")]
    await a_published_photo(event, *people)

    await execute("DELETE FROM registration WHERE id = $1", people[0].id)

    assert (await PhotoTag.count(), await shown_of(event)) == (2, [])


async def test_the_people_are_kept_although_it_cannot_be_published(house):
    event = await an_event()
    sora = await who_said(event, "unknown", "sora")
    photo = await a_photo(event)

    with pytest.raises(Conflict):
        await publish_as(photo, InIt("議論のようす", people=[sora.id]))

    shot = await shot_of(photo.id)
    assert (shot.caption, shot.tagged, shot.published_at) == ("議論のようす", [sora.id], None)


async def test_nobody_of_another_evening_is_tagged(house):
    event, other = await an_event(), await an_event("hitori-cs-34", number=34)
    stranger = await who_said(other, "yes")

    with pytest.raises(Refused):
        await a_photo(event, stranger)

    assert await PhotoTag.count() == 0


async def test_tagging_anew_replaces_who_was_tagged(house):
    event = await an_event()
    ren, sora = await who_said(event, "yes", "ren"), await who_said(event, "yes", "sora")
    photo = await a_photo(event, ren)

    await describe(photo, InIt(people=[sora.id]))

    assert (await shot_of(photo.id)).tagged == [sora.id]


async def test_a_withdrawn_photo_is_for_organisers_alone(house):
    event = await an_event()
    photo = await a_published_photo(event, has_nobody=True)
    await event.refresh()
    had_photos = event.has_photos

    await withdraw(photo)

    await event.refresh()
    assert (had_photos, event.has_photos, await shown_of(event)) == (True, False, [])


async def test_a_removed_photo_leaves_no_file(house):
    event = await an_event()
    photo = await a_published_photo(event, has_nobody=True)
    files = [photo.file, photo.small]

    await remove(photo)
    for file_id in files:
        await unlink(str(file_id))
    await sweep()

    assert [path_of(file_id).exists() for file_id in files] == [False, False]
    assert await Photo.count() == await KeptFile.count() == 0


async def test_one_that_is_no_picture_keeps_all_of_them_out(house):
    event = await an_event()

    with pytest.raises(Refused) as refusal:
        await upload(event, [("a.jpg", a_picture()), ("scan.jpg", A_PDF)], "aoi")

    assert refusal.value.sentence.startswith("scan.jpg: ")
    assert await Photo.count() == await KeptFile.count() == 0
