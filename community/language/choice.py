"""Which language is spoken: by address, remembered choice, the browser's wish, or Japanese."""

from contextvars import ContextVar, Token
from functools import lru_cache

LANGUAGES = ("ja", "en")

_language: ContextVar[str] = ContextVar("language", default="ja")


def language() -> str:
    """The language being spoken now: 'ja' or 'en'."""
    return _language.get()


def speak(code: str) -> None:
    """From here on, in this request, words come in `code`, one of ours."""
    _language.set(code)


class speaking:  # noqa: N801 - it reads as a verb: with speaking("en")
    """Inside the block words come in `code`, or in Japanese when the product does not know it."""

    __slots__ = ("code", "token")

    def __init__(self, code: str) -> None:
        self.code = code if code in LANGUAGES else "ja"

    def __enter__(self) -> None:
        self.token: Token[str] = _language.set(self.code)

    def __exit__(self, *_why: object) -> None:
        _language.reset(self.token)


@lru_cache(1000)
def choose(address: str, remembered: str, accepted: str) -> str:
    """The language for a visitor from the address, the remembered choice and Accept-Language."""
    for wish in (address, remembered, *_by_weight(accepted)):
        if wish in LANGUAGES:
            return wish
    return LANGUAGES[0]


def _by_weight(accepted: str) -> list[str]:
    """Accept-Language as primary codes, the most wanted first."""
    wishes = []
    for part in accepted.split(","):
        code, _, weight = part.strip().partition(";q=")
        wishes.append((-_number(weight), code.split("-")[0].lower()))
    return [code for _, code in sorted(wishes, key=lambda wish: wish[0])]


def _number(weight: str) -> float:
    try:
        return float(weight or "1")
    except ValueError:
        return 0.0
