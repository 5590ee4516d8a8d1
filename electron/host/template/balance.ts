// Balans och kassaflöde: the cash flow changes the balance, line by line, so that assets equal equity, provisions and liabilities by
// construction; the check line shows it. The debt follows the borrowing need, and interest is reckoned on the opening debt, so
// that nothing goes round in a circle. The first year is typed: it is the balance everything starts from.

import type { TemplateLine, TemplateSheet } from "./templateSheet.ts";

const cashFlow = "Kassaflöde";
const loans = "Lån och amortering";
const assets = "Tillgångar";
const funding = "Eget kapital, avsättningar och skulder";
const ratios = "Nyckeltal";
const inputs = "Underlag till kassaflödet";

const inputLines: readonly TemplateLine[] = [
  { code: "", label: inputs, kind: "heading" },
  {
    code: "AVSKR_AVG_BEF",
    label: "Avskrivningar i avgiftsfinansierad verksamhet, befintliga",
    under: inputs,
    scope: "feeFunded",
    everyYear: "0",
  },
  {
    code: "RÄNTA_AVG_BEF",
    label: "Internränta i avgiftsfinansierad verksamhet, befintliga tillgångar",
    under: inputs,
    scope: "feeFunded",
    everyYear: "0",
  },
];

const cashFlowLines: readonly TemplateLine[] = [
  { code: "", label: cashFlow, kind: "heading" },
  { code: "KF_RES", label: "Resultat", under: cashFlow, formula: "=RES" },
  { code: "KF_AVSKR", label: "Återlagda avskrivningar", under: cashFlow, formula: "=-AVSKR" },
  {
    code: "KF_AVSKR_AVG",
    label: "Avskrivningar som avgifterna täcker",
    under: cashFlow,
    scope: "feeFunded",
    formula: "=AVSKR_AVG_BEF + INVESTERINGAR(verksamhet avgiftsfinansierad; post avskrivning)",
    note: "Avgiftsfinansierad verksamhet bär sina avskrivningar själv och påverkar inte resultatet.",
  },
  { code: "KF_AVS", label: "Förändring av avsättningar", under: cashFlow, everyYear: "0" },
  { code: "KF_REAV", label: "Återlagda realisationsvinster", under: cashFlow, formula: "=-REAVINST" },
  {
    code: "KF_ÖVRIGT",
    label: "Nedskrivningar och annat som inte betalas",
    under: cashFlow,
    everyYear: "0",
  },
  { code: "KF_FORDR", label: "Minskning av fordringar och förråd", under: cashFlow, everyYear: "0" },
  { code: "KF_KORTA", label: "Ökning av kortfristiga skulder", under: cashFlow, everyYear: "0" },
  {
    code: "LÖPANDE",
    label: "Kassaflöde från den löpande verksamheten",
    kind: "sum",
    under: cashFlow,
    formula: "=KF_RES + KF_AVSKR + KF_AVSKR_AVG + KF_AVS + KF_REAV + KF_ÖVRIGT + KF_FORDR + KF_KORTA",
  },
  {
    code: "KF_INV",
    label: "Investeringar",
    under: cashFlow,
    formula: "=-(INV_TOTALT - INVESTERINGAR(post bidrag))",
  },
  { code: "KF_BIDRAG", label: "Investeringsbidrag", under: cashFlow, formula: "=-INVESTERINGAR(post bidrag)" },
  { code: "KF_SÄLJ", label: "Försäljning av anläggningstillgångar", under: cashFlow, everyYear: "0" },
  {
    code: "INVNETTO",
    label: "Kassaflöde från investeringsverksamheten",
    kind: "sum",
    under: cashFlow,
    formula: "=KF_INV + KF_BIDRAG + KF_SÄLJ",
  },
  { code: "KF_LÅN", label: "Nya lån", under: cashFlow, formula: "=UPPLÅNING" },
  { code: "KF_AMORT", label: "Amortering av lån", under: cashFlow, formula: "=-(AMORT_BETALD + EXTRA_AMORT)" },
  {
    code: "FINANSIERING",
    label: "Kassaflöde från finansieringsverksamheten",
    kind: "sum",
    under: cashFlow,
    formula: "=KF_LÅN + KF_AMORT",
  },
  {
    code: "KASSAFLÖDE",
    label: "Årets kassaflöde",
    kind: "sum",
    role: "cashFlow",
    under: cashFlow,
    formula: "=LÖPANDE + INVNETTO + FINANSIERING",
  },
];

