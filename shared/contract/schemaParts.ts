// The small checks that the schemas of requests and commands are made of: ids, years, amounts, and texts of bounded length as a
// person sees them.

import * as z from "zod";
import { isLineId, isSheetId, type LineId, type SheetId } from "../domain/ids.ts";
import { displayUnits } from "../domain/unit.ts";
import { largestStoredNumber } from "../format/parseTyped.ts";

export const lineId = z.custom<LineId>(isLineId);
export const sheetId = z.custom<SheetId>(isSheetId);
export const year = z.int().min(1900).max(2199);

/**
 * Text as a person sees it: NFC, line ends as "\n", without control characters and the invisible marks that turn the
 * direction of writing (they come along when text is copied from web pages and Office, and no file may hold them).
 */
export const visibleText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n]/gu, " ")
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .normalize("NFC");

export const seen = (most: number) => z.string().max(most).transform(visibleText);
export const shortText = seen(1_000);
export const longText = z.string().max(5_000_000);
export const handle = z.string().max(100);
export const displayUnit = z.enum(displayUnits);
export const amount = z.number().min(-largestStoredNumber).max(largestStoredNumber);
