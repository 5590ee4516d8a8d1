// What the person has chosen about the window, fetched from the host at the start and kept there at every change. Where the
// host cannot be asked the window goes on with what it has.

import type { PreferencesChange } from "../../shared/contract/preferences.ts";
import { request } from "../workbenchClient.ts";
import { applyTheme, type Theme } from "./themePreference.ts";
import { setWindow, windowState } from "./windowStore.ts";

/** Takes what the host keeps into use. True where the tour has neither been taken nor declined here. */
export async function recallPreferences(): Promise<boolean> {
  const kept = await request("readPreferences", {});
  if (!kept.ok) return false;
  if (kept.value.theme !== windowState().theme) showTheme(kept.value.theme);
  return !kept.value.tourSeen;
}

/** Shows a theme and remembers it. */
export function chooseTheme(theme: Theme): void {
  showTheme(theme);
  keepPreferences({ theme });
}

/** Remembers a change. One that cannot be kept holds until the window is closed, which is no news to anybody. */
export function keepPreferences(change: PreferencesChange): void {
  void request("savePreferences", change);
}

function showTheme(theme: Theme): void {
  applyTheme(theme);
  setWindow({ theme });
}
