"""Programs send JSON, or a file as a form, and it is read as strictly as it is described.

Litestar itself would take 0 for false, and blames itself (500) when a field that is wrong happens
to be called like something a handler is given.
"""

from typing import Any

import msgspec
from litestar.exceptions import HTTPException, ValidationException

from community.web.answer import AnyRequest

_TAKEN = {"", "application/json"}
_A_FILE = "multipart/form-data"


async def only_json(request: AnyRequest) -> None:
    """Raise 415 for a body that says it is something else, 400 for one that has another shape."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    body = b"" if kind == _A_FILE else await request.body()
    if body and kind not in _TAKEN and not kind.endswith("+json"):
        raise HTTPException(status_code=415)
    field: Any = getattr(request.route_handler, "parsed_data_field", None)
    if body and field is not None:
        _read(body, field.annotation)


def _read(body: bytes, shape: Any) -> None:
    try:
        msgspec.convert(msgspec.json.Decoder(float_hook=_number).decode(body), shape)
    except (msgspec.DecodeError, UnicodeDecodeError) as odd:
        raise ValidationException(detail=str(odd), extra=_blamed(str(odd))) from odd


def _blamed(said: str) -> list[dict[str, str]]:
    """The field that msgspec names at the end of what it says, such as `$.series`."""
    message, _, path = said.rpartition(" - at `$.")
    return [{"key": path.rstrip("`"), "message": message}] if message else []


def _number(written: str) -> float:
    """To JSON 1.0 is a whole number too."""
    number = float(written)
    return int(number) if number.is_integer() else number
