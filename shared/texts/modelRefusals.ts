// Why an edit of the budget model (measures, projects, goals, sources) was refused, and what to do instead.

import { numberOfReason as number, type ReasonWithParameters, textOfReason as text } from "./reasonParameters.ts";

export const modelSentences: Readonly<Record<string, (reason: ReasonWithParameters) => string>> = {
  unknownUnit: () => "Enheten finns inte längre. Välj en annan enhet.",
  unknownProgramme: () => "Programmet finns inte längre. Välj ett annat program.",
  unknownGoal: () => "Målet finns inte längre. Välj ett annat mål.",
  tooManyFundings: (reason) =>
    `En åtgärd kan ha högst ${number(reason, "limit")} finansieringskällor. Slå ihop några av dem.`,
  roleTaken: (reason) => `”${text(reason, "label")}” har redan den rollen. Ta bort rollen där först.`,
  badDate: (reason) =>
    `”${text(reason, "text").slice(0, 60)}” är inget datum. Skriv år, månad och dag, till exempel 2026-10-17.`,
  reasonMissing: () => "Skriv varför anmärkningen godtas. Skälet skrivs ut tillsammans med anmärkningen.",
  lineIsNoProject: (reason) => `”${text(reason, "label")}” är inget investeringsprojekt. Välj ett projekt.`,
  priorityOutside: (reason) => `Prioriteten ska vara ett helt tal mellan 1 och ${number(reason, "most")}.`,
  indicatorImpossible: (reason) =>
    `Utgångsvärde och målvärde för ”${text(reason, "label")}” behöver både ett värde och ett år. Fyll i båda eller lämna båda tomma.`,
  lineIsNoGoal: (reason) => `”${text(reason, "label")}” är inget mål.`,
};
