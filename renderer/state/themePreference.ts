// Light, dark or as the computer is set. The choice is put on the root element, where the style sheets read it, and
// kept for the next start where the browser allows it.

export type Theme = "system" | "light" | "dark";

const key = "budgetbanken.theme";
const isTheme = (value: unknown): value is Theme => value === "system" || value === "light" || value === "dark";

/** The kept choice; "system" when there is none or storage is closed. */
export function readTheme(): Theme {
  try {
    const kept: unknown = globalThis.localStorage?.getItem(key);
    return isTheme(kept) ? kept : "system";
  } catch (error) {
    console.info("The theme is not kept between starts.", error);
    return "system";
  }
}

/** Shows the theme now and keeps it. */
export function applyTheme(theme: Theme): void {
  const root = globalThis.document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    globalThis.localStorage.setItem(key, theme);
  } catch (error) {
    console.info("The theme is not kept between starts.", error);
  }
}

/** The theme the switch goes to: always the opposite of what is seen. */
export function oppositeTheme(theme: Theme): Theme {
  const systemIsDark = globalThis.matchMedia("(prefers-color-scheme: dark)").matches;
  const seenDark = theme === "dark" || (theme === "system" && systemIsDark);
  return seenDark ? "light" : "dark";
}
