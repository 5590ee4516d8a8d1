// Help of the functions for looking up and choosing. Keyed by canonical name.

import type { FunctionHelp } from "./help.ts";

export const lookupsHelp: Readonly<Record<string, FunctionHelp>> = {
  CHOOSE: {
    signature: "VÄLJ(nummer; första; andra; …)",
    group: "Söka",
    summary: "Värdet med ett visst nummer.",
    arguments: [
      { name: "nummer", text: "1 för det första värdet, 2 för det andra och så vidare." },
      { name: "värden", text: "Värden att välja bland, i samma enhet." },
    ],
    example: "=VÄLJ(2; 10 kr; 20 kr; 30 kr)",
    gives: "20 kr",
    note: "Bara det värde som väljs beräknas.",
  },
  LOOKUP: {
    signature: "SÖK(sökt; bland; hämta)",
    group: "Söka",
    summary: "Letar efter ett värde bland cellerna och ger den cell som står på samma plats bland de andra.",
    arguments: [
      { name: "sökt", text: "Värdet att leta efter." },
      { name: "bland", text: "Cellerna att leta i, till exempel VON[2021:2023]." },
      { name: "hämta", text: "Lika många celler att hämta ur." },
    ],
    example: "=SÖK(2; 2; 7 kr)",
    gives: "7 kr",
    note: "Den första träffen gäller. Utan träff går värdet inte att beräkna.",
  },
};
