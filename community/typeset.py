"""Pages of PDF from our own templates: typesetter and Japanese font are brought along."""

import asyncio
import json
from pathlib import Path

from community.paths import TEMPLATES


async def typeset(template: str, words: dict[str, object], moment: int) -> bytes:
    """The template (.typ) with these words; the same words and moment give the same bytes."""
    told = json.dumps(words, ensure_ascii=False)
    return await asyncio.to_thread(_set, TEMPLATES / template, told, moment)


def _set(template: Path, words: str, moment: int) -> bytes:
    import typst  # a typesetter and fonts of eighty megabytes, for who wants paper
    from pylopdf_fonts_cjk import sans_path

    made: bytes = typst.compile(
        str(template),
        sys_inputs={"words": words},
        font_paths=[str(sans_path().parent)],
        ignore_system_fonts=True,
        timestamp=moment,
    )
    return made
