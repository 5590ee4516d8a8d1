import { afterEach, describe, expect, it, vi } from "vitest";
import type { WorkbenchEvent } from "../../../shared/contract/workbench.ts";
import { keysInSwedish } from "../../../shared/texts/keyNames.ts";
import { menuCommands } from "../../../shared/texts/menu.ts";
import type { MenuEntry } from "../../support/electronStandIn/electronStandIn.ts";
import { endDesktops, startDesktop } from "../../support/electronStandIn/startDesktop.ts";

afterEach(endDesktops);

const flat = (entries: readonly MenuEntry[]): readonly MenuEntry[] =>
  entries.flatMap((entry) => [entry, ...flat(entry.submenu ?? [])]);

const asText = (entries: readonly MenuEntry[]): string =>
  entries
    .map((menu) => {
      const inner = (menu.submenu ?? []).map((entry) =>
        entry.type === "separator"
          ? "  –"
          : `  ${entry.label}${entry.accelerator ? ` (${keysInSwedish(entry.accelerator)})` : ""}`,
      );
      return [menu.label, ...inner].join("\n");
    })
    .join("\n");

async function menuOf(platform: NodeJS.Platform) {
  const real = Object.getOwnPropertyDescriptor(process, "platform");
  Object.defineProperty(process, "platform", { ...real, value: platform });
  try {
    const desktop = await startDesktop();
    return { desktop, menu: desktop.electron.menus[0] ?? [] };
  } finally {
    if (real !== undefined) Object.defineProperty(process, "platform", real);
  }
}

