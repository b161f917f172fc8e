/**
 * Reads and evaluates the search part of a query, after the grammar in docs of Log Service: a hand
 * parser that shares nothing with what writes queries. Mixtures of `not` with `and` that could be
 * read two ways are refused.
 */
export interface Index {
  /** Signs that part words. */
  readonly delimiters: string;
  readonly caseSensitive: boolean;
}

export const DEFAULT_DELIMITERS = ', \'";=()[]{}?@&<>/:\n\t\r';

/** Leaves by their whole key, as text. */
export type Log = ReadonlyMap<string, string>;

export type Search = (log: Log, index: Index) => boolean;

interface Token {
  readonly kind: 'word' | 'quoted' | 'sign';
  readonly text: string;
}

function tokens(text: string): Token[] {
  const found: Token[] = [];
  const pattern = /\s+|"((?:[^"\\]|\\.)*)"|([():])|([^\s():"']+)|(.)/gsu;
  for (const [, quoted, sign, word, bad] of text.matchAll(pattern)) {
    if (quoted !== undefined) found.push({ kind: 'quoted', text: quoted.replace(/\\(.)/g, '$1') });
    else if (sign !== undefined) found.push({ kind: 'sign', text: sign });
    else if (word !== undefined) found.push({ kind: 'word', text: word });
    else if (bad !== undefined) throw new Error(`search: unexpected ${bad}`);
  }
  return found;
}

export function parseSearch(text: string): Search {
  return new Parser(tokens(text)).whole();
}

class Parser {
  private at = 0;
  private conditions = 0;

  constructor(private readonly all: readonly Token[]) {}

  whole(): Search {
    if (this.all.length === 0) return () => true;
    const found = this.or();
    if (this.at < this.all.length) throw new Error(`search: left over ${this.peek()?.text ?? ''}`);
    if (this.conditions > 30) throw new Error('search: more than 30 conditions');
    return found;
  }

  private peek(ahead = 0): Token | undefined {
    return this.all[this.at + ahead];
  }

  private isWord(word: string): boolean {
    const token = this.peek();
    return token?.kind === 'word' && token.text.toLowerCase() === word;
  }

  private isSign(sign: string): boolean {
    const token = this.peek();
    return token?.kind === 'sign' && token.text === sign;
  }

  private or(): Search {
    const parts = [this.and()];
    while (this.isWord('or')) {
      this.at += 1;
      parts.push(this.and());
    }
    return (log, index) => parts.some((part) => part(log, index));
  }

  private and(): Search {
    const parts = [this.item()];
    for (;;) {
      if (this.isWord('and')) this.at += 1;
      else if (this.peek() === undefined || this.isWord('or') || this.isSign(')')) break;
      parts.push(this.item());
    }
    return (log, index) => parts.every((part) => part(log, index));
  }

  private item(): Search {
    if (this.isWord('not')) {
      this.at += 1;
      const part = this.item();
      return (log, index) => !part(log, index);
    }
    if (this.isSign('(')) {
      this.at += 1;
      const part = this.or();
      if (!this.isSign(')')) throw new Error('search: ) expected');
      this.at += 1;
      return part;
    }
    return this.condition();
  }

  private condition(): Search {
    const key = this.peek();
    if (key === undefined || key.kind === 'sign') throw new Error('search: a condition expected');
    if (/^(?:and|or|is|!=|>|<|=)$/i.test(key.text) && key.kind === 'word') {
      throw new Error(`search: ${key.text} is no condition`);
    }
    this.at += 1;
    this.conditions += 1;
    if (key.kind === 'word' && key.text === '*' && !this.isSign(':')) return () => true;
    if (!this.isSign(':')) {
      if (/[!='<>]/.test(key.text)) throw new Error(`search: ${key.text} is no word`);
      throw new Error(`search: ${key.text} would be looked for in the whole text`);
    }
    this.at += 1;
    const value = this.peek();
    if (value === undefined || value.kind === 'sign') throw new Error('search: a value expected');
    if (value.kind === 'word' && /^(?:and|or|not)$/i.test(value.text)) {
      throw new Error(`search: ${value.text} has to be quoted`);
    }
    this.at += 1;
    // `ACS::ECS::Instance` has to be quoted; a colon behind a bare value is a slip.
    if (this.isSign(':')) throw new Error('search: : behind a value');
    return conditionOf(key.text, value);
  }
}

function wordsOf(text: string, index: Index, whole: boolean): string[] {
  const folded = index.caseSensitive ? text : text.toLowerCase();
  if (whole) return [folded];
  const parts: string[] = [];
  let word = '';
  for (const sign of folded) {
    if (index.delimiters.includes(sign)) {
      if (word !== '') parts.push(word);
      word = '';
    } else word += sign;
  }
  return word === '' ? parts : [...parts, word];
}

function conditionOf(key: string, value: Token): Search {
  const whole = key === '__topic__' || key === '__source__';
  if (value.kind === 'word' && value.text === '*') return (log) => log.has(key);
  if (value.kind === 'quoted' && value.text === '') return (log) => log.get(key) === '';
  const isFuzzy = value.kind === 'word' && /[*?]/.test(value.text);
  return (log, index) => {
    const text = log.get(key);
    if (text === undefined) return false;
    const words = wordsOf(text, index, whole);
    const wanted = wordsOf(
      value.text,
      { ...index, delimiters: isFuzzy ? without(index) : index.delimiters },
      whole,
    );
    if (!isFuzzy) return wanted.every((word) => words.includes(word));
    return wanted.every((word) => words.some((one) => wildcard(word).test(one)));
  };
}

const without = ({ delimiters }: Index): string => delimiters.replace(/[*?]/g, '');

function wildcard(word: string): RegExp {
  const source = word
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's');
}
