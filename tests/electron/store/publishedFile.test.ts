// The file the user sees and mails: complete, closed, sealed, nothing deleted in it, nothing beside it.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { Publisher } from "../../../electron/host/publisher.ts";
import { sampleScenario } from "../../../electron/host/samples/samples.ts";
import { revisionIdOf } from "../../../electron/store/contentSeal.ts";
import { pragma } from "../../../electron/store/pragma.ts";
import { fileHash, publishFile } from "../../../electron/store/publishFile.ts";
import { readScenarioBytes, readScenarioFile } from "../../../electron/store/scenarioFile.ts";
import {
  holdsText,
  idOfCode,
  openInMemory,
  publishedBytes,
  rowsOf,
  smallScenario,
  typeInto,
  valueIn,
} from "../../support/budgetBytes.ts";
import { folderState, temporaryFolders } from "../../support/temporaryFolder.ts";

const newFolder = temporaryFolders();

describe("bytes", () => {
  it("are a closed SQLite file in rollback mode without free pages, and SQLite finds them whole", () => {
    const bytes = publishedBytes(sampleScenario("alingsas"), (open) => {
      typeInto(open, "PKV", 2022, "2,5 %");
      open.undo();
    });
    expect([bytes[18], bytes[19]]).toEqual([1, 1]);
    const database = new Database(Buffer.from(bytes), { readonly: true });
    expect(pragma(database, "integrity_check")).toBe("ok");
    expect(pragma(database, "freelist_count")).toBe(0);
    expect(Number(pragma(database, "page_count")) * Number(pragma(database, "page_size"))).toBe(bytes.length);
    database.close();
  });

  it("hold the calculated figures for other readers, and these are not read back", () => {
    const bytes = publishedBytes(smallScenario());
    const netto = "SELECT value FROM computed_snapshot JOIN line USING (line_id) WHERE code = 'NETTO' AND year = 2026";
    expect(valueIn(bytes, netto)).toBe(-1_200_000_000);
    const read = readScenarioBytes(bytes);
    if (!read.ok) throw new Error(read.error.type);
    const { open } = openInMemory(read.value);
    expect(open.calculated.valueOf(idOfCode(open, "NETTO"), 2026).value).toBe(-1_200_000_000);
  });

  it("say the state of a cell without number in words, never as 0", () => {
    const bytes = publishedBytes(smallScenario(), (open) => typeInto(open, "RESANDEL", 2026, "=RES / (SKATT - SKATT)"));
    const share = "FROM computed_snapshot JOIN line USING (line_id) WHERE code = 'RESANDEL' AND year = 2026";
    expect(valueIn(bytes, `SELECT state ${share}`)).toBe("divisionByZero");
    expect(valueIn(bytes, `SELECT value ${share}`)).toBeNull();
  });

  it("never hold deleted text, and the mailed copy no edit log either", () => {
    const secret = "HemligNeddragning";
    const edit = (open: Parameters<typeof typeInto>[0]) => {
      const lineId = idOfCode(open, "SKATT");
      open.apply({ type: "setNote", lineId, note: `${secret} av skolan ${"x".repeat(3_000)}` });
      open.apply({ type: "setNote", lineId, note: "" });
    };
    const own = publishedBytes(smallScenario(), edit);
    const mailed = publishedBytes(smallScenario(), edit, { withoutHistory: true });
    expect(holdsText(own, secret)).toBe(true);
    expect(valueIn(own, "SELECT count(*) FROM line WHERE note <> ''")).toBe(0);
    expect(holdsText(mailed, secret)).toBe(false);
    expect(valueIn(mailed, "SELECT count(*) FROM edit_log")).toBe(0);
    const read = readScenarioBytes(mailed);
    expect(read.ok && read.value.log).toEqual([]);
  });

  it("hold no deleted text outside the log in the user's own file", () => {
    const { open, workingCopy } = openInMemory({ scenario: smallScenario(), log: [], revisions: [] });
    const publisher = new Publisher(open, workingCopy, null, true, () => {});
    const secret = "HemligNeddragning";
    open.apply({ type: "setNote", lineId: idOfCode(open, "SKATT"), note: secret });
    publisher.bytes({ withoutHistory: false });
    open.apply({ type: "setNote", lineId: idOfCode(open, "SKATT"), note: "" });
    const { database } = workingCopy as unknown as { database: Database.Database };
    database.exec("DELETE FROM edit_log");
    expect(holdsText(publisher.bytes({ withoutHistory: false }), secret)).toBe(false);
    workingCopy.close();
  });
});

