// Balanskravsutredning: from the year's result to the balance requirement's result, by kommunallagen, with the result
// reserve, and what a deficit leaves to restore. What is typed stands first; the inquiry itself is formulas that add up.

import type { TemplateLine, TemplateSheet } from "./templateSheet.ts";

const given = "Underlag till balanskravet";
const inquiry = "Balanskravsutredning";
const reserve = "Resultatreserv";
const restore = "Återställande av underskott";

const givenLines: readonly TemplateLine[] = [
  { code: "", label: given, kind: "heading" },
  {
    code: "REAVINST",
    label: "Realisationsvinster i årets resultat",
    under: given,
    role: "realisationGains",
    everyYear: "0",
  },
  { code: "REAVINST_UND", label: "Realisationsvinster enligt undantag", under: given, everyYear: "0" },
  { code: "REAFÖRL_UND", label: "Realisationsförluster enligt undantag", under: given, everyYear: "0" },
  {
    code: "OREAL",
    label: "Orealiserade vinster i värdepapper (förlust med minus)",
    under: given,
    everyYear: "0",
    note: "Det som ingår i årets resultat. Vinsten är inte betald: skriv den också med minus på raden Nedskrivningar och annat som inte betalas i kassaflödet.",
  },
  {
    code: "OREAL_ÅTER",
    label: "Återföring av orealiserade vinster och förluster i värdepapper",
    under: given,
    everyYear: "0",
  },
  { code: "RUR_TILL", label: "Reserveras till resultatreserv", under: given, everyYear: "0" },
  { code: "RUR_FRÅN", label: "Används ur resultatreserv", under: given, everyYear: "0" },
];

const inquiryLines: readonly TemplateLine[] = [
  { code: "", label: inquiry, kind: "heading" },
  { code: "BK_RES", label: "Årets resultat enligt resultatbudgeten", under: inquiry, formula: "=RES" },
  { code: "BK_REAV", label: "Samtliga realisationsvinster", under: inquiry, formula: "=-REAVINST" },
  {
    code: "BK_UND",
    label: "Realisationsvinster och realisationsförluster enligt undantag",
    under: inquiry,
    formula: "=REAVINST_UND + REAFÖRL_UND",
  },
  {
    code: "BK_OREAL",
    label: "Orealiserade vinster och förluster i värdepapper, med återföring",
    under: inquiry,
    formula: "=OREAL_ÅTER - OREAL",
  },
  {
    code: "BK_JUSTERAT",
    label: "Årets resultat efter balanskravsjusteringar",
    kind: "sum",
    under: inquiry,
    formula: "=BK_RES + BK_REAV + BK_UND + BK_OREAL",
  },
  {
    code: "BK_RESERV",
    label: "Reservering till (minus) och användning av resultatreserv",
    under: inquiry,
    role: "reserveUse",
    formula: "=RUR_FRÅN - RUR_TILL",
  },
  {
    code: "BALANSKRAV",
    label: "Balanskravsresultat",
    kind: "sum",
    under: inquiry,
    role: "balanceRequirementResult",
    formula: "=BK_JUSTERAT + BK_RESERV",
  },
];

const reserveLines: readonly TemplateLine[] = [
  { code: "", label: reserve, kind: "heading" },
  {
    code: "RESERV",
    label: "Resultatreserv (RER, tidigare RUR) vid årets slut",
    under: reserve,
    role: "reserveBalance",
    everyYear: "0",
    formula: "=RESERV[föregående] + RUR_TILL - RUR_FRÅN",
    firstYearFormula: "=RUR_TILL - RUR_FRÅN",
  },
  {
    code: "RER_TAK",
    label: "Högsta resultatreserv: 5 % av skatteintäkter, generella statsbidrag och utjämning",
    under: reserve,
    formula: "=(SKATT + GSB) * 5 %",
  },
  { code: "RER_UTRYMME", label: "Utrymme i resultatreserven", under: reserve, formula: "=RER_TAK - RESERV" },
];

const restoreLines: readonly TemplateLine[] = [
  { code: "", label: restore, kind: "heading" },
  {
    code: "ÅTERST_NYTT",
    label: "Nytt underskott att återställa inom tre år",
    under: restore,
    formula: "=MAX(0 kr; -BALANSKRAV)",
  },
  {
    code: "ÅTERST_GJORT",
    label: "Återställt under året",
    under: restore,
    formula: "=MIN(ÅTERST_KVAR[föregående]; MAX(0 kr; BALANSKRAV))",
    everyYear: "0",
  },
  {
    code: "ÅTERST_KVAR",
    label: "Kvar att återställa vid årets slut",
    under: restore,
    role: "deficitToRestore",
    everyYear: "0",
    formula: "=ÅTERST_KVAR[föregående] + ÅTERST_NYTT - ÅTERST_GJORT",
    firstYearFormula: "=ÅTERST_NYTT",
    note: "Första året skrivs det som återstår vid årets slut, också från tidigare år.",
  },
];

export const balanceRequirementSheet: TemplateSheet = {
  kind: "balance",
  title: "Balanskrav",
  caption: "inverkan på balanskravsresultatet; minus försämrar",
  horizon: "operations",
  lines: [...givenLines, ...inquiryLines, ...reserveLines, ...restoreLines],
};
