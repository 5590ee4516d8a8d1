// What a formula says, as a plain list in reading order: from its text by a small reader of its own (no grammar, no part of the
// program's lexer), from the parts the program made of it, and from the tree that is calculated. Equal lists: nothing was dropped,
// added, moved or changed.

import { factsOfAttribute, lineAttributes } from "../../shared/domain/lineAttribute.ts";
import type { Expression } from "../../shared/formula/expression.ts";
import type { Part } from "../../shared/formula/formulaParts.ts";
import { functions } from "../../shared/formula/functions/index.ts";
import type { MeasureFilter, Operand, YearChoice, YearPoint } from "../../shared/formula/operand.ts";

/** Names of the lines a text may use, upper case, with their ids. */
export type NamedLines = ReadonlyMap<string, string>;

const upper = (text: string): string => text.normalize("NFC").toLocaleUpperCase("sv");
const functionName = new Map(
  functions.flatMap(({ name, swedishName }) => [[name, name] as const, [swedishName, name] as const]),
);
const queryName = new Map([
  ["ÅTGÄRDER", "MEASURES"],
  ["TILLFÄLLIGT", "TEMPORARY"],
  ["ÅTGÄRDSNIVÅ", "MEASURELEVEL"],
  ["INVESTERINGAR", "INVESTMENTS"],
]);
for (const name of [...queryName.values()]) queryName.set(name, name);
const attributeName = new Map(
  lineAttributes.flatMap((key) => [[upper(key), key] as const, [upper(factsOfAttribute[key].swedish), key] as const]),
);
const suffixName = new Map(
  Object.entries({
    kr: "KR SEK",
    tkr: "TKR KSEK",
    mnkr: "MNKR MKR MSEK",
    mdkr: "MDKR MDR GSEK",
    öre: "ÖRE ORE",
  }).flatMap(([suffix, words]) => words.split(" ").map((word) => [word, suffix] as const)),
);
const yearName = new Map(
  Object.entries({
    "-1": "FÖREGÅENDE PREVIOUS",
    "1": "NÄSTA NEXT",
    first: "FÖRSTA FIRST",
    last: "SISTA LAST",
    budget: "BUDGETÅR BUDGETÅRET BUDGET",
  }).flatMap(([year, words]) => words.split(" ").map((word) => [word, year] as const)),
);
const filterName = new Map(
  Object.entries({
    permanent: "PERMANENT PERMANENTA VARAKTIG VARAKTIGA",
    temporary: "TILLFÄLLIG TILLFÄLLIGA TEMPORARY",
    saving: "BESPARING BESPARINGAR SAVING",
    addition: "TILLSKOTT ADDITION",
    transfer: "RAMVÄXLING RAMVÄXLINGAR TRANSFER",
    yes: "JA YES",
    no: "NEJ NO",
    taxFunded: "SKATTEFINANSIERAD SKATTEFINANSIERADE TAXFUNDED",
    feeFunded: "AVGIFTSFINANSIERAD AVGIFTSFINANSIERADE FEEFUNDED",
    depreciation: "AVSKRIVNING AVSKRIVNINGAR DEPRECIATION",
    operatingConsequence: "DRIFTKONSEKVENS DRIFTKONSEKVENSER OPERATINGCONSEQUENCE",
    "": "OMRÅDE AREA VARAKTIGHET DURATION SLAG KIND FINANSIERAD FUNDED VERKSAMHET SCOPE POST PROGRAM PROGRAMME ENHET UNIT",
  }).flatMap(([value, words]) => words.split(" ").map((word) => [word, value] as const)),
);

const signs: Readonly<Record<string, string>> = {
  "\u2212": "-",
  "\u2013": "-",
  "×": "*",
  "·": "*",
  "÷": "/",
  "≤": "<=",
  "≥": ">=",
  "≠": "<>",
};
const isDigit = (character: string): boolean => character >= "0" && character <= "9" && character.length === 1;
const isLetter = (character: string): boolean => /[\p{L}_]/u.test(character);
const isNamePart = (character: string): boolean => /[\p{L}\p{N}_.]/u.test(character);
const isSpace = (character: string): boolean => /[\s\u00a0\u202f\u2009]/.test(character) && character !== "";
const doubleQuotes = '"“”„»«';

type Raw =
  | { readonly is: "number" | "name" | "label" | "text" | "id" | "sign"; readonly says: string }
  | { readonly is: "end"; readonly says: "" };

