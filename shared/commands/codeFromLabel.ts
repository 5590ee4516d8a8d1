// A code for a line that came with a name only. The field's own abbreviations first, then initials, then the first letters;
// always usable in a formula and never taken.

import { isUsableCode } from "../formula/words.ts";

/** Names every Swedish municipality uses, in lower case without punctuation, with the code people expect. */
const wellKnown: ReadonlyMap<string, string> = new Map([
  ["kommunfullmäktige", "KF"],
  ["kommunstyrelsen", "KS"],
  ["samhällsbyggnadsnämnden", "SBN"],
  ["överförmyndarnämnden", "ÖVN"],
  ["överförmyndaren", "ÖVF"],
  ["byggnadsnämnden", "BN"],
  ["valnämnden", "VN"],
  ["exploatering", "EXP"],
  ["verksamhetens intäkter kostnader", "VERKS"],
  ["verksamhetens intäkter", "VINT"],
  ["verksamhetens kostnader", "VKOST"],
  ["avskrivningar", "AVSKR"],
  ["verksamhetens nettokostnader", "NETTO"],
  ["verksamhetens nettokostnad", "NETTO"],
  ["skatteintäkter", "SKATT"],
  ["generella statsbidrag och utjämning", "GSB"],
  ["generella statsbidrag", "GSB"],
  ["finansiella intäkter", "FININT"],
  ["finansiella kostnader", "FINKOST"],
  ["finansnetto", "FINNETTO"],
  ["resultat före extraordinära poster", "RFEP"],
  ["extraordinära intäkter", "EXTINT"],
  ["extraordinära kostnader", "EXTKOST"],
  ["årets resultat", "RES"],
  ["summa kommunbidrag", "KOMMUNBIDRAG"],
  ["centrala poster", "CENTRALT"],
  ["avgiftsfinansierad verksamhet", "AVGIFT"],
  ["skattefinansierad verksamhet", "SKATTEFIN"],
  ["totalt", "TOTALT"],
  ["summa", "SUMMA_RAD"],
]);

const wordsOf = (label: string): readonly string[] =>
  label
    .normalize("NFC")
    .toLocaleLowerCase("sv")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "");

/** Lines that would get the same code; more than that come without one. */
const mostAlike = 2_000;

/** A usable code for `label` that `isTaken` does not know, with `prefix` in front ("INV_"). */
export function codeFromLabel(label: string, isTaken: (code: string) => boolean, prefix = ""): string {
  const proposed = proposal(label);
  const base = prefix + (/^[0-9]/.test(proposed) || proposed === "" ? `RAD${proposed}` : proposed);
  const isFree = (code: string): boolean => isUsableCode(code) && !isTaken(code);
  if (isFree(base.slice(0, 20))) return base.slice(0, 20);
  for (let number = 2; number <= mostAlike; number += 1) {
    const code = `${base.slice(0, 18)}_${number}`;
    if (isFree(code)) return code;
  }
  return "";
}

function proposal(label: string): string {
  const words = wordsOf(label);
  const known = wellKnown.get(words.join(" "));
  if (known !== undefined) return known;
  const last = words.at(-1) ?? "";
  const meaningful = words.filter((word) => !["och", "för", "i", "av", "till", "samt", "m", "m.m"].includes(word));
  if (last.endsWith("nämnden") && meaningful.length > 1) return `${initials(meaningful)}N`;
  if (meaningful.length > 1) return initials(meaningful.slice(0, 5), 2);
  return letters(meaningful[0] ?? "").slice(0, 3);
}

/** Letters codes may hold. */
const letters = (word: string): string => word.toLocaleUpperCase("sv").replace(/[^A-ZÅÄÖÉ0-9_]/g, "");
const initials = (words: readonly string[], count = 1): string =>
  words
    .map((word) => letters(word).slice(0, count))
    .join("")
    .replace(/^[0-9]+/, "");
