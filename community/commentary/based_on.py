"""Whether words were changed by somebody else since they were read."""

from hashlib import blake2b

from community.language import _
from community.refusal import Conflict


def fingerprint(*words: str) -> str:
    """Short for these very words; it travels with a form that changes them."""
    return blake2b("\0".join(words).encode(), digest_size=8).hexdigest()


def changed_meanwhile(theirs: str, field: str) -> Conflict:
    """The refusal of what was based on other words; it tells those that stand there now."""
    sentence = _("Meanwhile somebody else wrote “{theirs}”. Save again to keep your own text.")
    return Conflict(sentence.format(theirs=theirs), field)
