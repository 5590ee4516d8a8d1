// What a screen reader is told of a cell as the selection moves, in the short order of listening: where, what, how it came about,
// what is wrong with it, what somebody has said of it.

import type { Unit } from "../domain/unit.ts";

export const announcementTexts = {
  empty: "tom",
  notCalculated: "ej beräknat",
  /** Beside the figure where the figure itself does not say it. */
  units: { kr: "", share: "", taxRate: "kronor per hundra", count: "", index: "index", text: "" } satisfies Record<
    Unit,
    string
  >,
  kinds: {
    heading: "rubrik",
    locked: "låst",
    empty: "",
    input: "inmatat",
    lineFormula: "radens formel",
    cellFormula: "egen formel",
    override: "överskrivet, radens formel gäller inte",
  },
  formula: (text: string): string => `formel ${text}`,
  error: (word: string, sentence: string): string => `fel ${word}: ${sentence}`,
  stated: (figure: string): string => `avviker från angivet ${figure}`,
  note: (text: string): string => `anteckning: ${text}`,
  finding: (sentence: string): string => `varning: ${sentence}`,
  more: (count: number): string => `${count} varningar till`,
  /** A long note is read in Förklara. */
  cut: (text: string): string => `${text} … hela i Förklara`,
  ranges: (count: number): string => `Markerat ${count} områden`,
  undone: (label: string): string => `Ångrade ${label}`,
  redone: (label: string): string => `Gjorde om ${label}`,
  /** What the keys do now, where it is not the ordinary. */
  modes: {
    extend: "Utökar markeringen: pilarna markerar, F8 eller Esc avslutar",
    add: "Lägger till ett område: flytta till nästa cell, Esc avslutar",
    typing: "Skriver i cellen",
    editing: "Redigerar cellen, pilarna flyttar i texten",
    pointing: "Pekar på celler till formeln",
  },
} as const;
