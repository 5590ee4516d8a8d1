// Threads in the place of the one that publishes, each going wrong in its own way; which one is said in the name of the file asked
// to be written. What they answer to is the real host's side.

import { workerData } from "node:worker_threads";
import { type FromThread, threadStartSchema } from "../../../electron/store/publishMessages.ts";

const { order, port, said } = threadStartSchema.parse(workerData);
const say = (message: FromThread): void => {
  port.postMessage(message);
  Atomics.add(said, 0, 1);
  Atomics.notify(said, 0);
};

switch (/(\w+)\.budget$/.exec(order.path)?.[1]) {
  case "throws":
    throw new Error("a bug");
  case "breaks":
    say({ type: "broke", what: "no memory" });
    break;
  case "leaves":
    break;
  case "makesCode": {
    let what = "code was made";
    try {
      what = String(Reflect.construct(Function, ["return 'made'"])());
    } catch (error) {
      what = error instanceof EvalError ? "refused" : String(error);
    }
    say({ type: "broke", what });
    break;
  }
}
port.close();
