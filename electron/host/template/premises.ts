// The premises of the standard model: tax base and rate, grants, prices and wages, interest, population. Each is a line of its own with
// its source, so that a set can be replaced when a new forecast comes.

import type { LineRole } from "../../../shared/domain/lineRole.ts";
import type { TemplateLine, TemplateSheet } from "./templateSheet.ts";

const heading = (label: string): TemplateLine => ({ code: "", label, kind: "heading" });

const tax = "Skatteunderlag och skattesats";
const grants = "Bidrag och utjämning";
const prices = "Priser och löner";
const interest = "Räntor och befintliga tillgångar";
const population = "Invånare per åldersgrupp";
const efficiency = "Effektiviseringskrav";

const grantRows: readonly (readonly [code: string, label: string])[] = [
  ["INKUTJ", "Inkomstutjämning"],
  ["KOSTUTJ", "Kostnadsutjämning"],
  ["REGL", "Regleringspost"],
  ["STRUKTUR", "Strukturbidrag"],
  ["LSS", "LSS-utjämning"],
  ["FASTAVG", "Kommunal fastighetsavgift"],
];
const ageGroups: readonly (readonly [code: string, label: string])[] = [
  ["BEF_0_5", "0–5 år"],
  ["BEF_6_15", "6–15 år"],
  ["BEF_16_18", "16–18 år"],
  ["BEF_19_64", "19–64 år"],
  ["BEF_65_79", "65–79 år"],
  ["BEF_80", "80 år och äldre"],
];

const share = (code: string, label: string, under: string, role: LineRole, more: Partial<TemplateLine> = {}) =>
  ({ code, label, unit: "share", under, role, ...more }) satisfies TemplateLine;

export const premisesSheet: TemplateSheet = {
  kind: "premises",
  title: null,
  caption: "det som ramar, skatter och räntor räknas med",
  horizon: "premises",
  lines: [
    heading(tax),
    {
      code: "SKATTEUNDERLAG",
      label: "Skatteunderlag",
      under: tax,
      role: "taxBase",
      formula: "=[föregående] * (1 + SU_ÖKNING)",
    },
    { code: "SU_ÖKNING", label: "Skatteunderlagets ökning", unit: "share", under: tax },
    { code: "SATS", label: "Skattesats", unit: "taxRate", under: tax, role: "taxRate" },
    { code: "SLUTAVR", label: "Slutavräkning", under: tax, everyYear: "0" },
    heading(grants),
    ...grantRows.map(([code, label]) => ({ code, label, under: grants, role: "grantRow" }) as const),
    heading(prices),
    share("PKV", "Prisindex kommunal verksamhet (PKV)", prices, "priceIndex"),
    share("ANDEL_PKV", "Andel av PKV som ramarna räknas upp med", prices, "indexShare", { everyYear: "100 %" }),
    // PKV holds the wage increases already: a pot reckoned from them as well would count them twice.
    share("LÖNEÖKNING", "Löneökning", prices, "wageIncrease", {
      note: "Ingen rad räknar med löneökningen från början: den ingår redan i PKV, som räknar upp ramarna. Vill ni hålla löneökningen centralt, sänk andelen av PKV och skriv till exempel =LÖNESUMMA * LÖNEÖKNING * (1 + PO) på raden Central lönepott.",
    }),
    share("PO", "Personalomkostnadspålägg (PO)", prices, "payrollTax"),
    { code: "LÖNESUMMA", label: "Lönesumma utan PO", under: prices, role: "wageSum" },
    heading(interest),
    share("INTERNR", "Internränta", interest, "internalInterest"),
    share("LÅNER", "Ränta på lån", interest, "loanInterest"),
    { code: "ÖVR_FINKOST", label: "Övriga finansiella kostnader", under: interest, everyYear: "0" },
    { code: "AVSKR_BEF", label: "Avskrivningar på befintliga tillgångar", under: interest },
    {
      code: "KAPKOST_BEF",
      label: "Kapitalkostnader i ramarna för befintliga tillgångar",
      under: interest,
      note: "Avskrivning och internränta som nämnderna betalar ur sina ramar. De återförs centralt, eftersom resultatbudgeten visar avskrivningar och räntor var för sig.",
    },
    heading(population),
    ...ageGroups.map(
      ([code, label]) => ({ code, label, unit: "count", under: population, role: "populationGroup" }) as const,
    ),
    {
      code: "BEF",
      label: "Invånare totalt",
      kind: "sum",
      unit: "count",
      role: "population",
      formula: `=SUMMA('${population}')`,
    },
    heading(efficiency),
    share("EFFKRAV", "Krav per år, andel av ramen", efficiency, "efficiencyShare"),
    share("EFF_ANDEL", "Krav som andel av nettokostnadsavvikelsen", efficiency, "efficiencyOfDeviation"),
    share("EFF_TAK", "Högsta krav, andel av ramen", efficiency, "efficiencyCeiling"),
  ],
};

/** The heading the grant rows stand under, for the sum in the income budget. */
export const grantHeading = grants;
