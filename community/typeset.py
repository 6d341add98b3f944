"""Pages of PDF and pictures from our own templates, with a Japanese font that is brought along."""

import asyncio
import json
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from community.paths import TEMPLATES


async def typeset(
    template: str,
    words: dict[str, object],
    moment: int,
    dots_per_inch: int = 0,
    pictures: Mapping[str, bytes] | None = None,
) -> bytes:
    """The template (.typ) with these words, as PDF; with `dots_per_inch` its one page as PNG.

    The same words and moment give the same bytes. `pictures` are files beside the template.
    """
    told = json.dumps(words, ensure_ascii=False)
    path = TEMPLATES / template
    if not pictures:
        return await asyncio.to_thread(_set, path, told, moment, dots_per_inch)
    return await asyncio.to_thread(_set_with, pictures, path, told, moment)


def _set_with(pictures: Mapping[str, bytes], template: Path, words: str, moment: int) -> bytes:
    """In a folder of its own, since a template reads no file from anywhere else."""
    with TemporaryDirectory(prefix="typeset-") as folder:
        beside = Path(folder, template.name)
        beside.write_bytes(template.read_bytes())
        for name, content in pictures.items():
            Path(folder, name).write_bytes(content)
        return _set(beside, words, moment, 0)


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
