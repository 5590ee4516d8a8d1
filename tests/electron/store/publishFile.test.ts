// Publishing against a file system that says no, one call at a time: the old file stays byte for byte, no temporary file is
// left, and the answer is a refusal. What a test cannot make the disk do is done by failing the call itself, once.

import {
  chmodSync,
  existsSync,
  lutimesSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fileHash, publishFile } from "../../../electron/store/publishFile.ts";
import { fileSentence } from "../../../shared/texts/refusals.ts";
import { publishedBytes, smallScenario } from "../../support/budgetBytes.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";

const plan = vi.hoisted(() => ({ call: "", skip: 0, code: "", instead: null as null | (() => void), hasLinks: true }));

vi.mock("node:fs", async (importOriginal) => {
  const real = await importOriginal<typeof import("node:fs")>();
  const watched = [
    "openSync",
    "writeSync",
    "fsyncSync",
    "closeSync",
    "readFileSync",
    "realpathSync",
    "statSync",
    "renameSync",
    "rmSync",
    "fchmodSync",
  ] as const;
  const wrapped = Object.fromEntries(
    watched.map((name) => [
      name,
      (...given: unknown[]) => {
        if (plan.call === name && plan.skip-- === 0) {
          plan.call = "";
          if (plan.instead === null) throw Object.assign(new Error(`${plan.code}: ${name}`), { code: plan.code });
          plan.instead();
        }
        return (real[name] as (...all: unknown[]) => unknown)(...given);
      },
    ]),
  );
  const symlinkSync = (target: string, path: string): void => {
    if (!plan.hasLinks) throw Object.assign(new Error("EPERM: symlink"), { code: "EPERM" });
    real.symlinkSync(target, path);
  };
  return { ...real, ...wrapped, symlinkSync };
});

afterEach(() => Object.assign(plan, { call: "", skip: 0, code: "", instead: null, hasLinks: true }));

const failOnce = (call: string, code: string, skip = 0): void => void Object.assign(plan, { call, code, skip });
const newFolder = temporaryFolders();
const oldBytes = publishedBytes(smallScenario("Gammal"));
const newBytes = publishedBytes(smallScenario("Ny"));

function withOldFile() {
  const folder = newFolder();
  const path = join(folder, "Budget.budget");
  writeFileSync(path, oldBytes);
  return { folder, path, oldHash: fileHash(oldBytes) };
}

