// Print: the table as it will stand on paper, in a frame that can run nothing, and a button that makes the PDF.

import { FileDown } from "lucide-react";
import { useEffect, useState } from "react";
import { type Refusal, type ReportTable, reportTables } from "../../../shared/contract/workbench.ts";
import type { SheetKind } from "../../../shared/domain/scenario.ts";
import { printTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { ActionDialog } from "../../components/ActionDialog.tsx";
import { ChoiceField } from "../../components/Field.tsx";
import { RefusalText } from "../../components/FormDialog.tsx";
import { SandboxedPage } from "../../components/SandboxedPage.tsx";
import type { AreaName } from "../../state/areaNames.ts";
import { deliver } from "../../state/documentActions.ts";
import { cancelledCode } from "../../state/refusalCodes.ts";
import { useWindow, windowState } from "../../state/windowStore.ts";
import { request } from "../../workbenchClient.ts";

export function PrintDialog() {
  const handle = useWindow((state) => state.document?.handle);
  const [table, setTable] = useState<ReportTable>(tableOfSheet());
  const [html, setHtml] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (handle === undefined) return;
    let isCurrent = true;
    void request("reportHtml", { handle, table }).then((answer) => {
      if (!isCurrent) return;
      setRefusal(answer.ok ? null : answer.error);
      setHtml(answer.ok ? answer.value.html : "");
    });
    return () => {
      isCurrent = false;
    };
  }, [handle, table]);
  const makePdf = async () => {
    if (handle === undefined) return;
    setBusy(true);
    const answer = await request("reportPdf", { handle, table });
    setBusy(false);
    if (answer.ok) deliver(answer.value);
    else if (answer.error.code !== cancelledCode) setRefusal(answer.error);
  };
  return (
    <ActionDialog
      title={texts.title}
      size="wide"
      action={busy ? texts.making : texts.pdf}
      icon={<FileDown size={16} aria-hidden="true" />}
      isShut={busy || html === ""}
      onAction={makePdf}
    >
      <ChoiceField
        label={texts.choose}
        value={table}
        choices={reportTables.map((name) => ({ value: name, title: texts.tables[name] }))}
        onChoose={setTable}
      />
      <RefusalText refusal={refusal} />
      <SandboxedPage html={html} title={texts.preview(texts.tables[table])} />
    </ActionDialog>
  );
}

/** The table that belongs to what is shown. */
function tableOfSheet(): ReportTable {
  const { view, document } = windowState();
  if (view?.type === "warnings") return "granskningslista";
  if (view?.type === "area") return tableOfArea[view.area] ?? "resultatbudget";
  const sheets = document?.mirror.structure.sheets ?? [];
  const sheet = view?.type === "sheet" ? sheets.find(({ id }) => id === view.sheetId) : undefined;
  if (sheet?.kind !== "balance") return (sheet === undefined ? undefined : tableOfKind[sheet.kind]) ?? "resultatbudget";
  const lines = document?.mirror.structure.lines ?? [];
  const isRequirement = lines.some(
    ({ homeSheetId, role }) => homeSheetId === sheet.id && role === "balanceRequirementResult",
  );
  return isRequirement ? "balanskravsutredning" : "balansbudget";
}

const tableOfKind: Partial<Record<SheetKind, ReportTable>> = {
  frames: "driftsbudget",
  operatingBudget: "driftsbudget",
  investments: "investeringsbudget",
  measures: "atgardslista",
  goals: "mal",
};

const tableOfArea: Partial<Record<AreaName, ReportTable>> = {
  frameBridge: "ramspecifikation",
  funding: "atgardslista",
  programmes: "atgardslista",
  projects: "investeringsbudget",
  goalBoard: "mal",
};
