// A labelled form field. The sentence of a mistake stands right under the field it belongs to.

import { type HTMLInputTypeAttribute, type ReactNode, useId } from "react";

interface FieldAttributes {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": boolean;
}

interface FieldProps {
  readonly label: string;
  readonly error?: string | null;
  readonly help?: string;
  /** The column of the sheet it stands in. */
  readonly column?: string | undefined;
  readonly children: (attributes: FieldAttributes) => ReactNode;
}

export function Field({ label, error = null, help, column, children }: FieldProps) {
  const id = useId();
  const told = [...(error === null ? [] : [`${id}-error`]), ...(help === undefined ? [] : [`${id}-help`])];
  const describedBy = told.length === 0 ? undefined : told.join(" ");
  return (
    <div className="field" data-field={column}>
      <label htmlFor={id}>{label}</label>
      {children({ id, "aria-describedby": describedBy, "aria-invalid": error !== null })}
      {error === null ? null : (
        <p className="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {help === undefined ? null : (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly error?: string | null;
  readonly help?: string;
  readonly maxLength: number;
  readonly placeholder?: string;
  readonly type?: HTMLInputTypeAttribute;
  readonly isNumeric?: boolean;
  /** Several lines of text. */
  readonly rows?: number;
}

/** A field of free text. */
export function TextField({
  label,
  value,
  onText,
  error = null,
  help,
  rows,
  type,
  isNumeric,
  ...rest
}: TextFieldProps) {
  return (
    <Field label={label} error={error} {...(help === undefined ? {} : { help })}>
      {(attributes) =>
        rows === undefined ? (
          <input
            {...attributes}
            {...rest}
            type={type ?? "text"}
            inputMode={isNumeric === true ? "numeric" : undefined}
            autoComplete="off"
            value={value}
            onChange={(event) => onText(event.currentTarget.value)}
          />
        ) : (
          <textarea
            {...attributes}
            {...rest}
            rows={rows}
            value={value}
            onChange={(event) => onText(event.currentTarget.value)}
          />
        )
      }
    </Field>
  );
}

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChoose: (value: Value) => void;
  readonly error?: string | null;
  readonly column?: string | undefined;
}

interface Choice<Value extends string> {
  readonly value: Value;
  readonly title: string;
  /** What it can be chosen by besides its title. */
  readonly code?: string;
}

/** A field with a closed list of choices. */
export function ChoiceField<Value extends string>({
  label,
  value,
  choices,
  onChoose,
  error = null,
  column,
}: ChoiceFieldProps<Value>) {
  const choose = (chosen: string) => {
    const choice = choices.find((candidate) => candidate.value === chosen);
    if (choice !== undefined) onChoose(choice.value);
  };
  return (
    <Field label={label} error={error} column={column}>
      {(attributes) => (
        <select {...attributes} value={value} onChange={(event) => choose(event.currentTarget.value)}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} data-code={choice.code}>
              {choice.title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
