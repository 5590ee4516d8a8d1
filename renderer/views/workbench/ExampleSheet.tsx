// A small picture of what an empty sheet or view may come to hold, drawn as the grid draws it. A table like any other to a screen reader.

import { type SheetExample, emptySheetTexts as texts } from "../../../shared/texts/emptySheets.ts";

export function ExampleSheet({ example }: { readonly example: SheetExample }) {
  const look = (column: number): string => (column < (example.words ?? 0) ? "example-word" : "example-figure");
  return (
    <figure className="example-sheet">
      <table>
        <caption>{texts.heading}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.row}</th>
            {example.columns.map((column, number) => (
              <th key={column} scope="col" className={look(number)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {example.rows.map((row) => (
            <tr key={row.label} className={`example-${row.kind}`}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, number) => (
                <td key={example.columns[number]} className={look(number)}>
                  <span>{cell}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption>{example.note}</figcaption>
    </figure>
  );
}
