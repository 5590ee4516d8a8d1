// Projects on the command line, through a file that is closed and opened between the commands.

import { join } from "node:path";
import { expect, it } from "vitest";
import * as z from "zod";
import { jsonOf, refusalOf, saidBy } from "../../support/commandLine.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";

const newFolder = temporaryFolders();

const shown = z.object({
  projects: z.object({
    years: z.array(z.number()),
    projects: z.array(
      z.object({
        label: z.string(),
        takeInUse: z.object({ year: z.number(), month: z.number() }).nullable(),
        lacks: z.array(z.string()),
        years: z.array(
          z.object({ year: z.number(), capitalCostSek: z.number().nullable(), investmentSek: z.number() }),
        ),
      }),
    ),
    debt: z.unknown(),
  }),
});

it("adds a project, tells what is missing, moves it, and shows it in the JSON", async () => {
  const file = join(newFolder(), "prov.budget");
  await saidBy("new", file, "--sample", "alingsas");
  const added = await saidBy(
    ...["add-project", file, "Ny skola", "--code", "SKOLA", "--committee", "BUN", "--outlay", "2022=10 mnkr"],
    ...["--life", "33", "--start", "2023-01", "--priority", "1", "--status", "beslutat", "--running", "2 mnkr"],
  );
  expect(added).toBe(
    "Lade till projektet Ny skola.\n- Ny skola: internräntan saknas för något år, så kapitalkostnaden är ej beräknad. Fyll i premissen internränta, eller utgiftens räntesats.\n- Ny skola: driftkonsekvensen läggs inte till ramen, utan får bäras inom den.",
  );
  await saidBy("set", file, "SKOLA_UTG[räntesats]", "2,75 %");
  const { projects } = shown.parse(await jsonOf("show", file));
  expect(projects.years).toEqual([2021, 2022, 2023, 2024, 2025]);
  expect(projects.projects).toMatchObject([
    { label: "Ny skola", takeInUse: { year: 2023, month: 1 }, lacks: ["notInFrame"] },
  ]);
  const costs = projects.projects[0]?.years.map(({ capitalCostSek }) =>
    Math.round((capitalCostSek ?? Number.NaN) / 1_000),
  );
  expect(costs).toEqual([0, 0, 578, 570, 561]);
  expect(await saidBy("move-project", file, "SKOLA", "2024-07", "--with-outlays")).toMatch(
    /^Ny skola tas i bruk 2024-07\.\n/,
  );
  expect(await saidBy("projects", file)).toContain("Ny skola: 10\u00a0000 tkr, tas i bruk 2024-07");
  const moved = shown.parse(await jsonOf("show", file)).projects.projects[0]?.years;
  expect(moved?.map(({ investmentSek }) => investmentSek)).toEqual([0, 0, 10_000_000, 0, 0]);
  await saidBy("add-project-part", file, "SKOLA", "--outlay", "2023=1 mnkr", "--life", "10", "--name", "Inventarier");
  await saidBy("undo", file);
  await saidBy("undo", file);
  expect(shown.parse(await jsonOf("show", file)).projects.projects[0]?.takeInUse).toEqual({ year: 2023, month: 1 });
});

it("tells what a project costs before and after what others pay", async () => {
  const file = join(newFolder(), "prov.budget");
  await saidBy("new", file, "--sample", "alingsas");
  await saidBy("add-project", file, "Bad", "--outlay", "2022=60 mnkr", "--contribution", "2022=6 mnkr", "--life", "33");
  const said = (await saidBy("projects", file)).replaceAll("\u00a0", " ");
  expect(said).toContain("Bad: utgift 60 000 tkr, efter bidrag 54 000 tkr, tas i bruk ej bestämt");
});

it("tells the debt the projects lead to, and what is left to restore", async () => {
  const file = join(newFolder(), "prov.budget");
  await saidBy("new", file, "--title", "Prov", "--budget-year", "2027", "--history-years", "1", "--plan-years", "1");
  for (const [code, year, text] of [
    ["SKULD", "2026", "400 mnkr"],
    ["LÅNETAK", "2027", "390 mnkr"],
    ["AMORTERING", "2027", "10 mnkr"],
    ["LÅNEBEHOV", "2027", "4 mnkr"],
    ["BALANSKRAV", "2027", "-30 mnkr"],
    ["RESERV", "2026", "1 mnkr"],
    ["RUR_FRÅN", "2027", "3 mnkr"],
  ] as const)
    await saidBy("set", file, code, year, text);
  const said = (await saidBy("projects", file)).replaceAll("\u00a0", " ").split("\n");
  expect(said).toContain(
    "Låneskuld 2027: ingående 400 000 tkr, nya lån 14 000 tkr, amortering 10 000 tkr, utgående 404 000 tkr, utrymme till lånetaket −14 000 tkr",
  );
  expect(said).toContain(
    "Underskottet 2027, 30 000 tkr, ska vara återställt senast 2030. Kvar vid planens slut: 30 000 tkr.",
  );
  expect(said.find((sentence) => sentence.startsWith("Resultatreserven"))).toMatch(
    /räcker inte 2027: det fattas 2 000 tkr\./,
  );
  expect(await jsonOf("show", file)).toMatchObject({
    projects: {
      reserve: [
        { kind: "overdrawn", year: 2027, amountSek: 2e6 },
        { kind: "overdrawn", year: 2028 },
      ],
    },
  });
});

it("refuses what it cannot read, in words", async () => {
  const file = join(newFolder(), "prov.budget");
  await saidBy("new", file, "--sample", "alingsas");
  expect(await refusalOf(2, "add-project", file, "A", "--outlay", "10 mnkr")).toBe(
    "”10 mnkr” går inte att läsa. Skriv år och belopp, till exempel 2026=4 mnkr.",
  );
  expect(await refusalOf(2, "add-project", file, "A", "--start", "2023-13")).toBe(
    "”2023-13” är ingen månad. Skriv år och månad, till exempel 2027-07.",
  );
  expect(await refusalOf(2, "add-project", file, "A", "--scope", "bolag")).toMatch(/^”bolag” går inte att välja/);
  expect(await refusalOf(2, "add-project", file, "A", "--status", "kanske")).toMatch(/^Statusen ”kanske” finns inte/);
  expect(await refusalOf(1, "add-project", file, "A")).toMatch(/^Ett projekt behöver minst en utgift/);
  expect(await refusalOf(1, "add-project", file, "A", "--outlay", "2022=1", "--committee", "XYZ")).toBe(
    "Det finns ingen nämnd med koden ”XYZ”.",
  );
  expect(await refusalOf(1, "move-project", file, "XYZ", "2023-01")).toMatch(
    /^Det finns inget projekt med koden ”XYZ”/,
  );
  expect(await refusalOf(1, "move-project", file, "BUN", "2023-01")).toMatch(/är inget investeringsprojekt/);
});
