// Why an edit of the budget model (measures, projects, goals, sources) was refused, and what to do instead.

import { numberOfReason as number, type ReasonWithParameters, textOfReason as text } from "./reasonParameters.ts";
import { sheetTitles } from "./sheetTitles.ts";

/** Sheets a command may look for, by kind. */
const sheetNames: Readonly<Record<string, string>> = sheetTitles;

export const modelSentences: Readonly<Record<string, (reason: ReasonWithParameters) => string>> = {
  unknownUnit: () => "Enheten finns inte längre. Välj en annan enhet.",
  lineIsNoCommittee: (reason) =>
    `”${text(reason, "label")}” är ingen nämnd eller förvaltning med egen ram. Välj en som är det.`,
  unitOfOtherCommittee: (reason) =>
    `”${text(reason, "label")}” hör inte till ”${text(reason, "committee")}”. Välj en av dess egna enheter.`,
  permanentHasNoEnd: (reason) =>
    `En permanent åtgärd har inget slutår. Välj tillfällig, eller ta bort ${text(reason, "endYear")}.`,
  residualAboveOutlay: (reason) =>
    `Restvärdet för ”${text(reason, "label")}” är större än beloppet. Det som är kvar efter livslängden kan inte vara mer än det som betalas.`,
  lineIsMeasure: (reason) => `”${text(reason, "label")}” är redan en åtgärd.`,
  lineCannotBeMeasure: (reason) =>
    `”${text(reason, "label")}” kan inte bli en åtgärd: det är en rubrik, summa eller text, eller har redan en uppgift i budgeten (ram, roll, mål eller projekt). Välj en vanlig rad med belopp.`,
  sheetHoldsNoMeasures: (reason) =>
    `”${text(reason, "label")}” står på bladet ${text(reason, "sheet")}, där beloppen redan räknas. Som åtgärd skulle de räknas en gång till. Flytta raden till ett blad med åtgärder först.`,
  frameCountsLine: (reason) =>
    `Ramen för ”${text(reason, "committee")}” räknar redan med ”${text(reason, "label")}” i sin formel, så beloppen skulle räknas två gånger. Ta bort raden ur formeln först.`,
  measurePays: (reason) =>
    `”${text(reason, "label")}” finansierar ”${text(reason, "other")}” och måste vara en åtgärd så länge. Välj en annan finansiering där först.`,
  measureNotKr: (reason) =>
    `”${text(reason, "label")}” är inte i kronor. En åtgärd ändrar en ram och behöver belopp. Välj enheten Belopp.`,
  measureEndsFirst: (reason) =>
    `Åtgärden slutar ${text(reason, "endYear")}, innan den börjar ${text(reason, "startYear")}. Ändra något av åren.`,
  measureAmountMissing: () => "Skriv åtgärdens belopp för ett helt år, till exempel 900 tkr.",
  noPremises: () => "Inga premisser har fått nya värden. Klistra in eller skriv minst ett värde.",
  lineIsNoPremise: (reason) =>
    `”${text(reason, "label")}” är ingen premiss. Bara rader på bladet med premisser kan bytas här.`,
  premiseIsFormula: (reason) =>
    `”${text(reason, "label")}” räknas av en formel ${text(reason, "year")} och byts inte. Byt de premisser som formeln läser, eller ändra formeln.`,
  premiseOffScale: (reason) => {
    const isShare = text(reason, "times") === "hundred";
    const off = `ungefär ${isShare ? "hundra" : "tusen"} gånger ${reason.isMore === true ? "mer" : "mindre"}`;
    return `”${text(reason, "label")}” ${text(reason, "year")} skulle gå från ${text(reason, "before")} till ${text(reason, "after")}, ${off}. Skriv enheten efter värdet om det är rätt, till exempel ${isShare ? "2,8 %" : "900 tkr"}.`;
  },
  premiseOverridden: (reason) =>
    `”${text(reason, "label")}” ${text(reason, "year")} är redan ett värde över radens formel. Återställ formeln, eller ta bort den, och byt sedan.`,
  unknownProgramme: () => "Programmet finns inte längre. Välj ett annat program.",
  unknownGoal: () => "Målet finns inte längre. Välj ett annat mål.",
  tooManyFundings: (reason) =>
    `En åtgärd kan ha högst ${number(reason, "limit")} finansieringskällor. Slå ihop några av dem.`,
  roleTaken: (reason) => `”${text(reason, "label")}” har redan den rollen. Ta bort rollen där först.`,
  badDate: (reason) =>
    `”${text(reason, "text").slice(0, 60)}” är inget datum. Skriv år, månad och dag, till exempel 2026-10-17.`,
  reasonMissing: () => "Skriv varför anmärkningen godtas. Skälet skrivs ut tillsammans med anmärkningen.",
  lineIsNoProject: (reason) => `”${text(reason, "label")}” är inget investeringsprojekt. Välj ett projekt.`,
  sheetHoldsNoProjects: (reason) =>
    `Bladet ”${text(reason, "label")}” är inget investeringsblad. Välj ett investeringsblad för projektet.`,
  projectNeedsOutlay: () => "Ett projekt behöver minst en utgift. Lägg till en utgift med belopp och livslängd.",
  tooManyComponents: (reason) =>
    `Ett projekt kan ha högst ${number(reason, "limit")} komponenter och bidrag. Dela upp det i flera projekt.`,
  outlaysAreFormulas: (reason) =>
    `”${text(reason, "label")}” räknas av en formel, så utgifterna kan inte flyttas med. Flytta bara ianspråktagandet, eller ändra formeln.`,
  outlaysOutsideSheet: (reason) =>
    `”${text(reason, "label")}” skulle få utgifter ${text(reason, "year")}, men bladet har bara åren ${text(reason, "firstYear")}–${text(reason, "lastYear")}. Flytta bara ianspråktagandet, eller flytta utgifterna själv.`,
  priorityOutside: (reason) => `Prioriteten ska vara ett helt tal mellan 1 och ${number(reason, "most")}.`,
  indicatorImpossible: (reason) =>
    `Utgångsvärde och målvärde för ”${text(reason, "label")}” behöver både ett värde och ett år. Fyll i båda eller lämna båda tomma.`,
  goalShareTooLarge: (reason) =>
    `”${text(reason, "text")}” skulle bli ${text(reason, "text")} %, men ”${text(reason, "label")}” är en andel. Skriv gränsen i procent, till exempel 2 %, eller lägg målet på en rad i kronor.`,
  aimMissing: () => "Ange en gräns eller en riktning, annars finns inget att följa upp.",
  goalYearsReversed: (reason) =>
    `Målet kan inte gälla från ${text(reason, "fromYear")} till ${text(reason, "toYear")}. Första året ska vara det sista eller tidigare.`,
  lineIsNoGoal: (reason) => `”${text(reason, "label")}” är inget mål.`,
  noSheetOfKind: (reason) =>
    `Bladet ${sheetNames[text(reason, "kind")] ?? "som behövs"} finns inte. Lägg till det först med Nytt blad.`,
  noFrames: () => "Det finns inga ramar än. Lägg till en nämnd, eller klistra in en tabell med ramar, och försök igen.",
  committeeHasNoRule: (reason) =>
    `”${text(reason, "label")}” har ingen formel att lägga till i. Ge ramen en formel först, till exempel ramregeln.`,
  framePartExists: (reason) =>
    `Ramen för ”${text(reason, "label")}” räknar redan med ”${text(reason, "part")}”. Ändra den raden i stället.`,
  unknownGroup: () => "Åldersgruppen finns inte längre. Välj en annan rad med antal invånare.",
  transferToItself: () => "En ramväxling går mellan två olika ramar. Välj en annan ram att flytta till.",
  amountMissing: () => "Skriv ett belopp för minst ett år.",
};
