// Whole budgets made at random without a fault: premises, frames with the rule of the field, units, funded measures, transfers,
// investments, operating and income budget, balance and goals that are met. What varies is all that varies between municipalities:
// size, organisation, who is indexed and who is typed, signs of equalisation, zero rows, a year of history or none.

import { fundedBy, fundedInWords, type Measure, plainMeasure } from "../../shared/domain/measure.ts";
import { ScenarioDraft } from "./scenarioDraft.ts";

export interface CleanBudget {
  readonly draft: ScenarioDraft;
  readonly random: Random;
  readonly committees: readonly string[];
  /** Committees whose frame follows the rule, and those that are typed year by year. */
  readonly indexed: readonly string[];
  readonly units: readonly string[];
  readonly additions: readonly string[];
  readonly savings: readonly string[];
  readonly transfers: readonly string[];
  readonly projects: readonly string[];
  readonly grants: readonly string[];
  readonly firstYear: number;
  readonly budgetYear: number;
  readonly lastYear: number;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = (seed * 2_654_435_761) >>> 0;
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  between(least: number, most: number): number {
    return least + (most - least) * this.next();
  }

  whole(least: number, most: number): number {
    return Math.floor(this.between(least, most + 1));
  }

  is(likelihood: number): boolean {
    return this.next() < likelihood;
  }

  of<T>(choices: readonly T[]): T {
    const chosen = choices[this.whole(0, choices.length - 1)];
    if (chosen === undefined) throw new Error("nothing to choose from");
    return chosen;
  }
}

const inTkr = (sek: number): number => Math.round(sek / 1_000) * 1_000;

export function cleanBudget(seed: number): CleanBudget {
  const random = new Random(seed);
  const budgetYear = random.whole(2024, 2030);
  const firstYear = budgetYear - random.whole(0, 2);
  const lastYear = budgetYear + random.whole(2, 4);
  const draft = new ScenarioDraft({
    title: `Budget ${seed}`,
    municipality: "Provköping",
    displayUnit: random.of(["kr", "tkr", "mnkr"]),
    baselineName: "",
    organisation: "committees",
    period: { firstYear, lastYear, budgetYear },
  });
  const inhabitants = random.whole(5_000, 150_000);
  const taxSek = inhabitants * random.between(45_000, 60_000);
  const years = { firstYear, budgetYear, lastYear };
  const grants = addPremises(draft, random, years, inhabitants, taxSek);
  const frames = addFrames(draft, random, years, taxSek);
  const measures = addMeasures(draft, random, years, frames.openings);
  const projects = addInvestments(draft, random, years, taxSek);
  addOperatingBudget(draft, random, taxSek);
  addIncomeBudget(draft, random, taxSek);
  if (random.is(0.7)) addBalance(draft, random, years, taxSek);
  addGoals(draft);
  const { openings: _, ...named } = frames;
  return { draft, random, ...named, ...measures, projects, grants, ...years };
}

type Years = Pick<CleanBudget, "firstYear" | "budgetYear" | "lastYear">;

/** A figure that moves a little every year from where it begins. */
function drifting(random: Random, start: number, least: number, most: number): (year: number) => number {
  let value = start;
  let isFirst = true;
  return () => {
    if (!isFirst) value *= 1 + random.between(least, most);
    isFirst = false;
    return Math.round(value);
  };
}