/** Pieces of a text, character by character. */
function piecesOf(text: string, surface: "swedish" | "canonical"): readonly Raw[] {
  const pieces: Raw[] = [];
  let at = 0;
  const peek = (ahead = 0): string => text[at + ahead] ?? "";
  const quoted = (quotes: string): string => {
    let content = "";
    at += 1;
    while (at < text.length) {
      if (quotes.includes(peek())) {
        if (!quotes.includes(peek(1)) || peek(1) === "") break;
        content += quotes === doubleQuotes ? '"' : peek();
        at += 2;
      } else {
        content += peek();
        at += 1;
      }
    }
    at += 1;
    return content;
  };
  const digits = (): string => {
    let found = "";
    while (isDigit(peek())) {
      found += peek();
      at += 1;
    }
    return found;
  };
  const groupFollows = (separator: (character: string) => boolean): boolean =>
    separator(peek()) && isDigit(peek(1)) && isDigit(peek(2)) && isDigit(peek(3)) && !isDigit(peek(4));
  const number = (): string => {
    let whole = digits();
    if (surface === "canonical") {
      if (peek() !== "." || !isDigit(peek(1))) return whole;
      at += 1;
      return `${whole}.${digits()}`;
    }
    if (whole.length >= 1 && whole.length <= 3) {
      // 1.234.567,5 has a comma behind its points; 1.234 has not and is not accepted at all.
      const points = /^(?:\.\d{3})+,\d/.exec(text.slice(at));
      while (points !== null && peek() === "." && groupFollows((character) => character === ".")) {
        at += 1;
        whole += digits();
      }
      while (
        points === null &&
        groupFollows((character) => " \u00a0\u202f\u2009".includes(character) && character !== "")
      ) {
        at += 1;
        whole += digits();
      }
    }
    if ((peek() === "," || peek() === ".") && isDigit(peek(1))) {
      at += 1;
      return `${whole === "" ? "0" : whole}.${digits()}`;
    }
    return whole;
  };
  while (at < text.length) {
    const character = peek();
    if (isSpace(character)) at += 1;
    else if (
      isDigit(character) ||
      (surface === "swedish" && (character === "," || character === ".") && isDigit(peek(1)))
    )
      pieces.push({ is: "number", says: number() });
    else if (character === "'" || character === "’") pieces.push({ is: "label", says: quoted(character) });
    else if (doubleQuotes.includes(character)) pieces.push({ is: "text", says: quoted(doubleQuotes) });
    else if (character === "@") {
      let id = "";
      at += 1;
      while (/[a-z0-9]/.test(peek())) {
        id += peek();
        at += 1;
      }
      pieces.push({ is: "id", says: id });
    } else if (isLetter(character)) {
      let name = "";
      while (peek() !== "" && isNamePart(peek())) {
        name += peek();
        at += 1;
      }
      while (name.endsWith(".")) {
        name = name.slice(0, -1);
        at -= 1;
      }
      pieces.push({ is: "name", says: upper(name) });
    } else {
      const pair = character + peek(1);
      const sign = pair === "<=" || pair === ">=" || pair === "<>" ? pair : character;
      at += sign.length;
      pieces.push({ is: "sign", says: sign === "," ? ";" : (signs[sign] ?? sign) });
    }
  }
  return pieces;
}

/** The list of a formula's text. Only meant for texts the program has accepted: what it refuses may read as anything here. */
export function streamOfText(text: string, surface: "swedish" | "canonical", lines: NamedLines): readonly string[] {
  const pieces = piecesOf(text.normalize("NFC").replace(/^\s*=?/, ""), surface);
  const stream: string[] = [];
  let at = 0;
  const next = (): Raw => pieces[at] ?? { is: "end", says: "" };
  const isSign = (says: string): boolean => next().is === "sign" && next().says === says;
  const bracket = (): string => {
    if (!isSign("[")) return "";
    at += 1;
    let inside = "";
    while (at < pieces.length && !isSign("]")) {
      const { is, says } = next();
      const isPlus = is === "sign" && says === "+";
      inside += is === "name" ? (yearName.get(says) ?? `.${attributeName.get(says) ?? says}`) : isPlus ? "" : says;
      at += 1;
    }
    at += 1;
    const years = inside.replaceAll(/-0+(?=$|:)/g, "0").replaceAll(/(^|:|-)0+(?=\d)/g, "$1");
    return years === "0" ? "" : `[${years}]`;
  };
  /** A line by any of its names, with the owners in front of it passed over. */
  const line = (): string => {
    let name = next();
    at += 1;
    while (isSign("!")) {
      at += 1;
      name = next();
      at += 1;
    }
    return name.is === "id" ? name.says : (lines.get(upper(name.says)) ?? `?${name.says}`);
  };
  while (at < pieces.length) {
    const piece = next();
    const query = piece.is === "name" ? queryName.get(piece.says) : undefined;
    const after = pieces[at + 1];
    const isCall = piece.is === "name" && after?.is === "sign" && after.says === "(";
    if (piece.is === "number") {
      at += 1;
      const word = next();
      const suffix = isSign("%") ? "%" : word.is === "name" ? suffixName.get(word.says) : undefined;
      if (suffix !== undefined) at += 1;
      stream.push(`${piece.says}${suffix ?? ""}`);
    } else if (piece.is === "text") {
      at += 1;
      stream.push(JSON.stringify(piece.says));
    } else if (isCall && query !== undefined) {
      at += 2;
      const said: string[] = [];
      while (at < pieces.length && !isSign(")")) {
        const { is, says } = next();
        const value = is === "name" ? filterName.get(says) : undefined;
        if (is === "text") said.push(JSON.stringify(says));
        else if (value !== undefined && !lines.has(says)) said.push(value);
        else if (is !== "sign") {
          said.push(line());
          continue;
        }
        at += 1;
      }
      at += 1;
      stream.push(
        `${query}{${said
          .filter((word) => word !== "")
          .toSorted()
          .join()}}${bracket()}`,
      );
    } else if (isCall && piece.says === upper("ÅR") && pieces[at + 2]?.says === ")") {
      at += 3;
      stream.push("YEAR");
    } else if (isCall && functionName.get(piece.says) === "YEAR") {
      at += 3;
      stream.push("YEAR");
    } else if (isCall) {
      at += 2;
      stream.push(`${functionName.get(piece.says) ?? piece.says}(`);
    } else if (piece.is === "name" || piece.is === "label" || piece.is === "id") {
      const from = line();
      if (isSign(":")) {
        at += 1;
        const to = line();
        stream.push(`${from}:${to}${bracket()}`);
      } else stream.push(`${from}${bracket()}`);
    } else if (isSign("[")) {
      stream.push(`own${bracket()}`);
    } else {
      stream.push(piece.says);
      at += 1;
    }
  }
  return stream;
}

