// What the help of a function or query says. A test compiles and calculates every example, so that what is said is what is done.

export const functionGroups = ["Summera", "Avrunda", "Villkor", "År", "Ekonomi", "Söka"] as const;
export type FunctionGroup = (typeof functionGroups)[number];

export interface FunctionHelp {
  /** "OM(villkor; då; annars)". */
  readonly signature: string;
  readonly group: FunctionGroup;
  /** What it gives, in one sentence. */
  readonly summary: string;
  readonly arguments: readonly { readonly name: string; readonly text: string }[];
  /** A formula that can be typed as it stands in the sample scenario (Alingsås). */
  readonly example: string;
  /** What the example gives, in the last year of the plan for ACKUMULERAT, else in the first. */
  readonly gives: string;
  /** What is worth knowing besides, "" when nothing. */
  readonly note: string;
}

/** What may stand where a function takes many values. */
export const rows = "En rubrik, A:B på samma blad, en rad med flera år, eller ett värde.";
export const committee = "En nämnd, en rubrik med nämnder, eller ingenting för alla.";