function addPremises(
  draft: ScenarioDraft,
  random: Random,
  { firstYear, budgetYear }: Years,
  inhabitants: number,
  taxSek: number,
): readonly string[] {
  const sheet = draft.sheet("premises", "Premisser");
  const rate = random.between(0.19, 0.23);
  const source = random.is(0.7)
    ? {
        name: `SKR cirkulär ${budgetYear - 2_001}:${random.whole(10, 60)}`,
        date: `${budgetYear - 1}-0${random.whole(2, 9)}-15`,
      }
    : { name: "", date: "" };
  draft.line(sheet, {
    code: "SU",
    role: "taxBase",
    source,
    formula: "[-1] * (1 + {SU_ÖKNING})",
    formulaFromYear: firstYear + 1,
    typed: () => Math.round(taxSek / rate),
  });
  draft.line(sheet, {
    code: "SU_ÖKNING",
    unit: "share",
    source,
    typed: (year) => (year === firstYear ? null : random.between(0.015, 0.05)),
  });
  const hasSameRate = random.is(0.8);
  draft.line(sheet, {
    code: "SATS",
    role: "taxRate",
    unit: "taxRate",
    source: random.is(0.5) ? { name: "Kommunfullmäktige", date: "2019-11-20" } : source,
    typed: (year) => (hasSameRate || year <= budgetYear ? rate : rate + 0.001),
  });
  draft.line(sheet, {
    code: "PKV",
    role: "priceIndex",
    unit: "share",
    source,
    typed: () => random.between(0.015, 0.04),
  });
  draft.line(sheet, {
    code: "ANDEL_PKV",
    role: "indexShare",
    unit: "share",
    typed: () => random.of([1, 1, 0.75, 0.5]),
  });
  draft.line(sheet, { code: "BIDRAG", kind: "heading" });
  const names = ["INKUTJ", "KOSTUTJ", "REGL", "STRUKTUR", "LSS", "FASTAVG"];
  const grants = names.slice(0, random.whole(2, names.length));
  for (const [place, code] of grants.entries()) {
    const share = place === 0 ? random.between(0.1, 0.3) : random.between(-0.04, 0.05);
    draft.line(sheet, {
      code,
      role: "grantRow",
      under: "BIDRAG",
      source,
      typed: random.is(0.1) && place > 0 ? () => 0 : drifting(random, taxSek * share, -0.05, 0.08),
    });
  }
  draft.line(sheet, { code: "BEFOLKNING", kind: "heading" });
  const groups = ["BEF_0_5", "BEF_6_15", "BEF_16_18", "BEF_19_64", "BEF_65_79", "BEF_80"];
  const local = { name: "Kommunens befolkningsprognos", date: `${budgetYear - 2}-03-01` };
  for (const code of groups) {
    const start = inhabitants / groups.length;
    const typed = drifting(random, start * random.between(0.5, 1.5), -0.02, 0.03);
    draft.line(sheet, { code, role: "populationGroup", unit: "count", under: "BEFOLKNING", source: local, typed });
  }
  draft.line(sheet, { code: "BEF", kind: "sum", role: "population", unit: "count", formula: "SUM({BEFOLKNING})" });
  return grants;
}