describe("a call that fails once", () => {
  // Calls in their order where links cannot be made: lock (open, write, close), old temporary file (rm), new one (open, write,
  // rights, sync, close), read back, compare, rename. Where they can, the lock is a link and none of the first three happens.
  const calls = [
    ["statSync", "EIO", 0, 0],
    ["realpathSync", "EACCES", 0, 0],
    ["openSync", "EACCES", 0, null],
    ["openSync", "EROFS", 0, null],
    ["writeSync", "ENOSPC", 0, null],
    ["closeSync", "EIO", 0, null],
    ["rmSync", "EPERM", 0, 0],
    ["openSync", "ENOSPC", 1, 0],
    ["openSync", "EPERM", 1, 0],
    ["writeSync", "ENOSPC", 1, 0],
    ["writeSync", "EIO", 1, 0],
    ["fsyncSync", "EIO", 0, 0],
    ["fsyncSync", "ENOSPC", 0, 0],
    ["closeSync", "EIO", 1, 0],
    ["readFileSync", "EIO", 0, 0],
    ["readFileSync", "EBUSY", 1, 1],
    ["renameSync", "EPERM", 0, 0],
    ["renameSync", "EBUSY", 0, 0],
    ["renameSync", "EXDEV", 0, 0],
  ] as const;

  it.each(
    calls.flatMap(([call, code, withoutLinks, withLinks]) => [
      { call, code, skip: withoutLinks, hasLinks: false },
      ...(withLinks === null ? [] : [{ call, code, skip: withLinks, hasLinks: true }]),
    ]),
  )(
    "$call with $code (call $skip, links $hasLinks) leaves the old file and nothing beside it, and says so",
    (failing) => {
      const { call, code, skip, hasLinks } = failing;
      const { folder, path, oldHash } = withOldFile();
      plan.hasLinks = hasLinks;
      failOnce(call, code, skip);
      expect(publishFile(path, newBytes, oldHash)).toEqual({ ok: false, error: { type: "cannotWrite", code } });
      expect(readFileSync(path).equals(oldBytes)).toBe(true);
      expect(readdirSync(folder)).toEqual(["Budget.budget"]);
      expect(fileSentence({ type: "cannotWrite", code })).toMatch(
        new RegExp(`^Filen kunde inte skrivas \\(${code}\\)\\. .+ Dina ändringar finns kvar`),
      );
      // The failure is over: the next try goes through.
      expect(publishFile(path, newBytes, oldHash)).toEqual({ ok: true, value: fileHash(newBytes) });
    },
  );

  it.each(["openSync", "fsyncSync", "closeSync"] as const)(
    "%s of the folder after the rename is no refusal: the file is there",
    (call) => {
      const { path, oldHash } = withOldFile();
      failOnce(call, "EINVAL", { openSync: 1, fsyncSync: 1, closeSync: 1 }[call]);
      expect(publishFile(path, newBytes, oldHash)).toEqual({ ok: true, value: fileHash(newBytes) });
      expect(plan.call).toBe("");
      expect(readFileSync(path).equals(newBytes)).toBe(true);
    },
  );

  it("rmSync of the temporary file does not hide what went wrong before", () => {
    const { path, oldHash } = withOldFile();
    failOnce("rmSync", "EPERM", 1);
    expect(publishFile(path, newBytes, "0".repeat(64))).toEqual({ ok: false, error: { type: "changedByOther" } });
    expect(publishFile(path, newBytes, oldHash).ok).toBe(true);
  });

  it("a bug is thrown on, with the old file in place", () => {
    const { folder, path, oldHash } = withOldFile();
    Object.assign(plan, {
      call: "renameSync",
      instead: () => {
        throw new TypeError("a bug");
      },
    });
    expect(() => publishFile(path, newBytes, oldHash)).toThrow("a bug");
    expect(readFileSync(path).equals(oldBytes)).toBe(true);
    expect(readdirSync(folder)).toEqual(["Budget.budget"]);
  });
});

describe("what stands in the way", () => {
  it("a folder of that name is not replaced", () => {
    const folder = newFolder();
    const path = join(folder, "Budget.budget");
    mkdirSync(path);
    expect(publishFile(path, newBytes, "*")).toMatchObject({ ok: false, error: { type: "cannotWrite" } });
    expect(statSync(path).isDirectory()).toBe(true);
    expect(readdirSync(folder)).toEqual(["Budget.budget"]);
  });

  it("a folder that is gone is named", () => {
    const path = join(newFolder(), "borta", "Budget.budget");
    expect(publishFile(path, newBytes, null)).toEqual({ ok: false, error: { type: "cannotWrite", code: "ENOENT" } });
    expect(fileSentence({ type: "cannotWrite", code: "ENOENT" })).toContain("Mappen finns inte.");
  });

  it("a file its owner made read-only stays as it is", () => {
    const { folder, path, oldHash } = withOldFile();
    chmodSync(path, 0o444);
    expect(publishFile(path, newBytes, oldHash)).toEqual({ ok: false, error: { type: "cannotWrite", code: "EACCES" } });
    expect(readFileSync(path).equals(oldBytes)).toBe(true);
    expect(readdirSync(folder)).toEqual(["Budget.budget"]);
  });

  it("bytes that are no scenario are never put in place", () => {
    const { folder, path, oldHash } = withOldFile();
    const broken = Buffer.from(newBytes).fill(0, 4_096, 8_192);
    expect(publishFile(path, broken, oldHash)).toEqual({ ok: false, error: { type: "notReadBack" } });
    expect(readFileSync(path).equals(oldBytes)).toBe(true);
    expect(readdirSync(folder)).toEqual(["Budget.budget"]);
  });
});

