import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import { NoReport, readCredentialReport, type Credentials } from '../policies/preflight';
import { wrongInput } from './exit';

const LARGEST = 32 * 1024 * 1024;

/**
 * RAM's credential report: what `aliyun ims GetCredentialReport` answers, or the CSV of the console.
 *
 * @throws CliError where the file is none.
 */
export function credentialsOf(path: string): Credentials[] {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? `there is no file ${path}` : `${path} cannot be read (${code})`;
    throw wrongInput(`--credential-report: ${why}.`);
  }
  try {
    return readCredentialReport(reportTable(bytes));
  } catch (error) {
    if (!(error instanceof NoReport)) throw error;
    throw wrongInput(
      `--credential-report: ${path} is none: ${error.message}. Allowed: what aliyun ims GetCredentialReport answers, or the CSV of the console.`,
    );
  }
}

/** @throws NoReport where it is no table, is not whole, or goes on elsewhere. */
export function reportTable(bytes: Buffer): string[][] {
  if (bytes.length > LARGEST) throw new NoReport('it is larger than 32 MB');
  const text = decoded(bytes);
  const csv = /^\s*\{/.test(text) ? contentOf(text) : text;
  try {
    return parse(csv, { bom: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { readonly lines?: number };
    throw new NoReport(
      `line ${String(lines ?? '?')} is cut off, or has other columns than the first line`,
    );
  }
}

function contentOf(text: string): string {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new NoReport('it begins as JSON and is none');
  }
  const { Content: content, IsTruncated: more } = answer as Readonly<Record<string, unknown>>;
  if (typeof content !== 'string') throw new NoReport('it has no Content');
  if (more === true || more === 'true') {
    throw new NoReport('it is cut off (IsTruncated). Download all of it in the console instead');
  }
  return decoded(Buffer.from(content, 'base64'));
}

/** Spreadsheets save UTF-16; its mark says so. */
function decoded(bytes: Buffer): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new NoReport(`its bytes are no ${encoding.toUpperCase()}; save it as CSV in UTF-8`);
  }
}
