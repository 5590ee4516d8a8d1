// The styles of pasted HTML are carried as data, before a browser parses it. The rest of it is tried in a real browser (tests/app).

import { describe, expect, it } from "vitest";
import { withoutStyles } from "../../../renderer/grid/clipboardHtml.ts";

describe("styles of pasted HTML", () => {
  it.each([
    ["of a cell", '<td style="display:none">5</td>', '<td data-style="display:none">5</td>'],
    ["beside other attributes", "<td class=x STYLE = 'a'>5</td>", "<td class=x data-style= 'a'>5</td>"],
    ["in a sheet of their own", "<style>td {}</style>", "<template>td {}</template>"],
    ["that are words of a text", "<td>a style=b</td>", "<td>a style=b</td>"],
  ])("become data where they are %s", (_what, html, expected) => expect(withoutStyles(html)).toBe(expected));

  it("are looked for in one reading, whatever the text is made of", () => {
    const hostile = "<a".repeat(250_000);
    expect(withoutStyles(hostile)).toBe(hostile);
  });
});
