"""Which addresses are our own."""

import re


def is_our_page(path: str) -> bool:
    """Whether a browser stays at this site when it is sent there; it reads //host as a host."""
    return path.startswith("/") and not re.match(r"/[/\\\s]", path)