function addFrames(
  draft: ScenarioDraft,
  random: Random,
  { firstYear }: Years,
  taxSek: number,
): Pick<CleanBudget, "committees" | "indexed" | "units"> & { readonly openings: ReadonlyMap<string, number> } {
  const sheet = draft.sheet("frames", "Ramar");
  draft.line(sheet, { code: "NÄMNDER", kind: "heading", label: "Nämnder" });
  const count = random.whole(3, 12);
  const weights = Array.from({ length: count }, () => random.between(0.02, 1) ** 2);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const committees = weights.map((_, place) => `N${place + 1}`);
  const indexed: string[] = [];
  const units: string[] = [];
  const openings = new Map<string, number>();
  for (const [place, code] of committees.entries()) {
    const opening = inTkr((taxSek * 0.9 * (weights[place] ?? 0)) / whole) + 1_000;
    openings.set(code, opening);
    const isTyped = place > 1 && random.is(0.2);
    if (!isTyped) indexed.push(code);
    const parts = isTyped ? [] : (["VOLYM", "EFF", "EJ"] as const).filter(() => random.is(0.25));
    const terms = parts.map((part) => ` ${part === "EFF" ? "-" : "+"} {${part}_${code}}`).join("");
    draft.line(sheet, {
      code,
      label: `Nämnd ${place + 1}`,
      role: "committee",
      under: "NÄMNDER",
      formula: isTyped
        ? null
        : `({${code}}[-1] - TEMPORARY({${code}})[-1]) * (1 + {ANDEL_PKV} * {PKV}) + MEASURES({${code}})${terms}`,
      formulaFromYear: isTyped ? null : firstYear + 1,
      typed: drifting(random, opening, 0.005, 0.04),
    });
    for (let unit = 0; unit < (random.is(0.4) ? random.whole(1, 5) : 0); unit += 1) {
      const of = `${code}_E${unit + 1}`;
      units.push(of);
      draft.line(sheet, {
        code: of,
        label: `varav enhet ${unit + 1}`,
        kind: "ofWhich",
        role: "committeeUnit",
        under: code,
        typed: drifting(random, opening * random.between(0.03, 0.15), -0.02, 0.04),
      });
    }
    for (const part of parts) {
      draft.line(sheet, {
        code: `${part}_${code}`,
        role: part === "VOLYM" ? "frameVolume" : part === "EFF" ? "frameEfficiency" : "frameUnexplained",
        formula: part === "EFF" ? `{${code}}[-1] * 1%` : null,
        formulaFromYear: part === "EFF" ? firstYear + 1 : null,
        typed: (year) =>
          part === "EFF" || year === firstYear ? null : inTkr(opening * random.between(-0.02, 0.03)) || null,
      });
    }
  }
  draft.line(sheet, { code: "KOMMUNBIDRAG", kind: "sum", role: "frameTotal", formula: "SUM({NÄMNDER})" });
  // Empty parts would leave frames uncalculated.
  for (const [id, line] of draft.lines) {
    if (line.role !== "frameVolume" && line.role !== "frameUnexplained") continue;
    for (let year = firstYear + 1; year <= draft.head.period.lastYear; year += 1)
      if (draft.cells.get(id)?.get(year) === undefined) draft.type(line.code, year, 0);
  }
  return { committees, indexed, units, openings };
}

function addMeasures(
  draft: ScenarioDraft,
  random: Random,
  { budgetYear, lastYear }: Years,
  openings: ReadonlyMap<string, number>,
): Pick<CleanBudget, "additions" | "savings" | "transfers"> {
  const committees = [...openings.keys()];
  const sheet = draft.sheet("measures", "Åtgärder");
  const measure = (committee: string, part: Partial<Measure>): Measure => ({
    ...plainMeasure,
    committeeId: draft.id(committee),
    ...part,
  });
  /** No frame is emptied by its measures. */
  const some = (committee: string): number => inTkr((openings.get(committee) ?? 0) * random.between(0.001, 0.02)) + 1;
  const additions: string[] = [];
  const savings: string[] = [];
  const transfers: string[] = [];
  const count = random.whole(0, 12);
  for (let place = 1; place <= count; place += 1) {
    const committee = random.of(committees);
    const amount = some(committee);
    const year = random.whole(budgetYear, lastYear);
    const saving = `SPAR${place}`;
    const kind = random.of(["savingAndAddition", "words", "temporary", "savingAlone", "takenBack"] as const);
    if (kind === "savingAndAddition" || kind === "savingAlone") {
      savings.push(saving);
      draft.line(sheet, {
        code: saving,
        measure: measure(committee, { direction: "saving" }),
        typed: (at) => (at === year ? -amount : null),
      });
    }
    if (kind === "savingAlone") continue;
    const code = `TILL${place}`;
    additions.push(code);
    const fundings = kind === "savingAndAddition" ? fundedBy(draft.id(saving)) : fundedInWords("Statsbidrag");
    const spent = kind === "savingAndAddition" ? inTkr(amount * random.between(0.4, 1)) : amount;
    const duration = kind === "temporary" ? "temporary" : "permanent";
    draft.line(sheet, {
      code,
      measure: measure(committee, { duration, fundings }),
      typed: (at) =>
        at === year
          ? spent
          : kind === "takenBack" && at === year + 1
            ? -spent
            : kind === "temporary" && at === year + 1
              ? inTkr(spent / 3)
              : null,
    });
  }
  if (committees.length > 3 && random.is(0.6)) {
    const [from, to] = [committees[1] ?? "", committees[2] ?? ""];
    const amount = some(from);
    const year = random.whole(budgetYear, lastYear);
    transfers.push("VÄXL_FRÅN", "VÄXL_TILL");
    draft.line(sheet, {
      code: "VÄXL_FRÅN",
      measure: measure(from, { direction: "transfer" }),
      typed: (at) => (at === year ? -amount : null),
    });
    draft.line(sheet, {
      code: "VÄXL_TILL",
      measure: measure(to, { direction: "transfer" }),
      formula: "-{VÄXL_FRÅN}",
    });
    draft.edit("VÄXL_TILL", { formula: null, kind: "input" });
    draft.typeFormula("VÄXL_TILL", year, "-{VÄXL_FRÅN}");
  }
  return { additions, savings, transfers };
}

