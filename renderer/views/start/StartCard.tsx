// One thing to begin with on the start screen: an icon, a name, and a line on what happens.

import type { LucideIcon } from "lucide-react";

interface StartCardProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  /** The one that is meant for a newcomer. */
  readonly isMain?: boolean;
  readonly onChoose: () => void;
}

export function StartCard({ icon: Icon, title, text, isMain = false, onChoose }: StartCardProps) {
  return (
    <button type="button" className={isMain ? "start-card is-main" : "start-card"} onClick={onChoose}>
      <Icon size={20} aria-hidden="true" />
      <span>
        <b>{title}</b>
        <small>{text}</small>
      </span>
    </button>
  );
}
