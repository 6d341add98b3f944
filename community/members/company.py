"""One company, however people write its name."""

import re
import unicodedata

LEGAL_FORMS = re.compile(
    r"株式会社|有限会社|合同会社|合資会社|合名会社|一般社団法人|\((株|有|同)\)"
    r"|[,\s]+(inc|co|ltd|llc|corp|corporation|k\.?k|gmbh)\b\.?"
)


def same_name(company: str) -> str:
    """The name in a form that is equal for equal companies: 「㈱アオバ」 is アオバ株式会社."""
    folded = unicodedata.normalize("NFKC", company).casefold().strip()
    return re.sub(r"[\s・.,\-]+", "", LEGAL_FORMS.sub("", folded)) or folded
