// The texts of a calculation: a cell that holds a text holds its number in this pool. Letter case does not tell texts apart in
// a comparison, as people expect from spreadsheets.

export class TextPool {
  private readonly texts: string[] = [];
  private readonly sameAs: number[] = [];
  private readonly known = new Map<string, number>();
  private readonly folded = new Map<string, number>();

  /** Number of a text, the same for the same text. */
  numberOf(text: string): number {
    const normal = text.normalize("NFC");
    const found = this.known.get(normal);
    if (found !== undefined) return found;
    const number = this.texts.push(normal) - 1;
    this.known.set(normal, number);
    const key = normal.toLocaleUpperCase("sv");
    const first = this.folded.get(key) ?? number;
    this.folded.set(key, first);
    this.sameAs.push(first);
    return number;
  }

  textOf(number: number): string {
    return this.texts[number] ?? "";
  }

  /** Do two texts say the same, whatever their letter case? */
  areSame(left: number, right: number): boolean {
    return this.sameAs[left] === this.sameAs[right];
  }
}
