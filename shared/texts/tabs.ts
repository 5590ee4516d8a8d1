// What is said about several budgets open at the same time: the row of tabs, moving between them, closing one.

export const tabTexts = {
  label: "Öppna budgetar",
  close: (title: string): string => `Stäng ${title}`,
  /** The small mark in a tab, as a pointer or a screen reader is told it. */
  marks: {
    unnamed: "inte sparad som fil",
    pending: "sparas",
    failed: "inte sparad",
    published: "sparad",
  },
  editing: "inmatning pågår",
  /** `fileName` is "" for what is no file. */
  tooMany: (most: number, fileName: string): string =>
    `${most} budgetar är öppna, fler ryms inte samtidigt.${fileName === "" ? "" : ` ${fileName} öppnades inte.`} Stäng en flik och försök igen, inget av det öppna har ändrats.`,
  openElsewhere: (fileName: string): string =>
    `${fileName} är öppen i en annan flik. Spara under ett annat namn, eller stäng den fliken först. Inget har ändrats.`,
  alreadyOpen: (title: string): string => `${title} var redan öppen och visas i sin flik.`,
  /** Several files were asked for at once: how many could not be opened, and on a row each why. */
  someRefused: (count: number, asked: number, reasons: readonly string[], more: number): string =>
    [
      `${count} av ${asked} filer kunde inte öppnas.`,
      ...reasons,
      ...(more > 0 ? [`${more === 1 ? "En fil" : `${more} filer`} till kunde inte öppnas.`] : []),
    ].join("\n"),
  openedBehind: (title: string): string => `${title} har öppnats i en egen flik.`,
  lost: (titles: string): string =>
    `${titles} kunde inte hämtas efter omstarten. Det du matat in finns kvar, öppna filen igen eller hämta arbetet på startsidan.`,
  keptForLater: (title: string): string =>
    `${title} är stängd. Den är inte sparad som fil, men arbetet finns kvar under Arkiv, Öppna tidigare arbete.`,
  earlier: {
    title: "Öppna tidigare arbete",
    text: "Här visas arbete på den här datorn som inte är sparat som fil, och filer som har öppnats förut.",
    none: "Just nu finns inget sådant.",
  },
  closing: {
    title: "Stäng budgeten",
    unnamed: (title: string): string =>
      `${title} är inte sparad som fil. Spara den nu, eller stäng den ändå: arbetet ligger då kvar på den här datorn under Arkiv, Öppna tidigare arbete.`,
    failed: (title: string): string =>
      `De senaste ändringarna i ${title} har inte kunnat skrivas till filen. Spara under ett annat namn, eller stäng ändå: arbetet ligger då kvar på den här datorn under Arkiv, Öppna tidigare arbete.`,
    saveAs: "Spara som …",
    closeAnyway: "Stäng ändå",
    cancel: "Avbryt",
  },
} as const;
