// The menu of the marked cells, by the right mouse button or the keyboard's menu key. While something is typed the text
// field keeps the menu the browser gives it.

import { ContextMenu } from "@base-ui/react/context-menu";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { CommandGroups } from "../components/CommandItem.tsx";
import type { CommandId } from "../state/commandRegistry.ts";
import { lineMenuGroups } from "../state/lineCommands.ts";
import { headerCommandGroups } from "../state/viewCommands.ts";
import { focusGrid, windowState } from "../state/windowStore.ts";
import { takeHeaderPress } from "./headerMenu.ts";
import { menuClosed, menuOpened } from "./openMenu.ts";

const groups: readonly (readonly CommandId[])[] = [
  ["cut", "copy", "paste", "pasteSpecial", "pasteTable"],
  ...lineMenuGroups,
  ["fillSeries", "fillYears", "restoreFormulas", "removeLineFormula"],
  ["lineProperties"],
  ["hideLines", "showHiddenLines"],
];

export function GridMenu({ children }: { readonly children: ReactElement<Record<string, unknown>> }) {
  const [isHeader, setHeader] = useState(false);
  const actions = useRef<ContextMenu.Root.Actions | null>(null);
  useEffect(() => menuClosed, []);
  const regainFocus = (isOpen: boolean) => {
    if (!isOpen && windowState().dialog === null) focusGrid();
  };
  return (
    <ContextMenu.Root
      actionsRef={actions}
      onOpenChange={(isOpen) => (isOpen ? menuOpened(() => actions.current?.close()) : menuClosed())}
      onOpenChangeComplete={regainFocus}
    >
      <ContextMenu.Trigger
        render={children}
        onContextMenu={(event) => {
          if (windowState().edit !== null) event.preventBaseUIHandler();
          else setHeader(takeHeaderPress(event.target));
        }}
      />
      <ContextMenu.Portal>
        <ContextMenu.Positioner className="menu-positioner">
          <ContextMenu.Popup className="menu-popup">
            <CommandGroups groups={isHeader ? headerCommandGroups : groups} />
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}
