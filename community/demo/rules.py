"""What the invented community has agreed on: its policy, its questions, a reason, two tiers."""

from community.clock import now
from community.members.tables import Tier
from community.memberships.policy import write_policy
from community.memberships.questions import ask
from community.memberships.reasons import keep_reason
from community.memberships.tiers import offer_tier

POLICY_JA = """**アウトプットする人は神。** 聞くだけでなく、一つ持ち帰り、一つ置いていきます。

- 名刺より先に、困っていることを話す
- 社名や人の名前は、テーブルの外に持ち出さない
- 営業はしない"""
POLICY_EN = """**Whoever shares is a hero.** Everybody takes one thing home, and leaves one behind.

- Tell what is hard before you hand out your card
- Names of companies and people stay at the roundtable
- Nobody sells anything"""


async def agree_on_rules() -> None:
    """Everything that organisers set up before people ask to become members."""
    await write_policy(POLICY_JA, POLICY_EN, f"{now():%Y-%m-%d}", "#31", "水野 葵")
    time_spent = "ほぼ全部\n半分\n少し"
    await ask("お仕事のうち、CSに使う時間は", "", "choice", time_spent, is_required=True)
    await ask("いちばん話したいことは", "一言でかまいません", "line", "", is_required=False)
    await keep_reason(
        "decline",
        "事業会社の方に限っている",
        "{name}さん、いまは事業会社でCSを担当する方に限っています。",
        "{name}, for now we are only for people who do this work in a company.",
    )
    personal = Tier(name_ja="個人", name_en="Personal", months=12)
    personal.benefits_ja = "会員価格と、メンバー限定の夜"
    personal.benefits_en = "The member price, and members' evenings"
    await offer_tier(personal)
