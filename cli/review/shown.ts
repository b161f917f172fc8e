import { relative, resolve } from 'node:path';

/** What reports call an input that is no file. */
export const STANDARD_INPUT = 'standard input';

/** A path as reports show it: from where the command runs, with `/`. */
export function shown(path: string): string {
  if (path === '-') return STANDARD_INPUT;
  const short = relative(process.cwd(), resolve(path));
  return (short === '' ? '.' : short).replaceAll('\\', '/');
}
