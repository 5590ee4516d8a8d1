// What is said of the marked cells: the row numbers beside the sheet and the figures of the marking in the strip.

export const markTexts = {
  rowNumber: "Rad",
  markSheet: "Markera hela bladet",
  /** In the strip while F8 and Shift+F8 hold. */
  modes: { extend: "Utökar markeringen (F8)", add: "Lägger till område (Skift+F8)" },
  modeHelp: "Esc avslutar",
  sum: "Summa",
  mean: "Medel",
  count: "Antal",
  numbers: (count: number) => (count === 1 ? "1 tal" : `${count} tal`),
  least: "Minst",
  most: "Störst",
  mixedUnits: (units: string) => `olika enheter: ${units}`,
  ofWhich: (count: number) => `${count} varav ej ${count === 1 ? "medräknad" : "medräknade"}`,
  ofWhichHelp: "Varav-belopp ingår redan i raden de hör till, som också är markerad.",
  sums: (count: number) => (count === 1 ? "1 summa ingår" : `${count} summor ingår`),
  sumsHelp: "Markeringen har både summor och andra rader. Belopp som ingår i en summa kan räknas dubbelt.",
  texts: (count: number) => (count === 1 ? "1 text" : `${count} texter`),
  notCalculated: (count: number) => `${count} ej ${count === 1 ? "beräknat" : "beräknade"}`,
  errors: (count: number) => `${count} fel`,
} as const;
