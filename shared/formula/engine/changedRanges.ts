// Changed cells as they are found: runs of neighbours become one range, so that an index edit over a municipality is few numbers.

export class ChangedRanges {
  private pairs = new Int32Array(64);
  private count = 0;

  add(cell: number): void {
    if (this.count > 0 && this.pairs[this.count - 1] === cell) {
      this.pairs[this.count - 1] = cell + 1;
      return;
    }
    if (this.count === this.pairs.length) {
      const larger = new Int32Array(this.pairs.length * 2);
      larger.set(this.pairs);
      this.pairs = larger;
    }
    this.pairs[this.count] = cell;
    this.pairs[this.count + 1] = cell + 1;
    this.count += 2;
  }

  /** Pairs [start, end). */
  get ranges(): Int32Array {
    return this.pairs.slice(0, this.count);
  }
}
