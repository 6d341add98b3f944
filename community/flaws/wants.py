"""What people say about themselves in their own words, made comparable."""

import re
import unicodedata

BETWEEN = re.compile(r"[,、，/／;；・|\n]+")


def same_words(said: str) -> str:
    """The words in a form that is equal for what is the same, however it was typed."""
    return " ".join(unicodedata.normalize("NFKC", said).casefold().split())


def said_topics(said: str) -> frozenset[str]:
    """Each topic that somebody wants to talk about; people write several in one line."""
    return frozenset(topic for each in BETWEEN.split(said) if (topic := same_words(each)))