describe("the native menu", () => {
  it("is in Swedish from end to end", async () => {
    const { menu } = await menuOf("linux");
    expect(asText(menu)).toBe(`Arkiv
  Nytt scenario … (Ctrl+N)
  Öppna … (Ctrl+O)
  Öppna tidigare arbete …
  Öppna exempel …
  –
  Spara som … (Ctrl+Skift+S)
  Byt namn på scenariot …
  Skicka med e-post …
  Skriv ut till PDF … (Ctrl+P)
  –
  Stäng budgeten (Ctrl+W)
  –
  Avsluta
Redigera
  Ångra (Ctrl+Z)
  Gör om (Ctrl+Y)
  Ändringar … (Ctrl+Alt+Z)
  –
  Klipp ut
  Kopiera
  Klistra in
  Klistra in särskilt … (Ctrl+Skift+V)
  Klistra in tabell …
  Fyll serie …
  Markera allt
  –
  Sök … (Ctrl+F)
  Ersätt … (Ctrl+H)
  Gå till … (Ctrl+K)
  –
  Ny rad …
  Ny åtgärd …
  Radens egenskaper … (Ctrl+Retur)
Visa
  Visa belopp i kr
  Visa belopp i tkr
  Visa belopp i mnkr
  –
  Nästa budget (Ctrl+F6)
  Föregående budget (Ctrl+Skift+F6)
  –
  Förklara (Ctrl+E)
  –
  Ljust utseende
  Mörkt utseende
  Hög kontrast
  Utseende som datorn
  –
  Större
  Mindre
  Normal storlek
  Helskärm
Rader
  Infoga rad ovanför (Ctrl++)
  Infoga rad under (Alt++)
  Dubblera rader (Ctrl+Skift+D)
  Ta bort rader (Ctrl+−)
  –
  Flytta rader upp (Alt+Skift+Pil upp)
  Flytta rader ned (Alt+Skift+Pil ned)
  Flytta in en nivå (Alt+Skift+Pil höger)
  Flytta ut en nivå (Alt+Skift+Pil vänster)
  –
  Fäll ihop rubriken (Alt+Pil vänster)
  Fäll ut rubriken (Alt+Pil höger)
  Visa bara översta nivån (Alt+Skift+1)
  Visa två nivåer (Alt+Skift+2)
  Visa tre nivåer (Alt+Skift+3)
  Visa alla nivåer (Alt+Skift+A)
  –
  Anteckning … (Skift+F2)
  Nästa anteckning
  Föregående anteckning
  Alla anteckningar …
  –
  Bladets namn och år …
  Kopiera bladet
  Flytta bladet upp i listan
  Flytta bladet ned i listan
  Ta bort bladet …
Tabell
  Dölj rader (Ctrl+9)
  Visa dolda rader (Ctrl+Skift+9)
  –
  Sortera minst först eller A till Ö
  Sortera störst först eller Ö till A
  Återställ radordningen
  –
  Visa bara rader ändrade sedan öppnandet
  Visa bara rader i ändringslistan
  Visa bara rader som avviker från angivet
  Visa bara rader med varningar
  Visa alla rader
  –
  Lås kolumner hit
  Lås upp kolumner
  Anpassa kolumnens bredd
  Anpassa kolumnbredder
  Återställ kolumnbredder
Hjälp
  Rundtur i exemplet
  –
  Funktioner … (Skift+F3)
  –
  Tangenter (F1)
  –
  Om Budgetbänken`);
  });

  it.each(["linux", "darwin"] as const)(
    "holds every command exactly once and labels every role on %s",
    async (platform) => {
      const { menu } = await menuOf(platform);
      const entries = flat(menu);
      const ids = entries.flatMap((entry) => entry.id ?? []);
      expect(ids.toSorted()).toEqual(Object.keys(menuCommands).toSorted());
      expect(entries.filter((entry) => entry.type !== "separator" && !entry.label)).toEqual([]);
    },
  );

  it("sends the command's id to the page when an entry is chosen, and does nothing by itself", async () => {
    const { desktop, menu } = await menuOf("linux");
    const page = await desktop.page();
    const heard: WorkbenchEvent[] = [];
    page.onEvent((event) => heard.push(event));
    const ids = Object.keys(menuCommands);
    for (const id of ids)
      flat(menu)
        .find((entry) => entry.id === id)
        ?.click?.();
    await vi.waitFor(() => expect(heard).toHaveLength(ids.length));
    expect(heard).toEqual(ids.map((commandId) => ({ type: "menuCommand", commandId })));
    expect(desktop.host.calls).toEqual([]);
  });

  it("shows the keys and leaves them to the page, so that none acts twice", async () => {
    const { menu } = await menuOf("linux");
    const own = flat(menu).filter((entry) => entry.accelerator !== undefined);
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter((entry) => entry.registerAccelerator !== false)).toEqual([]);
  });

  it("names the keys as Electron knows them", async () => {
    const { menu } = await menuOf("linux");
    const accelerators = flat(menu).flatMap(({ accelerator }) => accelerator ?? []);
    expect(accelerators.filter((keys) => /Arrow|Minus/.test(keys))).toEqual([]);
    expect(accelerators).toEqual(expect.arrayContaining(["Alt+Shift+Up", "CmdOrCtrl+-", "CmdOrCtrl+Plus"]));
  });

  it("leaves Ctrl+Plus and Ctrl+Minus to the lines, and makes the page larger by the menu and the wheel", async () => {
    const { desktop, menu } = await menuOf("linux");
    const entries = flat(menu);
    // These roles bring the two keys with them.
    expect(entries.filter(({ role }) => role === "zoomIn" || role === "zoomOut")).toEqual([]);
    const choose = (label: string) => entries.find((entry) => entry.label === label)?.click?.();
    const { webContents } = desktop.window();
    choose("Större");
    choose("Större");
    expect(webContents.getZoomLevel()).toBe(1);
    choose("Mindre");
    expect(webContents.getZoomLevel()).toBe(0.5);
    webContents.emit("zoom-changed", {}, "out");
    expect(webContents.getZoomLevel()).toBe(0);
    for (let turn = 0; turn < 40; turn += 1) webContents.emit("zoom-changed", {}, "out");
    expect(webContents.getZoomLevel()).toBe(-4);
  });

  it("gives no two commands the same keys", () => {
    const keys = Object.values(menuCommands).flatMap((command) => command.keys ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
