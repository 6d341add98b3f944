"""The participants CSV that connpass gives to organisers, in all layouts seen since 2019."""

from collections.abc import Sequence

from community.language import _
from community.language.line import one_line
from community.refusal import Refused
from community.registrations.tables import Standing
from community.rosters.guess import guess
from community.rosters.roster import LeftOut, Reason, Roster, Row
from community.rosters.sheet import FIELD, read_sheet, wrong_encoding
from community.rosters.when import instant

NUMBER = "受付番号"
USER_NAME = "ユーザー名"
DISPLAY_NAME = "表示名"
STATUS = "参加ステータス"
ATTENDANCE = "出欠ステータス"
COMMENT = "コメント"
SLOTS = ("参加枠名", "参加枠")
CHANGED = ("更新日時", "参加登録日時", "登録日時")

NEEDED = (USER_NAME, DISPLAY_NAME, STATUS, NUMBER)
PLATFORM = {"利用開始日", "PayPal取引ID", "請求書ID", "出席日時"}
FIXED = {*NEEDED, ATTENDANCE, COMMENT, *SLOTS, *CHANGED, *PLATFORM}
DELETED_ACCOUNT = "退会ユーザー"
STANDINGS = {
    "参加": Standing.CONFIRMED,
    "参加者": Standing.CONFIRMED,
    "補欠": Standing.WAITLISTED,
    "補欠参加者": Standing.WAITLISTED,
    "キャンセル": Standing.CANCELLED,
}


def read_connpass(content: bytes) -> Roster:
    """The participants in a connpass CSV. Columns are found by name, never by place.

    Refuses a file that is no connpass participants CSV, with what is wrong in a sentence.
    """
    if USER_NAME.encode("euc_jp") in content:
        raise wrong_encoding()
    sheet = read_sheet(content)
    _refuse_other_sheets(sheet.header)
    roster = Roster([name for name in sheet.header if name not in FIXED], [], [])
    taken: set[str] = set()
    for line, cells in sheet.records:
        told = dict(zip(sheet.header, (cell.strip() for cell in cells), strict=False))
        reason = flaw(told, len(cells) == len(sheet.header), taken)
        if reason is not None:
            roster.left_out.append(LeftOut(line, _shown_name(told), reason))
            continue
        taken.add(told[NUMBER])
        roster.rows.append(_row(line, told, roster.questions))
    return roster


def _refuse_other_sheets(header: Sequence[str]) -> None:
    missing = [name for name in NEEDED if name not in header]
    if missing:
        sentence = _("This is not a connpass participants CSV: it lacks {names}.")
        raise Refused(sentence.format(names=", ".join(missing)), FIELD)


def flaw(told: dict[str, str], is_complete: bool, taken: set[str]) -> Reason | None:
    """Why a row cannot be taken over, None if it can."""
    checks = {
        Reason.WRONG_CELLS: not is_complete,
        Reason.DELETED_ACCOUNT: DELETED_ACCOUNT in told.get(USER_NAME, ""),
        Reason.NO_NUMBER: not told.get(NUMBER),
        Reason.NUMBER_TWICE: told.get(NUMBER) in taken,
        Reason.NO_NAME: not _shown_name(told),
        Reason.UNKNOWN_STATUS: plain(told.get(STATUS, "")) not in STANDINGS,
    }
    return next((reason for reason, applies in checks.items() if applies), None)


def _shown_name(told: dict[str, str]) -> str:
    return one_line(told.get(DISPLAY_NAME, "")) or one_line(told.get(USER_NAME, ""))


def plain(status: str) -> str:
    """The status as STANDINGS knows it: 参加キャンセル and 補欠キャンセル are one."""
    return "キャンセル" if "キャンセル" in status else status


def _row(line: int, told: dict[str, str], questions: Sequence[str]) -> Row:
    answers = {question: told[question] for question in questions}
    known = guess(answers)
    return Row(
        line=line,
        number=told[NUMBER],
        user_name=told[USER_NAME],
        display_name=_shown_name(told),
        slot=first(told, SLOTS),
        standing=STANDINGS[plain(told[STATUS])],
        is_present=told.get(ATTENDANCE) == "出席",
        changed_at=instant(first(told, CHANGED)),
        comment=told.get(COMMENT, ""),
        email=known.email,
        company=known.company,
        industry=known.industry,
        phase=known.phase,
        role=known.role,
        answers=answers,
    )


def first(told: dict[str, str], names: Sequence[str]) -> str:
    """The first of these columns that the file has and fills."""
    return next((told[name] for name in names if told.get(name)), "")
