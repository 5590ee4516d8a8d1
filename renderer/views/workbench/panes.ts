// F6 goes round the panes of the window: grid, formula bar, search bar, sheet list, side panel, strip. Focus is never lost: a pane
// that is not there is passed over.

const paneOrder = ["grid", "bar", "find", "tabs", "nav", "explain", "strip", "tour"] as const;
const focusable = "[role=gridcell][tabindex], input:not([disabled]), button:not([disabled]), a[href]";

export function movePane(backwards: boolean): void {
  const panes = paneOrder.flatMap((name) => {
    const element = document.querySelector<HTMLElement>(`[data-pane="${name}"]`);
    return element === null ? [] : [element];
  });
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  for (let step = 1; step <= panes.length; step += 1) {
    const number = (here + (backwards ? -step : step) + panes.length * 2) % panes.length;
    const pane = panes[number];
    const target =
      pane?.querySelector<HTMLElement>("[aria-current=page], .active-cell, .formula-input input") ??
      pane?.querySelector<HTMLElement>(focusable);
    if (target !== null && target !== undefined) {
      target.focus();
      return;
    }
  }
}
