import { printable } from '../alicloud/printable';

/** Prints to standard output: what somebody asked for. Whatever is quoted in it is safe to print. */
export function print(text: string): void {
  process.stdout.write(printable(text));
}

/** The same to standard error: notes and errors, for people. */
export function printError(text: string): void {
  process.stderr.write(printable(text));
}
