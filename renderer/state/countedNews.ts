// Which sums count other lines since the order of lines was edited, in words: what the host answered by ids, with the names the window
// knows. Sums with the same news share a sentence.

import type { CountedNews, CountedSum } from "../../shared/contract/editNews.ts";
import type { LineView } from "../../shared/contract/scenarioView.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { countedTexts, type Named } from "../../shared/texts/counted.ts";

/** More different news than this are counted. */
const mostSentences = 2;

/** Lines that the sentence calls by a word: new ones without a name yet, or the one that was just named. */
export interface Called {
  readonly lineIds: ReadonlySet<LineId>;
  readonly word: (count: number) => string;
}

/** The sentences, "" where every sum counts what it counted. */
export function countedNews(
  { counted = [], countedMore = 0 }: Partial<CountedNews>,
  lines: ReadonlyMap<LineId, Pick<LineView, "label" | "code">>,
  called: Called | null = null,
): string {
  const name = (lineId: LineId): string => lines.get(lineId)?.label || lines.get(lineId)?.code || "";
  /** Lines beyond those that were sent are as the last of them: called by the word, or counted. */
  const names = (lineIds: readonly LineId[], more: number): Named => {
    const isCalled = (lineId: LineId): boolean => called?.lineIds.has(lineId) === true;
    const count = lineIds.filter(isCalled).length;
    const named = lineIds.filter((lineId) => !isCalled(lineId)).map(name);
    const last = lineIds.at(-1);
    if (called === null || count === 0) return { names: named, more };
    const isMoreCalled = last !== undefined && isCalled(last);
    return { names: [...named, called.word(count + (isMoreCalled ? more : 0))], more: isMoreCalled ? 0 : more };
  };
  const groups = new Map<string, CountedSum[]>();
  for (const one of counted) {
    const { lineId: _sum, ...news } = one;
    const key = JSON.stringify(news);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const told = [...groups.values()];
  const sentences = told.slice(0, mostSentences).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { gained, gainedMore, lost, lostMore, missed } = first;
    const sums = group.map(({ lineId }) => name(lineId));
    return [
      ...(gained.length + lost.length === 0
        ? []
        : [countedTexts.counts(sums, names(gained, gainedMore), names(lost, lostMore))]),
      ...(missed === null
        ? []
        : [countedTexts.missed(sums, missed.lineIds.length + missed.more, missed.side, name(missed.besideId))]),
    ];
  });
  const rest = told.slice(mostSentences).reduce((sum, group) => sum + group.length, countedMore);
  return [...sentences, ...(rest === 0 ? [] : [countedTexts.more(rest)])].join(" ");
}
