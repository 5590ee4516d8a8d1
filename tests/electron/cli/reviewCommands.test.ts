// check, accept, withdraw and frame-rule through a file that is closed and opened between the commands.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import * as z from "zod";
import { alingsasOperatingBudget } from "../../../electron/host/samples/alingsasTables.ts";
import { jsonOf, refusalOf, saidBy } from "../../support/commandLine.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";

const newFolder = temporaryFolders();

const warningsJson = z.object({
  warnings: z.array(
    z.object({
      rule: z.string(),
      code: z.string(),
      year: z.number().nullable(),
      acknowledged: z.object({ reason: z.string(), by: z.string(), at: z.string() }).optional(),
    }),
  ),
});
const accepted = async (file: string) =>
  warningsJson
    .parse(await jsonOf("check", file))
    .warnings.flatMap(({ rule, acknowledged }) =>
      acknowledged === undefined ? [] : [`${rule}: ${acknowledged.reason}`],
    );

it("keeps what was accepted in the file, counts the rest, and takes it back", async () => {
  const file = join(newFolder(), "prov.budget");
  await saidBy("new", file, "--sample", "alingsas");
  expect((await saidBy("check", file)).split("\n")).toHaveLength(7);
  expect(await saidBy("accept", file, "6", "--reason", "Ur reserven")).toMatch(
    /^Godtog: 1\s500\stkr saknar finansiering 2021…$/,
  );
  expect(await accepted(file)).toEqual(["unfundedMeasure: Ur reserven"]);
  const said = (await saidBy("check", file)).split("\n");
  expect(said[0]).toBe("Granskaren hittade 5 saker:");
  expect(said[6]).toMatch(/^6\. Godtaget .*\d{4}-\d\d-\d\d \(Ur reserven\): 1\s500\stkr/);
  const shown = warningsJson.parse(await jsonOf("show", file));
  expect(shown.warnings.filter(({ acknowledged }) => acknowledged !== undefined)).toHaveLength(1);
  // Other figures: the sentence is another, and so the alarm is back.
  await saidBy("set", file, "SOMMARJOBB", "2021", "1200000");
  expect(await accepted(file)).toEqual([]);
  await saidBy("undo", file);
  expect(await accepted(file)).toEqual(["unfundedMeasure: Ur reserven"]);
  await saidBy("withdraw", file, "6");
  expect(await accepted(file)).toEqual([]);
});

it("refuses a number that check does not show, and a missing or empty reason", async () => {
  const file = join(newFolder(), "prov.budget");
  await saidBy("new", file, "--sample", "alingsas");
  expect(await refusalOf(1, "accept", file, "7", "--reason", "Ja")).toMatch(
    /^Granskaren har ingen anmärkning med nummer 7/,
  );
  expect(await refusalOf(1, "withdraw", file, "sex")).toMatch(/nummer sex/);
  expect(await refusalOf(1, "withdraw", file, "1")).toBe(
    "Anmärkning 1 är inte godtagen, så det finns inget att ta tillbaka.",
  );
  expect(await refusalOf(2, "accept", file, "1")).toMatch(/^Flaggan --reason saknar värde/);
  expect(await refusalOf(1, "accept", file, "1", "--reason", "  ")).toMatch(/skäl/i);
  expect(await accepted(file)).toEqual([]);
});

it("gives pasted frames the rule, and puts what it does not explain on lines of their own", async () => {
  const folder = newFolder();
  const file = join(folder, "prov.budget");
  const table = join(folder, "drift.txt");
  writeFileSync(table, alingsasOperatingBudget);
  await saidBy("new", file, "--title", "Prov", "--table", table);
  expect(await refusalOf(1, "frame-rule", file, "SAKNAS")).toMatch(/^Det finns ingen rad med koden ”SAKNAS”/);
  expect(await saidBy("frame-rule", file, "--explain")).toBe("Ramregel på 9 ramar.");
  const codes = z.object({ sheets: z.array(z.object({ lines: z.array(z.object({ code: z.string() })) })) });
  const shown = codes.parse(await jsonOf("show", file)).sheets.flatMap(({ lines }) => lines.map(({ code }) => code));
  expect(shown.some((code) => code.startsWith("EJ_"))).toBe(true);
  expect(await saidBy("frame-rule", file, "--explain")).toBe("Inget ändrades: det står redan så i filen.");
});
