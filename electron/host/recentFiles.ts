// The files that were opened or saved last on this machine, in one small file of the work folder. Only the host knows their paths: the
// window gets titles and handles. A missing or damaged list counts as empty; files that are gone are passed over.

import { randomBytes } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import * as z from "zod";
import type { RecentWork } from "../../shared/contract/workbench.ts";
import { readSmallJson, writeSmallJson } from "./smallJsonFile.ts";

const fileName = "senaste.json";
const mostFiles = 8;
const mostBytes = 100_000;

const listSchema = z
  .array(z.object({ path: z.string().min(1).max(4_000), title: z.string().max(400), openedAt: z.string().max(40) }))
  .max(mostFiles);
export type RecentFile = Readonly<z.infer<typeof listSchema>[number]>;

export class RecentFiles {
  private readonly folder: string;
  private readonly handles = new Map<string, string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The files that are still there, latest first, each with the handle by which the window may ask for it. */
  list(): readonly RecentWork[] {
    return this.read()
      .filter(({ path }) => existsSync(path))
      .map(({ path, title, openedAt }) => ({ given: this.handleOf(path), title, fileName: basename(path), openedAt }));
  }

  /** The path of a handle given out by `list`, undefined for any other. */
  pathOf(given: string): string | undefined {
    return [...this.handles].find(([, handle]) => handle === given)?.[0];
  }

  /** Puts a file first in the list. Where the disk refuses, the list stays as it was. */
  note(path: string, title: string, openedAt: string): void {
    const others = this.read().filter((file) => file.path !== path);
    const files = [{ path, title: title.slice(0, 400), openedAt }, ...others].slice(0, mostFiles);
    writeSmallJson(join(this.folder, fileName), files);
  }

  clear(): void {
    this.handles.clear();
    rmSync(join(this.folder, fileName), { force: true });
  }

  private handleOf(path: string): string {
    const known = this.handles.get(path) ?? randomBytes(12).toString("hex");
    this.handles.set(path, known);
    return known;
  }

  private read(): readonly RecentFile[] {
    const kept = listSchema.safeParse(readSmallJson(join(this.folder, fileName), mostBytes));
    return kept.success ? kept.data : [];
  }
}
