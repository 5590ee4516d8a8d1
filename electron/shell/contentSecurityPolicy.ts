// The content security policy of the window's page and of a report on its way to paper. One text for both shells: no
// script but the program's own files, no connection but to itself, style elements only with the nonce of this load (AG
// Grid takes it as `styleNonce`; the page carries it in <meta name="style-nonce">), no string ever becomes code.

import { randomBytes } from "node:crypto";

/** Stands in index.html where the nonce of a load goes. */
export const styleNoncePlaceholder = "__STYLE_NONCE__";

/** A fresh nonce: 128 random bits, base64url. */
export const newStyleNonce = (): string => randomBytes(16).toString("base64url");

/** Policy of the window's page for one load with its nonce. */
export const windowPolicy = (styleNonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");

/** Policy of a report that is printed: styles and drawings that stand in the report itself, nothing else. */
export const reportPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Headers every answer of the program's own pages carries besides the policy. */
export const hardeningHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-store",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};
