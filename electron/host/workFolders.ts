// Private folders of working copies, one per opened scenario. A folder that is still there when the program starts holds work
// that never reached a file: it is offered for recovery and never removed by itself.

import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

const databaseName = "arbete.sqlite";
const noteName = "om.json";

const noteSchema = z.object({ title: z.string().max(200), path: z.string().nullable(), hash: z.string().nullable() });
export type WorkNote = z.infer<typeof noteSchema>;

export interface LeftWork {
  readonly folder: string;
  readonly note: WorkNote;
  /** ISO time of the last edit. */
  readonly editedAt: string;
}

export class WorkFolders {
  private readonly root: string;
  private readonly inUse = new Set<string>();

  constructor(root: string) {
    this.root = root;
  }

  /**
   * A new private folder; gives the path of the database to make in it. It has no note yet: until the database is filled and
   * `writeNote` is called, there is nothing in it to recover.
   */
  create(): { readonly folder: string; readonly database: string } {
    const folder = join(this.root, randomBytes(8).toString("hex"));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.inUse.add(folder);
    return { folder, database: join(folder, databaseName) };
  }

  databaseIn(folder: string): string {
    this.inUse.add(folder);
    return join(folder, databaseName);
  }

  writeNote(folder: string, note: WorkNote): void {
    writeFileSync(join(folder, noteName), JSON.stringify(note), { mode: 0o600 });
  }

  remove(folder: string): void {
    this.inUse.delete(folder);
    rmSync(folder, { recursive: true, force: true });
  }

  /** Leaves the folder for recovery at the next start. */
  leave(folder: string): void {
    this.inUse.delete(folder);
  }

  /** Work left behind, newest first. A folder without readable note or database is passed over, not removed. */
  left(): readonly LeftWork[] {
    let names: readonly string[];
    try {
      names = readdirSync(this.root);
    } catch (error) {
      // No folder yet, or one that cannot be read: opening a scenario says so, starting the program does not fail.
      if (error instanceof Error && "code" in error) return [];
      throw error;
    }
    return names
      .flatMap((name) => this.leftIn(join(this.root, name)) ?? [])
      .toSorted((left, right) => (left.editedAt < right.editedAt ? 1 : -1));
  }

  private leftIn(folder: string): LeftWork | null {
    if (this.inUse.has(folder)) return null;
    try {
      const note = noteSchema.safeParse(JSON.parse(readFileSync(join(folder, noteName), "utf8")));
      const edited = Math.max(
        ...[databaseName, `${databaseName}-wal`].map(
          (name) => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
        ),
      );
      return note.success && edited > 0 ? { folder, note: note.data, editedAt: new Date(edited).toISOString() } : null;
    } catch (error) {
      if (error instanceof SyntaxError || (error instanceof Error && "code" in error)) return null;
      throw error;
    }
  }
}
