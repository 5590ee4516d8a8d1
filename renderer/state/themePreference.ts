// Light, dark, high contrast or as the computer is set. The choice is put on the root element, where the style sheets read
// it. It is kept twice: by the browser, so that the first picture has the right colours, and by the host, because the
// browser shell has a new address at every start and the browser then remembers nothing.

import { type Theme, themes } from "../../shared/contract/preferences.ts";

export type { Theme };

const key = "budgetbanken.theme";
export const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value);

/** The choice the browser kept; "system" when there is none or storage is closed. */
export function readTheme(): Theme {
  try {
    const kept: unknown = globalThis.localStorage?.getItem(key);
    return isTheme(kept) ? kept : "system";
  } catch (error) {
    console.info("The theme is not kept between starts.", error);
    return "system";
  }
}

/** Shows the theme now and lets the browser keep it. */
export function applyTheme(theme: Theme): void {
  showTheme(theme);
  try {
    globalThis.localStorage.setItem(key, theme);
  } catch (error) {
    console.info("The theme is not kept between starts.", error);
  }
}

/** Follows the computer when its wish for contrast changes while the window is open. */
export function watchContrast(themeNow: () => Theme): void {
  moreContrast()?.addEventListener("change", () => showTheme(themeNow()));
}

const moreContrast = (): MediaQueryList | undefined => globalThis.matchMedia?.("(prefers-contrast: more)");

function showTheme(theme: Theme): void {
  const { dataset } = globalThis.document.documentElement;
  if (theme === "light" || theme === "dark") dataset.theme = theme;
  else delete dataset.theme;
  if (theme === "contrast" || (theme === "system" && moreContrast()?.matches === true)) dataset.contrast = "more";
  else delete dataset.contrast;
}
