// The rules of the source tree: who may import whom, what may name Electron, SQL and the network, and that nothing makes code
// from strings. Types count. The message names the broken rule.

import { readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Inside shared a folder imports only earlier ones. */
const sharedOrder = [
  "domain",
  "texts",
  "format",
  "formula",
  "patches",
  "commands",
  "compare",
  "analysis",
  "review",
  "explain",
  "reports",
  "contract",
];

interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function sourcesUnder(folder: string): readonly SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const path = `${folder}/${name.split(sep).join("/")}`;
      const text = readFileSync(join(root, path), "utf8");
      const named = [
        ...text.matchAll(
          /(?:^|\n)\s*(?:import|export)\b[^;]*?from\s+"([^"]+)"|import\(\s*"([^"]+)"\s*\)|(?:^|\n)import\s+"([^"]+)"/g,
        ),
      ];
      return { path, text, imports: named.map((match) => resolveImport(path, match[1] ?? match[2] ?? match[3] ?? "")) };
    });
}

/** A path from the root for relative imports, the bare name for packages. */
const resolveImport = (from: string, name: string): string =>
  name.startsWith(".") ? posix.normalize(posix.join(posix.dirname(from), name)) : name;

const shared = sourcesUnder("shared");
const electron = sourcesUnder("electron");
const renderer = sourcesUnder("renderer");
const product = [...shared, ...electron, ...renderer];

const broken = (
  files: readonly SourceFile[],
  isBroken: (file: SourceFile, name: string) => boolean,
): readonly string[] =>
  files.flatMap((file) =>
    file.imports.filter((name) => isBroken(file, name)).map((name) => `${file.path} imports ${name}`),
  );

describe("layers", () => {
  it("finds the source files", () => {
    expect(product.length).toBeGreaterThan(150);
    expect(product.reduce((count, file) => count + file.imports.length, 0)).toBeGreaterThan(500);
  });

  it("shared imports neither electron nor renderer, no Node, no DOM library", () => {
    expect(
      broken(shared, (_, name) => /^(electron|renderer)\b|^node:|^react|^ag-grid|^better-sqlite3/.test(name)),
    ).toEqual([]);
  });

  it("inside shared a folder imports only earlier ones", () => {
    const folderOf = (path: string): number => sharedOrder.indexOf(path.split("/")[1] ?? "");
    expect(shared.filter(({ path }) => folderOf(path) < 0).map(({ path }) => path)).toEqual([]);
    expect(broken(shared, ({ path }, name) => name.startsWith("shared/") && folderOf(name) > folderOf(path))).toEqual(
      [],
    );
  });

  it("renderer and electron never import each other", () => {
    expect(broken(renderer, (_, name) => /^electron\b|^node:|^better-sqlite3/.test(name))).toEqual([]);
    expect(broken(electron, (_, name) => /^renderer\//.test(name))).toEqual([]);
  });

  it("only main, preload, shell and ipc import the electron module", () => {
    const mayImport = /^electron\/(main|preload|hostProcess)\.ts$|^electron\/(shell|ipc)\//;
    expect(broken(electron, ({ path }, name) => name === "electron" && !mayImport.test(path))).toEqual([]);
  });

  it("only the store touches SQLite", () => {
    expect(
      broken(product, ({ path }, name) => name === "better-sqlite3" && !path.startsWith("electron/store/")),
    ).toEqual([]);
    const sql = /\b(SELECT .+ FROM|INSERT (OR REPLACE )?INTO|DELETE FROM|CREATE TABLE|PRAGMA )/;
    expect(
      product.filter(({ path, text }) => !path.startsWith("electron/store/") && sql.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });

  it("only the browser shell listens, and nothing calls out", () => {
    const network = /^node:(http|https|http2|net|tls|dgram|dns)$|^(undici|axios|ws)$/;
    expect(
      broken(product, ({ path }, name) => network.test(name) && !path.startsWith("electron/browserShell/")),
    ).toEqual([]);
  });

  it("makes no code from strings and no markup from text", () => {
    const forbidden =
      /\beval\s*\(|\bnew Function\b|\.innerHTML\b|dangerouslySetInnerHTML|\.loadExtension\s*\(|unsafeMode\s*\(/;
    expect(product.filter(({ text }) => forbidden.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it("keeps every file to one subject (at most 400 lines)", () => {
    expect(product.filter(({ text }) => text.split("\n").length > 400).map(({ path }) => path)).toEqual([]);
  });

  it("opens every file with a comment that tells the idea", () => {
    expect(
      product
        .filter(({ text, path }) => !path.endsWith(".d.ts") && !/^(#!.*\n)?(\/\/|\/\*)/.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it("imports only files that exist", () => {
    const known = new Set(product.map(({ path }) => path));
    const local = broken(product, (_, name) => /^(shared|electron|renderer)\/.*\.tsx?$/.test(name) && !known.has(name));
    expect(local).toEqual([]);
  });
});
