// A list of whole numbers that grows: what is built in numbers of unknown count ends as one typed array.

export class GrowingInts {
  length = 0;
  private values: Int32Array<ArrayBuffer>;

  constructor(capacity = 1_024) {
    this.values = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  /** The numbers, as an array of their own. */
  done(): Int32Array<ArrayBuffer> {
    return this.values.slice(0, this.length);
  }
}
