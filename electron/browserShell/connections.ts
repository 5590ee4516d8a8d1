// At most eight connections at a time. Other users of the machine can open connections too; so that they cannot shut the
// owner out, a newcomer takes the place of the oldest connection that has not shown the token.

import type { Server } from "node:http";
import type { Socket } from "node:net";

export interface ConnectionGuard {
  /** The connection has shown the token: it is not closed for a newcomer. */
  readonly trust: (socket: Socket) => void;
  readonly closeAll: () => void;
}

/** Watches the connections of a server that does not listen yet. */
export function guardConnections(server: Server, limit: number): ConnectionGuard {
  const open = new Map<Socket, { trusted: boolean }>();
  server.on("connection", (socket: Socket) => {
    if (open.size >= limit) {
      const oldest = [...open].find(([, state]) => !state.trusted)?.[0];
      if (oldest === undefined) {
        socket.destroy();
        return;
      }
      open.delete(oldest);
      oldest.destroy();
    }
    open.set(socket, { trusted: false });
    socket.once("close", () => open.delete(socket));
  });
  return {
    trust: (socket) => {
      const state = open.get(socket);
      if (state !== undefined) state.trusted = true;
    },
    closeAll: () => {
      for (const socket of open.keys()) socket.destroy();
    },
  };
}
