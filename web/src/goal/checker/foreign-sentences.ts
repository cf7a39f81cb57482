// Sentences that were found not to be in the language that the checker reads, the newest last. Somebody who writes
// another language is still writing it a few words on, so what continues such a sentence is not sent anew at every pause:
// only when as many words have come as could make it one that is read, or when what was refused is changed itself.
const kept = 20;
const mostNew = 6; // words
const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

export class ForeignSentences {
  readonly #refused: string[] = [];

  add(statement: string): void {
    this.#refused.push(statement.trim());
    if (this.#refused.length > kept) this.#refused.shift();
  }

  has(statement: string): boolean {
    const said = statement.trim();
    return this.#refused.some((refused) => {
      if (said === refused) return true;
      if (!said.startsWith(refused)) return false;
      const before = wordsOf(refused);
      return wordsOf(said) - before < Math.min(before, mostNew);
    });
  }
}
