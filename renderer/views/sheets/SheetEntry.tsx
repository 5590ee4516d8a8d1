// A sheet in the list: shows it when pressed, and has a menu of its own by the right mouse button or the menu key. Alt+Shift and an arrow
// move it, F2 opens its name, Delete asks before it goes; it may be dragged among the sheets of its group.

import { ContextMenu } from "@base-ui/react/context-menu";
import { Menu } from "@base-ui/react/menu";
import type { DragEvent, KeyboardEvent, ReactNode } from "react";
import type { SheetView } from "../../../shared/contract/scenarioView.ts";
import { sheetListTexts as texts } from "../../../shared/texts/sheets.ts";
import { goToSheet } from "../../formula/leaveSheet.ts";
import { duplicateSheet, openSheetDialog, stepSheetInList } from "../../state/sheetActions.ts";
import { useSheetDrag } from "./useSheetDrag.ts";

interface SheetEntryProps {
  readonly sheet: SheetView;
  readonly isShown: boolean;
  /** What stands after the name: the number of findings. */
  readonly children: ReactNode;
}

export function SheetEntry({ sheet, isShown, children }: SheetEntryProps) {
  const { id, title } = sheet;
  const drag = useSheetDrag(sheet);
  const press = (event: KeyboardEvent) => {
    const isArrow = event.key === "ArrowUp" || event.key === "ArrowDown";
    if (event.altKey && event.shiftKey && isArrow) void stepSheetInList(id, event.key === "ArrowUp");
    else if (event.key === "F2") openSheetDialog("sheetProperties", id);
    else if (event.key === "Delete") openSheetDialog("removeSheet", id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger
        render={
          <li data-drop={drag.dropSide} onDragOver={drag.over} onDragLeave={drag.leave} onDrop={drag.drop}>
            <button
              type="button"
              draggable
              aria-current={isShown ? "page" : undefined}
              onClick={() => void goToSheet(id)}
              onKeyDown={press}
              onDragStart={(event: DragEvent<HTMLElement>) => drag.start(event)}
              onDragEnd={drag.end}
            >
              <span className="nav-title" title={title}>
                {title}
              </span>
              {children}
            </button>
          </li>
        }
      />
      <ContextMenu.Portal>
        <ContextMenu.Positioner className="menu-positioner">
          <ContextMenu.Popup className="menu-popup" aria-label={texts.more(title)}>
            <Entry
              title={texts.rename}
              keys={texts.keys.rename}
              onChoose={() => openSheetDialog("sheetProperties", id)}
            />
            <Entry title={texts.duplicate} keys="" onChoose={() => void duplicateSheet(id)} />
            <Menu.Separator className="menu-separator" />
            <Entry title={texts.moveUp} keys={texts.keys.moveUp} onChoose={() => void stepSheetInList(id, true)} />
            <Entry title={texts.moveDown} keys={texts.keys.moveDown} onChoose={() => void stepSheetInList(id, false)} />
            <Menu.Separator className="menu-separator" />
            <Entry title={texts.remove} keys={texts.keys.remove} onChoose={() => openSheetDialog("removeSheet", id)} />
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

interface EntryProps {
  readonly title: string;
  readonly keys: string;
  readonly onChoose: () => void;
}

function Entry({ title, keys, onChoose }: EntryProps) {
  return (
    <Menu.Item className="menu-item" onClick={onChoose}>
      <span className="menu-check" aria-hidden="true" />
      <span>{title}</span>
      <kbd>{keys}</kbd>
    </Menu.Item>
  );
}
