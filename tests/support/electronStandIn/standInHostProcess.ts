// Stand-in of utilityProcess: each fork gets a MessageChannel, whose far end the test serves with a host of its own or
// lets die. Values are cloned by the channel itself, as between real processes.

import { EventEmitter } from "node:events";
import { MessageChannel, type MessagePort } from "node:worker_threads";

export interface Fork {
  readonly entry: string;
  readonly options: { readonly execArgv?: readonly string[]; readonly serviceName?: string };
  /** The host's end. */
  readonly port: MessagePort;
  readonly isAlive: () => boolean;
  /** The process ends, whatever the reason. */
  readonly die: (code: number) => void;
}

export class StandInUtilityProcess {
  readonly forks: Fork[] = [];
  /** What runs in the new process; nothing by default. */
  onFork: (fork: Fork) => void = () => {};

  fork(entry: string, _args: readonly string[], options: Fork["options"]): EventEmitter {
    const { port1: near, port2: far } = new MessageChannel();
    let alive = true;
    const die = (code: number): void => {
      if (!alive) return;
      alive = false;
      near.close();
      child.emit("exit", code);
    };
    const child = Object.assign(new EventEmitter(), {
      postMessage: (message: unknown): void => {
        if (alive) near.postMessage(message);
      },
      kill: (): boolean => {
        die(15);
        return true;
      },
    });
    near.on("message", (message: unknown) => {
      if (alive) child.emit("message", message);
    });
    const fork: Fork = { entry, options, port: far, isAlive: () => alive, die };
    this.forks.push(fork);
    this.onFork(fork);
    return child;
  }
}
