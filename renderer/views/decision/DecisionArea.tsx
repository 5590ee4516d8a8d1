// Beslutsunderlag: the parts of a budget the council can decide on, each with what is missing, why it is needed and the way there.

import type { DecisionPart, Gap } from "../../../shared/analysis/decisionParts.ts";
import { areaTexts } from "../../../shared/texts/areas.ts";
import { gapInWords, completenessTexts as texts } from "../../../shared/texts/completeness.ts";
import { goTo } from "../../state/leaveEdit.ts";
import { useHostAnswer } from "../../state/useHostAnswer.ts";
import { AreaPage } from "../areas/AreaPage.tsx";

/** More gaps than this of one part are counted, not listed. */
const mostShown = 4;

export function DecisionArea() {
  const { answer, refusal, isWaiting } = useHostAnswer("completeness", {});
  const parts = answer?.parts ?? [];
  const ready = parts.filter(({ state }) => state === "complete").length;
  return (
    <AreaPage
      title={areaTexts.titles.decision}
      caption={texts.caption}
      unit={null}
      refusal={refusal}
      isWaiting={isWaiting}
    >
      {answer === null ? null : (
        <div className="figure-table-scroll">
          <table className="figure-table decision-table">
            <caption>
              {texts.table(answer.budgetYear)}. {texts.summary(ready, parts.length)}
            </caption>
            <thead>
              <tr>
                <th scope="col" className="is-label">
                  {texts.headings.part}
                </th>
                <th scope="col" className="is-word">
                  {texts.headings.state}
                </th>
                <th scope="col" className="is-word">
                  {texts.headings.missing}
                </th>
                <th scope="col" className="is-word">
                  {texts.headings.why}
                </th>
              </tr>
            </thead>
            <tbody>
              {parts.map((part) => (
                <PartRow key={part.name} part={part} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </AreaPage>
  );
}

function PartRow({ part }: { readonly part: DecisionPart }) {
  const { name, state, gaps, isDeficit } = part;
  const { title, why } = texts.parts[name];
  const hidden = gaps.length - mostShown;
  return (
    <tr>
      <th scope="row" className="is-label">
        {title}
      </th>
      <td className={`is-word state-${state}`}>{texts.states[state]}</td>
      <td className="is-word">
        <ul>
          {gaps.slice(0, mostShown).map((gap) => (
            <li key={`${gap.reason}:${gap.role}:${gap.lineId}`}>
              <GapText gap={gap} />
            </li>
          ))}
          {hidden > 0 ? <li>{texts.more(hidden)}</li> : null}
          {isDeficit ? <li>{texts.deficit}</li> : null}
        </ul>
      </td>
      <td className="is-word">{why}</td>
    </tr>
  );
}

function GapText({ gap }: { readonly gap: Gap }) {
  const sentence = gapInWords(gap);
  if (gap.lineId === null && gap.sheetId === null) return sentence;
  return (
    <button type="button" className="link-button" onClick={() => goToGap(gap)}>
      {sentence}
    </button>
  );
}

/** To the cell to type in: the one a calculated figure waits for, or the figure itself. */
function goToGap({ behind, lineId, years, sheetId }: Gap): void {
  if (behind === null) goTo(lineId, years[0] ?? null, sheetId);
  else goTo(behind.lineId, behind.year, null);
}
