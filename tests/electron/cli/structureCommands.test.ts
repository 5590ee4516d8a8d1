// Lines, sheets and notes on the command line, through a file that is closed and opened between the commands.

import { join } from "node:path";
import { expect, it } from "vitest";
import * as z from "zod";
import { jsonOf, refusalOf, saidBy } from "../../support/commandLine.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";

const newFolder = temporaryFolders();

const shown = z.object({
  sheets: z.array(
    z.object({
      name: z.string(),
      years: z.array(z.number()),
      lines: z.array(
        z.object({
          code: z.string(),
          label: z.string(),
          parent: z.string().nullable(),
          cellNotes: z.array(z.object({ year: z.number(), text: z.string(), author: z.string() })).optional(),
        }),
      ),
    }),
  ),
});

async function newFile(): Promise<string> {
  const file = join(newFolder(), "prov.budget");
  await saidBy("new", file, "--sample", "alingsas");
  return file;
}
const sheetsOf = async (file: string) => shown.parse(await jsonOf("show", file)).sheets;

it("puts in, moves, indents, doubles and removes lines, and each can be undone", async () => {
  const file = await newFile();
  const before = await sheetsOf(file);
  expect(await saidBy("add-line", file, "Ramar", "Gemensamt", "--kind", "rubrik", "--after", "KS")).toBe(
    "Lade till raden Gemensamt.",
  );
  await saidBy("add-line", file, "Ramar", "Kapitaltjänst", "--code", "KAP", "--under", "Gemensamt");
  expect(await saidBy("move-lines", file, "KS", "--under", "Gemensamt")).toBe(
    "Flyttade Kommunstyrelsen till Gemensamt.",
  );
  expect(await saidBy("outdent", file, "KS")).toBe("Flyttade ut Kommunstyrelsen en nivå.");
  expect(await saidBy("indent", file, "KS")).toBe("Flyttade in Kommunstyrelsen en nivå.");
  await saidBy("duplicate", file, "KS");
  const frames = (await sheetsOf(file)).find(({ name }) => name === "Ramar");
  expect(frames?.lines.map(({ code }) => code)).toContain("KS_2");
  expect(await saidBy("remove-lines", file, "KAP")).toContain("Tog bort raden Kapitaltjänst.");
  for (let turn = 0; turn < 7; turn += 1) await saidBy("undo", file);
  expect(await sheetsOf(file)).toEqual(before);
});

it("tells what reads a line without removing it", async () => {
  const file = await newFile();
  const said = await saidBy("remove-lines", file, "PKV", "--preview");
  expect(said).toContain("VON läser det som tas bort och visar sedan #NAMN?.");
  expect((await sheetsOf(file))[0]?.lines.map(({ code }) => code)).toContain("PKV");
});

it("keeps a note in the file, lists it, shows it in the JSON and takes it away", async () => {
  const file = await newFile();
  expect(await saidBy("note", file, "KS", "2022", "Enligt beslut\nsidan 2")).toBe("Anteckning vid KS 2022.");
  expect(await saidBy("notes", file)).toContain("KS 2022: Enligt beslut / sidan 2");
  const lines = (await sheetsOf(file)).flatMap(({ lines: all }) => all).filter(({ code }) => code === "KS");
  expect(lines[0]?.cellNotes).toMatchObject([{ year: 2022, text: "Enligt beslut\nsidan 2" }]);
  await saidBy("note", file, "KS", "2022", "");
  expect(await saidBy("notes", file)).toBe("Inga anteckningar.");
  await saidBy("undo", file);
  expect(await saidBy("notes", file)).toContain("Enligt beslut");
});

it("renames, moves, doubles and removes sheets, with the host's refusals", async () => {
  const file = await newFile();
  await saidBy("sheet", file, "Ramar", "--rename", "Nämndernas ramar", "--caption", "netto");
  await saidBy("sheet", file, "Nämndernas ramar", "--first");
  expect((await sheetsOf(file))[0]?.name).toBe("Nämndernas ramar");
  await saidBy("sheet", file, "Nämndernas ramar", "--duplicate");
  expect((await sheetsOf(file))[1]?.name).toBe("Nämndernas ramar (kopia)");
  await saidBy("sheet", file, "Nämndernas ramar (kopia)", "--remove");
  expect(await refusalOf(1, "sheet", file, "Nämndernas ramar", "--remove")).toContain("budgetens egna blad");
  expect(await refusalOf(1, "sheet", file, "Nämndernas ramar", "--years", "2022-2022")).toContain(
    "ligger utanför 2022–2022",
  );
  expect(await refusalOf(1, "sheet", file, "Finns inte", "--first")).toContain("inget blad som heter");
});
