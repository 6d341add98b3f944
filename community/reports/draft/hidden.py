"""Hide words in everything that a report says."""

from community.reports.content import Content
from community.reports.draft.masked import Masks, masked
from community.reports.draft.texts import with_texts


def with_words_hidden(content: Content, masks: Masks) -> Content:
    """The same content without the masked words, in every part of it."""
    return with_texts(content, lambda text: masked(text, masks)) if masks else content
