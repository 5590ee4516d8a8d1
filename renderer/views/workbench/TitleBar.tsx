// The top of the window: the menu bar where the shell has no native one, the scenario's name with its saved state, and
// the few commands that are always wanted at hand.

import { Menu } from "@base-ui/react/menu";
import { Menubar } from "@base-ui/react/menubar";
import { Mail, Printer, Redo2, Undo2 } from "lucide-react";
import { memo, type ReactNode, useLayoutEffect, useRef } from "react";
import { menuCommands } from "../../../shared/texts/menu.ts";
import { menuTexts, programName, statusTexts } from "../../../shared/texts/window.ts";
import { CommandGroups } from "../../components/CommandItem.tsx";
import {
  type CommandId,
  commandById,
  redoLabelOf,
  runCommand,
  shortcutText,
  undoLabelOf,
} from "../../state/commandRegistry.ts";
import { currentSheet } from "../../state/currentSheet.ts";
import { menus } from "../../state/windowMenus.ts";
import { focusGrid, useWindow, windowState } from "../../state/windowStore.ts";
import { HistoryButton } from "../history/HistoryButton.tsx";

export const TitleBar = memo(function TitleBar() {
  const structure = useWindow((state) => state.document?.mirror.structure);
  const ownMenu = useWindow((state) => state.capabilities?.nativeMenu !== true);
  const undoTitle = useWindow((state) => statusTexts.undo(undoLabelOf(state)));
  const redoTitle = useWindow((state) => statusTexts.redo(redoLabelOf(state)));
  return (
    <header className="title-bar">
      <span className="program-name">{programName}</span>
      {ownMenu ? <MenuBar /> : null}
      <div className="tool-buttons">
        <ToolButton id="undo" title={undoTitle} text={statusTexts.undo(null)}>
          <Undo2 size={16} aria-hidden="true" />
        </ToolButton>
        <ToolButton id="redo" title={redoTitle} text={statusTexts.redo(null)}>
          <Redo2 size={16} aria-hidden="true" />
        </ToolButton>
        <HistoryButton />
      </div>
      <p className="document-title">
        {structure === undefined ? null : (
          <button type="button" title={menuCommands.renameScenario.title} onClick={() => runCommand("renameScenario")}>
            <b>{structure.title}</b>
          </button>
        )}
        <PublishedState />
      </p>
      <div className="tool-buttons">
        <ToolButton id="send" title={statusTexts.buttons.send}>
          <Mail size={16} aria-hidden="true" />
        </ToolButton>
        <ToolButton id="print" title={statusTexts.buttons.print}>
          <Printer size={16} aria-hidden="true" />
        </ToolButton>
      </div>
    </header>
  );
});

function PublishedState() {
  const publish = useWindow((state) => state.document?.mirror.status.publish);
  if (publish === undefined) return null;
  return (
    <span className={`publish-state publish-${publish.state}`}>
      {publish.message === "" ? statusTexts.publishStates[publish.state] : publish.message}
    </span>
  );
}

interface ToolButtonProps {
  readonly id: CommandId;
  readonly title: string;
  /** What stands beside the icon, where the title says more; in a narrow window the icon stands alone. */
  readonly text?: string;
  readonly children: ReactNode;
}

function ToolButton({ id, title, text, children }: ToolButtonProps) {
  const isUsable = useWindow((state) => commandById.get(id)?.when(state) === true);
  const command = commandById.get(id);
  const shortcut = useWindow((state) => (command === undefined ? "" : shortcutText(command, state)));
  const button = useRef<HTMLButtonElement>(null);
  // The last undo puts the button out of use: the keyboard must not go with it.
  useLayoutEffect(() => {
    if (!isUsable && button.current === document.activeElement) focusGrid();
  }, [isUsable]);
  return (
    <button
      ref={button}
      type="button"
      className="tool-button"
      // The keyboard stays in the cells.
      onMouseDown={(event) => event.preventDefault()}
      disabled={!isUsable}
      aria-label={text === undefined ? undefined : title}
      title={shortcut === "" ? title : `${title} (${shortcut})`}
      onClick={() => runCommand(id)}
    >
      {children}
      <span className={text === undefined ? "" : "yielding-text"}>{text ?? title}</span>
    </button>
  );
}

/** The menus; drawn again only when the shell changes. */
export const MenuBar = memo(function MenuBar() {
  return (
    <Menubar className="menu-bar" aria-label={menuTexts.label}>
      {menus.map((menu) => (
        <BarMenu key={menu.title} {...menu} />
      ))}
    </Menubar>
  );
});

/** After a command the cells have the keyboard again, unless the command opened what wants it; after Esc the menu bar keeps it. */
function BarMenu({ title, groups }: (typeof menus)[number]) {
  const isChosen = useRef(false);
  const regainFocus = (isOpen: boolean) => {
    if (isOpen || !isChosen.current || windowState().dialog !== null) return;
    const active = document.activeElement;
    if (active === null || active === document.body || active.closest("[role=menu], [role=menubar]") !== null)
      focusGrid();
  };
  return (
    <Menu.Root
      onOpenChange={(isOpen, { reason }) => {
        isChosen.current = !isOpen && reason === "item-press";
      }}
      onOpenChangeComplete={regainFocus}
    >
      <Menu.Trigger className="menu-trigger">{title}</Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-positioner" sideOffset={4} align="start">
          <Menu.Popup
            className="menu-popup"
            finalFocus={() => !(isChosen.current && currentSheet(windowState()) !== null)}
          >
            <CommandGroups groups={groups} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
