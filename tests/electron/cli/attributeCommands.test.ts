// set FILE CODE[pris]: attributes through a file that is closed and opened between the commands.

import { join } from "node:path";
import { expect, it } from "vitest";
import * as z from "zod";
import { jsonOf, refusalOf, saidBy } from "../../support/commandLine.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";

const newFolder = temporaryFolders();

const shownLines = z.object({
  sheets: z.array(
    z.object({
      lines: z.array(z.object({ code: z.string(), attributes: z.record(z.string(), z.number()).optional() })),
    }),
  ),
});

async function attributesOf(file: string, code: string): Promise<Readonly<Record<string, number>> | undefined> {
  const lines = shownLines.parse(await jsonOf("show", file)).sheets.flatMap((sheet) => sheet.lines);
  return lines.find((line) => line.code === code)?.attributes;
}

it("keeps attributes in the file, with undo and redo over closing", async () => {
  const file = join(newFolder(), "prov.budget");
  await saidBy("new", file, "--sample", "alingsas");
  expect(await attributesOf(file, "BUN")).toBeUndefined();
  expect(await saidBy("set", file, "BUN[pris]", "90 tkr")).toBe("BUN, pris: 90 tkr.");
  await saidBy("set", file, "BUN[life]", "33");
  expect(await attributesOf(file, "BUN")).toEqual({ price: 90_000, life: 33 });
  await saidBy("set", file, "BUN", "2021", "1 mnkr");
  await saidBy("undo", file);
  expect(await saidBy("undo", file)).toBe("Ångrade: BUN, livslängd: 33.");
  expect(await attributesOf(file, "BUN")).toEqual({ price: 90_000 });
  await saidBy("undo", file);
  expect(await attributesOf(file, "BUN")).toBeUndefined();
  await saidBy("redo", file);
  expect(await saidBy("set", file, "BUN[pris]", "")).toBe("Tog bort pris för BUN.");
  expect(await attributesOf(file, "BUN")).toBeUndefined();
});

it("refuses a line, an attribute and a value that are none", async () => {
  const file = join(newFolder(), "prov.budget");
  await saidBy("new", file, "--sample", "alingsas");
  expect(await refusalOf(1, "set", file, "SAKNAS[pris]", "1")).toMatch(/^Det finns ingen rad med koden ”SAKNAS”/);
  expect(await refusalOf(1, "set", file, "BUN[startmånad]", "13")).toBe(
    "Startmånad ska vara ett helt tal mellan 1 och 12.",
  );
  expect(await refusalOf(2, "set", file, "BUN[färg]", "1")).toMatch(
    /^Egenskapen ”färg” finns inte\. Välj andel, pris, belopp, (.+, )?anskaffning\b.+ eller \S+\.$/,
  );
});
