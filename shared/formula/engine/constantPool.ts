// The constants of a plan's formulas, each different one held once. A plan that follows another goes on with a list of its own; what it
// adds never shows in the memory of the one before. A plan is followed once, so that both agree on every place.

export class ConstantPool {
  readonly values: number[];
  private readonly placeOf: Map<number, number>;

  constructor(before: ConstantPool | null = null) {
    this.values = before?.values.slice() ?? [];
    this.placeOf = before?.placeOf ?? new Map();
  }

  /** The same places in a pool of its own. */
  copy(): ConstantPool {
    const copy = new ConstantPool();
    for (const value of this.values) copy.values.push(value);
    for (const [value, place] of this.placeOf) copy.placeOf.set(value, place);
    return copy;
  }

  /** Place of a constant in the list. */
  of(value: number): number {
    const known = this.placeOf.get(value);
    if (known !== undefined) return known;
    const place = this.values.push(value) - 1;
    this.placeOf.set(value, place);
    return place;
  }
}
