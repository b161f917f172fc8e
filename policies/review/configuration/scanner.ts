import { NotUnderstood } from './scope';

/** Goes through the text of an expression, sign by sign. */
export class Scanner {
  protected at = 0;

  constructor(protected readonly text: string) {}

  protected space(): void {
    const blank = /(?:\s|#[^\n]*|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/)*/y;
    blank.lastIndex = this.at;
    blank.exec(this.text);
    this.at = blank.lastIndex;
  }

  /** Takes a sign or word that may follow, with the space before it where that means nothing. */
  protected take(word: string): boolean {
    const from = this.at;
    if (!word.endsWith('${') && word !== '%%{') this.space();
    if (this.text.startsWith(word, this.at)) {
      this.at += word.length;
      return true;
    }
    this.at = from;
    return false;
  }

  protected expect(word: string): void {
    if (!this.take(word)) throw new NotUnderstood();
  }

  protected match(pattern: RegExp, blank = true): string | undefined {
    const from = this.at;
    if (blank && !pattern.source.startsWith('\\.')) this.space();
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at = found === undefined ? from : this.at + found.length;
    return found;
  }
}
