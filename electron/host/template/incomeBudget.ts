// The income budget of the standard model, rows and order as the field prints them. Costs are negative here; operations are what the
// operating budget ends in, with the other sign.

import { grantHeading } from "./premises.ts";
import type { TemplateSheet } from "./templateSheet.ts";

export const incomeBudgetSheet: TemplateSheet = {
  kind: "incomeBudget",
  title: null,
  caption: "kostnader med minus",
  horizon: "operations",
  lines: [
    {
      code: "VERKS",
      label: "Verksamhetens intäkter − kostnader",
      role: "operations",
      formula: "=-NETTODRIFT",
    },
    {
      code: "AVSKR",
      label: "Avskrivningar",
      role: "depreciationCost",
      formula: "=-(AVSKR_BEF + INVESTERINGAR(verksamhet skattefinansierad; post avskrivning))",
    },
    { code: "NETTO", label: "Verksamhetens nettokostnader", kind: "sum", role: "netCost", formula: "=VERKS + AVSKR" },
    { code: "SKATT", label: "Skatteintäkter", role: "taxRevenue", formula: "=SKATTEUNDERLAG * SATS + SLUTAVR" },
    {
      code: "GSB",
      label: "Generella statsbidrag och utjämning",
      role: "generalGrants",
      formula: `=SUMMA('${grantHeading}')`,
    },
    { code: "FININT", label: "Finansiella intäkter", role: "financialIncome" },
    {
      code: "FINKOST",
      label: "Finansiella kostnader",
      role: "financialCost",
      formula: "=-(SKULD[föregående] * LÅNER - RÄNTA_AVG) - ÖVR_FINKOST",
      note: "Räntan på kommunens lån minus den del som avgiftsfinansierad verksamhet betalar, och övriga finansiella kostnader.",
    },
    { code: "FINNETTO", label: "Finansnetto", kind: "sum", formula: "=FININT + FINKOST" },
    {
      code: "RFEP",
      label: "Resultat före extraordinära poster",
      kind: "sum",
      formula: "=NETTO + SKATT + GSB + FINNETTO",
    },
    { code: "EXTRA", label: "Extraordinära poster", everyYear: "0" },
    { code: "RES", label: "Årets resultat", kind: "sum", role: "result", formula: "=RFEP + EXTRA" },
  ],
};
