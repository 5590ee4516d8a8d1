// A map that is an older map with a few keys changed: an edit of one cell must not copy forty thousand lines. Maps that are
// not large are simply copied, and so is what has changed in many places, so that reading stays one or two look-ups.

const fewKeys = 2_000;
const mostChanged = 64;

/**
 * `base` with the keys of `changes` set, or left out where the value is null; `base` itself stays as it is. Keys keep their
 * place, new ones come last. Time: by the number of changes, not of keys, until many keys differ from the last copy.
 */
export function overlaid<K, V>(base: ReadonlyMap<K, V>, changes: ReadonlyMap<K, V | null>): ReadonlyMap<K, V> {
  if (changes.size === 0) return base;
  if (base.size > fewKeys) {
    const { under, over } =
      base instanceof OverlaidMap ? layersOf<K, V>(base) : { under: base, over: new Map<K, never>() };
    const both = new Map<K, V | null>([...over, ...changes]);
    if (both.size <= mostChanged) return new OverlaidMap(under, both);
  }
  const copy = new Map(base);
  for (const [key, value] of changes) {
    if (value === null) copy.delete(key);
    else copy.set(key, value);
  }
  return copy;
}

/**
 * What `look` answers of the entries of a map, without those it answers null of, in no order. A map is looked through once, and one
 * that was laid over it only where it differs: an edit among forty thousand lines asks about the line it edited. Time: by the number
 * of answers and of changed keys. `look` must answer by the entry alone, and the maps must not be written to.
 */
export function foundInEach<K, V, Found>(
  look: (value: V, key: K) => Found | null,
): (map: ReadonlyMap<K, V>) => ReadonlyMap<K, Found> {
  const known = new WeakMap<ReadonlyMap<K, V>, ReadonlyMap<K, Found>>();
  const inLayer = (map: ReadonlyMap<K, V>): ReadonlyMap<K, Found> => {
    const found = new Map<K, Found>();
    for (const [key, value] of map) {
      const answer = look(value, key);
      if (answer !== null) found.set(key, answer);
    }
    return found;
  };
  const inLaid = ({ under, over }: Layers<K, V>): ReadonlyMap<K, Found> => {
    const found = new Map(of(under));
    for (const [key, value] of over) {
      const answer = value === null ? null : look(value, key);
      if (answer === null) found.delete(key);
      else found.set(key, answer);
    }
    return found;
  };
  const of = (map: ReadonlyMap<K, V>): ReadonlyMap<K, Found> => {
    const found = known.get(map) ?? (map instanceof OverlaidMap ? inLaid(layersOf<K, V>(map)) : inLayer(map));
    known.set(map, found);
    return found;
  };
  return of;
}

interface Layers<K, V> {
  readonly under: ReadonlyMap<K, V>;
  readonly over: ReadonlyMap<K, V | null>;
}

const layersOf = <K, V>({ under, over }: OverlaidMap<K, V>): Layers<K, V> => ({ under, over });

class OverlaidMap<K, V> implements ReadonlyMap<K, V> {
  readonly size: number;
  readonly under: ReadonlyMap<K, V>;
  /** null where a key of `under` is left out. */
  readonly over: ReadonlyMap<K, V | null>;

  constructor(under: ReadonlyMap<K, V>, over: ReadonlyMap<K, V | null>) {
    this.under = under;
    this.over = over;
    let size = under.size;
    for (const [key, value] of over) size += Number(value !== null) - Number(under.has(key));
    this.size = size;
  }

  get(key: K): V | undefined {
    const changed = this.over.get(key);
    return changed === undefined ? this.under.get(key) : (changed ?? undefined);
  }

  has(key: K): boolean {
    const changed = this.over.get(key);
    return changed === undefined ? this.under.has(key) : changed !== null;
  }

  *entries(): MapIterator<[K, V]> {
    for (const [key, value] of this.under) {
      const changed = this.over.get(key);
      if (changed === undefined) yield [key, value];
      else if (changed !== null) yield [key, changed];
    }
    for (const [key, value] of this.over) if (value !== null && !this.under.has(key)) yield [key, value];
  }

  *keys(): MapIterator<K> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this);
  }
}
