import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attachmentFileName, buildMailDraft, type MailDraft } from "../../../electron/exchange/mailDraft.ts";

interface Part {
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** A message or part as RFC 5322 reads it: unfolded headers in order, then the body. */
function readPart(text: string): Part {
  const end = text.indexOf("\r\n\r\n");
  const headers = text
    .slice(0, end)
    .replace(/\r\n[ \t]/g, " ")
    .split("\r\n")
    .map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    });
  return { headers, body: text.slice(end + 4) };
}

const headerOf = (part: Part, name: string): string => part.headers.find(([key]) => key === name)?.[1] ?? "";

/** The parts between the boundary lines of a multipart message. */
function readMessage(bytes: Uint8Array): {
  readonly root: Part;
  readonly parts: readonly Part[];
  readonly boundary: string;
} {
  const root = readPart(Buffer.from(bytes).toString("latin1"));
  const boundary = /boundary="?([^";]+)"?/.exec(headerOf(root, "content-type"))?.[1] ?? "";
  const [, ...pieces] = `\r\n${root.body}`.split(`\r\n--${boundary}`);
  const closing = pieces.pop();
  expect(closing?.trim()).toBe("--");
  return { root, parts: pieces.map((piece) => readPart(piece.slice(2))), boundary };
}

/** RFC 2047 encoded words back to text. */
function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, content: string) =>
      kind.toUpperCase() === "B"
        ? Buffer.from(content, "base64").toString("latin1")
        : content
            .replaceAll("_", " ")
            .replace(/=([0-9A-F]{2})/gi, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    );
}
const decodedSubject = (part: Part): string =>
  Buffer.from(decodeWords(headerOf(part, "subject")), "latin1").toString("utf8");

const draft = (changes: Partial<MailDraft> = {}): MailDraft => ({
  to: "anna.berg@alingsas.se",
  subject: "Budgetscenario: Skuggbudget 2021–2023",
  text: "Hej!\n\nHär är scenariot.\n",
  attachment: { fileName: "Alingsås 2021.budget", bytes: Uint8Array.from({ length: 3000 }, (_, index) => index % 256) },
  ...changes,
});