const pointText = (point: YearPoint): string => {
  switch (point.type) {
    case "same":
      return "0";
    case "relative":
      return String(point.offset);
    case "absolute":
      return String(point.year);
    default:
      return point.type;
  }
};
const choiceText = (choice: YearChoice): string => {
  if (choice.type === "span") return `[${pointText(choice.from)}:${pointText(choice.to)}]`;
  return choice.type === "same" ? "" : `[${pointText(choice)}]`;
};

function filterText({
  committeeId,
  programmeId,
  unitId,
  area,
  duration,
  kind,
  funded,
  scope,
  post,
}: MeasureFilter): string {
  const said = [
    committeeId,
    programmeId,
    unitId,
    area === null ? null : JSON.stringify(area),
    duration,
    kind,
    funded === null ? null : funded ? "yes" : "no",
    scope,
    post,
  ];
  return said
    .filter((word) => word !== null)
    .toSorted()
    .join();
}

function operandText(operand: Operand): string {
  switch (operand.type) {
    case "literal":
      return `${operand.digits}${operand.suffix}`;
    case "text":
      return JSON.stringify(operand.text);
    case "line":
      return `${operand.lineId ?? "own"}${choiceText(operand.year)}`;
    case "range":
      return `${operand.fromId}:${operand.toId}${choiceText(operand.year)}`;
    case "attribute":
      return `${operand.lineId ?? "own"}[.${operand.attribute}]`;
    case "measures":
      return `${operand.query}{${filterText(operand.filter)}}${choiceText(operand.year)}`;
    case "investments":
      return `INVESTMENTS{${filterText(operand.filter)}}${choiceText(operand.year)}`;
    case "year":
      return "YEAR";
  }
}

/** The list of a formula's parts. */
export const streamOfParts = (parts: readonly Part[]): readonly string[] => parts.map(partText);

function partText(part: Part): string {
  switch (part.type) {
    case "operand":
      return operandText(part.operand);
    case "operator":
      return part.symbol;
    case "call":
      return `${part.definition.name}(`;
    case "open":
      return "(";
    case "close":
      return ")";
    case "separator":
      return ";";
    case "percent":
      return "%";
    case "unreadable":
      return "?";
  }
}

/** The parts as the tree must hold them: no parentheses, no separators, and no sign that only says plus. */
export function bareStreamOfParts(parts: readonly Part[]): readonly string[] {
  return streamOfParts(parts.filter((part) => !(part.type === "operator" && part.unary && part.symbol === "+"))).filter(
    (said) => said !== "(" && said !== ")" && said !== ";",
  );
}

/** The list of a tree, as it would be written without parentheses. */
export function streamOfExpression(
  expression: Expression,
  reads: readonly Operand[],
  into: string[] = [],
): readonly string[] {
  switch (expression.type) {
    case "operand": {
      const read = reads[expression.index];
      into.push(read === undefined ? "?" : operandText(read));
      break;
    }
    case "negate":
      into.push("-");
      streamOfExpression(expression.argument, reads, into);
      break;
    case "percent":
      streamOfExpression(expression.argument, reads, into);
      into.push("%");
      break;
    case "binary":
      streamOfExpression(expression.left, reads, into);
      into.push(expression.operator);
      streamOfExpression(expression.right, reads, into);
      break;
    case "call":
      into.push(`${expression.definition.name}(`);
      for (const argument of expression.arguments) streamOfExpression(argument, reads, into);
  }
  return into;
}

/** Operators, calls and reads of a tree: the steps one calculation of it can take. */
export function stepsOf(expression: Expression): number {
  switch (expression.type) {
    case "operand":
      return 1;
    case "negate":
    case "percent":
      return 1 + stepsOf(expression.argument);
    case "binary":
      return 1 + stepsOf(expression.left) + stepsOf(expression.right);
    case "call":
      return expression.arguments.reduce((sum, argument) => sum + stepsOf(argument), 1);
  }
}
