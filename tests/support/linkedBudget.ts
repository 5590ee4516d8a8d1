// A small budget whose parts hang together as those of a municipality do, with the roles the analyses find them by: premises
// drive tax and frames, frames the result, and the goals stand on the result. Figures chosen to be checked by hand.

import type { CalculatedPlan } from "../../shared/analysis/calculatedPlan.ts";
import type { LineRole } from "../../shared/domain/lineRole.ts";
import { scenarioFromText, type TestScenario } from "./scenarioFromText.ts";

const roles: Readonly<Record<string, LineRole>> = {
  SU: "taxBase",
  SATS: "taxRate",
  PKV: "priceIndex",
  LÅNER: "loanInterest",
  LÖNESUMMA: "wageSum",
  PO: "payrollTax",
  BEF: "population",
  VON: "committee",
  BUN: "committee",
  KS: "committee",
  KOMMUNBIDRAG: "frameTotal",
  VERKS: "operations",
  NETTO: "netCost",
  SKATT: "taxRevenue",
  GSB: "generalGrants",
  FINKOST: "financialCost",
  RES: "result",
  SKULD: "loanDebt",
};

/** 2023 is the budget year; tax base 1 000 mnkr, rate 22,00, frames 200 mnkr in all. */
export function linkedBudget(): TestScenario {
  const budget = scenarioFromText(`
    # Premisser | premises
    line       | unit    | 2023       | 2024       | 2025       | formula
    SU         | kr      | 1 000 mnkr | 1 030 mnkr | 1 060 mnkr |
    SATS       | taxRate | 22,00      | 22,00      | 22,00      |
    PKV        | share   | 2 %        | 2 %        | 2 %        |
    LÅNER      | share   | 3 %        | 3 %        | 3 %        |
    LÖNESUMMA  | kr      | 100 mnkr   | 103 mnkr   | 106 mnkr   |
    PO         | share   | 40 %       | 40 %       | 40 %       |
    BEF        | count   | 10 000     | 10 000     | 10 000     |
    # Ramar | frames
    line         | kind    | 2023     | 2024 | 2025 | formula
    : Nämnder    | heading |
      VON: Vård- och omsorgsnämnden  |   | 120 mnkr |  |  | =(VON[föregående] - TILLFÄLLIGT(VON)[föregående]) * (1 + PKV) + ÅTGÄRDER(VON)
      BUN: Barn- och ungdomsnämnden  |   | 60 mnkr  |  |  | =(BUN[föregående] - TILLFÄLLIGT(BUN)[föregående]) * (1 + PKV) + ÅTGÄRDER(BUN)
      KS: Kommunstyrelsen            |   | 20 mnkr  |  |  | =(KS[föregående] - TILLFÄLLIGT(KS)[föregående]) * (1 + PKV) + ÅTGÄRDER(KS)
    KOMMUNBIDRAG: Summa kommunbidrag | sum |  |  |  | =SUMMA(Nämnder)
    # Åtgärder | measures
    line      | measure       | 2023 | 2024 | 2025
    BUSSAR    | permanent VON |      | 1 mnkr |
    # Resultatbudget | incomeBudget
    line    | kind | 2023     | 2024 | 2025 | formula
    VERKS: Verksamhetens intäkter − kostnader | | | | | =-KOMMUNBIDRAG
    AVSKR: Avskrivningar | | -25 mnkr | -26 mnkr | -27 mnkr |
    NETTO: Verksamhetens nettokostnader | sum | | | | =VERKS + AVSKR
    SKATT: Skatteintäkter   | | | | | =SU * SATS
    GSB: Generella statsbidrag och utjämning | | 20 mnkr | 20 mnkr | 20 mnkr |
    FINKOST: Finansiella kostnader | | | | | =-SKULD * LÅNER
    RES: Årets resultat     | sum | | | | =NETTO + SKATT + GSB + FINKOST
    # Balans | balance
    line   | 2023     | 2024     | 2025
    SKULD  | 100 mnkr | 100 mnkr | 100 mnkr
    # Mål och indikatorer | goals
    line     | unit  | kind | 2023 | 2024 | 2025 | formula
    RESANDEL: Resultat som andel av skatt och bidrag | share | | | | | =RES / (SKATT + GSB)
    TAKTEN: Nettokostnadernas ökning | share | | | | | =NETTO / NETTO[föregående] - 1`);
  for (const [code, role] of Object.entries(roles)) budget.apply({ type: "setRole", lineId: budget.id(code), role });
  const goal = { fromYear: null, toYear: null } as const;
  budget.apply({
    type: "setGoal",
    lineId: budget.id("RESANDEL"),
    operator: ">=",
    thresholdText: "4 %",
    shortLabel: "Resultat minst 4 %",
    ...goal,
  });
  budget.apply({
    type: "setGoal",
    lineId: budget.id("TAKTEN"),
    operator: "<=",
    thresholdText: "=(SKATT + GSB) / (SKATT[föregående] + GSB[föregående]) - 1",
    shortLabel: "Kostnaderna växer högst som intäkterna",
    ...goal,
  });
  return budget;
}

/** The scenario as the analyses take it. */
export const calculatedPlan = ({ open }: TestScenario): CalculatedPlan => ({
  scenario: open.scenario,
  ...open.calculation,
});
