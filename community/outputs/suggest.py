"""What an item may be, by its words. A person decides; this only asks."""

import re
import unicodedata

from community.outputs.tables import Kind

_COUNTS = re.compile(
    r"率|件数|数(?!々)|割合|回数|時間|額|スコア|%|\b(rates?|ratio|number of|count|score|nps|days)\b"
)


def suggested_kind(text: str) -> Kind | None:
    """KPI when the words count something (率, 数, 件数, rate, number of, …), else nothing."""
    plain = unicodedata.normalize("NFKC", text).lower()
    return Kind.KPI if _COUNTS.search(plain) else None
