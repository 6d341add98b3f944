"""How a kept file reaches a browser that may have it; the route has asked who that is."""

from urllib.parse import quote

from litestar import Response

from community.files.keep import content_of
from community.files.tables import KeptFile


async def file_answer(file: KeptFile, name: str, elsewhere: bool = False) -> Response[bytes]:
    """A picture within the page, anything else as a download called `name`.

    It stays between us and this browser, which asks anew each time whether it may still show it;
    with `elsewhere` pages of others may show it, too.
    """
    shown = "inline" if file.is_picture else "attachment"
    headers = {
        "content-disposition": f"{shown}; filename*=UTF-8''{quote(name, safe='')}",
        "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
        "cross-origin-resource-policy": "cross-origin" if elsewhere else "same-origin",
        "cache-control": "private, no-cache",
        "x-content-type-options": "nosniff",
    }
    return Response(await content_of(file), media_type=str(file.media_type), headers=headers)
