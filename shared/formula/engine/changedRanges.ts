// Changed cells as they are found: runs of neighbours become one range, so that an index edit over a municipality is few numbers.

export class ChangedRanges {
  /** How many cells and ranges were added: more than before means that something changed. */
  count = 0;
  private pairs = new Int32Array(64);
  private length = 0;

  clear(): void {
    this.count = 0;
    this.length = 0;
  }

  add(cell: number): void {
    this.addRange(cell, cell + 1);
  }

  /** Adds the first `length` words of pairs [start, end). */
  addAll(pairs: Int32Array, length: number): void {
    for (let at = 0; at < length; at += 2) this.addRange(pairs[at] ?? 0, pairs[at + 1] ?? 0);
  }

  private addRange(start: number, end: number): void {
    this.count += 1;
    if (this.length > 0 && this.pairs[this.length - 1] === start) {
      this.pairs[this.length - 1] = end;
      return;
    }
    if (this.length === this.pairs.length) {
      const larger = new Int32Array(this.pairs.length * 2);
      larger.set(this.pairs);
      this.pairs = larger;
    }
    this.pairs[this.length] = start;
    this.pairs[this.length + 1] = end;
    this.length += 2;
  }

  /** Pairs [start, end). */
  get ranges(): Int32Array {
    return this.pairs.slice(0, this.length);
  }
}
