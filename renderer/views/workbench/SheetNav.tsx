// The list of sheets to the left, grouped as the work goes: what is decided, the printed tables, own sheets, then the views of
// what it all amounts to. A number beside a name counts the reviewer's warnings there.

import { Plus } from "lucide-react";
import { memo } from "react";
import type { SheetView } from "../../../shared/contract/scenarioView.ts";
import { areaTexts } from "../../../shared/texts/areas.ts";
import { navTexts } from "../../../shared/texts/window.ts";
import type { AreaName } from "../../state/areaNames.ts";
import { runCommand } from "../../state/commandRegistry.ts";
import { showArea } from "../../state/leaveEdit.ts";
import { groupOfSheet } from "../../state/sheetActions.ts";
import { openDialog, useWindow } from "../../state/windowStore.ts";
import { areaGroups, areas } from "../areas/areas.ts";
import { SheetEntry } from "../sheets/SheetEntry.tsx";
import { openWarnings } from "../warnings/openWarnings.ts";

export const SheetNav = memo(function SheetNav() {
  const sheets = useWindow((state) => state.document?.mirror.structure.sheets);
  const told = useWindow((state) => state.document?.mirror.status.warnings);
  const view = useWindow((state) => state.view);
  if (sheets === undefined || told === undefined) return null;
  const warnings = openWarnings(told);
  const group = (title: string, members: readonly SheetView[], last?: "newSheet") => (
    <section key={title} hidden={members.length === 0 && last === undefined}>
      <h2>{title}</h2>
      <ul>
        {members.map((sheet) => {
          const count = warnings.filter((warning) => warning.sheetId === sheet.id).length;
          const isShown = view?.type === "sheet" && view.sheetId === sheet.id;
          return (
            <SheetEntry key={sheet.id} sheet={sheet} isShown={isShown}>
              <WarningCount count={count} />
            </SheetEntry>
          );
        })}
        {last === undefined ? null : (
          <li>
            <button type="button" className="nav-new" onClick={() => openDialog("addSheet")}>
              <Plus size={14} aria-hidden="true" />
              {navTexts.newSheet}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
  return (
    <nav className="sheet-nav" aria-label={navTexts.label} data-pane="nav">
      {group(
        navTexts.scenario,
        sheets.filter((sheet) => groupOfSheet(sheet) === "scenario"),
      )}
      {group(
        navTexts.tables,
        sheets.filter((sheet) => groupOfSheet(sheet) === "tables"),
      )}
      {group(
        navTexts.own,
        sheets.filter((sheet) => groupOfSheet(sheet) === "own"),
        "newSheet",
      )}
      {areaGroups.map((name) => (
        <section key={name}>
          <h2>{navTexts[name]}</h2>
          <ul>
            {areas
              .filter((area) => area.group === name)
              .map((area) => (
                <AreaEntry
                  key={area.name}
                  name={area.name}
                  isShown={view?.type === "area" && view.area === area.name}
                />
              ))}
            {name === "decision" ? (
              <li>
                <button
                  type="button"
                  aria-current={view?.type === "warnings" ? "page" : undefined}
                  onClick={() => runCommand("reviewer")}
                >
                  <span className="nav-title">{navTexts.reviewer}</span>
                  <WarningCount count={warnings.length} />
                </button>
              </li>
            ) : null}
          </ul>
        </section>
      ))}
    </nav>
  );
});

function AreaEntry({ name, isShown }: { readonly name: AreaName; readonly isShown: boolean }) {
  return (
    <li>
      <button type="button" aria-current={isShown ? "page" : undefined} onClick={() => showArea(name)}>
        <span className="nav-title" title={areaTexts.titles[name]}>
          {areaTexts.titles[name]}
        </span>
      </button>
    </li>
  );
}

function WarningCount({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <span className="nav-count">
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{navTexts.warnings(count)}</span>
    </span>
  );
}
