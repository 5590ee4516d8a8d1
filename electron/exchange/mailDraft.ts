// A mail draft (.eml) with the scenario attached, for the user's own mail program: unsent, without sender, date and message
// id, which the program fills in when the user sends it. Names and titles come from files other people made, so everything
// that reaches a header is checked here, before the MIME library sees it; the file name is rebuilt from harmless letters.

import { randomBytes } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";
import type { Refusal } from "../../shared/contract/workbench.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { mailTexts } from "../../shared/texts/mail.ts";

export interface MailDraft {
  /** Recipients, separated by comma or semicolon, with or without a name before the address in angle brackets; "" leaves the line for the user to fill in. */
  readonly to: string;
  readonly subject: string;
  /** Plain text, lines ended by "\n". */
  readonly text: string;
  readonly attachment: { readonly fileName: string; readonly bytes: Uint8Array };
}

export const scenarioMimeType = "application/vnd.budgetbanken.scenario";

const mostAddresses = 50;
const longestSubject = 300;
const longestText = 100_000;
// Controls end or hide a header; format characters (bidi and zero-width) show a reader something else than is there.
const unfitForHeader = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domainLabel = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/**
 * The bytes of an .eml file: our headers, the text, one attachment.
 *
 * Refuses (never throws): "adress" for a recipient that is no e-mail address, or for more than 50; "styrtecken" for a line
 * break or other invisible character in a recipient or the subject; "för-långt" for a subject above 300 characters or a
 * text above 100 000.
 */
export async function buildMailDraft(draft: MailDraft): Promise<Result<Uint8Array, Refusal>> {
  const recipients = readRecipients(draft.to);
  if (!recipients.ok) return recipients;
  if (unfitForHeader.test(draft.subject)) return failure({ code: "styrtecken", message: mailTexts.controlInSubject });
  if (draft.subject.length > longestSubject) {
    return failure({ code: "för-långt", message: mailTexts.subjectTooLong(longestSubject) });
  }
  if (draft.text.length > longestText) return failure({ code: "för-långt", message: mailTexts.textTooLong });
  const composer = new MailComposer({
    ...(recipients.value.length === 0 ? {} : { to: recipients.value.map((address) => ({ name: "", address })) }),
    subject: encodedSubject(draft.subject),
    // Without any text the library would leave the part out, and the attachment would be the whole message.
    text: cleanText(draft.text) || "\n",
    attachments: [
      {
        filename: attachmentFileName(draft.attachment.fileName),
        content: Buffer.from(draft.attachment.bytes),
        contentType: scenarioMimeType,
        contentTransferEncoding: "base64",
      },
    ],
    headers: { "X-Unsent": "1", "X-Uniform-Type-Identifier": "com.apple.mail-draft" },
    newline: "windows",
    boundaryPrefix: "budget",
    baseBoundary: randomBytes(16).toString("hex"),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return success(withoutSenderHeaders(await composer.compile().build()));
}

/** One recipient as it is written: up to a comma or semicolon that stands in no quotes. */
const recipient = /(?:"[^"]*"|[^,;"])+|"/g;
/** "Anna Berg <anna@kommun.se>", as address books and mail programs copy it. */
const named = /^(?:"[^"]*"\s*|[^"<>@]*)<([^<>]*)>$/;

/** The bare addresses. A name before one is left out: the user's mail program knows it, and in a header it would only be a risk. */
function readRecipients(to: string): Result<readonly string[], Refusal> {
  if (unfitForHeader.test(to)) return failure({ code: "styrtecken", message: mailTexts.controlInAddress });
  const addresses = (to.match(recipient) ?? [])
    .map((written) => (named.exec(written.trim())?.[1] ?? written).trim())
    .filter((address) => address !== "");
  if (addresses.length > mostAddresses) {
    return failure({ code: "adress", message: mailTexts.tooManyAddresses(addresses.length, mostAddresses) });
  }
  const unreadable = addresses.find((address) => !isAddress(address));
  if (unreadable === undefined) return success(addresses);
  return failure({ code: "adress", message: mailTexts.addressUnreadable(unreadable.slice(0, 100)) });
}

function isAddress(address: string): boolean {
  const parts = address.split("@");
  const [local = "", domain = ""] = parts;
  const labels = domain.normalize("NFC").split(".");
  return (
    parts.length === 2 &&
    address.length <= 254 &&
    local.length <= 64 &&
    localPart.test(local) &&
    labels.length >= 2 &&
    labels.every((label) => domainLabel.test(label))
  );
}

/**
 * The subject as RFC 2047 words. Made here, because the library passes ASCII on as it stands, and a title such as
 * "=?utf-8?Q?=0D=0A…?=" would then be decoded by the reader's program into something we never checked.
 */
function encodedSubject(subject: string): string {
  if (/^[\x20-\x7e]*$/.test(subject) && !subject.includes("=?")) return subject;
  const words: string[] = [""];
  for (const letter of subject) {
    const last = words.length - 1;
    const longer = (words[last] ?? "") + letter;
    if (Buffer.byteLength(longer) > 45) words.push(letter);
    else words[last] = longer;
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString("base64")}?=`).join(" ");
}

/** Line ends made equal; other controls, which some mail programs stop reading at, become spaces. */
function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, " ");
}

const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|$)/i;

/**
 * A file name any system can store, from any text: no separators, controls, bidi characters, reserved characters or Windows
 * device names; at most 80 characters before the fixed ending ".budget". "CON" -> "_CON.budget", "" -> "budget.budget".
 */
export function attachmentFileName(name: string): string {
  const cleaned = name
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\ufffd]/gu, "")
    .replace(/[/\\:*?"<>|;%]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/(?:\.budget)+$/i, "");
  const short = [...cleaned].slice(0, 80).join("");
  const trimmed = short.replace(/^[\s.]+|[\s.]+$/g, "");
  if (trimmed === "") return "budget.budget";
  return `${deviceName.test(trimmed) ? "_" : ""}${trimmed}.budget`;
}

/**
 * The message without Date and Message-ID, which the library always writes: an unsent draft has neither, and a message id
 * would carry the name of this computer.
 */
function withoutSenderHeaders(message: Buffer): Uint8Array {
  const end = message.indexOf("\r\n\r\n");
  const kept = message
    .subarray(0, end)
    .toString("latin1")
    .split(/\r\n(?![ \t])/)
    .filter((header) => !/^(?:date|message-id):/i.test(header))
    .join("\r\n");
  return new Uint8Array(Buffer.concat([Buffer.from(kept, "latin1"), message.subarray(end)]));
}
