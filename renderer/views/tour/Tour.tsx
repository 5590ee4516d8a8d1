// The guided tour: a card beside what it speaks of, with a ring round it. Nothing is shut meanwhile: everything can be clicked and
// typed in, F6 goes between the card and the rest, Esc in the card ends it. Offered once on the example, and never over a dialog.

import { X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { tourTexts as texts } from "../../../shared/texts/tour.ts";
import { useWindow } from "../../state/windowStore.ts";
import { type Box, placeCard, type Size } from "./placeCard.ts";
import { endTour, goToStep, isOnSample, startTour, useTour } from "./tourState.ts";
import { type TourStep, tourSteps } from "./tourSteps.ts";
import { useAnchor } from "./useAnchor.ts";

export function Tour() {
  const phase = useTour((state) => state.phase);
  const isNew = useTour((state) => state.isNew);
  const number = useTour((state) => state.step);
  const isHidden = useWindow((state) => state.dialog !== null || state.phase !== "workbench");
  const onSample = useWindow(isOnSample);
  const step = tourSteps[number];
  const isOffered = phase === "off" && isNew && onSample;
  return (
    // Always there, so that a card which comes is heard.
    <div aria-live="polite" className="tour">
      {isHidden ? null : isOffered ? (
        <Offer />
      ) : phase === "running" && step !== undefined ? (
        <Step step={step} number={number} />
      ) : null}
    </div>
  );
}

function Offer() {
  return (
    <Card anchor={null} title={texts.offerTitle} text={texts.offer} closeText={texts.decline}>
      <button type="button" className="button" onClick={endTour} title={texts.later}>
        {texts.decline}
      </button>
      <button type="button" className="button primary" onClick={() => void startTour()}>
        {texts.begin}
      </button>
    </Card>
  );
}

function Step({ step, number }: { readonly step: TourStep; readonly number: number }) {
  const anchor = useAnchor(step.anchors);
  const isDone = useEditedSince(number) && "done" in texts.steps[step.name];
  const { title, text } = texts.steps[step.name];
  const isLast = number === tourSteps.length - 1;
  return (
    <>
      {anchor === null ? null : <Ring box={anchor} />}
      <Card
        anchor={anchor}
        place={texts.step(number + 1, tourSteps.length)}
        title={title}
        text={isDone ? texts.steps.premise.done : text}
        closeText={texts.skip}
        focusKey={number}
      >
        {number === 0 ? null : (
          <button type="button" className="button" onClick={() => goToStep(number - 1)}>
            {texts.back}
          </button>
        )}
        <button type="button" className="button primary" onClick={() => goToStep(number + 1)}>
          {isLast ? texts.finish : texts.next}
        </button>
      </Card>
    </>
  );
}

/** True when the scenario has been changed since the step began. */
function useEditedSince(step: number): boolean {
  const revision = useWindow((state) => state.document?.mirror.status.revision);
  const [began, setBegan] = useState({ step, revision });
  if (began.step !== step) setBegan({ step, revision });
  return began.step === step && began.revision !== revision;
}

function Ring({ box }: { readonly box: Box }) {
  const { top, left, width, height } = box;
  return <div className="tour-ring" aria-hidden="true" style={{ top, left, width, height }} />;
}

interface CardProps {
  readonly anchor: Box | null;
  readonly title: string;
  readonly text: string;
  /** "Steg 2 av 5". */
  readonly place?: string;
  readonly closeText: string;
  /** Another value brings the keyboard here, where the tour has been asked for. */
  readonly focusKey?: number;
  /** The buttons. */
  readonly children: ReactNode;
}

function Card({ anchor, title, text, place, closeText, focusKey, children }: CardProps) {
  const card = useRef<HTMLElement>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  // Another text may be higher: measured before it is seen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the texts decide the size.
  useLayoutEffect(() => {
    const { offsetWidth: width = 0, offsetHeight: height = 0 } = card.current ?? {};
    setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
  }, [title, text]);
  useFocus(card, focusKey, anchor !== null);
  const { width, height } = useWindowSize();
  const isDocked = width <= 620 || height <= 480;
  const { top, left } = placeCard(anchor, size, { width, height });
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    endTour();
  };
  return (
    <section
      ref={card}
      className={isDocked ? "tour-card is-docked" : "tour-card"}
      aria-label={place === undefined ? texts.label : `${texts.label}, ${place}`}
      data-pane="tour"
      style={isDocked ? undefined : { top, left }}
      onKeyDown={onKey}
    >
      <div className="tour-head">
        <p className="tour-place">{place ?? texts.label}</p>
        <button type="button" className="icon-button" aria-label={closeText} title={closeText} onClick={endTour}>
          <X size={16} aria-hidden="true" />
        </button>
      </div>
      <h2>{title}</h2>
      <p>{text}</p>
      <div className="tour-buttons">{children}</div>
      <p className="tour-keys">{texts.keys}</p>
    </section>
  );
}

/** The size of the window, also when it changes under a card that stands still. */
function useWindowSize(): Size {
  const [size, setSize] = useState<Size>({ width: globalThis.innerWidth, height: globalThis.innerHeight });
  useEffect(() => {
    const look = () => setSize({ width: globalThis.innerWidth, height: globalThis.innerHeight });
    look();
    globalThis.addEventListener("resize", look);
    return () => globalThis.removeEventListener("resize", look);
  }, []);
  return size;
}

/** Gives the card's main button the keyboard at each step that asks for it, when the view behind has settled. */
function useFocus(
  card: { readonly current: HTMLElement | null },
  focusKey: number | undefined,
  hasAnchor: boolean,
): void {
  const wanted = useTour((state) => state.takesFocus);
  const taken = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (focusKey === undefined || !wanted || taken.current === focusKey) return;
    // The view shown for the step takes the keyboard first, some frames after its figures are there.
    const timer = globalThis.setTimeout(
      () => {
        taken.current = focusKey;
        card.current?.querySelector<HTMLElement>(".primary")?.focus();
      },
      hasAnchor ? 120 : 600,
    );
    return () => globalThis.clearTimeout(timer);
  }, [card, focusKey, wanted, hasAnchor]);
}
