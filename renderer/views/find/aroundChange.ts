// A long text before and after a replacement, cut to what differs and a little around it: in a formula of three lines one sees what
// becomes other, not that most of it stays.

/** Up to this many signs are shown whole, and as many as `around` stand beside what differs. */
const whole = 90;
const around = 32;

export function aroundChange(before: string, after: string): { readonly before: string; readonly after: string } {
  if (Math.max(before.length, after.length) <= whole) return { before, after };
  const least = Math.min(before.length, after.length);
  let lead = 0;
  while (lead < least && before[lead] === after[lead]) lead += 1;
  let tail = 0;
  while (tail < least - lead && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const from = Math.max(0, lead - around);
  const left = Math.max(0, tail - around);
  const cut = (text: string): string =>
    `${from > 0 ? "…" : ""}${text.slice(from, text.length - left)}${left > 0 ? "…" : ""}`;
  return { before: cut(before), after: cut(after) };
}
