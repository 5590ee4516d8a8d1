// What the four POST addresses do, once a call has passed the checks: begin and keep the session, carry one request to the
// host, and send the host's news to the active tab. What the body holds is unknown until a schema has passed it; the
// payload itself is checked by the host.

import type { ServerResponse } from "node:http";
import { z } from "zod";
import {
  type CarrierLine,
  type CarrierRoute,
  carrierRefusal,
  type SessionAnswer,
} from "../../shared/contract/browserCarrier.ts";
import { decodeWire, encodeWire } from "../../shared/contract/wire.ts";
import { packMessage } from "../../shared/contract/wireFrame.ts";
import type { OpenSource, Refusal, WorkbenchEvent } from "../../shared/contract/workbench.ts";
import { failure, type Result } from "../../shared/domain/result.ts";
import { browserShellTexts } from "../../shared/texts/browserShell.ts";
import type { WorkbenchHost } from "../host/hostServices.ts";
import { withStart } from "../shell/startWith.ts";
import type { Session } from "./session.ts";

export type CarrierAnswer =
  | { readonly status: 200; readonly json: unknown }
  | { readonly status: 200; readonly frame: Uint8Array }
  | { readonly status: 400 };

export interface Carrier {
  readonly answer: (route: Exclude<CarrierRoute, "events">, body: unknown) => Promise<CarrierAnswer>;
  /** Takes over the response: one JSON object per line until the tab, the session or the program ends. */
  readonly streamEvents: (body: unknown, response: ServerResponse) => void;
  readonly emit: (event: WorkbenchEvent) => void;
  /** Tells the tab that the program ends. */
  readonly end: () => void;
}

const sessionId = z.string().max(64);
const sessionBody = z.union([
  z.strictObject({ action: z.enum(["start", "takeOver"]) }),
  z.strictObject({ action: z.literal("heartbeat"), session: sessionId }),
]);
const requestBody = z.strictObject({ session: sessionId, name: z.string().max(64), payload: z.unknown() });
const uploadBody = requestBody.extend({
  name: z.literal("open"),
  payload: z.object({ source: z.object({ type: z.literal("upload") }).loose() }).loose(),
});
const eventsBody = z.strictObject({ session: sessionId });

/** `startWith` is what the window opens first; the host itself does not know how the program was started. */
export function createCarrier(host: WorkbenchHost, session: Session, startWith: readonly OpenSource[]): Carrier {
  let stream: ServerResponse | null = null;

  const answerRequest = async (body: z.infer<typeof requestBody>): Promise<Result<unknown, Refusal>> => {
    if (!session.isActive(body.session)) {
      return failure({ code: carrierRefusal.takenOver, message: browserShellTexts.takenOver });
    }
    try {
      const answer = await host.handle(body.name, body.payload);
      return body.name === "describe" ? withStart(answer, startWith) : answer;
    } catch (error) {
      // Only a fault of the program comes here. The state is in the working copy; the window shows a refusal.
      console.error(error);
      return failure({ code: "oväntat", message: browserShellTexts.unexpected });
    }
  };

  return {
    answer: async (route, body) => {
      if (route === "session") {
        const checked = sessionBody.safeParse(body);
        return checked.success ? { status: 200, json: answerSession(session, checked.data) } : { status: 400 };
      }
      const decoded = decodeWire(body);
      if (!decoded.ok) return { status: 400 };
      const checked = (route === "upload" ? uploadBody : requestBody).safeParse(decoded.value);
      return checked.success ? { status: 200, ...packMessage(await answerRequest(checked.data)) } : { status: 400 };
    },
    streamEvents: (body, response) => {
      const checked = eventsBody.safeParse(body);
      const id = checked.success ? checked.data.session : "";
      const end = (): void => {
        if (stream === response) stream = null;
        response.end(lineOf({ control: "takenOver" }));
      };
      response.writeHead(200, { "Content-Type": "application/x-ndjson; charset=utf-8" });
      if (!session.openStream(id, end)) {
        response.end(lineOf({ control: "takenOver" }));
        return;
      }
      stream = response;
      response.write(lineOf({ control: "ready" }));
      response.once("close", () => {
        session.closeStream(id, end);
        if (stream === response) stream = null;
      });
    },
    emit: (event) => {
      stream?.write(lineOf({ control: "event", event }));
    },
    end: () => {
      stream?.end(lineOf({ control: "ended" }));
    },
  };
}

function answerSession(session: Session, body: z.infer<typeof sessionBody>): SessionAnswer {
  switch (body.action) {
    case "start":
      return session.start();
    case "takeOver":
      return session.takeOver();
    case "heartbeat":
      return session.heartbeat(body.session);
  }
}

const lineOf = (line: CarrierLine): string => `${JSON.stringify(encodeWire(line))}\n`;