async function built(changes: Partial<MailDraft> = {}): Promise<Uint8Array> {
  const result = await buildMailDraft(draft(changes));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const ourHeaders = ["content-type", "mime-version", "subject", "to", "x-uniform-type-identifier", "x-unsent"];

describe("mail draft", () => {
  it("is an unsent draft without sender, date or message id", async () => {
    const { root } = readMessage(await built());
    expect(root.headers.map(([name]) => name).toSorted()).toEqual(ourHeaders);
    expect(headerOf(root, "x-unsent")).toBe("1");
    expect(headerOf(root, "x-uniform-type-identifier")).toBe("com.apple.mail-draft");
    expect(headerOf(root, "to")).toBe("anna.berg@alingsas.se");
    expect(decodedSubject(root)).toBe("Budgetscenario: Skuggbudget 2021–2023");
  });

  it("carries the text and the attachment, byte for byte", async () => {
    const { parts } = readMessage(await built());
    const [text, attachment] = parts;
    if (text === undefined || attachment === undefined) throw new Error("two parts were expected");
    expect(parts.length).toBe(2);
    expect(headerOf(text, "content-type")).toBe("text/plain; charset=utf-8");
    expect(text.body).toContain("H=C3=A4r =C3=A4r scenariot.");
    expect(headerOf(attachment, "content-type")).toMatch(/^application\/vnd\.budgetbanken\.scenario;/);
    expect(headerOf(attachment, "content-transfer-encoding")).toBe("base64");
    expect(headerOf(attachment, "content-disposition")).toMatch(/^attachment;/);
    expect([...Buffer.from(attachment.body, "base64")]).toEqual([...draft().attachment.bytes]);
  });

  it("ends every line with CRLF and never writes a bare line feed", async () => {
    const text = Buffer.from(await built({ text: "en\ntvå\r\ntre\rfyra" })).toString("latin1");
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("takes a new boundary of 128 random bits for every message", async () => {
    const boundaries = [readMessage(await built()).boundary, readMessage(await built()).boundary];
    expect(new Set(boundaries).size).toBe(2);
    for (const boundary of boundaries) expect(boundary).toMatch(/[0-9a-f]{32}/);
  });

  it("addresses several people, or nobody", async () => {
    const several = readMessage(await built({ to: "a@kommun.se; b.c+d@xn--smland-jua.se,e@åmål.se" })).root;
    expect(headerOf(several, "to")).toBe("a@kommun.se, b.c+d@xn--smland-jua.se, e@xn--ml-xiab.se");
    const nobody = readMessage(await built({ to: "" })).root;
    expect(nobody.headers.map(([name]) => name)).not.toContain("to");
  });

  it("takes recipients as an address book copies them, and writes the addresses alone", async () => {
    const to = 'Anna Berg <anna@kommun.se>; "Berg, Örjan" <orjan@kommun.se>, <c@kommun.se>';
    const { root } = readMessage(await built({ to }));
    expect(headerOf(root, "to")).toBe("anna@kommun.se, orjan@kommun.se, c@kommun.se");
  });

  it("keeps every hostile subject, name and text inside its own header, with one attachment", async () => {
    const piece = fc.constantFrom(
      ...'\r\n|\n|\r|\0|\u2028|\u202e|: |\r\nBcc: x@y.se|=?utf-8?Q?=0D=0ABcc:x?=|--budget|"|\\|;|filename=a.exe|å|\ud83d\ude00|/|..| '.split(
        "|",
      ),
    );
    const hostile = fc
      .array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 12 })
      .map((pieces) => pieces.join(""));
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (subject, fileName, text) => {
        const bytes = new Uint8Array([1, 2, 3]);
        const result = await buildMailDraft({
          to: "a@b.se",
          subject: `x${subject}`,
          text,
          attachment: { fileName, bytes },
        });
        if (!result.ok) {
          expect(result.error.code).toBe("styrtecken");
          return;
        }
        accepted += 1;
        const { root, parts } = readMessage(result.value);
        expect(root.headers.map(([name]) => name).toSorted()).toEqual(ourHeaders);
        expect(decodedSubject(root).replace(/\s+/g, " ").trim()).toBe(`x${subject}`.replace(/\s+/g, " ").trim());
        expect(headerOf(root, "to")).toBe("a@b.se");
        expect(parts.map((part) => part.headers.map(([name]) => name).toSorted())).toEqual([
          ["content-transfer-encoding", "content-type"],
          ["content-disposition", "content-transfer-encoding", "content-type"],
        ]);
        expect(parts[1]?.body.trim()).toBe("AQID");
      }),
      { numRuns: 2000 },
    );
    expect(accepted).toBeGreaterThan(200);
  });

  it.each([
    [
      "a@kommun.se\r\nBcc: b@kommun.se",
      "styrtecken",
      "Adressen innehåller en radbrytning eller ett osynligt styrtecken, så utkastet gjordes inte. Skriv in adressen för hand.",
    ],
    [
      "a@kommun.se\u202e",
      "styrtecken",
      "Adressen innehåller en radbrytning eller ett osynligt styrtecken, så utkastet gjordes inte. Skriv in adressen för hand.",
    ],
    [
      "anna",
      "adress",
      "”anna” är ingen e-postadress, så utkastet gjordes inte. Skriv adressen som namn@kommun.se, med komma mellan flera.",
    ],
    [
      "chef@kommun.se <a@kommun.se>",
      "adress",
      "”chef@kommun.se <a@kommun.se>” är ingen e-postadress, så utkastet gjordes inte. Skriv adressen som namn@kommun.se, med komma mellan flera.",
    ],
    [
      "Anna <a@kommun.se> <b@kommun.se>",
      "adress",
      "”Anna <a@kommun.se> <b@kommun.se>” är ingen e-postadress, så utkastet gjordes inte. Skriv adressen som namn@kommun.se, med komma mellan flera.",
    ],
    [
      '"a b"@kommun.se',
      "adress",
      '”"a b"@kommun.se” är ingen e-postadress, så utkastet gjordes inte. Skriv adressen som namn@kommun.se, med komma mellan flera.',
    ],
    [
      "a@b@kommun.se",
      "adress",
      "”a@b@kommun.se” är ingen e-postadress, så utkastet gjordes inte. Skriv adressen som namn@kommun.se, med komma mellan flera.",
    ],
    [
      "a@kommun..se",
      "adress",
      "”a@kommun..se” är ingen e-postadress, så utkastet gjordes inte. Skriv adressen som namn@kommun.se, med komma mellan flera.",
    ],
    [
      "a@localhost",
      "adress",
      "”a@localhost” är ingen e-postadress, så utkastet gjordes inte. Skriv adressen som namn@kommun.se, med komma mellan flera.",
    ],
    [
      Array.from({ length: 51 }, (_, index) => `a${index}@b.se`).join(),
      "adress",
      "Det är 51 mottagare; ett utkast kan ha högst 50. Lägg till de övriga i e-postprogrammet.",
    ],
  ])("refuses the recipient %j", async (to, code, message) => {
    expect(await buildMailDraft(draft({ to }))).toEqual({ ok: false, error: { code, message } });
  });

  it("refuses a subject with a line break and one that is too long", async () => {
    expect(await buildMailDraft(draft({ subject: "Budget\nBcc: x@y.se" }))).toEqual({
      ok: false,
      error: {
        code: "styrtecken",
        message:
          "Scenariots namn innehåller en radbrytning eller ett osynligt styrtecken och kan inte stå som ärende. Byt namn på " +
          "scenariot och försök igen.",
      },
    });
    expect(await buildMailDraft(draft({ subject: "x".repeat(301) }))).toMatchObject({ error: { code: "för-långt" } });
  });

  it.each([
    ["Skuggbudget 2021", "Skuggbudget 2021.budget"],
    ["Skuggbudget.BUDGET.budget", "Skuggbudget.budget"],
    ["../../etc/passwd", "_.._etc_passwd.budget"],
    [String.raw`C:\Users\anna\fil`, "C__Users_anna_fil.budget"],
    ["CON", "_CON.budget"],
    ["lpt1.txt", "_lpt1.txt.budget"],
    ["COM¹", "_COM¹.budget"],
    ["console", "console.budget"],
    ["budget\u202exe.exe", "budgetxe.exe.budget"],
    ["  . ", "budget.budget"],
    ["", "budget.budget"],
    ["a\r\nb", "ab.budget"],
    ["x".repeat(200), `${"x".repeat(80)}.budget`],
  ])("names the attachment %j as %j", (name, expected) => {
    expect(attachmentFileName(name)).toBe(expected);
  });
});
