"""Give the installation a new key, while what the old one has signed stays good for a time."""

from datetime import timedelta

from community.cli.machine import CannotDo
from community.keys import rotate as rotate_keys
from community.settings import settings


def rotate(days: int) -> None:
    """A new key signs from now on; tickets and links of the old one live so long."""
    if settings().secret_key:
        raise CannotDo(
            "SECRET_KEY is set. Put a new key before the one that is there, with a space between"
            " them; take the old one away when its tickets and links may end."
        )
    if days < 0:
        raise CannotDo("--days cannot be less than 0.")
    until = rotate_keys(timedelta(days=days))
    print(
        f"A new key signs from now on. What the old one has signed is believed until"
        f" {until:%Y-%m-%d %H:%M} UTC. Make a new backup: it carries the keys."
    )
