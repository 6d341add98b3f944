"""The doctor's looks at what keeps others out: keys, names, proxies, and the last backup."""

import ipaddress
from datetime import UTC, datetime, timedelta

from community.cli.finding import Finding, well, wrong
from community.keys import believed, ever
from community.settings import PRIVATE_NETWORKS, settings

SHORTEST_KEY = 32  # characters
BACKUP_IS_OLD = timedelta(days=8)


def keys() -> Finding:
    """Whether they cannot be guessed, and nobody else can read them."""
    if settings().secret_key and min(map(len, settings().secret_key.split())) < SHORTEST_KEY:
        return wrong("SECRET_KEY is short enough to be guessed: openssl rand -hex 32 makes one.")
    file = settings().data_path / "secret_key"
    if not settings().secret_key and not file.exists():
        return well("The key is made when it is needed first")
    if not settings().secret_key and file.stat().st_mode & 0o077:
        return wrong(f"Others can read {file}: chmod 600, then community keys rotate --days 0.")
    older = len(believed()) - 1
    return well(f"The newest of {len(ever())} keys signs; {older} older ones are believed")


def proxies() -> Finding:
    """Whether TRUST_PROXY names addresses, and is there where a proxy must be."""
    for given in settings().proxies:
        try:
            ipaddress.ip_network(given)
        except ValueError:
            return wrong(f"TRUST_PROXY: {given} is no address and no network such as 10.0.0.0/8.")
    if settings().is_secure and not settings().proxies:
        return wrong("BASE_URL has https:// but TRUST_PROXY is not set: all visitors look alike.")
    if settings().proxies == PRIVATE_NETWORKS:
        return well("Proxies within the own network are believed; TRUST_PROXY can name just one")
    return well(f"Proxies that are believed: {', '.join(settings().proxies) or 'none'}")


def names() -> Finding:
    """By which names the site answers."""
    return well(f"The site answers to {', '.join(sorted(settings().names))}")


def last_backup() -> Finding:
    """Whether there is one that would still help."""
    note = settings().data_path / "last_backup"
    if not note.exists():
        return wrong("There has been no backup yet: community backup FILE.")
    made_at = datetime.fromtimestamp(note.stat().st_mtime, UTC)
    if datetime.now(UTC) - made_at > BACKUP_IS_OLD:
        return wrong(f"The last backup was made on {made_at:%Y-%m-%d}: community backup FILE.")
    return well(f"The last backup was made on {made_at:%Y-%m-%d}")
