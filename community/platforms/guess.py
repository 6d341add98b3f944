"""What a questionnaire's answers tell about a person, guessed from the questions' words."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from community.members.address import read_address
from community.refusal import Refused

# The first topic whose words stand in the question has it: "勤務先の業種" asks for the industry.
# The person's own name it asks for only if it says nothing else.
WHOLE_NAME = r"(?:お名前|名前|ご?氏名|ご?本名|姓名)"
TOPICS = {
    "reading": re.compile(
        rf"^{WHOLE_NAME}?の?[(\s]*(?:ふりがな|フリガナ|よみがな|読み仮名|よみ|読み|カナ|かな)\)?$"
    ),
    "name": re.compile(
        rf"^(?:{WHOLE_NAME}(?:\((?:漢字|本名|フルネーム)\))?|(?:your |full |real )*name)$"
    ),
    "email": re.compile(r"メール|e?-?mail"),
    "company": re.compile(r"会社名|企業名|法人名|勤務先名|社名|company"),
    "industry": re.compile(r"業界|業種|industry"),
    "phase": re.compile(r"フェーズ|ステージ|phase|stage"),
    "role": re.compile(r"役職|職種|職業|役割|肩書|担当業務|job|role|title"),
    "workplace": re.compile(r"勤務先|勤め先|お勤め|職場|所属|会社|企業|organi[sz]ation|employer"),
}

# What people are called is read on badges and on the wall: a guess of it waits for somebody's word.
TO_CONFIRM = ("name", "reading")


@dataclass(frozen=True, slots=True)
class Guess:
    """What the answers say; a topic nobody asked about is empty."""

    name: str
    reading: str
    email: str
    company: str
    industry: str
    phase: str
    role: str


def guess(answers: Mapping[str, str], topics: Mapping[str, str]) -> Guess:
    """The first answer to each topic, in ordinary width; an address only if it looks like one.

    `topics` says which topic each question has; one that stands for no topic is passed over.
    """
    said: dict[str, str] = {}
    for question, about in topics.items():
        answer = answers[question]
        value = address(answer) if about == "email" else " ".join(narrow(answer).split())
        if about and value:
            said.setdefault(about, value)
    return Guess(
        name=said.get("name", ""),
        reading=said.get("reading", ""),
        email=said.get("email", ""),
        company=said.get("company", said.get("workplace", "")),
        industry=said.get("industry", ""),
        phase=said.get("phase", ""),
        role=said.get("role", ""),
    )


def topic(question: str) -> str:
    """Which topic a question asks about, empty for none."""
    words = narrow(question).casefold()
    return next((name for name, pattern in TOPICS.items() if pattern.search(words)), "")


def address(answer: str) -> str:
    """The e-mail address in lower case, or nothing if it is none."""
    try:
        return read_address(answer)
    except Refused:
        return ""


def narrow(words: str) -> str:
    """The words with full-width letters and digits as ordinary ones."""
    return unicodedata.normalize("NFKC", words)
