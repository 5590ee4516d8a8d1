// The one handler of what only a bug can cause while drawing: the window says so in place of a blank page. The work is
// safe in the host, which knows nothing of the window's fault.

import { Component, type ReactNode } from "react";
import { statusTexts } from "../../shared/texts/window.ts";

interface ErrorBoundaryState {
  readonly failed: boolean;
}

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="waiting" role="alert">
        {statusTexts.windowFailed}
      </main>
    );
  }
}