const loanLines: readonly TemplateLine[] = [
  { code: "", label: loans, kind: "heading" },
  { code: "SKULD_IN", label: "Ingående låneskuld", under: loans, formula: "=SKULD[föregående]" },
  {
    code: "LÅNEBEHOV",
    label: "Lånebehov före amortering",
    under: loans,
    formula: "=-(LÖPANDE + INVNETTO)",
    note: "Negativt när verksamheten ger mer än investeringarna kostar.",
  },
  { code: "AMORTERING", label: "Amortering enligt plan", under: loans, role: "amortisation", everyYear: "0" },
  {
    code: "AMORT_BETALD",
    label: "Planerad amortering som betalas",
    under: loans,
    formula: "=OM(AMORTERING > SKULD_IN; SKULD_IN; AMORTERING)",
    note: "Den planerade amorteringen, men aldrig mer än den ingående skulden.",
  },
  {
    code: "UPPLÅNING",
    label: "Upplåning",
    under: loans,
    role: "newLoans",
    formula: "=MAX(0 kr; LÅNEBEHOV + AMORT_BETALD)",
  },
  {
    code: "EXTRA_AMORT",
    label: "Extra amortering av överskott",
    under: loans,
    formula: "=MAX(0 kr; MIN(SKULD_IN - AMORT_BETALD; -LÅNEBEHOV - AMORT_BETALD))",
    note: "Det som blir över amorterar lån. Skriv 0 för att i stället öka de likvida medlen.",
  },
  { code: "LÅNETAK", label: "Lånetak", under: loans, role: "loanLimit" },
  { code: "LÅNEUTRYMME", label: "Utrymme till lånetaket", under: loans, formula: "=LÅNETAK - SKULD" },
  {
    code: "RÄNTA_LÅN",
    label: "Ränta på ingående låneskuld",
    under: loans,
    formula: "=SKULD[föregående] * LÅNER",
  },
  {
    code: "RÄNTA_AVG",
    label: "Internränta som avgifterna betalar",
    under: loans,
    scope: "feeFunded",
    formula: "=RÄNTA_AVG_BEF + INVESTERINGAR(verksamhet avgiftsfinansierad; post internränta)",
    note: "Lånen betalar även avgiftsfinansierad verksamhets investeringar. Den bär sin ränta själv, så den delen är ingen kostnad för skattebetalarna.",
  },
];

const balanceLines: readonly TemplateLine[] = [
  { code: "", label: assets, kind: "heading" },
  {
    code: "ANL",
    label: "Anläggningstillgångar",
    under: assets,
    formula: "=ANL[föregående] - KF_INV - KF_BIDRAG - KF_AVSKR - KF_AVSKR_AVG - KF_ÖVRIGT - KF_SÄLJ - KF_REAV",
    note: "Investeringar ökar, avskrivningar, bidrag och sålt minskar. Bidrag räknas av från tillgången.",
  },
  {
    code: "OMS",
    label: "Fordringar och förråd",
    under: assets,
    formula: "=OMS[föregående] - KF_FORDR",
  },
  {
    code: "LIKVIDA",
    label: "Likvida medel",
    under: assets,
    role: "cash",
    formula: "=LIKVIDA[föregående] + KASSAFLÖDE",
  },
  {
    code: "TILLGÅNGAR",
    label: "Summa tillgångar",
    kind: "sum",
    role: "assets",
    under: assets,
    formula: "=ANL + OMS + LIKVIDA",
  },
  { code: "", label: funding, kind: "heading" },
  {
    code: "EGET_KAPITAL",
    label: "Eget kapital",
    under: funding,
    role: "equity",
    formula: "=EGET_KAPITAL[föregående] + RES",
  },
  {
    code: "AVSÄTTNINGAR",
    label: "Avsättningar",
    under: funding,
    role: "provisions",
    formula: "=AVSÄTTNINGAR[föregående] + KF_AVS",
  },
  {
    code: "SKULD",
    label: "Låneskuld",
    under: funding,
    role: "loanDebt",
    formula: "=SKULD[föregående] + UPPLÅNING - AMORT_BETALD - EXTRA_AMORT",
  },
  {
    code: "KORTA_SKULDER",
    label: "Kortfristiga skulder",
    under: funding,
    formula: "=KORTA_SKULDER[föregående] + KF_KORTA",
  },
  {
    code: "EK_OCH_SKULDER",
    label: "Summa eget kapital, avsättningar och skulder",
    kind: "sum",
    under: funding,
    formula: "=EGET_KAPITAL + AVSÄTTNINGAR + SKULD + KORTA_SKULDER",
  },
  {
    code: "BALANSKONTROLL",
    label: "Kontroll: tillgångar minus eget kapital, avsättningar och skulder",
    kind: "sum",
    role: "balanceCheck",
    formula: "=TILLGÅNGAR - EK_OCH_SKULDER",
    note: "Ska vara 0 alla år.",
  },
];

const ratioLines: readonly TemplateLine[] = [
  { code: "", label: ratios, kind: "heading" },
  {
    code: "PENSION_ANSVAR",
    label: "Pensioner utanför balansräkningen (ansvarsförbindelse), med löneskatt",
    under: ratios,
    role: "pensionObligation",
  },
  {
    code: "SOLIDITET",
    label: "Soliditet enligt balansräkningen",
    kind: "sum",
    unit: "share",
    under: ratios,
    formula: "=EGET_KAPITAL / TILLGÅNGAR",
  },
  {
    code: "SOLIDITET_ANSV",
    label: "Soliditet med ansvarsförbindelsen",
    kind: "sum",
    unit: "share",
    under: ratios,
    formula: "=(EGET_KAPITAL - PENSION_ANSVAR) / TILLGÅNGAR",
  },
];

export const balanceSheet: TemplateSheet = {
  kind: "balance",
  title: null,
  caption: "kassaflöde: minus är utbetalning; balans: positiva belopp",
  horizon: "operations",
  lines: [...cashFlowLines, ...balanceLines, ...loanLines, ...ratioLines, ...inputLines],
};
