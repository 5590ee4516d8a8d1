// A page of ready HTML in a frame that can run nothing, load nothing and reach nothing: no scripts, no origin, no
// network. The HTML is the host's own report. The frame inherits the window's content policy, so the report's style
// element gets the window's nonce, and the text passes the one trusted-types policy of the window.

import { useEffect, useRef } from "react";
import { styleNonce } from "../styleNonce.ts";

interface HtmlPolicy {
  readonly createHTML: (html: string) => unknown;
}
interface PolicyFactory {
  readonly createPolicy: (name: string, rules: { readonly createHTML: (html: string) => string }) => HtmlPolicy;
}

function isPolicyFactory(value: unknown): value is PolicyFactory {
  return typeof value === "object" && value !== null && "createPolicy" in value;
}

const factory: unknown = Reflect.get(globalThis, "trustedTypes");
// Harmless only because of where it is used: the document of a frame with an empty sandbox.
const policy: HtmlPolicy = isPolicyFactory(factory)
  ? factory.createPolicy("budgetbanken-sandboxed-page", { createHTML: (html) => html })
  : { createHTML: (html) => html };

const withNonce = (html: string): string =>
  styleNonce === "" ? html : html.replaceAll("<style>", `<style nonce="${styleNonce}">`);

interface SandboxedPageProps {
  readonly html: string;
  readonly title: string;
}

export function SandboxedPage({ html, title }: SandboxedPageProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (frame.current !== null) Reflect.set(frame.current, "srcdoc", policy.createHTML(withNonce(html)));
  }, [html]);
  return <iframe className="print-preview" sandbox="" ref={frame} title={title} />;
}
