import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { InputError } from '../../policies/review';
import type { ExcerptLine, Finding, Report } from '../../policies/review';
import { secretIn } from '../../policies/rules/common/secrets';
import { attributeLinesOfHcl, attributeLinesOfJson } from './attribute-lines';
import type { AttributeLines } from './attribute-lines';
import { readText } from './read-file';

/** A file that findings are in. */
interface Written {
  readonly lines: readonly string[];
  readonly places: AttributeLines;
}

/** What programs write and nobody reads is one long line. */
const LONGEST = 400;
/** What a program wrote: its lines say nothing to whoever has to change the program. */
const MADE = /(?:^|\/)(?:cdktf\.out\/|cdk\.tf\.json$)/;
const OVERRIDE = /(?:^|_)override\.(?:tf|tofu)(?:\.json)?$/;

/** The report with the lines of the attributes at fault, and what is written there. */
export function withExcerpts(report: Report): Report {
  const files = new Map<string, Written | undefined>();
  const fileOf = (name: string): Written | undefined => {
    if (!files.has(name)) files.set(name, read(name));
    return files.get(name);
  };
  return { ...report, findings: report.findings.map((one) => excerpted(one, fileOf)) };
}

function read(name: string): Written | undefined {
  if (!/\.(?:tf|tofu|tf\.json|tofu\.json)$/.test(name) || MADE.test(name)) return undefined;
  try {
    // Where one file changes what another says, the line of the first is not what is planned.
    if (readdirSync(dirname(name)).some((other) => OVERRIDE.test(other))) return undefined;
    const text = readText(name);
    const places = name.endsWith('.json') ? attributeLinesOfJson(text) : attributeLinesOfHcl(text);
    return { lines: text.split(/\r?\n/), places };
  } catch (error) {
    // It was read before; whoever takes it away meanwhile takes the excerpt.
    if (error instanceof InputError || (error as NodeJS.ErrnoException).code !== undefined) return;
    throw error;
  }
}

function excerpted(finding: Finding, fileOf: (name: string) => Written | undefined): Finding {
  const { file, line } = finding.where;
  const name = /([\w-]+\.[\w-]+)(?:\[.*\])?$/.exec(finding.address)?.[1];
  if (file === undefined || line === undefined || name === undefined) return finding;
  const written = fileOf(file);
  if (written === undefined) return finding;
  const at = placeOf(written.places, name, finding.path) ?? line;
  const numbers = at === line ? [line] : [line, at];
  const excerpt = numbers.flatMap((number): ExcerptLine[] => {
    const text = written.lines[number - 1];
    return text === undefined || text.length > LONGEST ? [] : [{ line: number, text: hide(text) }];
  });
  return {
    ...finding,
    where: { ...finding.where, line: at },
    ...(excerpt.length === 0 ? {} : { excerpt }),
  };
}

/** Of an attribute that is not written itself: where the block is, or nothing. */
function placeOf(places: AttributeLines, name: string, path: string): number | undefined {
  const steps = path.replaceAll('[0]', '').split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const exact = steps.slice(0, length).join('.');
    // A dynamic block is written once for all of them.
    const found =
      places.get(`${name} ${exact}`) ?? places.get(`${name} ${exact.replace(/\[\d+\]/g, '')}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

const SECRET =
  /pass|pwd|secret|token|key|credential|private|user_?data|environment|content|script|cert|value|connection/i;
const PLAIN =
  /[={]\s*(?:\d{1,9}|true|false|null|(?:var|local|module|data|each|alicloud_\w+)\.[\w.[\]]*|\{)?\s*$/;

/** A line of which nothing is shown that may be a secret: only that it is there. */
function hide(text: string): string {
  const isOpen = PLAIN.test(text) || (!SECRET.test(text) && secretIn(text) === undefined);
  return isOpen ? text : `${/^[^={:]*[={:]?/.exec(text)?.[0] ?? ''} (not shown)`;
}
