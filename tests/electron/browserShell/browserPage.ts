// The page of the real-browser tests: the bridge as the window uses it, with what it sees written into the page. It stands
// for the window program and is bundled by the test.

import { installBrowserBridge } from "../../../renderer/browserBridge.ts";

const write = (id: string, text: string): void => {
  const line = document.createElement("p");
  line.id = id;
  line.textContent = text;
  document.getElementById("root")?.append(line);
};

write("installed", String(await installBrowserBridge()));
const workbench: unknown = Reflect.get(window, "workbench");
write("address", window.location.href);
write("frozen", String(Object.getOwnPropertyDescriptor(window, "workbench")?.writable));
if (typeof workbench === "object" && workbench !== null && "request" in workbench && "onEvent" in workbench) {
  const { request, onEvent } = workbench;
  if (typeof request === "function" && typeof onEvent === "function") {
    onEvent((event: { readonly type: string }) => write(`event-${event.type}`, event.type));
    const describe = await request("describe", {});
    write("starts-with", describe.value.startWith[0].name);
    const view = await request("view", { handle: "h1" });
    write(
      "view",
      [...view.value.values, ...view.value.states, ...view.value.origins]
        .map((value) => (Object.is(value, -0) ? "-0" : String(value)))
        .join(" "),
    );
    const large = await request("previewImport", { handle: "h1", text: "å".repeat(600_000), sheetId: null });
    write("large", large.error.message);
    const upload = await request("open", {
      source: { type: "upload", fileName: "a.budget", base64: "A".repeat(2_000_000) },
    });
    write("upload", String(upload.ok));
    const answers = await Promise.all(["apply", "undo", "view", "apply"].map((name) => request(name, { name })));
    write("done", String(answers.length));
  }
}
