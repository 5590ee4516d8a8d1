// A row of buttons of which one is pressed: the unit of amounts, the scope of a formula, the table to print.

interface SegmentedChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly title: string }[];
  readonly onChoose: (value: Value) => void;
  /** Keep the keyboard where it is when a button is clicked (beside an open editor). */
  readonly keepFocus?: boolean;
}

export function SegmentedChoice<Value extends string>(props: SegmentedChoiceProps<Value>) {
  return (
    <fieldset className="segments" aria-label={props.label}>
      {props.choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === props.value}
          onMouseDown={(event) => props.keepFocus && event.preventDefault()}
          onClick={() => props.onChoose(choice.value)}
        >
          {choice.title}
        </button>
      ))}
    </fieldset>
  );
}
