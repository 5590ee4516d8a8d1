// The grid's look through its Theming API, bound to the window's own colour tokens, so that light and dark, high
// contrast and zoom follow the window. No internal class name of the grid is used anywhere.

import {
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  EventApiModule,
  LocaleModule,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  TooltipModule,
  themeQuartz,
} from "ag-grid-community";

export const gridModules = [
  ClientSideRowModelModule,
  CellStyleModule,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  ColumnApiModule,
  EventApiModule,
  LocaleModule,
  TooltipModule,
];

export const gridTheme = themeQuartz.withParams({
  accentColor: "var(--brand)",
  // The marking is drawn by us: a border of the grid's own, even a clear one, would move the figure of the active cell.
  rangeSelectionBorderStyle: "none",
  rangeSelectionBorderColor: "transparent",
  backgroundColor: "var(--paper)",
  foregroundColor: "var(--ink)",
  textColor: "var(--ink)",
  browserColorScheme: "inherit",
  borderColor: "var(--line)",
  borderRadius: 0,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  cellHorizontalPadding: 12,
  fontFamily: "inherit",
  fontSize: "0.8125rem",
  headerBackgroundColor: "var(--surface)",
  headerTextColor: "var(--muted)",
  headerFontWeight: 600,
  headerFontSize: "0.8125rem",
  headerHeight: 34,
  rowHeight: 28,
  rowHoverColor: "var(--hover)",
  rowBorder: { color: "var(--line-soft)", style: "solid", width: 1 },
  headerRowBorder: { color: "var(--line-strong)", style: "solid", width: 1 },
  columnBorder: false,
  pinnedColumnBorder: { color: "var(--line)", style: "solid", width: 1 },
  spacing: 6,
  tooltipBackgroundColor: "var(--ink)",
  tooltipTextColor: "var(--paper)",
});
