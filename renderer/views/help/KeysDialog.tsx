// The help page of the keys: the one table of keys, in groups. Keys the browser keeps for itself are left out and said.

import { type KeyGroup, keyTexts } from "../../../shared/texts/keys.ts";
import { isMac } from "../../components/keyStroke.ts";
import { ModalDialog } from "../../components/ModalDialog.tsx";
import { allKeys, type DescribedKeys, shownStrokes } from "../../state/allKeys.ts";
import { useWindow } from "../../state/windowStore.ts";

const groups: readonly KeyGroup[] = ["move", "mark", "cells", "editor", "program"];

export function KeysDialog() {
  const isInBrowser = useWindow((state) => state.capabilities?.nativeMenu !== true);
  const rows = allKeys();
  return (
    <ModalDialog title={keyTexts.title} size="wide" isText>
      <div className="key-groups">
        {groups.map((group) => (
          <KeyGroupView key={group} group={group} rows={rows.filter((row) => row.group === group)} />
        ))}
        <section>
          <h3>{keyTexts.mouseTitle}</h3>
          <dl className="keys">
            {keyTexts.mouse.map(([gesture, meaning]) => (
              <div key={gesture}>
                <dt>{gesture}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <p className="faint">{isInBrowser ? keyTexts.zoomInBrowser : keyTexts.zoomInProgram}</p>
      {isInBrowser ? <p className="faint">{keyTexts.browserNote}</p> : null}
    </ModalDialog>
  );
}

function KeyGroupView({ group, rows }: { readonly group: KeyGroup; readonly rows: readonly DescribedKeys[] }) {
  const state = useWindow();
  return (
    <section>
      <h3>{keyTexts.groups[group]}</h3>
      <dl className="keys">
        {rows.map((row) => {
          const strokes = shownStrokes(row, state, isMac());
          if (strokes.length === 0) return null;
          return (
            <div key={row.id}>
              <dt>
                {strokes.map((stroke) => (
                  <kbd key={stroke}>{stroke}</kbd>
                ))}
              </dt>
              <dd>{row.text}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
