// The lock file must install on a machine with nothing but git, Node and npm.

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as z from "zod";

const lockSchema = z.object({
  packages: z.record(z.string(), z.looseObject({ gypfile: z.boolean().optional(), resolved: z.string().optional() })),
});
const packageSchema = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"));
const lock = lockSchema.parse(readJson("package-lock.json"));

it("keeps npm from building better-sqlite3, which brings its own binaries (run `npm run lock` after a change)", () => {
  expect(lock.packages["node_modules/better-sqlite3"]?.gypfile).toBe(false);
});

it("names no registry", () => {
  const named = Object.entries(lock.packages).flatMap(([name, { resolved }]) => (resolved === undefined ? [] : [name]));
  expect(named).toEqual([]);
});

it("pins every dependency to one exact version", () => {
  const { dependencies, devDependencies } = packageSchema.parse(readJson("package.json"));
  const open = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(open).toEqual([]);
});
