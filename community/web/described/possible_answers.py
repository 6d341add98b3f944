"""What an operation of the API can answer besides what it is for."""

from typing import Any

_WORDS = {
    "304": "Nothing has changed since the answer whose ETag you sent in If-None-Match.",
    "400": "It could not be understood.",
    "401": "No token, or one that is not known, has expired or was taken back.",
    "403": "The token's roles do not open this.",
    "404": "There is nothing here, or nothing for you.",
    "408": "The body came too slowly.",
    "409": "It clashes with what is already so, or the same write is still on its way.",
    "412": "It has changed since the answer whose ETag you sent in If-Match.",
    "413": "It is too large.",
    "415": "The body is of a type that is not taken here.",
    "422": "It was understood, and refused: the sentence says why, and `field` where.",
    "429": "Too often: Retry-After says when to come back.",
    "503": "The database is just coming back: Retry-After says when to ask again.",
}
_WAITS = {"409", "429", "503"}


def to(method: str, path: str, is_open: bool, has_body: bool) -> dict[str, Any]:
    """Status to response, for an operation that answers strangers too (`is_open`) or not."""
    codes = {"400", "422", "429", "503"}
    codes |= {"304"} if method == "GET" else {"408", "409", "413"}
    codes |= {"415"} if has_body else set()
    codes |= set() if is_open else {"401", "403"}
    codes |= {"404"} if "{" in path else set()
    codes |= {"412"} if method == "PUT" else set()
    return {code: {"$ref": f"#/components/responses/{code}"} for code in sorted(codes)}


def components() -> dict[str, Any]:
    """What all operations share."""
    return {code: _answer(code) for code in _WORDS}


def either(told: dict[str, Any], code: str) -> dict[str, Any]:
    """An answer of the operation's own beside the refusal with the same status."""
    refusal = _answer(code)
    return {**refusal, **told, "content": {**told["content"], **refusal["content"]}}


def _answer(code: str) -> dict[str, Any]:
    answer: dict[str, Any] = {"description": _WORDS[code]}
    if code != "304":
        schema = {"$ref": "#/components/schemas/Problem"}
        answer["content"] = {"application/problem+json": {"schema": schema}}
    if code in _WAITS:
        words = "Seconds to wait before asking again."
        whole = {"type": "integer", "minimum": 0}
        answer["headers"] = {"Retry-After": {"description": words, "schema": whole}}
    return answer
