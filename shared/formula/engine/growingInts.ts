// A list of whole numbers that grows: what is built in numbers of unknown count ends as one typed array.

export class GrowingInts {
  length = 0;
  private values: Int32Array<ArrayBuffer>;

  constructor(capacity = 1_024) {
    this.values = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.values.length) this.grow();
    this.values[this.length] = value;
    this.length += 1;
  }

  /** Room for `count` numbers more, to be written into the list that is answered from `length` on; they count at once. */
  take(count: number): Int32Array<ArrayBuffer> {
    while (this.length + count > this.values.length) this.grow();
    this.length += count;
    return this.values;
  }

  private grow(): void {
    const larger = new Int32Array(this.values.length * 2);
    larger.set(this.values);
    this.values = larger;
  }

  /** The numbers, as an array of their own. */
  done(): Int32Array<ArrayBuffer> {
    return this.values.slice(0, this.length);
  }
}
