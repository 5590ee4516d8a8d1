// What the formula being typed gives this year, in its unit, or the error it comes to. While the host has not answered for the text that
// stands there now no figure is told: an old value is never shown as the new.

import { cellState } from "../../shared/contract/scenarioView.ts";
import { formatValue } from "../../shared/format/numbers.ts";
import { resultUnitName } from "../../shared/texts/functionHelp.ts";
import { quoted } from "../../shared/texts/view.ts";
import { cellTexts, explainTexts } from "../../shared/texts/window.ts";
import { errorText } from "../grid/cellText.ts";
import { type Edit, useWindow } from "../state/windowStore.ts";

export function LiveResult({ edit }: { readonly edit: Edit }) {
  const displayUnit = useWindow((state) => state.displayUnit);
  const { check } = edit;
  if (check === null || check.kind !== "formula") return null;
  if (edit.checkedText !== edit.text) return <span className="faint">= …</span>;
  const unit = check.formulaUnit === null ? "" : resultUnitName(check.formulaUnit, check.unit, displayUnit);
  const error = errorText(check.state);
  if (error !== null)
    return (
      <b className="bar-error" title={explainTexts.errors[error]}>
        = {error}
      </b>
    );
  if (check.text !== null) return <Shown text={quoted(check.text)} unit="" />;
  const isNumber = check.state === cellState.number && check.value !== null;
  return (
    <Shown
      text={isNumber ? formatValue(check.value, check.unit, displayUnit) : cellTexts.notCalculatedSign}
      unit={unit}
    />
  );
}

/** "= **209 559** tkr". */
export function Shown({ text, unit }: { readonly text: string; readonly unit: string }) {
  return (
    <>
      = <b title={text}>{text}</b>
      {unit === "" ? null : ` ${unit}`}
    </>
  );
}