function addInvestments(draft: ScenarioDraft, random: Random, { firstYear }: Years, taxSek: number): readonly string[] {
  const sheet = draft.sheet("investments", "Investeringar");
  draft.line(sheet, { code: "SKATTEINV", kind: "heading", label: "Skattefinansierade" });
  const count = random.whole(1, 8);
  const projects: string[] = [];
  for (let place = 1; place <= count; place += 1) {
    const code = `PROJ${place}`;
    projects.push(code);
    const from = random.whole(firstYear, firstYear + 3);
    draft.line(sheet, {
      code,
      role: "outlay",
      under: "SKATTEINV",
      typed: (year) =>
        place === 1 || (year >= from && random.is(0.7))
          ? inTkr(taxSek * random.of([0.0001, 0.001, 0.01]) * random.between(1, 3)) + 1_000
          : null,
    });
    if (random.is(0.2)) {
      const label = `Statsbidrag ${code}`;
      const typed = (year: number) => (year === from ? -inTkr(taxSek * 0.00005) - 1_000 : null);
      draft.line(sheet, { code: `BIDR${place}`, label, role: "contribution", under: "SKATTEINV", typed });
    }
  }
  draft.line(sheet, { code: "AVGIFTSINV", kind: "heading", label: "Avgiftsfinansierade" });
  draft.line(sheet, {
    code: "VA",
    role: "outlay",
    scope: "feeFunded",
    under: "AVGIFTSINV",
    typed: drifting(random, taxSek * random.between(0.002, 0.02), -0.3, 0.4),
  });
  draft.line(sheet, { code: "INV_SKATT", kind: "sum", role: "taxFundedInvestment", formula: "SUM({SKATTEINV})" });
  draft.line(sheet, {
    code: "INV_AVGIFT",
    kind: "sum",
    role: "feeFundedInvestment",
    scope: "feeFunded",
    formula: "SUM({AVGIFTSINV})",
  });
  draft.line(sheet, {
    code: "INV_TOTALT",
    kind: "sum",
    role: "investmentTotal",
    formula: "{INV_SKATT} + {INV_AVGIFT}",
  });
  return projects;
}

function addOperatingBudget(draft: ScenarioDraft, random: Random, taxSek: number): void {
  const sheet = draft.sheet("operatingBudget", "Driftsbudget");
  draft.line(sheet, { code: "CENTRALA", kind: "heading", label: "Centrala poster" });
  for (const code of ["PENSION", "CENTRAL_LÖN"]) {
    const typed = drifting(random, taxSek * random.between(0.005, 0.02), -0.05, 0.1);
    draft.line(sheet, { code, under: "CENTRALA", typed });
  }
  // What is left over of revenue when the result has got its share: the budget always comes to a small surplus.
  const others = "({KOMMUNBIDRAG} + {PENSION} + {CENTRAL_LÖN})";
  draft.line(sheet, {
    code: "OFÖRDELAT",
    under: "CENTRALA",
    formula: `({SKATT} + {GSB}) * 96% + {AVSKR} + {FINNETTO} - ${others}`,
  });
  draft.line(sheet, { code: "CENTRALT", kind: "sum", role: "centralItems", formula: "SUM({CENTRALA})" });
  draft.line(sheet, {
    code: "NETTODRIFT",
    kind: "sum",
    role: "operatingNet",
    formula: "{KOMMUNBIDRAG} + {CENTRALT}",
  });
}

