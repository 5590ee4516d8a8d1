// Signs that people cannot tell apart and no keyboard writes alike: the spaces and the minus signs. Sign by sign, so that
// places in the text stay what they were.

/** "1 234" and "−5" as a keyboard writes them. */
export const sameSigns = (text: string): string =>
  text.replace(/[\u00a0\u2007\u2009\u202f]/g, " ").replace(/[\u2012\u2013\u2212]/g, "-");
