// The menu of the marked cells, by the right mouse button or the keyboard's menu key. While something is typed the text
// field keeps the menu the browser gives it.

import { ContextMenu } from "@base-ui/react/context-menu";
import type { ReactElement } from "react";
import { CommandGroups } from "../components/CommandItem.tsx";
import type { CommandId } from "../state/commandRegistry.ts";
import { focusGrid, windowState } from "../state/windowStore.ts";

const groups: readonly (readonly CommandId[])[] = [
  ["copy", "pasteTable"],
  ["addLine", "addMeasure"],
  ["fillYears", "restoreFormulas", "removeLineFormula"],
  ["lineProperties", "removeLines"],
];

export function GridMenu({ children }: { readonly children: ReactElement<Record<string, unknown>> }) {
  const regainFocus = (isOpen: boolean) => {
    if (!isOpen && windowState().dialog === null) focusGrid();
  };
  return (
    <ContextMenu.Root onOpenChangeComplete={regainFocus}>
      <ContextMenu.Trigger
        render={children}
        onContextMenu={(event) => {
          if (windowState().edit !== null) event.preventBaseUIHandler();
        }}
      />
      <ContextMenu.Portal>
        <ContextMenu.Positioner className="menu-positioner">
          <ContextMenu.Popup className="menu-popup">
            <CommandGroups groups={groups} />
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}