describe("lineage", () => {
  it("grows by one revision per published change, each from the last, and not without a change", () => {
    const { open, workingCopy } = openInMemory({ scenario: smallScenario(), log: [], revisions: [] });
    const publisher = new Publisher(open, workingCopy, null, true, () => {});
    const first = publisher.bytes({ withoutHistory: false });
    publisher.bytes({ withoutHistory: true });
    typeInto(open, "SKATT", 2026, "901 mnkr");
    const second = publisher.bytes({ withoutHistory: false });
    workingCopy.close();

    const revisionsOf = (bytes: Uint8Array) => {
      const read = readScenarioBytes(bytes);
      return read.ok ? read.value.revisions : [];
    };
    const [root] = revisionsOf(first);
    expect(revisionsOf(first)).toEqual([expect.objectContaining({ parentIds: [] })]);
    const grown = revisionsOf(second);
    expect(grown).toHaveLength(2);
    expect(grown[0]).toEqual(root);
    expect(grown[1]?.parentIds).toEqual([root?.revisionId]);
    expect(grown[1]?.revisionId).toBe(revisionIdOf([root?.revisionId ?? ""], grown[1]?.contentSeal ?? ""));
  });
});

describe("a folder with a published file", () => {
  it("has nothing beside it after publishing again and again", () => {
    const folder = newFolder();
    const path = join(folder, "Budget.budget");
    let hash: string | null = null;
    for (const title of ["Ett", "Två", "Tre"]) {
      const written = publishFile(path, publishedBytes(smallScenario(title)), hash);
      hash = written.ok ? written.value : "";
      expect(readdirSync(folder)).toEqual(["Budget.budget"]);
      expect(hash).toBe(fileHash(readFileSync(path)));
      const read = readScenarioFile(path);
      expect(read.ok && read.value.scenario.head.title).toBe(title);
    }
  });

  it("is left untouched by opening, whether the file is right or refused", () => {
    const folder = newFolder();
    const bytes = publishedBytes(smallScenario());
    writeFileSync(join(folder, "rätt.budget"), bytes);
    writeFileSync(join(folder, "avklippt.budget"), bytes.subarray(0, 5_000));
    writeFileSync(join(folder, "tom.budget"), "");
    writeFileSync(join(folder, "trasig.budget"), Buffer.from(bytes).fill(255, 8_192, 9_000));
    const before = folderState(folder);
    const opened = readdirSync(folder).map((name) => readScenarioFile(join(folder, name)).ok);
    expect(opened.toSorted()).toEqual([false, false, false, true]);
    expect(folderState(folder)).toEqual(before);
  });

  it("gives the rows in the same order however often it is opened and published", () => {
    const read = readScenarioBytes(publishedBytes(sampleScenario("balans22")));
    if (!read.ok) throw new Error(read.error.type);
    const { open, workingCopy } = openInMemory(read.value);
    const again = new Publisher(open, workingCopy, null, true, () => {}).bytes({ withoutHistory: false });
    workingCopy.close();
    const database = new Database(Buffer.from(again), { readonly: true });
    expect(rowsOf(database, "revision")).toHaveLength(1);
    database.close();
    expect(readScenarioBytes(again)).toEqual(read);
  });
});
