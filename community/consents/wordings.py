"""The texts of all purposes, the oldest version first.

A text that people have agreed to is never changed: a new one is put behind it, and needs a new yes.
"""

from community.consents.purpose import Purpose
from community.consents.wording import Wording


def wording(purpose: str) -> Wording:
    """The text that is asked about now."""
    return WORDINGS[Purpose(purpose)][-1]


def version(purpose: str) -> int:
    """The number of the text that is asked about now; the first one is 1."""
    return len(WORDINGS[Purpose(purpose)])


WORDINGS: dict[Purpose, tuple[Wording, ...]] = {
    Purpose.NEWSLETTER: (
        Wording(
            "お知らせメール",
            "News by mail",
            "新しいイベント、公開したレポート、メンバーが見つけたニュースをメールでお届けします。",
            "We mail you new events, new reports and the news that members found.",
        ),
    ),
    Purpose.LIMITED_INVITATIONS: (
        Wording(
            "限定イベントへの招待",
            "Invitations to limited events",
            "メンバー限定のイベントを開くときに、メールでご招待します。",
            "We mail you when there is an event that is for members only.",
        ),
    ),
    Purpose.NAMED_IN_REPORT: (
        Wording(
            "レポートへのお名前の掲載",
            "Your name in the report",
            "公開するレポートに、参加者としてお名前と会社名を載せます。",
            "The published report names you and your company among those who took part.",
        ),
    ),
    Purpose.QUOTE: (
        Wording(
            "ことばの引用",
            "Quoting your words",
            "あなたの発言や感想を、お名前とともにレポートや次回の案内で引用します。",
            "What you said or wrote may be quoted with your name, in reports and announcements.",
        ),
    ),
    Purpose.PHOTO: (
        Wording(
            "写真",
            "Photos",
            "イベントで撮った、あなたの写った写真を公開します。イベントごとに変えられます。",
            "Photos of an event that show you may be published. You can differ for each event.",
        ),
    ),
    Purpose.RECORDING: (
        Wording(
            "録音・録画",
            "Recording",
            "登壇や発表の時間を録音・録画します。テーブルでの会話は録音しません。",
            "Talks and presentations may be recorded. What is said at a roundtable is not.",
        ),
    ),
    Purpose.SPONSOR_SHARING: (
        Wording(
            "スポンサーへの提供",
            "Passing on to sponsors",
            "参加したイベントのスポンサーに、お名前・会社名・役職・メールアドレスを渡します。"
            "渡した相手と目的は記録されます。",
            "A sponsor of an event you attend gets your name, company, role and address. "
            "To whom it went, and for what, is recorded.",
        ),
    ),
    Purpose.MEASUREMENT: (
        Wording(
            "アンケートのつながり",
            "Linking your answers",
            "アンケートの回答を、あなたの過去の回答と結びつけて比べます。お名前は表示しません。",
            "Your answers to surveys are compared with your earlier ones. Your name is not shown.",
        ),
    ),
    Purpose.ROUNDTABLE: (
        Wording(
            "テーブルでの共通点",
            "What you have in common",
            "同じテーブルの方の画面に、お互いに同じフェーズ・業界・話したいことがあれば表示します。"
            "違うところは表示しません。",
            "People at your roundtable see on their phones which phase, industry and topics you "
            "share with them, and nothing you do not share.",
        ),
    ),
}
