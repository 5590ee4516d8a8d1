// The messages between the main process and the host process, as types and as run-time checks. The host process reads
// hostile files, so main believes nothing it says before a schema has passed it. Requests carry ids; an answer names the
// id it belongs to. Bytes and figures travel as typed arrays (structured clone), never as text.

import { z } from "zod";
import type { Refusal, WorkbenchEvent } from "../../shared/contract/workbench.ts";

/** What the host must know before it can start; the functions of HostServices are asked for by message. */
export const hostSettingsSchema = z.object({
  workFolder: z.string().min(1).max(4_096),
  programVersion: z.string().max(64),
  nativeDialogs: z.boolean(),
  nativeMenu: z.boolean(),
  openInMailProgram: z.boolean(),
});
export type HostSettings = Readonly<z.infer<typeof hostSettingsSchema>>;

const id = z.number().int().nonnegative();

/** Main → host. */
export const toHostSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("start"), settings: hostSettingsSchema }),
  z.object({ type: z.literal("request"), id, name: z.string().max(64), payload: z.unknown() }),
  z.object({ type: z.literal("registerGiven"), id, path: z.string().min(1).max(32_768) }),
  z.object({ type: z.literal("closeAll"), id }),
  z.object({ type: z.literal("serviceAnswer"), id, value: z.unknown() }),
  z.object({ type: z.literal("serviceFailed"), id }),
  z.object({ type: z.literal("ping") }),
]);
export type ToHost = Readonly<z.infer<typeof toHostSchema>>;

/** The services the host may ask main for, with their limits: a report of 32 MB, a name, a path. */
export const serviceCallSchema = z.discriminatedUnion("service", [
  z.object({ service: z.literal("printPdf"), html: z.string().max(32 * 1024 * 1024) }),
  z.object({ service: z.literal("chooseFileToOpen") }),
  z.object({ service: z.literal("chooseFilesToOpen") }),
  z.object({
    service: z.literal("chooseFileToSave"),
    suggestedName: z.string().max(255),
    extension: z.enum(["budget", "pdf", "eml"]),
  }),
  z.object({ service: z.literal("openProduced"), path: z.string().min(1).max(32_768) }),
]);
export type ServiceCall = Readonly<z.infer<typeof serviceCallSchema>>;

const eventTypes: Readonly<Record<WorkbenchEvent["type"], true>> = {
  published: true,
  menuCommand: true,
  openRequested: true,
  hostRestarted: true,
};
// Only the kind of event is checked: it goes on to the window as it is, and the window shows it as text.
const eventSchema = z.custom<WorkbenchEvent>(
  (value) =>
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    typeof value.type === "string" &&
    Object.hasOwn(eventTypes, value.type),
);

/** Host → main. */
export const fromHostSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("ready") }),
  z.object({ type: z.literal("pong") }),
  z.object({ type: z.literal("answer"), id, value: z.unknown() }),
  z.object({ type: z.literal("failed"), id }),
  z.object({ type: z.literal("service"), id, call: serviceCallSchema }),
  z.object({ type: z.literal("event"), event: eventSchema }),
]);
export type FromHost = Readonly<z.infer<typeof fromHostSchema>>;

/** A Result as it stands after it crossed a process border. */
export const resultSchema = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.custom<Refusal>(
      (value) =>
        typeof value === "object" &&
        value !== null &&
        "code" in value &&
        typeof value.code === "string" &&
        "message" in value &&
        typeof value.message === "string",
    ),
  }),
]);

export const pdfResultSchema = z.union([
  z.object({ ok: z.literal(true), value: z.instanceof(Uint8Array) }),
  resultSchema.options[1],
]);
