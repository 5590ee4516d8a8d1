// Proposals that are words of the language: years and attributes in brackets, the filters of a query and their values.

import type { ScenarioStructure } from "../../shared/contract/scenarioView.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { factsOfAttribute } from "../../shared/domain/lineAttribute.ts";
import { filterWords } from "../../shared/formula/words.ts";
import { completionTexts } from "../../shared/texts/formulaEditing.ts";
import type { CompletionContext } from "./completionContext.ts";
import { lineNames } from "./lineNames.ts";
import { type CompletionItem, Found, type Proposals, upper } from "./proposals.ts";

export const word = (text: string, help: string, insert = text): CompletionItem => ({
  type: "word",
  word: text,
  help,
  insert,
});

/** Words that begin with what is written; all of them where nothing is. */
export function wordsFor(written: string, words: readonly CompletionItem[]): Proposals {
  const query = upper(written.trim());
  const found = new Found();
  for (const item of words) {
    const name = item.type === "word" ? upper(item.word) : "";
    if (name.startsWith(query)) found.add(name === query ? 0 : 1, () => item);
  }
  return found.proposals();
}

export function yearsFor(
  structure: ScenarioStructure,
  { query, name }: Extract<CompletionContext, { type: "years" }>,
  ownId: LineId | null,
): Proposals {
  const { idOfCode, idsOfLabel } = lineNames(structure);
  const lineId = name === "" ? ownId : (idOfCode(name) ?? idsOfLabel(name)[0]);
  const line = structure.lines.find(({ id }) => id === lineId);
  const attributes = (line?.attributes ?? []).map(({ attribute, text }) =>
    word(factsOfAttribute[attribute].swedish, text),
  );
  const points = Object.entries(completionTexts.yearWords).map(([point, help]) => word(point, help));
  const years = structure.years.map(({ year }) => word(String(year), completionTexts.calendarYear));
  const [previous, ...others] = points;
  return wordsFor(query, [...(previous === undefined ? [] : [previous]), ...attributes, ...others, ...years]);
}

export function filtersFor({ query, queryName }: { readonly query: string; readonly queryName: string }): Proposals {
  const isOfInvestments = queryName === "INVESTMENTS";
  const fitting = filterWords.filter(({ key }) =>
    isOfInvestments ? key === "scope" || key === "post" : key !== "post",
  );
  return wordsFor(
    query,
    fitting.map(({ key, swedish }) =>
      word(
        swedish,
        key === "committeeId" ? "" : completionTexts.filters[key],
        key === "area" ? `${swedish} "` : `${swedish} `,
      ),
    ),
  );
}
