// Several files asked for at once: chosen together in the file manager or the dialog (the rest is then handed over one by one), dropped
// together, or named when the program was started. Each gets its tab, the last one is shown, and those that were refused are told in one notice.

import type { OpenSource, Refusal } from "../../shared/contract/workbench.ts";
import { type Result, success } from "../../shared/domain/result.ts";
import { tabTexts } from "../../shared/texts/tabs.ts";
import { type Opening, tellOpening, tryToOpen } from "./openingActions.ts";
import { cancelledCode } from "./refusalCodes.ts";
import { showRefusal, windowState } from "./windowStore.ts";

/** What to open, read from its file when its turn comes. */
export type Wanted = () => Promise<Result<OpenSource, Refusal>>;

/** A source that needs no reading. */
export const wantedSource =
  (source: OpenSource): Wanted =>
  async () =>
    success(source);

interface Asked {
  readonly wanted: Wanted;
  readonly tell: (isOpened: boolean) => void;
}

const queue: Asked[] = [];
let isOpening = false;

/** Opens each in turn, after what was asked for before. True when one of these is open. */
export async function openInTurn(wanted: readonly Wanted[]): Promise<boolean> {
  const outcomes = wanted.map((each) => new Promise<boolean>((resolve) => queue.push({ wanted: each, tell: resolve })));
  if (!isOpening) void openAll();
  return (await Promise.all(outcomes)).includes(true);
}

/** Opens until nothing waits: what is asked for meanwhile belongs to the same notice. */
async function openAll(): Promise<void> {
  isOpening = true;
  const refused: Refusal[] = [];
  let asked = 0;
  let last: Opening | null = null;
  try {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      asked += 1;
      const source = await next.wanted();
      // A dialog may be half filled in: the file waits in its tab behind it.
      const place = windowState().dialog === null ? "front" : "behind";
      const opened = source.ok ? await tryToOpen(source.value, place) : source;
      if (opened.ok) last = opened.value;
      // A dialog the user closed is no file.
      else if (opened.error.code === cancelledCode) asked -= 1;
      else refused.push(opened.error);
      next.tell(opened.ok);
    }
  } finally {
    isOpening = false;
  }
  tellRefused(refused, asked);
  if (refused.length === 0 && asked === 1 && last !== null) tellOpening(last);
}

/** Reasons told in full; more would fill the window. */
const mostReasons = 5;

function tellRefused(refused: readonly Refusal[], asked: number): void {
  const [first] = refused;
  if (first === undefined) return;
  if (asked === 1) {
    showRefusal(first);
    return;
  }
  const reasons = refused.slice(0, mostReasons).map(({ message }) => message);
  const message = tabTexts.someRefused(refused.length, asked, reasons, refused.length - reasons.length);
  showRefusal({ code: "someRefused", message });
}
