// How each dialog of the window is opened by a person, by its name in the window's own list: one that is added there must be added here, or
// the types are wrong. Begun from the example, after `prepareDialogs`.

import type { DialogName } from "../../renderer/state/dialogName.ts";
import type { RunningWindow } from "./runningWindow.ts";

export interface DialogCase {
  /** Its heading. */
  readonly title: string;
  readonly open: (window: RunningWindow) => Promise<void>;
}

const menu =
  (title: string, entry: string) =>
  async ({ page }: RunningWindow): Promise<void> => {
    await page.getByRole("menuitem", { name: title, exact: true }).click();
    await page.getByRole("menuitem", { name: entry }).click();
  };
const key =
  (stroke: string) =>
  async ({ page }: RunningWindow): Promise<void> => {
    await page.locator(".active-cell").first().waitFor();
    await page.keyboard.press(stroke);
  };
/** Something done at a cell of a sheet. */
const at =
  (sheet: string, code: string, year: number, open: DialogCase["open"]) =>
  async (window: RunningWindow): Promise<void> => {
    await window.showSheet(sheet);
    await window.select(code, year);
    await open(window);
  };
/** Something done with a button of an area view. */
const inArea =
  (area: string, button: string) =>
  async ({ page, showSheet }: RunningWindow): Promise<void> => {
    await showSheet(area);
    await page.getByRole("button", { name: button, exact: true }).first().click();
  };
const printed = "Driftsbudget\ntkr\tBudget 2021\tPlan 2022\nVård\t10\t20\nSkola\t30\t40\nSumma\t41\t60";

