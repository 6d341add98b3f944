"""A picture made anew: only its pixels are carried over, so nothing can hide in the file.

Where it was taken, with which device and when (EXIF, GPS, XMP), a second file behind the picture,
animation and odd colour profiles all stay behind.
"""

import io
import struct
import zlib
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from community.files.sniff import MediaType
from community.language import _
from community.refusal import Refused

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_MEGAPIXELS = 50
LONGEST_SIDE = 2400
QUALITY = 84

_one_at_a_time = Lock()  # each takes up to four bytes a pixel while it is made


@dataclass(frozen=True)
class Picture:
    """The bytes of a picture and its size in pixels."""

    content: bytes
    width: int
    height: int


def made_anew(content: bytes, kind: MediaType, field: str, longest: int = LONGEST_SIDE) -> Picture:
    """The picture upright, in ordinary colours, at most `longest` pixels on its longer side.

    Refuses at `field` what is broken, or has too many pixels, before they are unpacked.
    """
    from PIL import Image, ImageOps  # takes 9 MB, and most processes never see a picture

    too_large = (Image.DecompressionBombError, Image.DecompressionBombWarning)
    try:
        with _one_at_a_time, Image.open(io.BytesIO(content), formats=[kind.name]) as found:
            _refuse_too_many_pixels(found.width * found.height, field)
            found.draft("RGB", (longest, longest))
            upright = ImageOps.exif_transpose(found)
            upright.thumbnail((longest, longest))
            return _written(_in_ordinary_colours(upright), kind)
    except too_large:
        raise _too_many_pixels(field) from None
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, struct.error, zlib.error):
        raise Refused(_("This picture is broken. Please save it again and retry."), field) from None


def _refuse_too_many_pixels(pixels: int, field: str) -> None:
    if pixels > MOST_MEGAPIXELS * 1_000_000:
        raise _too_many_pixels(field)


def _too_many_pixels(field: str) -> Refused:
    sentence = _("This picture has more than {count} million pixels. Please make it smaller.")
    return Refused(sentence.format(count=MOST_MEGAPIXELS), field)


def _in_ordinary_colours(picture: "Image") -> "Image":
    """The picture as sRGB; where its profile cannot be read its numbers are taken as they are."""
    from PIL import ImageCms

    sees_through = picture.has_transparency_data
    profile = picture.info.get("icc_profile")
    if profile and picture.mode in {"RGB", "CMYK", "L"}:
        try:
            theirs, ours = (
                ImageCms.ImageCmsProfile(io.BytesIO(profile)),
                ImageCms.createProfile("sRGB"),
            )
            picture = ImageCms.profileToProfile(picture, theirs, ours, outputMode="RGB") or picture
        except (ImageCms.PyCMSError, OSError):
            pass
    return picture.convert("RGBA" if sees_through else "RGB")


def _written(picture: "Image", kind: MediaType) -> Picture:
    """The pixels in a new file of the same kind."""
    from PIL import Image

    bare = Image.new(picture.mode, picture.size)
    bare.paste(picture)
    if kind == MediaType.JPEG:
        bare = bare.convert("RGB")
    into = io.BytesIO()
    bare.save(into, kind.name, quality=QUALITY, optimize=kind == MediaType.JPEG)
    return Picture(into.getvalue(), bare.width, bare.height)
