import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { endDesktops, startDesktop } from "../../support/electronStandIn/startDesktop.ts";

afterEach(endDesktops);

async function withServices() {
  const desktop = await startDesktop();
  await (await desktop.page()).request("describe", {});
  const { services } = desktop.host;
  if (services === null) throw new Error("the host has not started");
  return { desktop, services };
}

describe("choosing a file to open", () => {
  it("asks in Swedish for a budget file, gives its path to the host and remembers it among the recent ones", async () => {
    const { desktop, services } = await withServices();
    desktop.electron.dialogs.open = { canceled: false, filePaths: ["/home/eva/ram.budget"] };
    expect(await services.chooseFileToOpen()).toBe("/home/eva/ram.budget");
    expect(desktop.electron.dialogs.asked).toMatchObject([
      {
        kind: "open",
        options: {
          title: "Öppna budget",
          buttonLabel: "Öppna",
          filters: [{ name: "Budgetfil", extensions: ["budget"] }],
        },
      },
    ]);
    expect(desktop.electron.app.recentDocuments).toEqual(["/home/eva/ram.budget"]);
  });

  it("takes all that are marked, where several can be opened", async () => {
    const { desktop, services } = await withServices();
    const filePaths = ["/home/eva/ram.budget", "/home/eva/motförslag.budget"];
    desktop.electron.dialogs.open = { canceled: false, filePaths };
    expect(await services.chooseFilesToOpen()).toEqual(filePaths);
    await services.chooseFileToOpen();
    expect(desktop.electron.dialogs.asked).toMatchObject([
      { options: { properties: ["openFile", "multiSelections", "dontAddToRecent"] } },
      { options: { properties: ["openFile", "dontAddToRecent"] } },
    ]);
    expect(desktop.electron.app.recentDocuments).toEqual(expect.arrayContaining(filePaths));
  });

  it("gives null when the user changes their mind", async () => {
    const { desktop, services } = await withServices();
    expect(await services.chooseFileToOpen()).toBeNull();
    expect(await services.chooseFilesToOpen()).toEqual([]);
    expect(desktop.electron.app.recentDocuments).toEqual([]);
  });
});

describe("choosing where to save", () => {
  it.each([
    { extension: "budget", title: "Spara budgeten som", recent: ["/home/eva/ny.budget"] },
    { extension: "pdf", title: "Spara utskriften som PDF", recent: [] },
    { extension: "eml", title: "Spara mejlutkastet", recent: [] },
  ] as const)("asks with the right title for $extension", async ({ extension, title, recent }) => {
    const { desktop, services } = await withServices();
    desktop.electron.dialogs.save = { canceled: false, filePath: `/home/eva/ny.${extension}` };
    expect(await services.chooseFileToSave("Ram 2027", extension)).toBe(`/home/eva/ny.${extension}`);
    expect(desktop.electron.dialogs.asked).toMatchObject([
      { kind: "save", options: { title, defaultPath: join(desktop.userData, `Ram 2027.${extension}`) } },
    ]);
    expect(desktop.electron.app.recentDocuments).toEqual(recent);
  });

  it("adds the extension where the dialog did not", async () => {
    const { desktop, services } = await withServices();
    desktop.electron.dialogs.save = { canceled: false, filePath: "/home/eva/ram 2.1" };
    expect(await services.chooseFileToSave("Ram", "pdf")).toBe("/home/eva/ram 2.1.pdf");
  });

  it("gives null when the user changes their mind", async () => {
    const { services } = await withServices();
    expect(await services.chooseFileToSave("Ram", "budget")).toBeNull();
  });

  it.each([
    { suggested: "../../etc/passwd", name: "etc passwd.budget" },
    { suggested: "Vård- och omsorg 2027.budget", name: "Vård- och omsorg 2027.budget" },
    { suggested: "a\u202Efdp.exe", name: "a fdp.exe.budget" },
    { suggested: "CON", name: "budget.budget" },
    { suggested: "nul.txt", name: "budget.budget" },
    { suggested: " . ", name: "budget.budget" },
    { suggested: "ram\r\nBcc: x", name: "ram Bcc x.budget" },
    { suggested: "å".repeat(300).slice(0, 250), name: `${"å".repeat(120)}.budget` },
  ])("suggests a harmless name for $suggested", async ({ suggested, name }) => {
    const { desktop, services } = await withServices();
    await services.chooseFileToSave(suggested, "budget");
    expect(desktop.electron.dialogs.asked).toMatchObject([{ options: { defaultPath: join(desktop.userData, name) } }]);
  });
});

describe("opening what the program made", () => {
  it("opens a mail draft in the program's own folder", async () => {
    const { desktop, services } = await withServices();
    const draft = join(desktop.userData, "arbete", "utkast.eml");
    writeFileSync(draft, "x");
    expect(await services.openProduced(draft)).toBe(true);
    expect(desktop.electron.opened).toEqual([draft]);
  });

  it("opens a mail draft where the user just saved it", async () => {
    const { desktop, services } = await withServices();
    const draft = join(desktop.folder, "utkast.eml");
    writeFileSync(draft, "x");
    expect(await services.openProduced(draft)).toBe(false);
    desktop.electron.dialogs.save = { canceled: false, filePath: draft };
    await services.chooseFileToSave("utkast", "eml");
    expect(await services.openProduced(draft)).toBe(true);
    expect(desktop.electron.opened).toEqual([draft]);
  });

  it("opens nothing else: no program, no folder, no link out of the folder, nothing that is not there", async () => {
    const { desktop, services } = await withServices();
    const work = join(desktop.userData, "arbete");
    writeFileSync(join(work, "run.sh"), "x");
    writeFileSync(join(desktop.folder, "outside.eml"), "x");
    writeFileSync(join(desktop.folder, "evil.desktop"), "x");
    mkdirSync(join(work, "folder.eml"));
    symlinkSync(join(desktop.folder, "outside.eml"), join(work, "link.eml"));
    symlinkSync(join(desktop.folder, "evil.desktop"), join(work, "evil.eml"));
    for (const name of ["run.sh", "folder.eml", "link.eml", "evil.eml", "gone.eml", "../../outside.eml"]) {
      expect(await services.openProduced(`${work}/${name}`), name).toBe(false);
    }
    expect(desktop.electron.opened).toEqual([]);
  });

  it("says when the system had no program for it", async () => {
    const { desktop, services } = await withServices();
    const draft = join(desktop.userData, "arbete", "utkast.eml");
    writeFileSync(draft, "x");
    desktop.electron.module.shell.openPath = async () => "No application found";
    expect(await services.openProduced(draft)).toBe(false);
  });
});
