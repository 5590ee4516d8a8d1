// Sentences about words pasted among figures, and about formulas that come from another budget.

import type { DisplayUnit, Unit } from "../domain/unit.ts";
import { listed } from "./formulaOffer.ts";

const shortened = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 39)}…`);

const takes: Readonly<Record<Unit, string>> = {
  kr: "belopp",
  share: "procent",
  taxRate: "en skattesats",
  count: "ett antal",
  index: "ett index",
  text: "text",
};

export const pasteWordTexts = {
  /** `others`: how many more words are among what is pasted. */
  misplaced: (word: string, others: number, cell: string, unit: Unit, names: string): string =>
    `Inget klistrades in: ”${shortened(word)}”${others === 0 ? "" : others === 1 ? " och en till" : ` och ${others} till`} är text, men ${cell} tar ${takes[unit]}. Kopiera bara siffrorna, eller ställ dig i kolumnen ${names} om det är namn på rader.`,
} as const;

export const slipTexts = {
  /** Amounts about a thousand or a million times larger or smaller than what stood there. `meant`: the unit in which they would not be. */
  told: (
    is: "larger" | "smaller",
    times: 1_000 | 1_000_000,
    count: number,
    shown: DisplayUnit,
    meant: DisplayUnit | null,
  ): string => {
    const [they, those] = count === 1 ? ["Beloppet", "det"] : ["Beloppen", "de"];
    const often = times === 1_000 ? "tusen" : "en miljon";
    const question = meant === null ? "Kontrollera enheten." : `Är ${those} i ${meant}?`;
    return `${they} lästes som ${shown} och blev omkring ${often} gånger ${is === "larger" ? "större" : "mindre"} än vad som stod här. ${question}`;
  },
  pasteAs: (meant: DisplayUnit): string => `Klistra in som ${meant} i stället`,
  /** The edit that the offer was about is no longer the last. */
  tooLate: "Något annat har ändrats efter inklistringen. Ångra till den och klistra in igen.",
} as const;

export const portedTexts = {
  followed: (count: number): string =>
    `${count === 1 ? "Formeln" : "Formlerna"} från den andra budgeten räknar nu med raderna här: raden ${count === 1 ? "den" : "de"} står på, och i övrigt rader med samma kod.`,
  /** `missing`: codes or names of lines that are not in this budget. */
  left: (count: number, missing: readonly string[]): string => {
    const where = `I ${count === 1 ? "en cell" : `${count} celler`} klistrades värdet in i stället för formeln`;
    if (missing.length === 0) return `${where}: formeln går inte att använda på raden här.`;
    const shown = missing.slice(0, 3).map((name) => shortened(name));
    const names = missing.length <= 3 ? listed(shown) : `${shown.join(", ")} med flera`;
    return `${where}: ${names} finns inte i den här budgeten. Lägg till ${missing.length === 1 ? "den raden" : "de raderna"} här och klistra in igen för att få med formeln.`;
  },
  /** The budget it was copied in is not open in this window. */
  unknown:
    "Det kopierade räknas med rader i en annan budget. Värdena klistrades in i stället för formlerna. Öppna den budgeten i en flik här och kopiera därifrån för att få med formlerna.",
} as const;
