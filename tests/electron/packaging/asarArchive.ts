// Reads an asar archive, written from its format and not from the packer's own code: a header in JSON with sizes and
// offsets, then the files one after the other. Files that are unpacked lie beside the archive under the same path.

import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";

interface Entry {
  readonly files?: Readonly<Record<string, Entry>> | undefined;
  readonly size?: number | undefined;
  readonly offset?: string | undefined;
  readonly unpacked?: boolean | undefined;
}
const entrySchema: z.ZodType<Entry> = z.lazy(() =>
  z.object({
    files: z.record(z.string(), entrySchema).optional(),
    size: z.number().optional(),
    offset: z.string().optional(),
    unpacked: z.boolean().optional(),
  }),
);

export interface ArchivedFile {
  readonly path: string;
  readonly unpacked: boolean;
  readonly bytes: Buffer;
}

/** Every file of the archive at `path`, in its order; an unpacked one with its bytes from beside the archive. */
export function readAsar(path: string): readonly ArchivedFile[] {
  const archive = readFileSync(path);
  const headerSize = archive.readUInt32LE(4);
  const header = archive.subarray(16, 16 + archive.readUInt32LE(12)).toString("utf8");
  const start = 8 + headerSize;
  const found: ArchivedFile[] = [];
  const walk = (folder: string, entry: Entry): void => {
    for (const [name, inner] of Object.entries(entry.files ?? {})) {
      const innerPath = folder === "" ? name : `${folder}/${name}`;
      if (inner.files !== undefined) {
        walk(innerPath, inner);
        continue;
      }
      const unpacked = inner.unpacked === true;
      const offset = start + Number(inner.offset);
      const bytes = unpacked
        ? readFileSync(join(`${path}.unpacked`, innerPath))
        : archive.subarray(offset, offset + (inner.size ?? 0));
      found.push({ path: innerPath, unpacked, bytes });
    }
  };
  walk("", entrySchema.parse(JSON.parse(header)));
  return found;
}

/** Writes the archive's files out as a plain folder, with what lies unpacked beside it. */
export function extractAsar(path: string, folder: string): void {
  for (const file of readAsar(path)) {
    if (file.unpacked) continue;
    const target = join(folder, file.path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, file.bytes);
  }
  if (existsSync(`${path}.unpacked`)) cpSync(`${path}.unpacked`, folder, { recursive: true });
}
