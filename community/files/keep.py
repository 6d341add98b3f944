"""Keep an upload, and read it again; the disk and the pixels are worked on beside the loop."""

from asyncio import to_thread
from collections.abc import Collection

from community.files.folder import path_of, write
from community.files.picture import LONGEST_SIDE, Picture, made_anew
from community.files.sniff import PICTURES, MediaType, sniff
from community.files.tables import KeptFile
from community.jobs import enqueue


async def keep(
    content: bytes,
    allowed: Collection[MediaType] = PICTURES,
    field: str = "file",
    longest: int = LONGEST_SIDE,
) -> KeptFile:
    """The file, on the disk and not yet in the database: save its row, or it is swept away.

    A picture is made anew, at most `longest` pixels on its longer side. Refuses at `field` what is
    empty, too large, broken or of another kind.
    """
    kind = sniff(content, allowed, field)
    pixels = Picture(content, 0, 0)
    if kind in PICTURES:
        pixels = await to_thread(made_anew, content, kind, field, longest)
    file = KeptFile(
        media_type=kind,
        size_bytes=len(pixels.content),
        width=pixels.width,
        height=pixels.height,
    )
    await to_thread(write, file.id, pixels.content)
    return file


async def content_of(file: KeptFile) -> bytes:
    """The bytes as they were kept."""
    return await to_thread(path_of(file.id).read_bytes)


async def remove(*files: KeptFile) -> None:
    """The rows go with this transaction, the bytes once it is kept."""
    for file in files:
        await enqueue("unlink_file", str(file.id))
        await file.remove()
