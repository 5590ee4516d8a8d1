// What the decision view says: the parts of a budget the council can decide on, why each is needed, and what is missing.

import type { LineRole } from "../domain/lineRole.ts";
import { missingRoles } from "./lineRoles.ts";
import { spans } from "./whatIf.ts";

export const completenessTexts = {
  caption: "Det som behövs för att fullmäktige ska kunna besluta. Klicka på det som saknas för att gå dit.",
  summary: (complete: number, all: number): string =>
    complete === all ? `Alla ${all} delar är klara.` : `${complete} av ${all} delar är klara.`,
  table: (year: number): string => `Delar av beslutet, budget ${year}`,
  headings: { part: "Del", state: "Läge", missing: "Saknas", why: "Varför" },
  states: { complete: "Klar", partial: "Delvis", missing: "Saknas" },
  more: (count: number): string => `och ${count} till`,
  deficit:
    "Resultatet är inte större än noll. Det kräver synnerliga skäl, och ett underskott ska vara återställt inom tre år (kommunallagen).",
  parts: {
    taxRate: {
      title: "Skattesats",
      why: "Budgeten ska ange skattesatsen (kommunallagen).",
    },
    appropriations: {
      title: "Anslag",
      why: "Budgeten ska ange anslagen, annars vet ingen vad verksamheten får använda (kommunallagen).",
    },
    result: {
      title: "Resultatbudget",
      why: "Intäkterna ska vara större än kostnaderna (kommunallagen).",
    },
    cashFlow: {
      title: "Kassaflödesbudget",
      why: "Budgeten ska visa hur verksamheten finansieras (kommunallagen).",
    },
    balance: {
      title: "Balansbudget",
      why: "Budgeten ska visa den ekonomiska ställningen vid budgetårets slut (kommunallagen).",
    },
    financialGoals: {
      title: "Finansiella mål",
      why: "Budgeten ska ange de finansiella mål som är viktiga för en god ekonomisk hushållning (kommunallagen).",
    },
    operationalGoals: {
      title: "Mål för verksamheten",
      why: "Budgeten ska ange mål och riktlinjer för verksamheten (kommunallagen).",
    },
    investments: {
      title: "Investeringsbudget",
      why: "Fullmäktige beslutar vad som får investeras; det blir kostnader i många år framåt.",
    },
    loanLimit: {
      title: "Lånetak",
      why: "Fullmäktige beslutar hur mycket kommunen får låna; utan en gräns kan investeringarna inte finansieras.",
    },
    threeYearPlan: {
      title: "Plan för tre år",
      why: "Budgeten ska innehålla en plan för ekonomin i tre år, med budgetåret som det första (kommunallagen).",
    },
  },
  gaps: {
    noLine: (role: LineRole): string =>
      `${missingRoles([role])} Lägg till raden, eller välj rollen i radens egenskaper.`,
    noFigure: (label: string, year: string): string => `${label} saknar värde ${year}.`,
    waitsFor: (label: string, year: string, empty: string, emptyYear: number): string =>
      `${label} saknar värde ${year}, för att raden ”${empty}” är tom ${emptyYear}.`,
    error: (label: string, year: string): string => `${label} visar ett fel ${year}.`,
    undecided: (label: string, year: string): string =>
      `Målet ”${label}” går inte att bedöma ${year}: värdet eller gränsen saknas.`,
    noGoal: (year: string): string => `Inget finansiellt mål gäller ${year}. Lägg till ett mål på bladet för mål.`,
    noInvestments: (year: string): string =>
      `Inga investeringar är inlagda ${year}. Lägg till projekt på bladet för investeringar.`,
    noIndicator: "Inget verksamhetsmål finns. Lägg till en indikator med riktning på bladet för mål.",
    planTooShort: (label: string, year: string): string =>
      `Planen för ${label} slutar ${year}, men ska omfatta tre år.`,
  },
} as const;

/** What is missing, as a sentence. */
export function gapInWords({
  reason,
  role,
  label,
  years,
  behind,
}: {
  readonly reason: Exclude<keyof typeof completenessTexts.gaps, "waitsFor">;
  readonly role: LineRole | null;
  readonly label: string;
  readonly years: readonly number[];
  /** The empty cell a calculated figure waits for. */
  readonly behind: { readonly label: string; readonly year: number } | null;
}): string {
  const { gaps } = completenessTexts;
  const when = spans(years);
  switch (reason) {
    case "noLine":
      return role === null ? "" : gaps.noLine(role);
    case "noFigure":
      return behind === null ? gaps.noFigure(label, when) : gaps.waitsFor(label, when, behind.label, behind.year);
    case "noIndicator":
      return gaps.noIndicator;
    case "noGoal":
    case "noInvestments":
      return gaps[reason](when);
    default:
      return gaps[reason](label, when);
  }
}
