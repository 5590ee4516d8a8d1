// The parameters of a refusal as words in its sentence. They may come from a hostile file.

export interface ReasonWithParameters {
  readonly type: string;
  readonly [parameter: string]: unknown;
}

/** A text parameter; what cannot be seen is shown as a mark, so that it cannot turn the sentence round. */
export const textOfReason = (reason: ReasonWithParameters, parameter: string): string =>
  String(reason[parameter] ?? "")
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu, "\ufffd");

export const numberOfReason = (reason: ReasonWithParameters, parameter: string): string =>
  new Intl.NumberFormat("sv-SE").format(Number(reason[parameter] ?? 0));
