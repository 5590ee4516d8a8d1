// The workbench: title and menu at the top, sheets to the left, formula bar and grid in the middle, Förklara to the
// right, the balance strip at the bottom.

import type { LineView } from "../../../shared/contract/scenarioView.ts";
import { holdsNumbers } from "../../../shared/domain/line.ts";
import type { DisplayUnit, Unit } from "../../../shared/domain/unit.ts";
import { sheetTexts, unitName } from "../../../shared/texts/window.ts";
import { NoticeBar } from "../../components/NoticeBar.tsx";
import { BudgetGrid } from "../../grid/BudgetGrid.tsx";
import { linesOfSheet } from "../../grid/sheetColumns.ts";
import { type CurrentSheet, currentSheet } from "../../state/currentSheet.ts";
import { useWindow } from "../../state/windowStore.ts";
import { areas } from "../areas/areas.ts";
import { FindBar } from "../find/FindBar.tsx";
import { FoldLevels } from "../lines/FoldLevels.tsx";
import { TabBar } from "../tabs/TabBar.tsx";
import { ViewBanner } from "../tabs/ViewBanner.tsx";
import { WarningsView } from "../warnings/WarningsView.tsx";
import { BalanceStrip } from "./BalanceStrip.tsx";
import { EmptySheet, FirstCommittee, lacksCommittees } from "./EmptySheet.tsx";
import { ExplainPanel } from "./ExplainPanel.tsx";
import { FormulaBar } from "./FormulaBar.tsx";
import { FormulaOffer, useFormulaOffer } from "./FormulaOffer.tsx";
import { LiveRegion } from "./LiveRegion.tsx";
import { SheetActions } from "./SheetActions.tsx";
import { SheetNav } from "./SheetNav.tsx";
import { TitleBar } from "./TitleBar.tsx";
import { UnitChoice } from "./UnitChoice.tsx";
import { useExplainRoom } from "./useExplainRoom.ts";
import { useReferencesOfSelection } from "./useReferencesOfSelection.ts";

export function WorkbenchView() {
  const document = useWindow((state) => state.document);
  const view = useWindow((state) => state.view);
  const collapsed = useWindow((state) => state.collapsed);
  const explainOpen = useWindow((state) => state.explainOpen);
  const rowsShown = useWindow((state) => state.rowsShown);
  const current = currentSheet({ document, view, collapsed, rowsShown });
  const handle = document?.handle;
  useReferencesOfSelection();
  useFormulaOffer();
  useExplainRoom();
  return (
    <div className="workbench" data-explain={explainOpen && current !== null}>
      <TitleBar />
      <TabBar />
      <SheetNav />
      <div className="middle">
        {current === null ? null : <FormulaBar current={current} />}
        <NoticeBar />
        <FindBar />
        <main className="sheet" data-pane="grid">
          {current === null ? <AreaOrWarnings key={handle} /> : <SheetPage current={current} />}
        </main>
      </div>
      {explainOpen && current !== null ? <ExplainPanel key={handle} current={current} /> : null}
      <BalanceStrip current={current} />
      {current === null ? null : <LiveRegion current={current} />}
    </div>
  );
}

function AreaOrWarnings() {
  const name = useWindow(({ view }) => (view?.type === "area" ? view.area : null));
  const area = areas.find((candidate) => candidate.name === name);
  return area === undefined ? <WarningsView /> : <area.View />;
}

function SheetPage({ current }: { readonly current: CurrentSheet }) {
  const displayUnit = useWindow((state) => state.displayUnit);
  const hasOffer = useWindow((state) => state.formulaOffer !== null);
  const { sheet } = current;
  return (
    <>
      <div className="sheet-heading">
        <div className="sheet-title">
          <h1>{sheet.title}</h1>
          <p className="sheet-caption" title={sheet.caption}>
            <span className="unit-badge">{unitsOfSheet(current, displayUnit)}</span>
            {hasOffer ? null : sheet.caption}
          </p>
        </div>
        <FormulaOffer />
        <div className="sheet-tools">
          <SheetActions sheet={sheet} />
          <FoldLevels current={current} />
          <UnitChoice />
        </div>
      </div>
      <ViewBanner current={current} />
      {lacksCommittees(current) ? <FirstCommittee /> : null}
      {sheet.lineIds.length === 0 ? <EmptySheet kind={sheet.kind} /> : <SheetGrid current={current} />}
      {sheet.lineIds.length === 0 ? null : (
        <Legend hasGoals={linesOfSheet(current.mirror, sheet).some((line) => line.goal !== null)} />
      )}
    </>
  );
}

/** A grid of its own for each sheet of each open budget: two copies of one budget have the same sheets. */
function SheetGrid({ current }: { readonly current: CurrentSheet }) {
  const handle = useWindow((state) => state.document?.handle);
  return <BudgetGrid key={`${handle} ${current.sheet.id}`} current={current} />;
}

const keptUnits = new WeakMap<readonly LineView[], ReadonlySet<Unit>>();

/** The units of the sheet's figures as its caption names them: "tkr", "procent, tkr"; texts have none. Found once per structure. */
function unitsOfSheet(current: CurrentSheet, displayUnit: DisplayUnit): string {
  const lines = linesOfSheet(current.mirror, current.sheet);
  const units =
    keptUnits.get(lines) ??
    new Set(lines.flatMap(({ kind, unit }) => (holdsNumbers(kind) && unit !== "text" ? [unit] : [])));
  keptUnits.set(lines, units);
  const names = new Set([...units].map((unit) => unitName(unit, displayUnit)));
  return names.size === 0 ? unitName("kr", displayUnit) : [...names].join(", ");
}

/** What the looks of cells mean, in words beside small samples of them. */
function Legend({ hasGoals }: { readonly hasGoals: boolean }) {
  const { legend, goalLegend } = sheetTexts;
  return (
    <ul className="legend" aria-label={sheetTexts.legendLabel}>
      <li>
        <span className="sample sample-input" aria-hidden="true" />
        {legend.input}
      </li>
      <li>
        <span className="sample sample-formula" aria-hidden="true" />
        {legend.formula}
      </li>
      <li>
        <span className="sample sample-own" aria-hidden="true">
          ƒ
        </span>
        {legend.own}
      </li>
      <li>
        <span className="sample sample-override" aria-hidden="true" />
        {legend.override}
      </li>
      <li>
        <span className="sample sample-locked" aria-hidden="true" />
        {legend.locked}
      </li>
      <li>
        <span className="sample sample-note" aria-hidden="true" />
        {legend.note}
      </li>
      <li>
        <span className="sample sample-stated" aria-hidden="true" />
        {legend.stated}
      </li>
      {hasGoals ? (
        <>
          <li>
            <span className="sample-goal sample-met" aria-hidden="true">
              ✓
            </span>
            {goalLegend.met}
          </li>
          <li>
            <span className="sample-goal sample-breached" aria-hidden="true">
              ✕
            </span>
            {goalLegend.breached}
          </li>
        </>
      ) : null}
    </ul>
  );
}
