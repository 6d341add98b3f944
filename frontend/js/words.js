// The few words that the browser says by itself.
const ja = {
  yes: "はい", no: "やめる", undo: "取り消す", undone: "取り消しました", paid: "支払い済み",
  saved: "保存しました", saving: "保存しています…", waiting: "つながりしだい送ります", closed: "このラウンドは終了しました",
  check: "どちらを残すか選んでください",
  clash: "ほかの人も同じ欄を書きました。どちらを残しますか", mine: "自分の文", theirs: "ほかの人の文",
  keepMine: "自分の文にする", takeTheirs: "ほかの人の文にする", keepBoth: "両方を残す",
  kept: "記録しました。つながりしだい送ります", unsent: (count) => `未送信 ${count} 件`, cannotKeep: "この端末には記録できません。名簿で受付してください。",
  welcome: "ようこそ。", welcomeDue: (yen) => `ようこそ。お支払いは${yen}円です。`, already: (time) => `${time}に受付済みです。`,
  unlisted: "本物のチケットです。名簿より後の登録です。", notOurs: "当会のチケットではありません。", forged: "このチケットは署名が確認できません。", otherEvening: "別の回のチケットです。",
  replaced: "新しいチケットに替わっています。", cancelled: "キャンセルされたチケットです。", without_place: "まだ席が確定していません。",
  listed: (count, time) => `電波がなくても受付できます（${count} 枚・${time} 現在）`,
  noPasskey: "うまくいきませんでした。もう一度お試しいただくか、メールのリンクでログインしてください。", hasPasskey: "この端末にはすでにパスキーがあります。",
  noCamera: "カメラを使えません。番号を入力してください。", camera: (count) => `カメラ ${count}`, torchOn: "ライトをつける", torchOff: "ライトを消す",
  at: (name) => `${name}に移動しました`, held: (name) => `${name}を選びました。移動先のテーブルを選んでください`, here: "ここへ移動", notMoved: "移動できませんでした",
  lost: "接続を待っています…",
};
const en = {
  yes: "Yes", no: "Not now", undo: "Undo", undone: "Undone", paid: "Paid",
  saved: "Saved", saving: "Saving…", waiting: "Will send when connected", closed: "This round is closed",
  check: "Please choose which text stays",
  clash: "Somebody else wrote here too. Which text should stay?", mine: "My text", theirs: "Their text",
  keepMine: "Keep mine", takeTheirs: "Take theirs", keepBoth: "Keep both",
  kept: "Noted. Will be sent when connected", unsent: (count) => `${count} not sent yet`, cannotKeep: "This device cannot keep scans. Please use the list.",
  welcome: "Welcome.", welcomeDue: (yen) => `Welcome. ¥${yen} to pay.`, already: (time) => `Already here since ${time}.`,
  unlisted: "A genuine ticket, newer than the list on this device.", notOurs: "This is not one of our tickets.", forged: "This ticket is not genuine: its signature is not ours.", otherEvening: "This ticket is for another evening.",
  replaced: "This ticket is no longer valid: a newer one has replaced it.", cancelled: "This place was cancelled.", without_place: "This person has no place yet.",
  listed: (count, time) => `Works without network (${count} tickets, as of ${time})`,
  noPasskey: "That did not work. Please try again, or have a link mailed to you.", hasPasskey: "This device has a passkey for you already.",
  noCamera: "The camera cannot be used. Please type the code.", camera: (count) => `Camera ${count}`, torchOn: "Light on", torchOff: "Light off",
  at: (name) => `Moved to ${name}`, held: (name) => `${name} chosen. Now choose a table`, here: "Move here", notMoved: "Could not be moved",
  lost: "Waiting for the connection…",
};
export const words = document.documentElement.lang === "en" ? en : ja;
