// The list of edits: its names, its explanations, and why a step cannot be taken.

const edits = (count: number): string => (count === 1 ? "1 ändring" : `${count} ändringar`);

export const historyTexts = {
  title: "Ändringar",
  open: "Ändringar: visa listan",
  /** On the button. */
  short: "Ändringar",
  list: "Ändringar, den senaste först",
  intro:
    "Välj en ändring och tryck Retur för att gå till läget just efter den. Det som ångras kan göras om tills något nytt ändras.",
  empty: "Inget har ändrats än. Varje ändring får en rad här, med namn, tid och vem som gjorde den.",
  now: "Läget nu",
  undone: "ångrad",
  beginning: "Läget före alla ändringar",
  older: (count: number): string =>
    `${edits(count)} före dessa visas inte. De kan ångras en i taget när de nyare är ångrade.`,
  undo: (count: number): string => `Ångra ${edits(count)}`,
  redo: (count: number): string => `Gör om ${edits(count)}`,
  stay: "Här är du nu",
  /** Without its full stop: where it shows may follow. */
  done: (action: "undo" | "redo", count: number): string =>
    `${edits(count)} ${action === "redo" ? "gjordes om" : count === 1 ? "ångrad" : "ångrade"}`,
  notUndoable:
    "Att spara, skriva ut, skicka och välja hur tabellen visas är inga ändringar av budgeten och står därför inte här.",
  mailed: "En fil som kom med e-post har ingen tidigare historik: den skickas aldrig med.",
} as const;

export const historySentences = {
  blocked: (action: "undo" | "redo", label: string, why: string): string =>
    `Det går inte att ${action === "undo" ? "ångra" : "göra om"} ”${label}”, och därför inte heller de andra stegen på vägen. ${why}`,
  unknownEdit:
    "Ändringen finns inte längre i listan, för något har ändrats under tiden. Öppna listan igen och välj på nytt.",
} as const;
