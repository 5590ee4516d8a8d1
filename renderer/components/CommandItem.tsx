// One command as an entry of a menu: check mark, name, keys. The same in the menu bar and in the grid's own menu.

import { Menu } from "@base-ui/react/menu";
import { performCommand } from "../state/commandKeys.ts";
import { type CommandId, commandById, redoLabelOf, shortcutText, undoLabelOf } from "../state/commandRegistry.ts";
import type { Theme } from "../state/themePreference.ts";
import { useWindow, type WindowState } from "../state/windowStore.ts";

const checkedUnits: Readonly<Partial<Record<CommandId, string>>> = { unitKr: "kr", unitTkr: "tkr", unitMnkr: "mnkr" };
const checkedThemes: Readonly<Partial<Record<CommandId, Theme>>> = {
  themeLight: "light",
  themeDark: "dark",
  themeContrast: "contrast",
  themeSystem: "system",
};

export function CommandItem({ id }: { readonly id: CommandId }) {
  const state = useWindow();
  const command = commandById.get(id);
  if (command === undefined) return null;
  const label = id === "undo" ? undoLabelOf(state) : id === "redo" ? redoLabelOf(state) : null;
  const isChecked = isCheckedIn(state, id);
  const content = (
    <>
      <span className="menu-check" aria-hidden="true">
        {isChecked === true ? "✓" : ""}
      </span>
      <span>{label === null ? command.title : `${command.title} ${label}`}</span>
      <kbd>{shortcutText(command, state)}</kbd>
    </>
  );
  const attributes = { className: "menu-item", disabled: !command.when(state), onClick: () => void performCommand(id) };
  return isChecked === null ? (
    <Menu.Item {...attributes}>{content}</Menu.Item>
  ) : (
    <Menu.CheckboxItem {...attributes} checked={isChecked} closeOnClick>
      {content}
    </Menu.CheckboxItem>
  );
}

/** Whether the entry is a choice that holds now; null for one that is no choice. */
function isCheckedIn(state: WindowState, id: CommandId): boolean | null {
  if (id === "toggleExplain") return state.explainOpen;
  if (checkedUnits[id] !== undefined) return checkedUnits[id] === state.displayUnit;
  if (checkedThemes[id] !== undefined) return checkedThemes[id] === state.theme;
  return null;
}

/** Groups of commands with a line between them. */
export function CommandGroups({ groups }: { readonly groups: readonly (readonly CommandId[])[] }) {
  return groups.map((group, number) => (
    <div key={group[0]} className="menu-group">
      {number === 0 ? null : <Menu.Separator className="menu-separator" />}
      {group.map((id) => (
        <CommandItem key={id} id={id} />
      ))}
    </div>
  ));
}
