// When are two amounts so far apart that one of them is probably in another unit? The one rule of what is pasted, typed and reviewed.

/** How many kronor a tkr is, and a mnkr. */
export type TimesApart = 1_000 | 1_000_000;

/** About a thousand times (300 to 3 000) or a million; null for amounts nearer, between or without size. Signs say nothing. */
export function timesApart(one: number, other: number): TimesApart | null {
  if (one === 0 || other === 0) return null;
  const times = Math.max(Math.abs(one / other), Math.abs(other / one));
  if (times >= 300 && times <= 3_000) return 1_000;
  return times >= 300_000 && times <= 3_000_000 ? 1_000_000 : null;
}
