"""Pictures and other uploads as telephones, and people who mean harm, send them."""

import io
import struct
import zlib
from typing import Any

from PIL import Image

PLACE_AND_OWNER = "CAMERA-OF-AOI"


def a_picture(kind: str = "JPEG", size: tuple[int, int] = (60, 40), **known: Any) -> bytes:
    """A picture, red on its left and blue on its right half."""
    picture = Image.new(known.pop("mode", "RGB"), size, "red")
    picture.paste("blue", (size[0] // 2, 0, size[0], size[1]))
    into = io.BytesIO()
    picture = picture.convert(known.pop("printed_in", picture.mode))
    picture.save(into, kind, **known)
    return into.getvalue()


def with_a_place(kind: str = "JPEG", orientation: int = 1) -> bytes:
    """The same, with the device, the place and how it was held."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = orientation, PLACE_AND_OWNER
    exif.get_ifd(0x8825).update({1: "N", 2: (35.0, 41.0, 22.0)})
    return a_picture(kind, exif=exif)


def claims_to_be_huge(side: int = 60_000) -> bytes:
    """A PNG of a few bytes that would unpack to gigabytes."""
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b""))
    )


A_PDF = b"%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n"
