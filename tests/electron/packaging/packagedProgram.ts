// Packs the program as `npm run dist` does, but around a dummy of Electron's distribution, so that what goes into the
// package can be read without the real binary. The dummy carries a real fuse wire, which electron-builder burns for true.
// Everything happens in a temporary folder outside the project; the bundles are built there too.

import { type ExecFileOptions, execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

export const projectFolder = join(import.meta.dirname, "../../..");
const run = promisify(execFile);

/** The marker in every Electron binary before its fuses, then wire version 1, eight fuses, all as delivered. */
const fuseSentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const deliveredFuses = "10110001";

/** A folder with the files electron-builder expects of an Electron distribution for Linux or Windows. */
function makeDummyDistribution(folder: string): void {
  mkdirSync(join(folder, "locales"), { recursive: true });
  mkdirSync(join(folder, "resources"));
  const binary = Buffer.concat([
    Buffer.alloc(64),
    Buffer.from(fuseSentinel, "latin1"),
    Buffer.from([1, deliveredFuses.length]),
    Buffer.from(deliveredFuses, "latin1"),
    Buffer.alloc(64),
  ]);
  for (const name of ["electron", "electron.exe"]) writeFileSync(join(folder, name), binary, { mode: 0o755 });
  writeFileSync(join(folder, "version"), "45.4.1");
  for (const name of ["LICENSE", "icudtl.dat", "locales/sv.pak", "locales/en-US.pak", "locales/de.pak"]) {
    writeFileSync(join(folder, name), "dummy");
  }
}

const nodeProgram = process.execPath;
const options: ExecFileOptions = { cwd: projectFolder, maxBuffer: 16 * 1024 * 1024, timeout: 240_000 };

/** Builds the bundles of the project into `out`, in a process of its own, with the project's own configuration. */
export async function buildBundles(out: string): Promise<void> {
  const program = `import { build } from "electron-vite"; await build({ root: ${JSON.stringify(projectFolder)}, logLevel: "error" });`;
  await run(nodeProgram, ["--input-type=module", "-e", program], {
    ...options,
    env: { ...process.env, NODE_OPTIONS: "", BUDGETBANKEN_OUT: out },
  });
}

/** A temporary project: the real package.json, icon and modules, and freshly built bundles. */
export async function makeTemporaryProject(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "package-"));
  const project = join(folder, "project");
  mkdirSync(join(project, "build"), { recursive: true });
  cpSync(join(projectFolder, "package.json"), join(project, "package.json"));
  cpSync(join(projectFolder, "build", "icon.png"), join(project, "build", "icon.png"));
  symlinkSync(join(projectFolder, "node_modules"), join(project, "node_modules"));
  // What must not be packed lies there to be packed by a wrong pattern.
  for (const stray of ["tests/bench/model.mjs", "electron/main.ts", "shared/domain/line.ts", "notes.md"]) {
    mkdirSync(join(project, stray, ".."), { recursive: true });
    writeFileSync(join(project, stray), "stray");
  }
  makeDummyDistribution(join(folder, "dummy"));
  await buildBundles(join(project, "out"));
  return folder;
}

/** Packs the unpacked folder for one system. Resolves with the error text when electron-builder stopped, else "". */
export async function packFor(folder: string, system: "LINUX" | "WINDOWS"): Promise<string> {
  const config = JSON.stringify(join(projectFolder, "build/electronBuilderConfig.ts"));
  const program = `
    import { build, Platform, Arch } from "electron-builder";
    const { electronBuilderConfig } = await import(${config});
    await build({
      projectDir: ${JSON.stringify(join(folder, "project"))},
      publish: "never",
      targets: Platform.${system}.createTarget(["dir"], Arch.x64),
      config: { ...electronBuilderConfig, electronDist: ${JSON.stringify(join(folder, "dummy"))},
        electronVersion: "45.4.1", directories: { output: ${JSON.stringify(join(folder, "dist"))}, buildResources: "build" } },
    });`;
  try {
    await run(nodeProgram, ["--input-type=module", "-e", program], {
      ...options,
      env: { ...process.env, NODE_OPTIONS: "" },
    });
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
