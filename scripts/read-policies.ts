/**
 * Reads every policy document of RAM that lies in the files of some folders, such as public
 * repositories, and prints how many are understood, and of the others why not:
 *
 *     npx tsx scripts/read-policies.ts <folder>…
 *
 * A document of a template holds placeholders, by which nothing can be decided, and some pages print
 * what is no JSON: those are counted apart. What is refused is told with the reason, and is for a person
 * to judge: whether RAM would refuse it too. Exits with 1 where there is any.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isBaselineError } from '../alicloud/problems';
import { parsePolicy } from '../policies/ram';
import type { PolicyKind } from '../policies/ram';

const TEXTS = /\.(?:json|md|tf|ya?ml|txt|go|py|ts|js|sh|tpl|rego|html?)$/i;
const LARGEST = 4 * 1024 * 1024;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === '.git' ? [] : filesBelow(path);
    return entry.isFile() && TEXTS.test(entry.name) && statSync(path).size < LARGEST ? [path] : [];
  });
}

/** What the brace at an index encloses; nothing where it is not closed. */
function enclosed(text: string, start: number): string | undefined {
  let depth = 0;
  let inText = false;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (inText) {
      if (sign === '\\') at += 1;
      else if (sign === '"') inText = false;
    } else if (sign === '"') inText = true;
    else if (sign === '{') depth += 1;
    else if (sign === '}' && (depth -= 1) === 0) return text.slice(start, at + 1);
  }
  return undefined;
}

/** The smallest object around each "Statement". */
function documentsIn(text: string): string[] {
  return [...text.matchAll(/"Statement"\s*:/g)].flatMap(({ index }) => {
    for (let start = index; start >= 0 && index - start < 20_000; start -= 1) {
      if (text[start] !== '{') continue;
      const found = enclosed(text, start);
      if (found !== undefined && start + found.length > index) return [found];
    }
    return [];
  });
}

/** JSON that stands in a text of JSON or of a program is read without the escapes around it. */
function unescaped(text: string): string {
  return text.replaceAll('\\n', '\n').replaceAll('\\t', ' ').replaceAll('\\"', '"');
}

const PLACEHOLDER =
  /<[^>"\s][^>"]*>|\$\{|\$[A-Za-z]|\{\{|\*{3,}|%s|%\[|…|\.\.\.|x{2,}|your[-_ ]|\/\/|\/\*|" ?\+|__\w+__|"(?:\w+:)?\[\w+\]"|"(?:Fn::|Ref")|:statements|[^\p{ASCII}]/iu;
const OTHER_CLOUD = /2012-10-17|2008-10-17|arn:aws|sts:AssumeRoleWithWebIdentity/;

function kindOf(text: string): PolicyKind {
  if (!text.includes('"Principal"')) return 'identity';
  if (/"(?:Not)?Resource"/.test(text)) return /"oss:/i.test(text) ? 'resource' : 'secret';
  return 'trust';
}

/** Pages have commas and brackets in the wrong place: RAM takes none of those either. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Nothing where it is understood. */
function fault(text: string): string | undefined {
  try {
    parsePolicy(text, kindOf(text));
    return undefined;
  } catch (error) {
    if (!isBaselineError(error)) throw error;
    const [first] = error.problems;
    return first ? `${first.path}: found ${first.found}, allowed: ${first.allowed}` : error.message;
  }
}

function main(folders: readonly string[]): number {
  const documents = new Map<string, string>();
  for (const path of folders.flatMap(filesBelow)) {
    const text = readFileSync(path, 'utf8');
    for (const found of [text, unescaped(text)].flatMap(documentsIn)) {
      const key = found.replace(/\s+/g, '');
      if (!documents.has(key)) documents.set(key, path);
    }
  }
  const counts = {
    understood: 0,
    'hold placeholders': 0,
    'are no JSON': 0,
    'are of another cloud': 0,
    'are refused': 0,
  };
  const told: string[] = [];
  for (const [key, path] of documents) {
    const problem = fault(key);
    if (problem === undefined) counts.understood += 1;
    else if (OTHER_CLOUD.test(key)) counts['are of another cloud'] += 1;
    else if (PLACEHOLDER.test(key)) counts['hold placeholders'] += 1;
    else if (!isJson(key)) counts['are no JSON'] += 1;
    else {
      counts['are refused'] += 1;
      told.push(`${path}: ${problem}`);
    }
  }
  for (const [what, count] of Object.entries(counts)) console.log(`${what}: ${count}`);
  for (const line of told) console.log(line.slice(0, 300));
  return counts['are refused'] === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
