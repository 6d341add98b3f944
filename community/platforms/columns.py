"""Where in a file's records stands what."""

from dataclasses import dataclass

from community.platforms.means import Means
from community.platforms.platform import Platform, folded


@dataclass(frozen=True, slots=True)
class Columns:
    """Where in a record of this file stands what; wall clocks without a zone are in `zone`."""

    platform: Platform
    header: list[str]
    zone: str
    places: dict[Means, tuple[int, ...]]
    at: dict[str, int]

    @classmethod
    def of(cls, platform: Platform, header: list[str], zone: str) -> "Columns":
        """The columns of such a file, those of one meaning in the order of their names."""
        at = {name: place for place, name in enumerate(header)}
        known = {folded(name): place for name, place in at.items()}
        named = {means: tuple(map(folded, names)) for means, names in platform.columns.items()}
        places = {
            means: tuple(known[name] for name in names if name in known)
            for means, names in named.items()
        }
        return cls(platform, header, zone, {**dict.fromkeys(Means, ()), **places}, at)