export const dialogCases: Readonly<Record<DialogName, DialogCase>> = {
  newScenario: { title: "Nytt scenario", open: menu("Arkiv", "Nytt scenario") },
  samples: { title: "Öppna exempel", open: menu("Arkiv", "Öppna exempel") },
  earlierWork: { title: "Öppna tidigare arbete", open: menu("Arkiv", "Öppna tidigare arbete") },
  renameScenario: { title: "Byt namn på scenariot", open: menu("Arkiv", "Byt namn på scenariot") },
  send: { title: "Skicka med e-post", open: menu("Arkiv", "Skicka med e-post") },
  print: {
    title: "Skriv ut",
    open: async (window) => {
      await menu("Arkiv", "Skriv ut")(window);
      await window.page.frameLocator("iframe").locator("table").first().waitFor();
    },
  },
  closeTab: { title: "Stäng budgeten", open: menu("Arkiv", "Stäng budgeten") },
  addLine: { title: "Ny rad", open: at("Ramar", "SOC", 2022, menu("Redigera", "Ny rad")) },
  addMeasure: { title: "Ny åtgärd", open: menu("Redigera", "Ny åtgärd") },
  addSheet: { title: "Nytt blad", open: menu("Redigera", "Nytt blad") },
  addProgramme: { title: "Nytt program", open: menu("Redigera", "Nytt program") },
  newProject: { title: "Nytt projekt", open: menu("Redigera", "Nytt projekt") },
  addGoal: { title: "Nytt mål eller indikator", open: menu("Redigera", "Nytt mål eller indikator") },
  addCommittee: { title: "Ny nämnd", open: menu("Redigera", "Ny nämnd") },
  addUnit: { title: "Ny enhet", open: menu("Redigera", "Ny enhet") },
  addFramePart: {
    title: "Ny post i ramen",
    open: async (window) => {
      await menu("Redigera", "Ny post i ramen")(window);
      // Refused: with the mistakes beside their fields.
      await window.page.getByRole("dialog").getByRole("button", { name: "Lägg till" }).click();
      await window.page.locator(".field-error").first().waitFor();
    },
  },
  addTransfer: { title: "Ramväxling", open: menu("Redigera", "Ramväxling") },
  applyFrameRule: { title: "Ramregel på alla ramar", open: menu("Redigera", "Ramregel på alla ramar") },
  followUp: {
    title: "Uppföljning av Körkort",
    open: inArea("Program", "Följ upp Körkort på vård- och omsorgsprogrammet"),
  },
  moveProject: { title: "Flytta Ny skola", open: inArea("Projekt och kapitalkostnad", "Flytta Ny skola") },
  changeProject: { title: "Ändra Ny skola", open: inArea("Projekt och kapitalkostnad", "Ändra Ny skola") },
  addProjectPart: { title: "Ny del i Ny skola", open: inArea("Projekt och kapitalkostnad", "Ny del i Ny skola") },
  pasteTable: {
    title: "Klistra in tabell",
    open: async (window) => {
      await menu("Redigera", "Klistra in tabell")(window);
      await window.page.getByRole("dialog").getByRole("textbox").fill(printed);
      await window.page.getByRole("button", { name: "Läs tabellen" }).click();
      await window.page.locator(".read-table").waitFor();
    },
  },
  pasteFit: {
    title: "Allt får inte plats",
    open: at("Ramar", "MIL", 2022, async (window) => {
      await window.page.evaluate(() => navigator.clipboard.writeText("1\t2\t3\r\n4\t5\t6"));
      await key("Control+v")(window);
    }),
  },
  pasteSpecial: {
    title: "Klistra in särskilt",
    open: at("Ramar", "MIL", 2022, async (window) => {
      await window.page.evaluate(() => navigator.clipboard.writeText("1\t2"));
      await key("Control+Shift+v")(window);
    }),
  },
  fillSeries: { title: "Fyll serie", open: at("Ramar", "VON", 2021, menu("Redigera", "Fyll serie")) },
  fillOtherWay: {
    title: "Fyll på annat sätt",
    open: at("Ramar", "EJ_SOC", 2022, async (window) => {
      await window.page.locator(".active-cell.fill-corner").waitFor();
      const corner = await window.cell("EJ_SOC", 2022).boundingBox();
      if (corner === null) throw new Error("the cell is not in sight");
      const { mouse } = window.page;
      await mouse.move(corner.x + corner.width - 4, corner.y + corner.height - 4);
      await mouse.down();
      await mouse.move(corner.x + corner.width / 2, corner.y + 2.5 * corner.height, { steps: 4 });
      await mouse.up();
      await window.page.locator(".fill-options").waitFor();
      await menu("Redigera", "Fyll på annat sätt")(window);
    }),
  },
  lineProperties: { title: "Egenskaper för Körkort", open: at("Åtgärder", "KÖRKORT", 2021, key("Control+Enter")) },
  removeLines: { title: "Ta bort Socialnämnden?", open: at("Ramar", "SOC", 2022, menu("Rader", "Ta bort rader")) },
  removeLineFormula: {
    title: "Ta bort radens formel",
    open: at("Ramar", "SOC", 2022, menu("Redigera", "Ta bort radens formel")),
  },
  notes: { title: "Anteckningar", open: menu("Rader", "Alla anteckningar") },
  sheetProperties: { title: "Bladet Ramar", open: at("Ramar", "SOC", 2022, menu("Rader", "Bladets namn och år")) },
  removeSheet: {
    title: "Ta bort bladet Eget",
    open: async (window) => {
      await window.showSheet("Eget");
      await menu("Rader", "Ta bort bladet")(window);
    },
  },
  functions: { title: "Funktioner", open: at("Ramar", "SOC", 2022, key("Shift+F3")) },
  // The search stays open behind it, and has keys of its own: after what is opened with them.
  replacePreview: {
    title: "Granska och ersätt",
    open: at("Ramar", "SOC", 2022, async (window) => {
      await key("Control+h")(window);
      await window.page.getByRole("searchbox").first().fill("nämnden");
      await window.page.getByLabel("Ersätt med").fill("utskottet");
      await window.page.getByLabel("Ersätt med").press("Enter");
      await window.page.locator(".replace-list input").first().waitFor();
    }),
  },
  editHistory: { title: "Ändringar", open: at("Ramar", "SOC", 2022, key("Control+Alt+z")) },
  goToLine: {
    title: "Gå till",
    open: at("Ramar", "SOC", 2022, async (window) => {
      await key("Control+k")(window);
      await window.page.keyboard.type("nä");
      await window.page.getByRole("dialog").getByRole("option").nth(2).waitFor();
    }),
  },
  palette: { title: "Sök kommando", open: at("Ramar", "SOC", 2022, key("Control+Shift+P")) },
  keys: { title: "Tangenter", open: at("Ramar", "SOC", 2022, key("F1")) },
  about: { title: "Om Budgetbänken", open: menu("Hjälp", "Om Budgetbänken") },
  // The last: the editor stays open behind it.
  fillFormula: {
    title: "Fyll åren med formeln",
    open: at("Resultatbudget", "GSB", 2022, async (window) => {
      await window.page.keyboard.type("=MAX(GSB[föregående]; 1 kr)");
      await key("Control+Shift+Enter")(window);
    }),
  },
};

/** What some dialogs are about: a note, a sheet of one's own, a project. */
export async function prepareDialogs({ page, select, showSheet }: RunningWindow): Promise<void> {
  await select("KUN", 2022);
  await page.keyboard.press("Shift+F2");
  await page.locator(".note-box textarea").fill("Enligt beslut den 9 oktober.");
  await page.keyboard.press("Control+Enter");
  await page.locator(".note-box").waitFor({ state: "detached" });
  const dialog = page.getByRole("dialog");
  const add = async (): Promise<void> => {
    await dialog.getByRole("button", { name: "Lägg till", exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
  };
  await showSheet("Projekt och kapitalkostnad");
  await page.getByRole("button", { name: "Nytt projekt" }).first().click();
  await dialog.getByLabel("Namn").fill("Ny skola");
  await dialog.getByLabel("2022", { exact: true }).fill("10 000");
  await add();
  await page.getByRole("button", { name: "Flytta Ny skola" }).waitFor();
  await page.getByRole("menuitem", { name: "Redigera", exact: true }).click();
  await page.getByRole("menuitem", { name: "Nytt blad" }).click();
  await dialog.getByLabel("Bladets namn").fill("Eget");
  await add();
}
