// One command as an entry of a menu: check mark, name, keys. The same in the menu bar and in the grid's own menu.

import { Menu } from "@base-ui/react/menu";
import {
  type CommandId,
  commandById,
  redoLabelOf,
  runCommand,
  shortcutText,
  undoLabelOf,
} from "../state/commandRegistry.ts";
import { useWindow } from "../state/windowStore.ts";

const checkedUnits: Readonly<Partial<Record<CommandId, string>>> = { unitKr: "kr", unitTkr: "tkr", unitMnkr: "mnkr" };

export function CommandItem({ id }: { readonly id: CommandId }) {
  const state = useWindow();
  const command = commandById.get(id);
  if (command === undefined) return null;
  const label = id === "undo" ? undoLabelOf(state) : id === "redo" ? redoLabelOf(state) : null;
  const isChecked = id === "toggleExplain" ? state.explainOpen : checkedUnits[id] === state.displayUnit;
  return (
    <Menu.Item className="menu-item" disabled={!command.when(state)} onClick={() => runCommand(id)}>
      <span className="menu-check" aria-hidden="true">
        {isChecked ? "✓" : ""}
      </span>
      <span>{label === null ? command.title : `${command.title} ${label}`}</span>
      <kbd>{shortcutText(command, state)}</kbd>
    </Menu.Item>
  );
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
