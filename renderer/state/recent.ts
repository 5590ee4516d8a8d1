// What was used last in this window, newest first: lines one went to, commands one searched for. Forgotten when the window closes.

const most = 12;

/** A short list of ids without repeats. */
export class RecentList<Id extends string> {
  private ids: readonly Id[] = [];

  get all(): readonly Id[] {
    return this.ids;
  }

  note(id: Id): void {
    this.ids = [id, ...this.ids.filter((known) => known !== id)].slice(0, most);
  }
}
