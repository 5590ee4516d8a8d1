// The few codes of refusals on which the window does something other than show the sentence.

/** The user closed a native dialog: no news. */
export const cancelledCode = "avbrutet";
/** The edit was made against a revision the host does not know: the view is fetched again. */
export const outdatedCode = "inaktuell";
/** The host has no such scenario open: it is gone already, or the host was restarted. */
export const notOpenCode = "inte-öppet";
/** A key pressed once too often: it is told calmly, and for a moment. */
export const isNoFault = (code: string): boolean => code === "nothingToUndo" || code === "nothingToRedo";
