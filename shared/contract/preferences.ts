// What a person has chosen about the window itself, kept on this machine by the host: the browser shell has a new address at
// every start, so that nothing the page keeps by itself would be found again. Nothing of it is in any scenario file.

export const themes = ["light", "dark", "contrast", "system"] as const;
/** "contrast" is high contrast, light or dark as the computer; "system" is as the computer in both. */
export type Theme = (typeof themes)[number];

export interface WindowPreferences {
  readonly theme: Theme;
  /** The guided tour has been taken or declined. */
  readonly tourSeen: boolean;
}

/** What is changed of them. */
export interface PreferencesChange {
  readonly theme?: Theme | undefined;
  readonly tourSeen?: boolean | undefined;
}
