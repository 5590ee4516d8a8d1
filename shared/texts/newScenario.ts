// What the dialog for a new scenario says, the organisations it proposes, and why one cannot be made.

import type { OrganisationKind } from "../domain/scenario.ts";
import { numberOfReason as number, type ReasonWithParameters, textOfReason as text } from "./reasonParameters.ts";

/** Organisations to begin from: those of a small municipality. */
export const proposedOrganisation: Readonly<Record<OrganisationKind, string>> = {
  committees: `Kommunfullmäktige och revision (KF)
Kommunstyrelsen (KS)
    Kommunledningskontoret
    Räddningstjänst
Barn- och utbildningsnämnden (BUN)
    Förskola
    Grundskola
    Gymnasieskola
Socialnämnden (SOC)
    Äldreomsorg
    Funktionsstöd
    Individ- och familjeomsorg
Samhällsbyggnadsnämnden (SBN)
Kultur- och fritidsnämnden (KFN)
Överförmyndarnämnden (ÖVN)
`,
  departments: `Kommunledningsförvaltningen (KLF)
Barn- och utbildningsförvaltningen (BUF)
    Förskola
    Grundskola
    Gymnasieskola
Socialförvaltningen (SOF)
    Äldreomsorg
    Funktionsstöd
    Individ- och familjeomsorg
Samhällsbyggnadsförvaltningen (SBF)
`,
};

export const newScenarioTexts = {
  title: "Nytt scenario",
  start: "Börja från",
  starts: {
    template: {
      title: "Mall",
      help: "Alla blad med premisser, ramar, resultat, balans och mål. Du fyller i siffrorna.",
    },
    pasted: {
      title: "Inklistrade tabeller",
      help: "Mallens blad utan färdiga formler för ramar och resultat. Klistra sedan in de tryckta tabellerna en i taget.",
    },
    rollForward: {
      title: "Förra årets fil",
      help: "Allt flyttas fram ett år: förra årets budget blir historik och formlerna räknar vidare.",
    },
  },
  name: "Namn",
  rolledName: "Namn (lämna tomt för att behålla det gamla, ett år fram)",
  /** "Aneby, budget 2027": what tells the files of several municipalities apart. */
  nameProposal: (municipality: string, year: number): string =>
    municipality === "" ? `Budget ${year}` : `${municipality}, budget ${year}`,
  municipality: "Kommun",
  budgetYear: "Budgetår",
  planYears: "Planår efter budgetåret",
  historyYears: "År före budgetåret",
  investmentYears: "År i investeringsbudgeten",
  organisationKind: "Ramar till",
  organisationKinds: { committees: "Nämnder", departments: "Förvaltningar" } satisfies Record<OrganisationKind, string>,
  organisation: "Organisation",
  organisationHelp: "En per rad, enheter indragna under. Koden i parentes används i formler och kan utelämnas.",
  organisationPasted:
    "Lämna tom, så kommer nämnderna med tabellen. Eller skriv en per rad, med enheter indragna under.",
  organisationCount: (committees: number, units: number, kind: OrganisationKind): string => {
    const one = kind === "committees" ? "nämnd" : "förvaltning";
    const many = kind === "committees" ? "nämnder" : "förvaltningar";
    const ofUnits = units === 1 ? "1 enhet" : `${units} enheter`;
    return `${committees} ${committees === 1 ? one : many}, ${ofUnits}`;
  },
  from: "Fil att rulla fram",
  fromOpen: (title: string): string => `Det öppna scenariot: ${title}`,
  fromFile: "En annan fil …",
  chosenFile: (name: string): string => `Vald fil: ${name}`,
  chooseFile: "Välj fil …",
  fileMissing: "Välj förra årets fil.",
  create: "Skapa",
  roll: "Rulla fram ett år",
  nameMissing: "Skriv ett namn på scenariot.",
  yearWrong: "Skriv ett budgetår mellan 1990 och 2100.",
} as const;

/** On a line that waits for pasted figures. */
export const ruleNote = (formula: string): string =>
  `Mallens formel: ${formula}  Skriv den här när tabellerna är inklistrade, så räknas raden ut av de andra bladen.`;

/** What a source is called in the file of the next year. */
export const rolledTexts = {
  oldSource: (budgetYear: number, name: string): string =>
    name === "" ? `Från budget ${budgetYear}` : `Från budget ${budgetYear}: ${name}`,
  isOldSource: (name: string): boolean => /^Från budget \d{4}/.test(name),
} as const;

const organisationSentences: Readonly<Record<string, (reason: ReasonWithParameters) => string>> = {
  organisationIndented: (reason) =>
    `Rad ${number(reason, "row")} i organisationen, ”${text(reason, "text")}”, är indragen men har ingen nämnd över sig. Ta bort mellanslagen före namnet.`,
  organisationCode: (reason) =>
    `Rad ${number(reason, "row")} i organisationen: koden ”${text(reason, "code")}” kan inte användas i formler. En kod börjar med en bokstav och har bara bokstäver, siffror och understreck.`,
  organisationTwice: (reason) =>
    `Rad ${number(reason, "row")} i organisationen: ”${text(reason, "text")}” finns redan. Ge den ett annat namn eller en annan kod.`,
  organisationName: (reason) =>
    `Rad ${number(reason, "row")} i organisationen har inget namn eller ett som är längre än ${number(reason, "limit")} tecken.`,
  organisationTooLarge: (reason) =>
    `Organisationen har fler än ${number(reason, "limit")} rader. Ta med nämnder och enheter, och lägg till resten sedan.`,
  organisationCodeReserved: (reason) =>
    `Koden ”${text(reason, "code")}” för ”${text(reason, "text")}” används av en annan rad i mallen (${text(reason, "label")}). Välj en annan kod.`,
  organisationNameReserved: (reason) =>
    `”${text(reason, "text")}” i organisationen heter som en rubrik i mallen. Välj ett annat namn.`,
  periodTooLong: (reason) => `Scenariot kan ha högst ${number(reason, "limit")} år. Välj färre år.`,
  noNextYear: () => "Scenariot når redan det sista året som kan användas.",
};

/** Why a new scenario cannot be made, in words. */
export const newScenarioSentence = (reason: ReasonWithParameters): string =>
  organisationSentences[reason.type]?.(reason) ?? "Scenariot kunde inte skapas. Kontrollera uppgifterna.";
