import type { FileProblem } from './problems';
import { canBeSecret, secretIn, secretKey, secretsWithin } from './secrets';
import type { SecretKind } from './secrets';
import { pathText } from './format-value';
import type { Path } from './format-value';
import { nearest } from './suggest';
import { isFixedKey, keysOf, schemaAt } from './schema-path';
import type { Entry, Place, YamlTree } from './yaml';

/**
 * Everything in the file that looks like a credential: values and keys by their form, values by
 * what their key is called, and comments too, because a file that is shared is shared whole. What
 * is told here is reported: no other problem may show the value.
 */
export function findSecrets(text: string, tree: YamlTree, file: string): FileProblem[] {
  const problems: FileProblem[] = [];
  const told = new Set<number>();
  const tell = (kind: SecretKind, where: string, path: Path, place: Place, lastLine: number) => {
    problems.push(secretProblem(kind, where, path, file, place));
    for (let line = place.line; line <= lastLine; line++) told.add(line);
    tree.markReported(path);
  };
  for (const { kind, where, entry } of secretEntries(tree)) {
    const place = where === 'key' ? entry.key : entry.value;
    tell(kind, where, entry.path, place, entry.lastLine);
  }
  for (const { start, kind } of secretsWithin(text)) {
    const place = tree.placeAt(start);
    if (!told.has(place.line)) tell(kind, 'text', [], place, place.line);
  }
  return problems;
}

function* secretEntries(tree: YamlTree) {
  for (const entry of tree.entries) {
    const { path, data } = entry;
    const name = path.at(-1);
    const inValue = typeof data === 'string' ? secretIn(data) : undefined;
    const inKey = typeof name === 'string' ? secretIn(name) : undefined;
    const byKey = inValue ?? announced(entry);
    if (inKey) yield { kind: inKey, where: 'key', entry };
    else if (byKey) yield { kind: byKey, where: 'value', entry };
  }
}

/** What a key of the user's own says its value is. A slip in a setting's name says nothing. */
function announced({ path, data }: Entry): SecretKind | undefined {
  const name = path.at(-1);
  if (typeof name !== 'string' || !canBeSecret(data) || isFixedKey(path)) return undefined;
  const siblings = keysOf(schemaAt(path.slice(0, -1)));
  return nearest(name, siblings) === undefined ? secretKey(name) : undefined;
}

function secretProblem(
  kind: SecretKind,
  where: string,
  path: Path,
  file: string,
  place: Place,
): FileProblem {
  return {
    code: 'secret',
    at: { file, line: place.line, column: place.column },
    path: pathText(path),
    found: `a ${where} that looks like ${kind.name} (not shown)`,
    allowed: 'no secrets, for this file gets shared',
    fix: `${kind.instead} If anybody else has seen this file, replace the secret.`,
  };
}
