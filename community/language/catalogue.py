"""The translations: one hand-written .po per room, read together at start."""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from community.paths import LOCALE


@cache
def catalogue(language: str) -> NullTranslations:
    """All rooms' sentences in `language`; English is the language of the source."""
    if language == "en":
        return NullTranslations()
    everything = Catalog(locale=language)
    for path in sorted((LOCALE / language).glob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale=language):
                everything[message.id] = message
    compiled = BytesIO()
    write_mo(compiled, everything)
    compiled.seek(0)
    return GNUTranslations(compiled)
