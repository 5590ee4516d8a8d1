// Who edits, for the log. Stays in the user's own file; a mailed copy has no log.

import { userInfo } from "node:os";

/** The user's name on this computer; "" on one without user names. */
export function nameOfUser(): string {
  try {
    return userInfo().username.normalize("NFC").slice(0, 100);
  } catch (error) {
    if (error instanceof Error && "code" in error) return "";
    throw error;
  }
}
