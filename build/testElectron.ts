// `npm run test:electron`: drives the real program in the real Electron binary, where there is one. The binary is fetched
// by a first `npm start` and not by this script; without it the tests are NOT RUN, and that is said in so many words.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "electron-vite";

const projectDir = join(import.meta.dirname, "..");

/** Path of the Electron binary, or null: found as the `electron` package finds it, but never downloaded. */
export function findElectronBinary(): string | null {
  const home = join(projectDir, "node_modules", "electron");
  const pathFile = join(home, "path.txt");
  const name = existsSync(pathFile) ? readFileSync(pathFile, "utf8").trim() : null;
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const folder = override ?? join(home, "dist");
  if (name === null && override === undefined) return null;
  const binary = join(folder, name ?? "electron");
  return existsSync(binary) ? binary : null;
}

if (import.meta.main) {
  const binary = findElectronBinary();
  if (binary === null) {
    console.log("NOT RUN: the Electron binary is not on this machine, so the tests in tests/electronApp were not run.");
  } else {
    await build({ root: projectDir });
    const vitest = join(projectDir, "node_modules", "vitest", "vitest.mjs");
    const config = join(projectDir, "tests", "electronApp", "vitest.electron.config.ts");
    const { status } = spawnSync(process.execPath, [vitest, "run", "--config", config], {
      cwd: projectDir,
      stdio: "inherit",
      env: { ...process.env, BUDGETBANKEN_ELECTRON: binary },
    });
    process.exitCode = status ?? 1;
  }
}
