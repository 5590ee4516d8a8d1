import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { findElectronBinary } from "../../../build/testElectron.ts";

let folder = "";
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

it("finds the Electron binary in the folder it is told of, and does not invent one", () => {
  folder = mkdtempSync(join(tmpdir(), "binary-"));
  vi.stubEnv("ELECTRON_OVERRIDE_DIST_PATH", folder);
  expect(findElectronBinary()).toBeNull();
  const name = process.platform === "win32" ? "electron.exe" : "electron";
  if (process.platform === "darwin") return;
  writeFileSync(join(folder, name), "");
  writeFileSync(join(folder, "electron"), "");
  expect(findElectronBinary()).not.toBeNull();
});
