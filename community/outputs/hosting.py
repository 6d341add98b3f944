"""Who looks after a roundtable."""

from collections.abc import Sequence

from community.outputs.writer import Writer
from community.roundtables.who_sits import Seated


def may_host(writer: Writer, people: Sequence[Seated]) -> bool:
    """The hosts of the roundtable and the organisers; without a host, everybody who sits there."""
    hosts = {each.registration for each in people if each.is_host}
    return writer.is_organiser or not hosts or writer.author in hosts
