// The ids of a random model's lines and sheets, by their numbers: the same number is the same id in every model.

import { isLineId, isSheetId, type LineId, type SheetId } from "../../shared/domain/ids.ts";

const letters = "abcdefghjkmnpqrstuvwxyz23456789";

function idText(kind: string, index: number): string {
  let rest = index;
  let tail = "";
  for (let at = 0; at < 9; at += 1) {
    tail = (letters[rest % letters.length] ?? "a") + tail;
    rest = Math.floor(rest / letters.length);
  }
  return `${kind}${tail}`;
}

export function modelLineId(index: number): LineId {
  const id = idText("mdk", index);
  if (!isLineId(id)) throw new Error(`no line id: ${id}`);
  return id;
}

export function modelSheetId(index: number): SheetId {
  const id = idText("bad", index);
  if (!isSheetId(id)) throw new Error(`no sheet id: ${id}`);
  return id;
}
