// What is decided of a new scenario, in the window and on the command line: its name, its years, its organisation.

import type { OrganisationKind } from "../domain/scenario.ts";

/** What the user decides of a new scenario; what is left out is as the program proposes. */
export interface NewScenarioSetup {
  readonly title: string;
  readonly municipality: string;
  readonly budgetYear: number;
  /** Plan years after the budget year. */
  readonly planYears: number;
  /** Years before the budget year. Default 0. */
  readonly historyYears?: number | undefined;
  /** Years of the investment budget, the budget year among them; never fewer than the operating budget's, whose cash flow needs them. */
  readonly investmentYears?: number | undefined;
  /** Default: committees. */
  readonly organisation?: OrganisationKind | undefined;
  /** Committees with units indented under them (organisationText.ts). Default: none yet. */
  readonly organisationText?: string | undefined;
  /** Frames and the income budget hold figures and no rules yet, so that pasted tables show what they say. Their sums are formulas. */
  readonly forTables?: boolean | undefined;
}
