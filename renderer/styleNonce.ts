// The nonce under which the page may add style elements. The shell puts a fresh one into the page at each load; opened
// without a shell the placeholder is left and there is no nonce.

const content = globalThis.document.querySelector<HTMLMetaElement>("meta[name=style-nonce]")?.content ?? "";

export const styleNonce = content.startsWith("__") ? "" : content;
