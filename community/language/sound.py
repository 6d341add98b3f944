"""How a name sounds: kana and every usual romaji of it come out as the same letters."""

import re
from unicodedata import combining, normalize

from community.language.older_kanji import USUAL

_ROWS = {
    **{
        "": "あいうえお",
        "k": "かきくけこ",
        "g": "がぎぐげご",
        "s": "さしすせそ",
        "z": "ざじずぜぞ",
    },
    **{
        "t": "たちつてと",
        "d": "だぢづでど",
        "n": "なにぬねの",
        "h": "はひふへほ",
        "b": "ばびぶべぼ",
    },
    **{"p": "ぱぴぷぺぽ", "m": "まみむめも", "r": "らりるれろ", "y": "や ゆ よ", "w": "わゐ ゑ "},
}
_KANA = (
    {
        kana: consonant + vowel
        for consonant, row in _ROWS.items()
        for kana, vowel in zip(row, "aiueo", strict=True)
        if kana != " "
    }
    | {"を": "o", "ん": "n", "ゔ": "bu", "っ": "", "ー": "", "ぢ": "zi", "づ": "zu"}
    | USUAL
)
_SMALL = {"ゃ": "ya", "ゅ": "yu", "ょ": "yo"} | dict(zip("ぁぃぅぇぉ", "aiueo", strict=True))
_SPELLINGS = [
    (re.compile(spelled), heard)
    for spelled, heard in [
        ("[tc]ch", "ch"), ("sh(?=i)|s(?=i)", "s"), ("ch(?=i)", "t"), ("tsu", "tu"),
        ("dzu|du", "zu"), ("sh", "sy"), ("ch", "ty"), ("j(?=i)", "z"), ("jy?", "zy"),
        ("di", "zi"), ("f", "h"), ("v", "b"), ("l", "r"), ("m(?=[bp])", "n"),
        ("o[uh](?![aeiouy])", "o"), (r"([a-z])\1+", r"\1"), ("n'|n-", "n"),
    ]
]  # fmt: skip


def sound(words: str) -> str:
    """The words in small letters without gaps; long and doubled sounds count as short ones.

    Kanji stay, in the form that everybody can type: only a reading tells how they sound.
    """
    folded = normalize("NFKC", words).casefold()
    said = "".join(normalize("NFKD", _kana_aloud(folded)).split())
    letters = "".join(each for each in said if not combining(each))
    for spelled, heard in _SPELLINGS:
        letters = spelled.sub(heard, letters)
    return letters


def spelling() -> dict[str, object]:
    """The rules above as a browser uses them, so that they are written once."""
    rules = [(spelled.pattern, heard.replace("\\", "$")) for spelled, heard in _SPELLINGS]
    return {"kana": _KANA, "small": _SMALL, "rules": rules}


def _kana_aloud(words: str) -> str:
    said = ""
    for each in words:
        kana = chr(ord(each) - 0x60) if "ァ" <= each <= "ヴ" else each
        if kana in _SMALL:
            said = said[:-1] + _SMALL[kana] if said[-1:] in "iueoa" else said + _SMALL[kana]
        else:
            said += _KANA.get(kana, each)
    return said
