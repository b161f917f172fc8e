/**
 * How `aliyun` takes its words apart, as its public sources have it (cli/parser.go): a word that begins
 * with a hyphen is a flag, whose value stands behind the first `=` or `:` of the same word, or is the
 * next word where there is none. The program itself is not here: whether it knows a call is asked of
 * published names.
 */
export interface Parsed {
  readonly words: readonly string[];
  readonly flags: Readonly<Record<string, string>>;
}

export function parseAliyun(argv: readonly string[]): Parsed {
  const words: string[] = [];
  const flags: Record<string, string> = {};
  let waiting: string | undefined;
  for (const word of argv) {
    const at = word.search(/[=:]/);
    const prefix = at < 0 ? word : word.slice(0, at);
    if (!prefix.startsWith('-')) {
      if (waiting === undefined) words.push(word);
      else flags[waiting] = word;
      waiting = undefined;
      continue;
    }
    if (waiting !== undefined) throw new Error(`--${waiting} needs a value`);
    if (!/^--./.test(prefix)) throw new Error(`not support flag form ${prefix}`);
    const value = at < 0 ? '' : word.slice(at + 1);
    const name = prefix.slice(2);
    if (Object.hasOwn(flags, name)) throw new Error(`--${name} stands twice`);
    if (value === '') waiting = name;
    else flags[name] = value;
  }
  if (waiting !== undefined) throw new Error(`--${waiting} needs a value`);
  return { words, flags };
}