function addIncomeBudget(draft: ScenarioDraft, random: Random, taxSek: number): void {
  const sheet = draft.sheet("incomeBudget", "Resultatbudget");
  draft.line(sheet, { code: "VERKS", role: "operations", formula: "-{NETTODRIFT}" });
  const depreciation = drifting(random, -taxSek * random.between(0.02, 0.05), -0.02, 0.08);
  draft.line(sheet, { code: "AVSKR", role: "depreciationCost", typed: depreciation });
  draft.line(sheet, { code: "NETTO", kind: "sum", role: "netCost", formula: "{VERKS} + {AVSKR}" });
  draft.line(sheet, { code: "SKATT", role: "taxRevenue", formula: "{SU} * {SATS}" });
  draft.line(sheet, { code: "GSB", role: "generalGrants", formula: "SUM({BIDRAG})" });
  draft.line(sheet, {
    code: "RIKTAT",
    label: "Riktat statsbidrag",
    typed: random.is(0.5) ? () => 0 : (year) => year * 1_001,
  });
  const interest = inTkr(taxSek * 0.002) + 1_000;
  // Financial revenue may well be alike, with other rows and from year to year.
  draft.line(sheet, { code: "FININT", role: "financialIncome", typed: () => interest });
  draft.line(sheet, { code: "FINKOST", role: "financialCost", typed: () => -interest });
  draft.line(sheet, { code: "FINNETTO", kind: "sum", formula: "{FININT} + {FINKOST}" });
  draft.line(sheet, { code: "RFEP", kind: "sum", formula: "{NETTO} + {SKATT} + {GSB} + {RIKTAT} + {FINNETTO}" });
  draft.line(sheet, { code: "EXTRA", typed: () => 0 });
  draft.line(sheet, { code: "RES", kind: "sum", role: "result", formula: "{RFEP} + {EXTRA}" });
}

function addBalance(draft: ScenarioDraft, random: Random, { firstYear }: Years, taxSek: number): void {
  const sheet = draft.sheet("balance", "Balans");
  const next = firstYear + 1;
  const equity = inTkr(taxSek * random.between(0.3, 1.2));
  const debt = inTkr(taxSek * random.between(0.1, 0.8));
  draft.line(sheet, { code: "SKULD", role: "loanDebt", typed: () => debt });
  draft.line(sheet, { code: "LÅNETAK", role: "loanLimit", typed: () => debt * 2 });
  draft.line(sheet, {
    code: "EGET_KAPITAL",
    role: "equity",
    formula: "[-1] + {RES}",
    formulaFromYear: next,
    typed: () => equity,
  });
  draft.line(sheet, {
    code: "TILLGÅNGAR",
    role: "assets",
    formula: "[-1] + {RES}",
    formulaFromYear: next,
    typed: () => equity + debt,
  });
  draft.line(sheet, {
    code: "KONTROLL",
    kind: "sum",
    role: "balanceCheck",
    formula: "{TILLGÅNGAR} - {EGET_KAPITAL} - {SKULD}",
  });
  draft.line(sheet, { code: "SOLIDITET", unit: "share", formula: "{EGET_KAPITAL} / {TILLGÅNGAR}" });
}

function addGoals(draft: ScenarioDraft): void {
  const sheet = draft.sheet("goals", "Mål");
  const goal = { operator: ">=", shortLabel: "", fromYear: null, toYear: null } as const;
  draft.line(sheet, {
    code: "RESANDEL",
    kind: "goal",
    unit: "share",
    formula: "{RES} / ({SKATT} + {GSB})",
    goal: { ...goal, threshold: "1%" },
  });
  draft.line(sheet, {
    code: "SJÄLVFIN",
    kind: "goal",
    unit: "share",
    formula: "({RES} - {AVSKR}) / ({INV_TOTALT} - {INV_AVGIFT})",
    goal: { ...goal, threshold: "1%" },
  });
  draft.line(sheet, { code: "AVGIFTSDEL", unit: "share", formula: "{INV_AVGIFT} / {INV_TOTALT}" });
}
