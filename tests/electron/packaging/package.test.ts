// What the installed program consists of, read back from packages made by the real packer around a dummy of Electron.
// A wrong pattern here once packed a whole project, so every name in the archive is accounted for.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { connectHost } from "../../../electron/ipc/hostClient.ts";
import type { RequestName, RequestOf, Requests, WorkbenchEvent } from "../../../shared/contract/workbench.ts";
import { startNodeHostRun } from "../../support/electronStandIn/nodeHostRun.ts";
import { type ArchivedFile, extractAsar, readAsar } from "./asarArchive.ts";
import { makeTemporaryProject, packFor } from "./packagedProgram.ts";

let folder = "";
let windowsStopped = "";
const archive = { linux: "", windows: "" };

beforeAll(async () => {
  folder = await makeTemporaryProject();
  const linuxStopped = await packFor(folder, "LINUX");
  // The dummy is no Windows program, so the packer stops when it wants to change it; the archive is written by then.
  windowsStopped = await packFor(folder, "WINDOWS");
  archive.linux = join(folder, "dist", "linux-unpacked", "resources", "app.asar");
  archive.windows = join(folder, "dist", "win-unpacked", "resources", "app.asar");
  expect(linuxStopped).toBe("");
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const paths = (files: readonly ArchivedFile[]): readonly string[] => files.map((file) => file.path).toSorted();

describe.each(["linux", "windows"] as const)("the package for %s", (system) => {
  it("holds the bundles of main, host, its publishing thread, preload and window", () => {
    const held = paths(readAsar(archive[system]));
    expect(held).toEqual(
      expect.arrayContaining([
        "out/main/main.js",
        "out/main/hostProcess.js",
        "out/main/publishThread.js",
        "out/preload/preload.cjs",
        "out/renderer/index.html",
        "package.json",
      ]),
    );
    expect(held.filter((path) => /^out\/renderer\/assets\/.+\.js$/.test(path))).not.toEqual([]);
  });

  it("holds nothing else but the database module: no source, no test, no bench, no other library", () => {
    const strays = paths(readAsar(archive[system])).filter(
      (path) =>
        path !== "package.json" &&
        !/^out\/(main|preload|renderer)\//.test(path) &&
        !/^node_modules\/better-sqlite3\/(LICENSE|package\.json|lib\/.+\.js|prebuilds\/.+\.node)$/.test(path),
    );
    expect(strays).toEqual([]);
    expect(paths(readAsar(archive[system])).filter((path) => /\.(ts|tsx|map)$/.test(path))).toEqual([]);
  });

  it("holds one database binary, that of its system and processor, unpacked beside the archive", () => {
    const binaries = readAsar(archive[system]).filter((file) => file.path.endsWith(".node"));
    const name = system === "linux" ? "linux-x64" : "win32-x64";
    expect(binaries.map(({ path, unpacked }) => ({ path, unpacked }))).toEqual([
      { path: `node_modules/better-sqlite3/prebuilds/${name}.node`, unpacked: true },
    ]);
    const magic = system === "linux" ? "\x7fELF" : "MZ";
    expect(binaries[0]?.bytes.subarray(0, magic.length).toString("latin1")).toBe(magic);
  });

  it("starts at the bundle that is there", () => {
    const manifest = readAsar(archive[system]).find((file) => file.path === "package.json");
    expect(JSON.parse(manifest?.bytes.toString("utf8") ?? "{}")).toMatchObject({
      main: "out/main/main.js",
      type: "module",
    });
  });
});

describe("the bundles", () => {
  const bundle = (path: string): string =>
    readAsar(archive.linux)
      .find((file) => file.path === path)
      ?.bytes.toString("utf8") ?? "";
  /** What a bundle asks for: its import lines, dynamic imports and what became of `require`. */
  const imported = (text: string): readonly string[] =>
    [/^(?:import|export) (?:[^"'\n]* from )?"([^"]+)";?$/gm, /\bimport\("([^"]+)"\)/g, /\b_*require\("([^"]+)"\)/g]
      .flatMap((pattern) => [...text.matchAll(pattern)])
      .map((match) => match[1] ?? "")
      .filter((name) => !name.startsWith("./"))
      .map((name) => name.replace(/^node:/, ""));
  const builtIn = new Set(process.getBuiltinModule("node:module").builtinModules);

  /** A bundle with the parts it shares with others. */
  const whole = (path: string): string => {
    const taken = new Set([path]);
    for (const part of taken) {
      for (const [, name = ""] of bundle(part).matchAll(/^import [^"'\n]* from "\.\/([^"]+)";?$/gm))
        taken.add(`out/main/${name}`);
    }
    return [...taken].map(bundle).join("\n");
  };

  it("of main need nothing but Electron", () => {
    const names = imported(whole("out/main/main.js"));
    expect(names).toContain("electron");
    expect(names.filter((name) => name !== "electron" && !builtIn.has(name))).toEqual([]);
  });

  it.each(["hostProcess", "publishThread"])(
    "of %s need nothing but the database module and Node, and never Electron",
    (name) => {
      const names = imported(whole(`out/main/${name}.js`));
      expect(names).toContain("better-sqlite3");
      expect(names.filter((imports) => imports !== "better-sqlite3" && !builtIn.has(imports))).toEqual([]);
    },
  );

  it("of the preload is one CommonJS file that needs nothing but Electron", () => {
    const preload = bundle("out/preload/preload.cjs");
    expect([...preload.matchAll(/require\("([^"]+)"\)/g)].map((match) => match[1])).toEqual(["electron"]);
    expect(preload).not.toMatch(/^import /m);
  });

  it("of the window have no script and no style in the page itself, and a place for the style nonce", () => {
    const page = bundle("out/renderer/index.html");
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
    expect(page).not.toMatch(/<style|\son\w+=|\sstyle=/);
    expect(page).toContain("__STYLE_NONCE__");
  });

  it("of the window know nothing of Electron and Node", () => {
    const scripts = readAsar(archive.linux).filter((file) => /^out\/renderer\/.*\.js$/.test(file.path));
    for (const script of scripts) {
      expect(script.bytes.toString("utf8"), script.path).not.toMatch(
        /from\s*"(electron|node:[^"]+)"|require\("(electron|node:)/,
      );
    }
  });
});

describe("the packaged program", () => {
  it("runs its host under Node with the database of the package, without code from strings", async () => {
    const program = join(folder, "extracted");
    const workFolder = join(folder, "arbete");
    mkdirSync(workFolder);
    extractAsar(archive.linux, program);
    const file = join(folder, "Stor.budget");
    const events: WorkbenchEvent[] = [];
    const client = connectHost(
      () => startNodeHostRun(join(program, "out", "main", "hostProcess.js")),
      { workFolder, programVersion: "7.7.7", nativeDialogs: true, nativeMenu: true, openInMailProgram: true },
      {
        printPdf: () => Promise.reject(new Error("not here")),
        chooseFileToOpen: async () => null,
        chooseFilesToOpen: async () => [],
        chooseFileToSave: async () => file,
        openProduced: async () => false,
        emit: (event) => events.push(event),
      },
    );
    const done = async <Name extends RequestName>(name: Name, request: RequestOf<Name>) => {
      const answer = await client.request(name, request);
      if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
      return answer.value as Requests[Name]["answer"];
    };
    try {
      expect(await client.request("describe", {})).toMatchObject({ ok: true, value: { programVersion: "7.7.7" } });
      const { handle, view } = await done("open", { source: { type: "sample", name: "alingsas" } });
      expect(view.cells.values).toBeInstanceOf(Float64Array);
      // So large that the bundled thread publishes it; a thread that could not start would be told as a failure first.
      await done("saveAs", { handle });
      for (const { id: lineId } of view.structure.lines.slice(0, 100)) {
        const command = { type: "setNote", lineId, note: "Motivering. ".repeat(300) } as const;
        await done("apply", { handle, baseRevision: 0, command });
      }
      const before = readFileSync(file);
      events.length = 0;
      await vi.waitUntil(() => events.length > 0, { timeout: 30_000 });
      expect(events).toMatchObject([{ type: "published", publish: { state: "published" } }]);
      expect(readFileSync(file).length).toBeGreaterThan(before.length + 300_000);
    } finally {
      client.stop();
    }
  });

  it("answers a query with the unpacked database module", async () => {
    const database = join(folder, "extracted", "node_modules", "better-sqlite3", "lib", "index.js");
    expect(existsSync(join(folder, "extracted", "node_modules", "better-sqlite3", "prebuilds", "linux-x64.node"))).toBe(
      true,
    );
    const program = `const D = require(process.argv[1]); console.log(new D(":memory:").prepare("select 818729 + 1").pluck().get())`;
    expect(execFileSync(process.execPath, ["-e", program, database], { encoding: "utf8" }).trim()).toBe("818730");
  });

  it("has its fuses burnt: no Node mode, no options from the environment, only the checked archive", () => {
    const binary = readFileSync(join(folder, "dist", "linux-unpacked", "budgetbanken"));
    const sentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
    const at = binary.indexOf(sentinel, 0, "latin1") + sentinel.length;
    const names = [
      "runAsNode",
      "cookieEncryption",
      "nodeOptions",
      "nodeInspect",
      "asarIntegrity",
      "onlyAsar",
      "browserSnapshot",
      "filePrivileges",
    ];
    const fuses = Object.fromEntries(
      names.map((name, index) => [name, String.fromCharCode(binary[at + 2 + index] ?? 0) === "1"]),
    );
    expect(fuses).toEqual({
      runAsNode: false,
      cookieEncryption: true,
      nodeOptions: false,
      nodeInspect: false,
      asarIntegrity: true,
      onlyAsar: true,
      browserSnapshot: false,
      filePrivileges: false,
    });
  });

  it("carries the Swedish texts of Chromium", () => {
    expect(readdirSync(join(folder, "dist", "linux-unpacked", "locales"))).toEqual(["en-US.pak", "sv.pak"]);
  });

  it("got as far for Windows as a dummy can", () => {
    expect(windowsStopped === "" || existsSync(archive.windows)).toBe(true);
  });
});
