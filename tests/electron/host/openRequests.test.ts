// Opening, from everything that can be opened: what it answers, and what it refuses in words.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { publishedBytes, smallScenario } from "../../support/budgetBytes.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";
import { figure, testHost } from "../../support/testHost.ts";

const newFolder = temporaryFolders();
const bytes = publishedBytes(smallScenario());
const newBudget = { type: "new", title: "Aneby 2027", municipality: "Aneby", budgetYear: 2027, planYears: 2 } as const;

function hostWithFile() {
  const folder = newFolder();
  const path = join(folder, "Budget.budget");
  writeFileSync(path, bytes);
  return { ...testHost(folder), folder, path };
}

describe("opening", () => {
  it.each(["alingsas", "alingsas-base", "balans22"] as const)(
    "the sample %s, unnamed and without history",
    async (name) => {
      const { open } = testHost(newFolder());
      const { view } = await open({ type: "sample", name });
      expect(view.structure.lines.length).toBeGreaterThan(5);
      expect(view.status).toMatchObject({
        revision: 0,
        undoLabel: null,
        redoLabel: null,
        publish: { state: "unnamed", fileName: "", message: "Inte sparat som fil än" },
      });
    },
  );

  it("a new budget with its years and standard sheets", async () => {
    const { open } = testHost(newFolder());
    const { view } = await open(newBudget);
    expect(view.structure.title).toBe("Aneby 2027");
    expect(view.structure.years.map(({ label }) => label)).toEqual(["Budget 2027", "Plan 2028", "Plan 2029"]);
    expect(view.structure.sheets.map(({ kind }) => kind)).toEqual([
      "premises",
      "frames",
      "measures",
      "investments",
      "operatingBudget",
      "incomeBudget",
      "balance",
      "balance",
      "goals",
    ]);
  });

  it("a new budget with history, horizons and an organisation, refused by the row that cannot be", async () => {
    const { open, refused } = testHost(newFolder());
    const source = { ...newBudget, historyYears: 1, investmentYears: 5, organisation: "departments" } as const;
    const { view } = await open({ ...source, organisationText: "Skolförvaltningen (SKF)\n  Förskola\n" });
    expect(view.structure.organisation).toBe("departments");
    expect(view.structure.years.map(({ label }) => label).slice(0, 2)).toEqual(["Budget 2026", "Budget 2027"]);
    expect(view.structure.years.at(-1)?.year).toBe(2031);
    expect(view.structure.lines.filter(({ role }) => role === "committee").map(({ code }) => code)).toEqual(["SKF"]);
    expect(view.status.warnings).toEqual([]);
    expect(await refused("open", { source: { ...source, organisationText: "Nämnd; RES" } })).toMatchObject({
      code: "organisationCodeReserved",
      message: expect.stringContaining("Årets resultat"),
    });
  });

  it("last year's budget rolled forward: what is open, an upload, or a file chosen in the dialog", async () => {
    const { open, refused, shell, path, done } = hostWithFile();
    shell.fileToOpen = path;
    const { handle, view } = await open({ type: "dialog" });
    const base64 = readFileSync(path).toString("base64");
    const rolled = [
      await open({ type: "rollForward", title: "", from: { type: "open", handle } }),
      await open({ type: "rollForward", title: "", from: { type: "dialog" } }),
      await open({ type: "rollForward", title: "", from: { type: "upload", fileName: "a.budget", base64 } }),
    ];
    const { years } = view.structure;
    for (const next of rolled) {
      expect(next.view.structure.years.at(-1)?.year).toBe((years.at(-1)?.year ?? 0) + 1);
      expect(next.view.structure.scenarioId).not.toBe(view.structure.scenarioId);
      expect(next.view.status).toMatchObject({ undoLabel: null, publish: { state: "unnamed" } });
    }
    expect((await done("view", { handle })).structure.title).toBe(view.structure.title);
    shell.fileToOpen = null;
    expect(
      await refused("open", { source: { type: "rollForward", title: "", from: { type: "dialog" } } }),
    ).toMatchObject({
      code: "avbrutet",
    });
    expect(
      await refused("open", { source: { type: "rollForward", title: "", from: { type: "open", handle: "borta" } } }),
    ).toMatchObject({ code: "inte-öppet" });
  });

  it("a new budget takes the municipality's name where it has no title, and refuses none at all or one too long", async () => {
    const { open, refused } = testHost(newFolder());
    expect((await open({ ...newBudget, title: "  " })).view.structure.title).toBe("Aneby");
    expect(await refused("open", { source: { ...newBudget, title: " ", municipality: "\t" } })).toEqual({
      code: "titel-saknas",
      message: "Scenariot behöver ett namn. Skriv till exempel kommunens namn och åren.",
    });
    expect(await refused("open", { source: { ...newBudget, title: "x".repeat(201) } })).toEqual({
      code: "titel-för-lång",
      message: "Namnet är för långt. Gränsen är 200 tecken.",
    });
  });

  it("a file by dialog, by handle and by upload, with the same figures", async () => {
    const { open, openPath, shell, path } = hostWithFile();
    shell.fileToOpen = path;
    const opened = [
      await open({ type: "dialog" }),
      await openPath(path),
      await open({ type: "upload", fileName: "Budget.budget", base64: Buffer.from(bytes).toString("base64") }),
    ];
    expect(opened.map(({ view }) => figure(view, "RES", 2026))).toEqual([12e6, 12e6, 12e6]);
    expect(opened.map(({ view }) => view.status.publish.state)).toEqual(["published", "published", "unnamed"]);
    // The dialog and the handle name the same file: it is open once. An upload has no place of its own.
    expect(new Set(opened.map(({ handle }) => handle)).size).toBe(2);
  });

  it("refuses a cancelled dialog, a shell without one, an unknown handle and a file that is none, in words", async () => {
    const folder = newFolder();
    const { refused, host } = testHost(folder);
    expect(await refused("open", { source: { type: "dialog" } })).toEqual({
      code: "avbrutet",
      message: "Avbrutet. Inget har ändrats.",
    });
    expect(await testHost(folder, { nativeDialogs: false }).refused("open", { source: { type: "dialog" } })).toEqual({
      code: "ingen-dialog",
      message: "Den här versionen har ingen egen fildialog. Välj filen i webbläsaren.",
    });
    expect(await refused("open", { source: { type: "given", given: "f".repeat(24) } })).toEqual({
      code: "saknas",
      message: "Filen är inte längre tillgänglig. Öppna den igen.",
    });
    const upload = (base64: string) =>
      refused("open", { source: { type: "upload", fileName: "bilaga.budget", base64 } });
    expect(await upload("")).toMatchObject({
      code: "tom",
      message: expect.stringMatching(/^Filen är tom.+\(bilaga\.budget, felkod tom\)$/),
    });
    expect(await upload("inte base64 alls!")).toMatchObject({ code: "inte-vår" });
    const missing = host.registerGiven(join(folder, "borta.budget"));
    expect(await refused("open", { source: { type: "given", given: missing } })).toMatchObject({
      code: "saknas",
      message: expect.stringContaining("borta.budget, felkod saknas"),
    });
    mkdirSync(join(folder, "mapp.budget"));
    const aFolder = host.registerGiven(join(folder, "mapp.budget"));
    expect(await refused("open", { source: { type: "given", given: aFolder } })).toMatchObject({ code: "inte-vår" });
  });
});
