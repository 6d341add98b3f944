"""What a browser brings along when somebody signs in with it."""

from typing import NamedTuple

from community.language import _


class Browser(NamedTuple):
    """Its own words about itself, the network it is in, and the secrets it was given before."""

    agent: str = ""
    network: str = ""
    asked: str = ""  # waits for a link
    device: str = ""  # has signed in before
    session: str = ""  # is signed in now


_SYSTEMS = {
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Android": "Android",
    "Windows": "Windows",
    "CrOS": "ChromeOS",
    "Macintosh": "Mac",
    "Linux": "Linux",
}
# Most name others as well, to be taken for them; the first that is found is what it is.
_BROWSERS = {
    "Line/": "LINE",
    "FBAN": "Facebook",
    "Instagram": "Instagram",
    "Edg": "Edge",
    "OPR/": "Opera",
    "SamsungBrowser": "Samsung Internet",
    "Firefox": "Firefox",
    "FxiOS": "Firefox",
    "CriOS": "Chrome",
    "Chrome": "Chrome",
    "Safari": "Safari",
}


def device_words(agent: str) -> str:
    """The device as its owner would call it, such as 'Safari · iPhone', out of a User-Agent."""
    found = [_first(_BROWSERS, agent), _first(_SYSTEMS, agent)]
    return " · ".join(filter(None, found)) or _("Unknown device")


def _first(names: dict[str, str], agent: str) -> str:
    return next((words for mark, words in names.items() if mark in agent), "")
