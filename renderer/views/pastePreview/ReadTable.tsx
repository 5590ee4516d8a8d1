// The table as it was read: labels, figures as printed, which rows are sums, where a stated sum differs from its rows,
// and what each row becomes. The figures shown are the host's; nothing is added up here.

import type { ImportPreview } from "../../../shared/contract/workbench.ts";
import { formatDecimal } from "../../../shared/format/numbers.ts";
import { pastePreviewTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { useWindow } from "../../state/windowStore.ts";
import { differingSums, type RowChoice } from "./importChoices.ts";

interface ReadTableProps {
  readonly preview: ImportPreview;
  readonly choices: readonly RowChoice[];
  readonly onChoices: (choices: readonly RowChoice[]) => void;
}

export function ReadTable({ preview, choices, onChoices }: ReadTableProps) {
  const { table } = preview;
  const differing = differingSums(preview);
  const choose = (row: number, use: RowChoice["use"]) =>
    onChoices(choices.map((choice) => (choice.row === row ? { ...choice, use } : choice)));
  return (
    <div className="read-table">
      <table>
        <caption>{table.title === "" ? texts.title : table.title}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.columns.label}</th>
            <th scope="col">{texts.columns.kind}</th>
            {table.columns.map((column, number) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity than their place.
              <th scope="col" className="number" key={number}>
                {column.label}
              </th>
            ))}
            <th scope="col">{texts.columns.target}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a read table are named by their place.
            <tr key={number} className={`read-${row.kind}`}>
              <th scope="row">{row.label}</th>
              <td className="faint">{texts.kinds[row.kind]}</td>
              {table.columns.map((_, column) => (
                <Figure
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                  key={column}
                  value={row.values[column] ?? null}
                  differs={differing.get(`${number}:${column}`)}
                />
              ))}
              <td>
                <Target
                  choice={choices.find((choice) => choice.row === number)}
                  onChoose={(use) => choose(number, use)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface FigureProps {
  readonly value: number | null;
  readonly differs: { readonly stated: number; readonly computed: number } | undefined;
}

function Figure({ value, differs }: FigureProps) {
  return (
    <td className={differs === undefined ? "number" : "number differs"}>
      {value === null ? "" : asPrinted(value)}
      {differs === undefined ? null : (
        <small>{texts.computed(asPrinted(differs.computed), signed(differs.computed - differs.stated))}</small>
      )}
    </td>
  );
}

/** As many decimals as the figure has, at most three. */
function asPrinted(value: number): string {
  const decimals = [0, 1, 2].find((count) => Math.abs(Number(value.toFixed(count)) - value) < 1e-9) ?? 3;
  return formatDecimal(value, decimals);
}

const signed = (value: number): string => (value > 0 ? `+${asPrinted(value)}` : asPrinted(value));

interface TargetProps {
  readonly choice: RowChoice | undefined;
  readonly onChoose: (use: RowChoice["use"]) => void;
}

function Target({ choice, onChoose }: TargetProps) {
  const mirror = useWindow((state) => state.document?.mirror);
  if (choice === undefined) return <span className="faint">{texts.notRead}</span>;
  const matched = choice.matchedId === null ? undefined : mirror?.lineById.get(choice.matchedId);
  const uses = [
    ...(matched === undefined ? [] : [{ use: "matched" as const, title: texts.matched(matched.label) }]),
    { use: "new" as const, title: texts.newLine },
    { use: "leave" as const, title: texts.notRead },
  ];
  return (
    <select
      aria-label={texts.columns.target}
      value={choice.use}
      onChange={(event) => {
        const chosen = uses.find(({ use }) => use === event.currentTarget.value);
        if (chosen !== undefined) onChoose(chosen.use);
      }}
    >
      {uses.map(({ use, title }) => (
        <option key={use} value={use}>
          {title}
        </option>
      ))}
    </select>
  );
}
