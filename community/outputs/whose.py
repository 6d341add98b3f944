"""Whose sheet stands open in a browser: somebody else may have signed in on that device since."""

from community.language import _
from community.members.visitor import Visitor
from community.outputs.writer import Writer
from community.refusal import Conflict


def whose(writer: Writer, visitor: Visitor) -> str:
    """The key under which a device keeps what a person types, whether they have a chair or not."""
    return str(writer.registration.member.id if writer.registration else visitor.actor[1])


def refuse_somebody_else(told: str, writer: Writer, visitor: Visitor) -> None:
    """Refuse words of a page that was opened by another person; a program tells no key."""
    if told and told != whose(writer, visitor):
        raise Conflict(
            _("Somebody else has signed in on this device meanwhile. Please sign in again first.")
        )
