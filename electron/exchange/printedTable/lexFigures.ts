// Cuts a line of running text into its label and the printed pieces of figures at its end. A piece is what stands
// between spaces; which pieces belong to one figure is decided later (splitFigures), when the columns are known.

import { emptyCell } from "./emptyCells.ts";
import { isYear, isYearRange } from "./labelWords.ts";

export interface Piece {
  /** "blank" is a cell the copy has marked as empty (see emptyCells). */
  readonly kind: "digits" | "dash" | "blank";
  /** Digits with decimals, no sign. */
  readonly digits: string;
  readonly negative: boolean;
  readonly signed: boolean;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly percent: boolean;
  /** What stands before the piece: one ordinary space, one no-break space, or a wide gap (two or more, or a tab). */
  readonly gap: "plain" | "tight" | "wide";
  /** Where the piece begins and ends in the line, for tables aligned by place. */
  readonly start: number;
  readonly end: number;
}

export interface LexedLine {
  readonly text: string;
  readonly label: string;
  readonly pieces: readonly Piece[];
}

const longestLine = 4_000;
const mostPieces = 120;
const digitsPiece = /^(\()?([-+]?)(\()?(\d+(?:[.,]\d+)*)(%?)(\))?(-)?(%?)(?:\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹]{1,2})?$/u;
const dashes = /[\u2010-\u2015\u2212]/gu;
const trailingUnit = /\s(?:tkr|mnkr|mkr|kr|kronor)\.?$/iu;

function pieceOf(token: string, gapText: string, start: number): Piece | null {
  const plain = token.replace(dashes, "-");
  const gap =
    gapText.length > 1 || gapText.includes("\t")
      ? "wide"
      : /^[\u00a0\u202f\u2007\u2009]$/u.test(gapText)
        ? "tight"
        : "plain";
  const common = { gap, start, end: start + token.length } as const;
  if (/^-{1,2}$/u.test(plain) || plain === emptyCell) {
    return {
      kind: plain === emptyCell ? "blank" : "dash",
      digits: "",
      negative: false,
      signed: false,
      opens: false,
      closes: false,
      percent: false,
      ...common,
    };
  }
  const match = digitsPiece.exec(plain);
  if (match === null || isYearRange(plain)) return null;
  return {
    kind: "digits",
    digits: match[4] ?? "",
    negative: match[2] === "-" || match[7] === "-",
    signed: match[2] !== "",
    opens: match[1] !== undefined || match[3] !== undefined,
    closes: match[6] !== undefined,
    percent: match[5] === "%" || match[8] === "%",
    ...common,
  };
}

const withoutEmptyCells = (text: string): string => text.replaceAll(emptyCell, " ").trim();

/** The longest run of figure pieces at the end of a line, and the label before it. */
export function lexLine(line: string): LexedLine {
  const text = line.trimEnd();
  if (text.length > longestLine) return { text, label: text, pieces: [] };
  const lexed = text.replace(trailingUnit, "");
  const tokens = [...lexed.matchAll(/\S+/gu)];
  const pieces: Piece[] = [];
  let labelEnd = lexed.length;
  let percentNext = false;
  for (let at = tokens.length - 1; at >= 0 && pieces.length < mostPieces; at -= 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const before = tokens[at - 1];
    const gapText = lexed.slice(before === undefined ? 0 : before.index + before[0].length, token.index);
    if (token[0] === "%" || /^\*{1,3}$/u.test(token[0])) {
      percentNext = percentNext || token[0] === "%";
      continue;
    }
    const piece = pieceOf(token[0], gapText, token.index);
    if (piece === null) break;
    pieces.unshift(percentNext ? { ...piece, percent: true } : piece);
    percentNext = false;
    labelEnd = token.index;
  }
  // "Intäkter -" alone is a label with a dash; a row of dashes is a row of nothing; a row of empty cells is text.
  const figures = pieces.filter((piece) => piece.kind !== "blank");
  if (figures.every((piece) => piece.kind === "dash") && figures.length < 2) {
    const words = withoutEmptyCells(text);
    return { text: words, label: words, pieces: [] };
  }
  return { text, label: lexed.slice(0, labelEnd).trim(), pieces };
}

/** True when every figure of the line is a bare year: a heading, not amounts. */
export const onlyYears = (line: LexedLine): boolean =>
  line.pieces.every((piece) => piece.kind === "digits" && !piece.signed && !piece.percent && isYear(piece.digits));
