// The list of proposals under the field: lines with code, name and the year's value, functions with their arguments and what they
// give, words with what they mean. The field keeps the keyboard; the mouse takes with a press.

import { useLayoutEffect } from "react";
import type { LineView } from "../../shared/contract/scenarioView.ts";
import { completionTexts } from "../../shared/texts/formulaEditing.ts";
import { amountUnit, Signature } from "../components/EditorHint.tsx";
import { cellText } from "../grid/cellText.ts";
import { cellIndex } from "../state/scenarioMirror.ts";
import { type Edit, useWindow } from "../state/windowStore.ts";
import { type Completion, takeProposal } from "./completionState.ts";
import type { CompletionItem } from "./proposals.ts";
import { proposalId, proposalsId } from "./useCompletionNow.ts";

interface CompletionListProps {
  readonly edit: Edit;
  readonly completion: Completion;
}

export function CompletionList({ edit, completion }: CompletionListProps) {
  const { items, count, chosen } = completion;
  // In a low window the list scrolls.
  useLayoutEffect(() => {
    if (chosen >= 0) document.getElementById(proposalId(chosen))?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <div className="proposals">
      <div role="listbox" id={proposalsId} aria-label={completionTexts.list}>
        {items.map((item, order) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's.
          // biome-ignore lint/a11y/useFocusableInteractive: as above.
          <div
            key={keyOf(item)}
            id={proposalId(order)}
            role="option"
            aria-selected={order === chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => takeProposal(item)}
          >
            <Proposal item={item} edit={edit} />
          </div>
        ))}
      </div>
      <p className="proposals-foot" aria-hidden="true">
        <span>{completionTexts.keys}</span>
        <span>{completionTexts.shown(items.length, count)}</span>
      </p>
    </div>
  );
}

function keyOf(item: CompletionItem): string {
  if (item.type === "line") return item.line.id;
  return item.type === "function" ? `${item.entry.canonical}()` : `"${item.word}"`;
}

function Proposal({ item, edit }: { readonly item: CompletionItem; readonly edit: Edit }) {
  switch (item.type) {
    case "line":
      return <ProposedLine line={item.line} edit={edit} isSum={item.isSum} />;
    case "function":
      return (
        <>
          <span className="proposal-name">
            <Signature signature={item.entry.signature} argument={null} />
          </span>
          <span className="proposal-help">{item.entry.summary}</span>
        </>
      );
    case "word":
      return (
        <>
          <b className="proposal-name">{item.word}</b>
          <span className="proposal-help">{item.help}</span>
        </>
      );
  }
}

interface ProposedLineProps {
  readonly line: LineView;
  readonly edit: Edit;
  readonly isSum: boolean;
}

function ProposedLine({ line, edit, isSum }: ProposedLineProps) {
  const mirror = useWindow((state) => state.document?.mirror);
  const displayUnit = useWindow((state) => state.displayUnit);
  const sheet = useWindow((state) => (state.view?.type === "sheet" ? state.view.sheetId : null));
  if (mirror === undefined || edit.target.type !== "cell") return null;
  const value = cellText(mirror, line, cellIndex(mirror, line.id, edit.target.year), displayUnit);
  const unit = value === "" ? "" : amountUnit(line.unit, displayUnit);
  const home = mirror.structure.sheets.find(({ id }) => id === line.homeSheetId)?.title ?? "";
  return (
    <>
      <span className="proposal-name">
        {line.code === "" ? null : <b>{line.code}</b>} {line.label}
      </span>
      <span className="proposal-help">
        {line.kind === "heading" || isSum ? completionTexts.heading : line.homeSheetId === sheet ? "" : home}
      </span>
      {value === "" ? null : <span className="proposal-value">{`${value} ${unit}`.trim()}</span>}
    </>
  );
}
