// Text for a place that prints it as it is (a terminal, a log): characters that cannot be seen, or that turn the reading direction of
// what follows, stand as a sign. A file can hold them in names, notes and texts.

/** Control and format characters, and the fillers that look like nothing. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu;

/** The text with "␣" for every character that cannot be seen; ordinary and hard spaces stay. */
export const visibleText = (text: string): string => text.toWellFormed().replace(unseen, "␣");
