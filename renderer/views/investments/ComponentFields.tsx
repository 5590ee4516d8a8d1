// One component or contribution of a new project: what it is, how long it lasts, what it costs each year.

import { X } from "lucide-react";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { projectTexts as texts } from "../../../shared/texts/projects.ts";
import { TextField } from "../../components/Field.tsx";

export interface TypedComponent {
  readonly key: number;
  readonly kind: "outlay" | "contribution";
  readonly label: string;
  readonly life: string;
  readonly residual: string;
  readonly amounts: Readonly<Record<number, string>>;
}

export const emptyComponent = (key: number, kind: TypedComponent["kind"]): TypedComponent => ({
  key,
  kind,
  label: "",
  life: "",
  residual: "",
  amounts: {},
});

interface ComponentFieldsProps {
  readonly title: string;
  readonly component: TypedComponent;
  readonly years: readonly number[];
  readonly unit: DisplayUnit;
  readonly onChange: (component: TypedComponent) => void;
  /** null where it cannot be taken away. */
  readonly onRemove: (() => void) | null;
}

export function ComponentFields({ title, component, years, unit, onChange, onRemove }: ComponentFieldsProps) {
  const isOutlay = component.kind === "outlay";
  return (
    <fieldset className="field-group">
      <legend>{title}</legend>
      <div className="field-row">
        <TextField
          label={isOutlay ? texts.componentLabel : texts.contributionLabel}
          value={component.label}
          maxLength={100}
          onText={(label) => onChange({ ...component, label })}
        />
        <TextField
          label={texts.life}
          value={component.life}
          maxLength={10}
          isNumeric
          onText={(life) => onChange({ ...component, life })}
        />
        {isOutlay ? (
          <TextField
            label={`${texts.residual}, ${unit}`}
            value={component.residual}
            maxLength={30}
            isNumeric
            onText={(residual) => onChange({ ...component, residual })}
          />
        ) : null}
        {onRemove === null ? null : (
          <button type="button" className="icon-button" aria-label={`${texts.remove}: ${title}`} onClick={onRemove}>
            <X size={16} aria-hidden="true" />
          </button>
        )}
      </div>
      <p className="field-help">{isOutlay ? texts.amounts(unit) : texts.contributionAmounts(unit)}</p>
      <div className="year-fields">
        {years.map((year) => (
          <TextField
            key={year}
            label={texts.amountOf(year)}
            value={component.amounts[year] ?? ""}
            maxLength={30}
            isNumeric
            onText={(text) => onChange({ ...component, amounts: { ...component.amounts, [year]: text } })}
          />
        ))}
      </div>
    </fieldset>
  );
}
