// The open budgets side by side, one tab each, shown when there is more than one. A list of buttons and not the role "tablist": each
// tab has a button of its own to close it. A tab tells its municipality, file or number where another has the same title, and always
// what is not in a file.

import { CircleDashed, PencilLine, TriangleAlert, X } from "lucide-react";
import { memo, useEffect, useRef } from "react";
import { tabTexts } from "../../../shared/texts/tabs.ts";
import { closeTab, showTab } from "../../state/tabActions.ts";
import type { Tab } from "../../state/tabs.ts";
import { useWindow, type WindowState } from "../../state/windowStore.ts";

interface TabFace {
  readonly handle: string;
  readonly title: string;
  readonly municipality: string;
  /** "" for what is in no file. */
  readonly fileName: string;
  readonly mark: keyof typeof tabTexts.marks;
  readonly isEditing: boolean;
  readonly isShown: boolean;
}

export const TabBar = memo(function TabBar() {
  const isNeeded = useWindow((state) => state.tabs.length > 1);
  return isNeeded ? <Tabs /> : null;
});

function Tabs() {
  // A text of what the tabs show, so that an edit that changes none of it draws nothing.
  const faces: readonly TabFace[] = JSON.parse(useWindow((state) => JSON.stringify(facesOf(state))));
  const shown = useRef<HTMLLIElement>(null);
  const shownHandle = faces.find(({ isShown }) => isShown)?.handle;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is shown.
  useEffect(() => {
    shown.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [shownHandle]);
  return (
    <nav className="tab-bar" aria-label={tabTexts.label} data-pane="tabs">
      <ul>
        {faces.map((face) => (
          <li key={face.handle} className="tab" data-shown={face.isShown} ref={face.isShown ? shown : undefined}>
            <TabButton face={face} name={nameAmong(face, faces)} />
            <button
              type="button"
              className="tab-close"
              aria-label={tabTexts.close(nameAmong(face, faces))}
              title={tabTexts.close(nameAmong(face, faces))}
              onClick={() => void closeTab(face.handle)}
            >
              <X size={13} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function TabButton({ face, name }: { readonly face: TabFace; readonly name: string }) {
  const told = [tabTexts.marks[face.mark], ...(face.isEditing ? [tabTexts.editing] : [])].join(", ");
  return (
    <button
      type="button"
      className="tab-name"
      aria-current={face.isShown ? "page" : undefined}
      title={[face.title, face.municipality, face.fileName, told].filter((part) => part !== "").join(" · ")}
      onClick={() => void showTab(face.handle)}
      onAuxClick={(event) => event.button === 1 && void closeTab(face.handle)}
    >
      <Mark mark={face.mark} />
      {face.isEditing ? <PencilLine size={13} aria-hidden="true" /> : null}
      <span className="tab-title">{name}</span>
      <span className="visually-hidden">, {told}</span>
    </button>
  );
}

/** What is wrong has a sign; what is as it should be has none. */
function Mark({ mark }: { readonly mark: TabFace["mark"] }) {
  if (mark === "failed") return <TriangleAlert size={13} aria-hidden="true" className="tab-failed" />;
  if (mark === "unnamed") return <CircleDashed size={13} aria-hidden="true" />;
  return null;
}

/** The title; where another tab has the same, with what tells it from that: its municipality, else its file, else a number. */
function nameAmong(face: TabFace, faces: readonly TabFace[]): string {
  const namesakes = faces.filter(({ title }) => title === face.title);
  if (namesakes.length === 1) return face.title;
  const own = [face.municipality, face.fileName].find(
    (word, at) =>
      word !== "" &&
      namesakes.every((other) => other === face || (at === 0 ? other.municipality : other.fileName) !== word),
  );
  return own === undefined ? `${face.title} (${namesakes.indexOf(face) + 1})` : `${face.title} · ${own}`;
}

function facesOf(state: WindowState): readonly TabFace[] {
  return state.tabs.flatMap((tab: Tab): TabFace[] => {
    const { document, edit } = tab.waiting ?? state;
    if (document === null) return [];
    const { structure, status } = document.mirror;
    const { title, municipality } = structure;
    return [
      {
        handle: tab.handle,
        title,
        municipality,
        fileName: status.publish.fileName,
        mark: status.publish.state,
        isEditing: tab.waiting !== null && edit !== null,
        isShown: tab.waiting === null,
      },
    ];
  });
}
