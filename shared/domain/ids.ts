// Ids: random, short, branded. A line keeps its id for ever; position, code and label may change. Random ids let two
// copies of a scenario add rows without collision. The letters avoid look-alikes and stay inside the formula lexer.

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type LineId = Branded<"LineId">;
export type SheetId = Branded<"SheetId">;
export type ScenarioId = Branded<"ScenarioId">;

const letters = "abcdefghjkmnpqrstuvwxyz23456789";
const idPattern = /^[a-hj-km-np-z2-9]{12}$/;

/** Twelve random letters of 31: 59 bits, enough for every line of every copy of one budget. */
function randomId(): string {
  const bytes = new Uint8Array(12);
  globalThis.crypto.getRandomValues(bytes);
  return Array.from(bytes, (byte) => letters[byte % letters.length]).join("");
}

export const newLineId = (): LineId => randomId() as LineId;
export const newSheetId = (): SheetId => randomId() as SheetId;
export const newScenarioId = (): ScenarioId => globalThis.crypto.randomUUID() as ScenarioId;

export const isLineId = (value: unknown): value is LineId => typeof value === "string" && idPattern.test(value);
export const isSheetId = (value: unknown): value is SheetId => typeof value === "string" && idPattern.test(value);
