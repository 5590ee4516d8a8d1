// The words of Swedish budget tables: which heading words begin a column, which labels announce a sum, which rows are
// of-which rows, and what a year looks like. Words only hint; arithmetic has the last word wherever it can.

const columnWords = new Set(
  (
    "bokslut budget plan prognos utfall period ram ramar verksamhetsplan flerårsplan ekonomiplan vp planår budgetår " +
    "bu bo bok prog utf budgetförslag budgetprognos koncern koncernen helår delår årsbudget årsprognos helårsprognos förslag avvikelse intäkter intäkt kostnader kostnad netto nettokostnad " +
    "nettokostnader nettobudget kommunbidrag bruttokostnad bruttokostnader förändring differens diff skillnad summa totalt " +
    "total andel index procent årsredovisning tilläggsbudget ombudgetering ackumulerat redovisat ursprunglig reviderad " +
    "nettoutfall nettoram budgetram totalbudget investeringsutgift utgift utgifter inkomst inkomster"
  ).split(" "),
);

/** True for a word that by habit begins a column heading. */
export const isColumnWord = (word: string): boolean => columnWords.has(word.toLowerCase().replace(/[.:,]$/u, ""));

/** True for a bare year, 1950–2099. */
export const isYear = (text: string): boolean => /^(?:19[5-9]|20\d)\d$/u.test(text);

/** The year of a short form in a heading: "B24", "2024P", "-23", "220831" (a date); null for anything else. */
export function yearOfShortForm(text: string): number | null {
  const match =
    /^(?:[BPUV]|Bu|Bo)?[-–'\u2019]?(\d\d)$/u.exec(text.replace(/^(?=\d\d$)/u, "#")) ??
    /^(2\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u.exec(text);
  if (match?.[1] !== undefined) return 2000 + Number(match[1]);
  const lettered = /^((?:19|20)\d\d)[BPUV]{1,2}$/u.exec(text);
  return lettered?.[1] === undefined ? null : Number(lettered[1]);
}

/** True for "2019-2022" or "2020/21" with any dash. */
export const isYearRange = (text: string): boolean => /^(?:19|20)\d\d\s?[-–—−/]\s?(?:(?:19|20)\d\d|\d\d)$/u.test(text);

const notAYearColumn =
  /avvik|förändr|differens|\bdiff|skillnad|period|summa|total|andel|index|procent|%|jämför|ack\b|ackum/iu;

/** The year a column holds by its heading; null for periods, comparisons and headings with several or no years. */
export function yearOfHeading(label: string): number | null {
  if (notAYearColumn.test(label)) return null;
  const withoutDates = label.replace(/((?:19|20)\d\d)-\d\d-\d\d/gu, "$1");
  if (/(?:19|20)\d\d\s?[-–—−/]\s?\d/u.test(withoutDates)) return null;
  const years = new Set([...withoutDates.matchAll(/(?<!\d)(?:19[5-9]|20\d)\d(?!\d)/gu)].map((match) => match[0]));
  const [only] = years;
  if (years.size === 0) {
    const short = new Set(label.split(/\s+/u).flatMap((word) => yearOfShortForm(word) ?? []));
    const [one] = short;
    return short.size === 1 && one !== undefined ? one : null;
  }
  return years.size === 1 && only !== undefined ? Number(only) : null;
}

const strongSum =
  /^(?:summa|s:a|s\/a|delsumma|totalt?|totala|totalsumma|slutsumma|sammanlagt)(?![\p{L}-])|(?<!\p{L})(?:totalt|sammanlagt)$|^total(?:summa|belopp)/iu;
const weakSum =
  /^netto|(?<=\p{L})netto(?:kostnad(?:er)?)?$|nettokostnad|nettoinvester|^nettoresultat|(?<!\p{L})resultat(?!\p{L})|kassaflöde|^medel från|balanskravsresultat|likvida medel vid|årets slut|^förändring (?:av )?likvida|^årets (?:resultat|kassaflöde|förändring)|^utgående|^ub(?!\p{L})/iu;
const ofWhich = /^[-–—•*\s(]*(?:varav|därav|härav|varutav)(?!\p{L})/iu;
const ratio =
  /%|procent|(?<!\p{L})andel(?!\p{L})|soliditet|kvot|(?<!\p{L})index|skattesats|utdebitering|antal |invånar/iu;

export type SumHint = "strong" | "weak" | "none";

/** How strongly a label announces a sum. Capitals alone are a weak hint. */
export function sumHintOf(label: string): SumHint {
  const plain = label.replace(/^[\s*•=]*(?:\d{1,2}[.)]\s+)?/u, "");
  if (isOfWhichLabel(plain)) return "none";
  if (strongSum.test(plain)) return "strong";
  if (weakSum.test(plain)) return "weak";
  return plain.length > 4 && /\p{Lu}/u.test(plain) && !/\p{Ll}/u.test(plain) ? "weak" : "none";
}

/** True for "varav …" and "därav …". */
export const isOfWhichLabel = (label: string): boolean => ofWhich.test(label);

/** True for a line "varav:" that announces of-which rows below it. */
export const announcesOfWhich = (label: string): boolean => /^(?:varav|därav|härav)\s*:?$/iu.test(label);

/** True for shares, rates and counts: rows that never take part in a sum of amounts. */
export const isRatioLabel = (label: string): boolean =>
  /(?:%|procent)\)?$|sjukfrånvaro/iu.test(label) || (ratio.test(label) && sumHintOf(label) !== "strong");

/** True for a label where net means a difference between revenue and cost printed without signs. */
export const isDifferenceLabel = (label: string): boolean => /netto|resultat|över-|underskott|avvikelse/iu.test(label);
