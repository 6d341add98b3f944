// How a name sounds, by the same rules as on the server; they come along with the names.
export function spelling({ kana, small, rules }) {
  const steps = rules.map(([spelled, heard]) => [new RegExp(spelled, "g"), heard]);
  const aloud = (said, each) => {
    const letter = each >= "ァ" && each <= "ヴ" ? String.fromCharCode(each.charCodeAt(0) - 0x60) : each;
    if (letter in small) return (/[aiueo]$/.test(said) ? said.slice(0, -1) : said) + small[letter];
    return said + (kana[letter] ?? each);
  };
  return (words) => {
    const said = [...words.normalize("NFKC").toLowerCase()].reduce(aloud, "");
    const letters = said.normalize("NFKD").replace(/\s+|\p{M}/gu, "");
    return steps.reduce((heard, [spelled, as]) => heard.replace(spelled, as), letters);
  };
}
