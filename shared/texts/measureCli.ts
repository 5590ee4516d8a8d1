// What the command line says of measures, programmes and premises, and the words their options take.

import type { Measure, MeasureStatus, TargetMeaning } from "../domain/measure.ts";

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase("sv") + word.slice(1);

export const measureCliWords = {
  kinds: { tillskott: "addition", besparing: "saving", ramväxling: "transfer" } satisfies Record<
    string,
    Measure["direction"]
  >,
  durations: { permanent: "permanent", tillfällig: "temporary" } satisfies Record<string, Measure["duration"]>,
  statuses: { föreslagen: "proposed", beslutad: "decided", pågår: "running", genomförd: "done" } satisfies Record<
    string,
    MeasureStatus
  >,
  meanings: { "per-år": "yearly", nivå: "level", ackumulerat: "accumulated", oklart: "unclear" } satisfies Record<
    string,
    TargetMeaning
  >,
} as const;

export const measureCliTexts = {
  wrongWord: (option: string, text: string, known: readonly string[]): string =>
    `Flaggan ${option}: ”${text.slice(0, 60)}” går inte att välja. Skriv ${known.slice(0, -1).join(", ")} eller ${known.at(-1) ?? ""}.`,
  wrongAmount: (option: string, text: string): string =>
    `Flaggan ${option}: ”${text.slice(0, 60)}” ska skrivas ÅR=BELOPP, till exempel 2027=900 tkr.`,
  wrongFunding: (text: string): string =>
    `Flaggan --funding: ”${text.slice(0, 60)}” ska skrivas KOD eller KOD=BELOPP, till exempel SPAR=900 tkr, eller finansieringen i ord.`,
  wrongStart: (text: string): string =>
    `Flaggan --from: ”${text.slice(0, 60)}” ska vara ett år och kan ha en månad, till exempel 2027 eller 2027-07.`,
  wrongEnd: (text: string): string => `Flaggan --to: ”${text.slice(0, 60)}” ska vara ett år, till exempel 2029.`,
  amountsMissing: "Skriv åtgärdens belopp med --amount ÅR=BELOPP, eller med --step BELOPP --from ÅR.",
  status: (label: string, status: string): string => `${label}: ${capital(status)}.`,
  plainAlone: "Flaggan --plain gör åtgärden till en vanlig rad och skrivs utan andra flaggor.",
  nothingAsked: "Skriv vad som ska ändras, till exempel --committee KOD, eller --plain för en vanlig rad.",
  stepWithAmounts: "Skriv antingen --amount eller --step, inte båda.",
} as const;
