// What the follow-up of goals says, and the fields that make a line a goal or an indicator.

export const indicatorTexts = {
  group: "Indikator",
  direction: "Följs upp som indikator",
  directions: {
    none: "Nej",
    increase: "Ja, ska öka",
    decrease: "Ja, ska minska",
    keep: "Ja, ska vara oförändrad",
  },
  baseline: "Utgångsvärde",
  baselineYear: "Utgångsår",
  target: "Målvärde (kan lämnas tomt)",
  targetYear: "Målår",
  signNote: "Så läses värdet (kan lämnas tomt)",
  signNotePlaceholder: "Positiv avvikelse betyder dyrare än strukturen",
  help: "År utan värde visas som ej mätt.",
  wrongValue: "Skriv ett värde i radens enhet, eller lämna fältet tomt.",
  wrongYear: "Skriv ett årtal, eller lämna fältet tomt.",
  both: "Fyll i både värde och år, eller lämna båda tomma.",
} as const;

export const goalYearTexts = {
  fromYear: "Gäller från år (tomt: alla år)",
  toYear: "Gäller till år (tomt: tills vidare)",
  wrong: "Skriv ett årtal, eller lämna fältet tomt.",
  reversed: "Första året ska vara det sista eller tidigare.",
} as const;

export const goalDialogTexts = {
  title: "Nytt mål eller indikator",
  labelPlaceholder: "Andel elever som är behöriga till gymnasiet",
  under: "Står under",
  newHeading: "Ny rubrik …",
  heading: "Ny rubrik",
  headingPlaceholder: "Perspektivet Medborgare, eller ett prioriterat mål",
  headingMissing: "Skriv rubriken.",
  formula: "Formel (kan lämnas tom)",
  formulaHelp: "Utan formel skrivs värdena in på bladet år för år, och år utan värde visas som ej mätt.",
  aimMissing: "Ange en gräns, eller följ upp raden som indikator med en riktning.",
} as const;

const operators = { ">=": "minst", "<=": "högst", ">": "mer än", "<": "mindre än" } as const;

export const boardTexts = {
  caption: "Alla mål och indikatorer, år för år, mot sina gränser. Klicka på ett mål för att se hur det räknas.",
  label: "Mål eller indikator",
  aim: "Ska vara",
  noGroup: "Utan rubrik",
  goalAim: (operator: keyof typeof operators, threshold: string): string => `${operators[operator]} ${threshold}`,
  goalAimYearly: (operator: keyof typeof operators): string => `${operators[operator]} årets gräns`,
  years: (from: number | null, to: number | null): string =>
    from === null && to === null
      ? ""
      : from === null
        ? `till ${to}`
        : to === null
          ? `från ${from}`
          : from === to
            ? `${from}`
            : `${from}–${to}`,
  directions: { increase: "ska öka", decrease: "ska minska", keep: "ska vara oförändrad" },
  baseline: (value: string, year: number | null): string => `utgångsvärde ${value}${year === null ? "" : ` (${year})`}`,
  target: (value: string, year: number | null): string => `mål ${value}${year === null ? "" : ` ${year}`}`,
  scopes: { taxFunded: "", feeFunded: "avgiftsfinansierat" },
  source: (name: string, date: string): string => `Källa: ${[name, date].filter((part) => part !== "").join(", ")}`,
  states: { notMeasured: "ej mätt", notCalculated: "ej beräknat", error: "fel" },
  met: "uppfyllt",
  breached: "ej uppfyllt",
  undecided: "går inte att bedöma",
  notHeld: "gäller inte detta år",
  margin: (room: string): string => `marginal ${room}`,
  lacking: (room: string): string => `fattas ${room}`,
  beyond: (room: string): string => `${room} för mycket`,
  points: (size: string): string => `${size}\u00a0procentenheter`,
  against: (threshold: string): string => `gräns ${threshold}`,
  judgements: { better: "bättre", same: "oförändrat", worse: "sämre" },
  thanBaseline: "än utgångsvärdet",
  asBaseline: "jämfört med utgångsvärdet",
  than: (year: number): string => `än ${year}`,
  as: (year: number): string => `jämfört med ${year}`,
  reached: "målet nått",
  missed: "målet inte nått",
  summary: (year: number, met: number, breached: number, undecided: number): string =>
    [
      `${year}: ${met} uppfyllda`,
      `${breached} ej uppfyllda`,
      ...(undecided === 0 ? [] : [`${undecided} går inte att bedöma`]),
    ].join(" · "),
  emptyTitle: "Inga mål eller indikatorer än",
  emptyHelp:
    "Lägg till en rad på bladet för mål och indikatorer. I radens egenskaper anger du gräns, år och riktning. Rubriker blir prioriterade mål eller perspektiv.",
  /** In a budget that has no sheet for them. */
  noSheetHelp:
    "Den här budgeten har inget blad för mål och indikatorer. Ett scenario som görs med Arkiv, Nytt scenario, har ett.",
  goToSheet: "Gå till bladet för mål",
  addGoal: "Nytt mål eller indikator",
} as const;
