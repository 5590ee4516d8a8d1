// Mål och indikatorer of the standard model: the financial goals most municipalities have, and a heading for the goals of the
// activities. Each stands on lines the model has, so that it is judged as soon as they have figures; its limit is the officer's own.

import type { TemplateLine, TemplateSheet } from "./templateSheet.ts";

const financial = "Finansiella mål";
const operational = "Mål för verksamheten";

const financialGoals: readonly TemplateLine[] = [
  {
    code: "RESANDEL",
    label: "Resultat som andel av skatteintäkter och generella statsbidrag",
    unit: "share",
    under: financial,
    formula: "=RES / (SKATT + GSB)",
    goal: { operator: ">=", threshold: "=2 %", shortLabel: "Resultat minst 2 % av skatt och bidrag" },
  },
  {
    code: "NETTOÖKNING",
    label: "Nettokostnaderna ökar inte snabbare än skatteintäkter och statsbidrag",
    unit: "share",
    under: financial,
    formula: "=NETTO / NETTO[föregående] - 1",
    goal: {
      operator: "<=",
      threshold: "=(SKATT + GSB) / (SKATT[föregående] + GSB[föregående]) - 1",
      shortLabel: "Nettokostnaderna ökar högst som skatt och bidrag",
    },
  },
  {
    code: "SJÄLVFINANSIERING",
    label: "Resultat och avskrivningar täcker de skattefinansierade investeringarna",
    under: financial,
    formula: "=RES - AVSKR - INV_SKATT",
    goal: { operator: ">=", threshold: "=0 kr", shortLabel: "Investeringar utan nya lån" },
    note: "Beloppet är vad som blir över när de skattefinansierade investeringarna är betalda. Är det negativt måste kommunen låna.",
  },
  {
    code: "LÅNEMÅL",
    label: "Låneskulden ryms inom lånetaket",
    under: financial,
    formula: "=SKULD",
    goal: { operator: "<=", threshold: "=LÅNETAK", shortLabel: "Låneskuld inom lånetaket" },
  },
  {
    code: "SOLIDITETSMÅL",
    label: "Soliditeten med ansvarsförbindelsen är oförändrad eller bättre",
    unit: "share",
    under: financial,
    formula: "=SOLIDITET_ANSV",
    goal: { operator: ">=", threshold: "=SOLIDITET_ANSV[föregående]", shortLabel: "Soliditet oförändrad eller bättre" },
  },
];

export const goalsSheet: TemplateSheet = {
  kind: "goals",
  title: null,
  caption: "mål bedöms mot sin gräns, indikatorer efter sin riktning",
  horizon: "operations",
  lines: [
    { code: "", label: financial, kind: "heading" },
    ...financialGoals,
    { code: "", label: operational, kind: "heading" },
  ],
};
