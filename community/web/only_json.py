"""Programs send JSON, or a file as a form; a body of any other type is turned away unread."""

from litestar.exceptions import HTTPException

from community.web.answer import AnyRequest

_TAKEN = {"", "application/json", "multipart/form-data"}


async def only_json(request: AnyRequest) -> None:
    """Raise 415 for a body that says it is something else."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    has_body = request.headers.get("content-length", "0") != "0"
    if has_body and kind not in _TAKEN and not kind.endswith("+json"):
        raise HTTPException(status_code=415)