describe("another's change", () => {
  it.each([
    ["changed", (path: string) => writeFileSync(path, publishedBytes(smallScenario("Kollegans")))],
    ["emptied", (path: string) => writeFileSync(path, "")],
  ])("keeps both when the file was %s", (_, change) => {
    const { folder, path, oldHash } = withOldFile();
    change(path);
    const theirs = readFileSync(path);
    expect(publishFile(path, newBytes, oldHash)).toEqual({ ok: false, error: { type: "changedByOther" } });
    expect(readFileSync(path).equals(theirs)).toBe(true);
    expect(readdirSync(folder)).toEqual(["Budget.budget"]);
    expect(fileSentence({ type: "changedByOther" })).toMatch(
      /ändrats av någon annan.*skrivs inte över.*Dina ändringar finns kvar.*Spara som/,
    );
  });

  it("is found even when it comes between comparing and renaming", () => {
    const { path, oldHash } = withOldFile();
    const theirs = publishedBytes(smallScenario("Kollegans"));
    let answer: unknown = null;
    // The other program publishes at the worst moment: it meets the lock, waits, and finds our file there.
    Object.assign(plan, {
      call: "renameSync",
      instead: () => {
        answer = publishFile(path, theirs, oldHash);
      },
    });
    expect(publishFile(path, newBytes, oldHash).ok).toBe(true);
    expect(answer).toMatchObject({ ok: false, error: { type: "cannotWrite", code: "EEXIST" } });
    expect(readFileSync(path).equals(newBytes)).toBe(true);
    expect(publishFile(path, theirs, oldHash)).toEqual({ ok: false, error: { type: "changedByOther" } });
  });

  it("does not lock for ever: a lock left behind by an ended program is taken away", () => {
    const { folder, path, oldHash } = withOldFile();
    const own = join(folder, `.${fileHash(Buffer.from("Budget.budget")).slice(0, 16)}`);
    writeFileSync(`${own}.budget-skrivs`, newBytes.subarray(0, 9_000));
    // Somebody else's, still held; then one held for longer than anybody publishes; then one of a program that has ended.
    writeFileSync(`${own}.budget-lås`, "1@annan-dator");
    expect(publishFile(path, newBytes, oldHash)).toEqual({ ok: false, error: { type: "cannotWrite", code: "EEXIST" } });
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(`${own}.budget-lås`, longAgo, longAgo);
    expect(publishFile(path, newBytes, oldHash).ok).toBe(true);
    writeFileSync(`${own}.budget-lås`, `4194305@${hostname()}`);
    expect(publishFile(path, newBytes, fileHash(newBytes)).ok).toBe(true);
    symlinkSync(`4194305@${hostname()}`, `${own}.budget-lås`);
    expect(publishFile(path, newBytes, fileHash(newBytes)).ok).toBe(true);
    symlinkSync("1@annan-dator", `${own}.budget-lås`);
    expect(publishFile(path, newBytes, fileHash(newBytes)).ok).toBe(false);
    lutimesSync(`${own}.budget-lås`, longAgo, longAgo);
    expect(publishFile(path, newBytes, fileHash(newBytes)).ok).toBe(true);
    expect(readdirSync(folder)).toEqual(["Budget.budget"]);
  });

  it("wants nothing in place of a new file, and anything where the user chose to replace", () => {
    const { path } = withOldFile();
    expect(publishFile(path, newBytes, null)).toEqual({ ok: false, error: { type: "changedByOther" } });
    expect(publishFile(path, newBytes, "*")).toEqual({ ok: true, value: fileHash(newBytes) });
    expect(readFileSync(path).equals(newBytes)).toBe(true);
  });
});

describe("what the file is to the system", () => {
  it.skipIf(process.platform === "win32")("keeps its rights", () => {
    const { path, oldHash } = withOldFile();
    chmodSync(path, 0o660);
    publishFile(path, newBytes, oldHash);
    expect(statSync(path).mode & 0o777).toBe(0o660);
  });

  it.skipIf(process.platform === "win32")("stays where a link points", () => {
    const { folder, path, oldHash } = withOldFile();
    const elsewhere = newFolder();
    const link = join(elsewhere, "genväg.budget");
    symlinkSync(path, link);
    expect(publishFile(link, newBytes, oldHash).ok).toBe(true);
    expect(readFileSync(path).equals(newBytes)).toBe(true);
    expect(existsSync(link) && readdirSync(elsewhere)).toEqual(["genväg.budget"]);
    expect(readdirSync(folder)).toEqual(["Budget.budget"]);
  });
});
