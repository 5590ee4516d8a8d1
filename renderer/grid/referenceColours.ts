// The colours of references: each distinct target of a formula gets one of eight, the same in the bar and in the grid.
// Also cuts the typed text into pieces for the layer that colours it and underlines the refused place.

import type { InputCheck } from "../../shared/contract/workbench.ts";
import type { LineId } from "../../shared/domain/ids.ts";

export type References = InputCheck["references"];

export const colourCount = 8;

/** Colour number (1–8) of each reference, in order; equal targets share one. */
export function coloursOf(references: References): readonly number[] {
  const seen = new Map<string, number>();
  return references.map((reference) => {
    const key = `${reference.lineIds.join(",")}@${reference.years.join(",")}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const colour = (seen.size % colourCount) + 1;
    seen.set(key, colour);
    return colour;
  });
}

/**
 * The references of `before` in the text that stands now: those before and after what was typed keep their colours, what was typed in
 * has none until the host has answered. A reference that is gone has a place outside the text, so that the others keep theirs.
 */
export function carriedReferences(before: string, now: string, references: References): References {
  if (before === now || references.length === 0) return references;
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before.charAt(start) === now.charAt(start)) start += 1;
  let end = 0;
  while (end < shorter - start && before.charAt(before.length - 1 - end) === now.charAt(now.length - 1 - end)) end += 1;
  const moved = now.length - before.length;
  return references.map((reference) => {
    const isBefore = reference.end <= start && !(reference.end === start && grows.test(now.charAt(start)));
    if (isBefore) return reference;
    const isAfter = reference.start >= before.length - end && !grows.test(now.charAt(reference.start + moved - 1));
    if (isAfter) return { ...reference, start: reference.start + moved, end: reference.end + moved };
    return { ...reference, start: -1, end: -1 };
  });
}

/** Written right beside a reference these make it another one: VONA, VON[2026], A:VON. */
const grows = /[\p{L}\p{N}_.[:!]/u;

/**
 * True for a reference to the cells of a line. A query such as ÅTGÄRDER(VON) names a line but reads its measures, so the
 * line's own cell must not be shown as if it were read.
 */
export const readsCells = (text: string, reference: References[number]): boolean =>
  !text.slice(reference.start, reference.end).includes("(");

/** Colour by line and year, for the cells of the grid. The first reference to a cell wins. */
export function coloursByCell(text: string, references: References): ReadonlyMap<string, number> {
  const colours = coloursOf(references);
  const byCell = new Map<string, number>();
  references.forEach((reference, order) => {
    if (!readsCells(text, reference)) return;
    for (const lineId of reference.lineIds) {
      for (const year of reference.years) {
        const key = cellKey(lineId, year);
        if (!byCell.has(key)) byCell.set(key, colours[order] ?? 1);
      }
    }
  });
  return byCell;
}

export const cellKey = (lineId: LineId, year: number): string => `${lineId}:${year}`;

export interface TextPiece {
  readonly start: number;
  readonly text: string;
  /** 0 for text outside references. */
  readonly colour: number;
  /** Inside the place a refusal points at. */
  readonly refused: boolean;
  /** The parenthesis beside the caret, or its other half. */
  readonly paired: boolean;
}

/**
 * The text in pieces of one colour each; together they are the whole text. Places outside the text are cut off, and a
 * refusal at the very end marks one added space, so that "something is missing here" can be seen.
 */
export function textPieces(
  text: string,
  references: References,
  refused: { readonly start: number; readonly end: number } | undefined,
  pair: readonly number[] = [],
): readonly TextPiece[] {
  const colours = coloursOf(references);
  const padded = refused !== undefined && refused.start >= text.length ? `${text}\u00a0` : text;
  const mark = refused === undefined ? null : markedPlace(refused, padded.length);
  const colourAt = (place: number): number => {
    const order = references.findIndex((reference) => place >= reference.start && place < reference.end);
    return order < 0 ? 0 : (colours[order] ?? 0);
  };
  const pieces: TextPiece[] = [];
  for (let place = 0; place < padded.length; place += 1) {
    const colour = colourAt(place);
    const isRefused = mark !== null && place >= mark.start && place < mark.end;
    const last = pieces.at(-1);
    const sign = padded.charAt(place);
    const paired = pair.includes(place);
    if (last !== undefined && last.colour === colour && last.refused === isRefused && last.paired === paired) {
      pieces[pieces.length - 1] = { ...last, text: last.text + sign };
    } else {
      pieces.push({ start: place, text: sign, colour, refused: isRefused, paired });
    }
  }
  return pieces;
}

/** At least one sign wide, inside the text. */
function markedPlace(place: { readonly start: number; readonly end: number }, length: number) {
  const start = Math.max(0, Math.min(place.start, length - 1));
  return { start, end: Math.max(start + 1, Math.min(place.end, length)) };
}
