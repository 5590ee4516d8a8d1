// read-table: a printed table out of a text file, as JSON or as a short account.

import { readFileSync, statSync } from "node:fs";
import type { PrintedTable } from "../../shared/domain/printedTable.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { cliTexts } from "../../shared/texts/cli.ts";
import { tableRefusalText } from "../../shared/texts/printedTable.ts";
import { readPrintedTable } from "../exchange/printedTable/readPrintedTable.ts";
import type { CliArguments } from "./cliArguments.ts";
import { type CliOutcome, done, refused, systemCode, usedWrongly } from "./cliOutcome.ts";

const largestMegabytes = 5;

/** The text of a file: UTF-8, UTF-16 with a mark, or Latin-1. A refusal is a sentence. */
export function readTextFile(path: string): Result<string, string> {
  let bytes: Uint8Array;
  try {
    if (statSync(path).size > largestMegabytes * 1024 * 1024)
      return failure(cliTexts.fileTooLarge(path, largestMegabytes));
    bytes = readFileSync(path);
  } catch (error) {
    return failure(cliTexts.cannotRead(path, systemCode(error)));
  }
  const text = textOf(bytes);
  return text === null ? failure(cliTexts.notText(path)) : success(text);
}

/** Reads and recognises the file; a refusal is a sentence. */
export function readTableFile(path: string): Result<PrintedTable, string> {
  const text = readTextFile(path);
  if (!text.ok) return text;
  const read = readPrintedTable(text.value);
  if (read.ok) return read;
  return failure(`${tableRefusalText(read.error)} (${path})`);
}

/** null for what is no text at all: a NUL byte or the mark of a PDF. */
function textOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0) || new TextDecoder("latin1").decode(bytes.subarray(0, 5)) === "%PDF-") return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder("windows-1252").decode(bytes);
    throw error;
  }
}

export function tableCommand({ positional }: CliArguments): CliOutcome {
  const [path, ...more] = positional;
  if (path === undefined || more.length > 0) return usedWrongly(cliTexts.wrongArguments, cliTexts.usage);
  const read = readTableFile(path);
  if (!read.ok) return refused(read.error);
  const { title, unit, unitSuspected, columns, rows, sums, doubts } = read.value;
  return done({
    sentences: [
      cliTexts.tableRead(rows.length, columns.length, unit ?? cliTexts.noUnit),
      ...doubts.map(({ message }) => message),
    ],
    json: { title, unit, unitSuspected, columns, rows, sums, doubts },
  });
}
