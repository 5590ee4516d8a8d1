// What stands under the field that has the caret, in one stack so that nothing covers anything: the refusal, the hint, the proposals.
// It never covers the cell; at the bottom of the grid it stands above it.

import { useEffect } from "react";
import { completionTexts } from "../../shared/texts/formulaEditing.ts";
import { EditorHint } from "../components/EditorHint.tsx";
import { type Edit, useWindow } from "../state/windowStore.ts";
import { CompletionList } from "./CompletionList.tsx";
import { namedLines } from "./completionItems.ts";
import { isFormulaText } from "./formulaScan.ts";
import { useCompletionNow } from "./useCompletionNow.ts";

interface EditorBelowProps {
  readonly edit: Edit;
  readonly refusalId: string;
  readonly hintId: string;
  /** Over the grid: whether there is more room above the field, none to the right, and how much. */
  readonly place?: { readonly above: boolean; readonly atEnd: boolean; readonly room: number };
}

export function EditorBelow({ edit, refusalId, hintId, place }: EditorBelowProps) {
  const completion = useCompletionNow(true);
  useReadyNames(isFormulaText(edit.text));
  return (
    <div
      className="editor-below"
      data-above={place?.above || undefined}
      data-end={place?.atEnd || undefined}
      style={place === undefined ? undefined : { maxHeight: place.room }}
    >
      {edit.refusal === null ? null : (
        <p className="editor-refusal" id={refusalId} role="alert" data-code={edit.refusal.code}>
          {edit.refusal.message}
        </p>
      )}
      <EditorHint edit={edit} id={hintId} isListed={completion !== null} />
      {completion === null ? null : <CompletionList edit={edit} completion={completion} />}
      <p className="visually-hidden" role="status">
        {completion === null ? "" : completionTexts.announce(completion.count)}
      </p>
    </div>
  );
}

/** Makes the names ready while the hands look for the next key: the first letter of a name finds them prepared. */
function useReadyNames(isFormula: boolean): void {
  const structure = useWindow((state) => state.document?.mirror.structure);
  useEffect(() => {
    if (!isFormula || structure === undefined) return;
    const asked = requestIdleCallback(() => namedLines(structure));
    return () => cancelIdleCallback(asked);
  }, [isFormula, structure]);
}
