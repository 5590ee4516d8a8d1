import { describe, expect, it } from "vitest";
import { type BrowserSurroundings, candidatePaths, findBrowser } from "../../../electron/exchange/findBrowser.ts";

const machine = (
  platform: string,
  programs: readonly string[],
  environment: Record<string, string> = {},
): BrowserSurroundings => ({ platform, environment, isProgram: (path) => programs.includes(path) });

const windows = {
  ProgramFiles: String.raw`C:\Program Files`,
  "ProgramFiles(x86)": String.raw`C:\Program Files (x86)`,
  LOCALAPPDATA: String.raw`C:\Users\anna\AppData\Local`,
};
const edge = String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`;
const chrome = String.raw`C:\Users\anna\AppData\Local\Google\Chrome\Application\chrome.exe`;

describe("finding a browser to print with", () => {
  it.each([
    ["Edge before Chrome on Windows", machine("win32", [chrome, edge], windows), edge],
    ["Chrome installed for one user on Windows", machine("win32", [chrome], windows), chrome],
    [
      "Chrome on a Mac",
      machine("darwin", ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"]),
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
    [
      "a browser in PATH on Linux",
      machine("linux", ["/nix/bin/chromium"], { PATH: "/nix/bin:/bin" }),
      "/nix/bin/chromium",
    ],
    ["Chrome in its own folder on Linux", machine("linux", ["/opt/google/chrome/chrome"]), "/opt/google/chrome/chrome"],
    [
      "the chosen program before an installed one",
      machine("linux", ["/usr/bin/chromium", "/home/anna/chrome"], { BUDGETBANKEN_BROWSER: "/home/anna/chrome" }),
      "/home/anna/chrome",
    ],
  ])("takes %s", async (_, surroundings, path) => {
    expect(await findBrowser(surroundings)).toEqual({ ok: true, value: { path } });
  });

  it("never runs a program from a relative folder of PATH, nor from a Windows folder that is no drive", () => {
    const linux = candidatePaths({ platform: "linux", environment: { PATH: ".::bilagor:/usr/bin" } });
    expect(linux.filter((path) => !path.startsWith("/"))).toEqual([]);
    expect(candidatePaths({ platform: "win32", environment: { ProgramFiles: String.raw`\\server\share` } })).toEqual(
      [],
    );
  });

  it("says what to install when there is none", async () => {
    expect(await findBrowser(machine("linux", []))).toEqual({
      ok: false,
      error: {
        code: "browser-saknas",
        message:
          "PDF kan inte skapas, eftersom ingen webbläsare som kan skriva PDF hittades på datorn. Installera Microsoft Edge, " +
          "Google Chrome eller Chromium och försök igen, eller ange sökvägen i miljövariabeln BUDGETBANKEN_BROWSER.",
      },
    });
  });

  it.each(["/finns/inte", "chromium"])("names a chosen program that cannot be run: %s", async (chosen) => {
    const answer = await findBrowser(
      machine("linux", ["/usr/bin/chromium", "chromium"], { BUDGETBANKEN_BROWSER: chosen }),
    );
    expect(answer).toEqual({
      ok: false,
      error: {
        code: "browser-fel-sökväg",
        message:
          `BUDGETBANKEN_BROWSER pekar på ${chosen}, men där finns inget program som går att köra. Rätta sökvägen eller ta ` +
          "bort variabeln, så används datorns egen webbläsare.",
      },
    });
  });
});
