// Shows where a file can be dropped, and that it will be taken while one is held over the window. The whole window takes it
// (App.tsx); this is its sign.

import { FileDown } from "lucide-react";
import { useEffect, useState } from "react";
import { startTexts as texts } from "../../../shared/texts/windowDialogs.ts";

export function DropPlace() {
  const isHeld = useFileHeldOver();
  return (
    <p className="drop-place" data-held={isHeld || undefined}>
      <FileDown size={18} aria-hidden="true" />
      {isHeld ? texts.dropNow : texts.drop}
    </p>
  );
}

/** True while something is dragged over the window. */
function useFileHeldOver(): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    const over = () => setHeld(true);
    // Leaving the window itself, and no element inside it.
    const leave = (event: DragEvent) => event.relatedTarget === null && setHeld(false);
    const end = () => setHeld(false);
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", end);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", end);
    };
  }, []);
  return isHeld;
}
