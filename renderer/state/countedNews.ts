// Which sums count other lines since the order of lines was edited, in words: what the host answered by ids, with the names the window
// knows. Sums with the same news share a sentence.

import type { CountedOtherwise } from "../../shared/contract/editNews.ts";
import type { LineView } from "../../shared/contract/scenarioView.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { countedTexts } from "../../shared/texts/counted.ts";

/** More different news than this are counted. */
const mostSentences = 2;

/** Lines that the sentence calls by a word: new ones without a name yet, or the one that was just named. */
export interface Called {
  readonly lineIds: ReadonlySet<LineId>;
  readonly word: (count: number) => string;
}

/** The sentences, "" where every sum counts what it counted. */
export function countedNews(
  counted: readonly CountedOtherwise[],
  lines: ReadonlyMap<LineId, Pick<LineView, "label" | "code">>,
  called: Called | null = null,
): string {
  const name = (lineId: LineId): string => lines.get(lineId)?.label || lines.get(lineId)?.code || "";
  const names = (lineIds: readonly LineId[]): readonly string[] => {
    const isCalled = (lineId: LineId): boolean => called?.lineIds.has(lineId) === true;
    const count = lineIds.filter(isCalled).length;
    const named = lineIds.filter((lineId) => !isCalled(lineId)).map(name);
    return called === null || count === 0 ? named : [...named, called.word(count)];
  };
  const groups = new Map<string, CountedOtherwise[]>();
  for (const one of counted) {
    const { gained, lost, missed } = one;
    const key = JSON.stringify([gained, lost, missed]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const told = [...groups.values()];
  const sentences = told.slice(0, mostSentences).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { gained, lost, missed } = first;
    const sums = group.map(({ lineId }) => name(lineId));
    return [
      ...(gained.length + lost.length === 0 ? [] : [countedTexts.counts(sums, names(gained), names(lost))]),
      ...(missed === null
        ? []
        : [countedTexts.missed(sums, missed.lineIds.length, missed.side, name(missed.besideId))]),
    ];
  });
  const rest = told.slice(mostSentences).reduce((sum, group) => sum + group.length, 0);
  return [...sentences, ...(rest === 0 ? [] : [countedTexts.more(rest)])].join(" ");
}
