"""An upload is kept by what it is, without what it tells about its maker, and goes with its row."""

import asyncio
import io
import os
import stat
import time

import pytest
from PIL import Image

from community.files.folder import folder, path_of
from community.files.keep import content_of, keep, remove
from community.files.sniff import PICTURES, MediaType
from community.files.sweep import UNDISTURBED_SECONDS, sweep, unlink
from community.files.tables import KeptFile
from community.language import speaking
from community.refusal import Refused
from tests.files.pictures import (
    A_PDF,
    PLACE_AND_OWNER,
    a_picture,
    claims_to_be_huge,
    with_a_place,
)

ANYTHING = frozenset(MediaType)
LARGE = a_picture("PNG") + b"\0" * 12_000_000


async def opened(file: KeptFile) -> Image.Image:
    return Image.open(io.BytesIO(await content_of(file)))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
async def test_a_picture_keeps_its_pixels_and_nothing_about_who_made_it_and_where(house, kind):
    sent = with_a_place(kind)

    file = await keep(sent)
    kept = await opened(file)

    assert (kept.format, kept.size, dict(kept.getexif())) == (kind, (60, 40), {})
    assert PLACE_AND_OWNER.encode() in sent
    assert PLACE_AND_OWNER.encode() not in await content_of(file)


async def test_a_picture_that_was_taken_sideways_stands_upright(house):
    file = await keep(with_a_place(orientation=6))

    kept = await opened(file)
    top, bottom = kept.getpixel((20, 5)), kept.getpixel((20, 55))

    assert (file.width, file.height) == (40, 60)
    assert (top[0] > 200, bottom[2] > 200) == (True, True)


async def test_a_large_picture_becomes_small_enough_for_a_page(house):
    file = await keep(a_picture(size=(5000, 1000)), longest=2400)

    assert (file.width, file.height) == (2400, 480)


async def test_glass_stays_glass(house):
    kept = await opened(await keep(a_picture("PNG", mode="RGBA")))

    assert kept.mode == "RGBA"


@pytest.mark.parametrize("mode", ["RGB", "CMYK", "L"])
async def test_an_odd_colour_profile_is_left_behind(house, mode):
    sent = a_picture(icc_profile=b"no profile", printed_in=mode)

    kept = await opened(await keep(sent))

    assert (kept.mode, kept.info.get("icc_profile")) == ("RGB", None)


async def test_a_page_hidden_behind_a_picture_is_left_behind(house):
    kept = await content_of(await keep(a_picture() + b"<script>alert(1)</script>"))

    assert b"<script" not in kept


@pytest.mark.parametrize(
    "content", [a_picture("GIF"), b"MZ\x90\0", b"<svg onload=alert(1)>", A_PDF]
)
async def test_what_is_no_picture_is_refused_whatever_it_is_called(house, content):
    with pytest.raises(Refused) as refusal, speaking("en"):
        await keep(content, field="photo")

    sentence = "This file cannot be used. Please choose one of these kinds: JPEG, PNG, WebP."
    assert (refusal.value.field, refusal.value.sentence) == ("photo", sentence)


@pytest.mark.parametrize(
    ("content", "begins"),
    [
        (b"", "Please choose a file."),
        (LARGE, "This file is larger than 12 MB."),
        (claims_to_be_huge(), "This picture has more than 50 million pixels."),
        (claims_to_be_huge(9000), "This picture has more than 50 million pixels."),
        (claims_to_be_huge(500), "This picture is broken."),
        (a_picture()[:400], "This picture is broken."),
        (b"\xff\xd8\xff" + b"\0" * 90, "This picture is broken."),
        (b"RIFF\0\0\0\0WEBPVP8 ", "This picture is broken."),
    ],
)
async def test_what_cannot_be_shown_is_refused_in_a_sentence(house, content, begins):
    with pytest.raises(Refused) as refusal, speaking("en"):
        await keep(content)

    assert refusal.value.sentence.startswith(begins)
    assert await KeptFile.count() == 0


async def test_a_pdf_is_kept_as_it_is_where_it_is_wanted(house):
    file = await keep(A_PDF, ANYTHING)

    assert (file.media_type, await content_of(file)) == ("application/pdf", A_PDF)
    assert (file.is_picture, MediaType.PDF in PICTURES) == (False, False)


async def test_only_the_owner_of_the_house_can_read_the_folder(house):
    path = path_of((await keep(a_picture())).id)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert list(folder().rglob("*.part")) == []


async def test_a_removed_file_is_gone_from_the_disk(house):
    file, other = await keep(a_picture()), await keep(a_picture())
    for each in (file, other):
        await each.save()

    removed = file.id
    await remove(file)
    await unlink(str(removed))
    await unlink(str(other.id))

    assert (path_of(removed).exists(), path_of(other.id).exists()) == (False, True)


async def test_what_a_broken_off_upload_left_is_swept_after_an_hour(house):
    young, old, kept = [await keep(a_picture()) for _ in range(3)]
    await kept.save()
    long_ago = time.time() - UNDISTURBED_SECONDS - 1
    for each in (old, kept):
        os.utime(path_of(each.id), (long_ago, long_ago))

    await sweep()

    lie_there = [path_of(each.id).exists() for each in (young, old, kept)]
    assert lie_there == [True, False, True]


async def test_the_loop_goes_on_while_a_picture_is_made(house):
    sent = a_picture(size=(3000, 3000))
    turns = 0

    making = asyncio.ensure_future(keep(sent))
    while not making.done():
        turns += 1
        await asyncio.sleep(0.001)

    assert turns > 3
