"""Pages of PDF and pictures from our own templates, with a Japanese font that is brought along."""

import asyncio
import json
from pathlib import Path
from typing import Any

from community.paths import TEMPLATES


async def typeset(
    template: str, words: dict[str, object], moment: int, dots_per_inch: int = 0
) -> bytes:
    """The template (.typ) with these words, as PDF; with `dots_per_inch` its one page as PNG.

    The same words and moment give the same bytes.
    """
    told = json.dumps(words, ensure_ascii=False)
    return await asyncio.to_thread(_set, TEMPLATES / template, told, moment, dots_per_inch)


def _set(template: Path, words: str, moment: int, dots_per_inch: int) -> bytes:
    import typst  # a typesetter and fonts of eighty megabytes, for who wants paper
    from pylopdf_fonts_cjk import sans_path

    form: dict[str, Any] = {"format": "png", "ppi": dots_per_inch} if dots_per_inch else {}
    made: bytes = typst.compile(
        str(template),
        sys_inputs={"words": words},
        font_paths=[str(sans_path().parent)],
        ignore_system_fonts=True,
        timestamp=moment,
        **form,
    )
    return made
