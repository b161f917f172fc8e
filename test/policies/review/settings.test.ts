import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { compareSettings } from '../../../policies/review/settings/compare';
import { directions } from '../../../policies/review/settings/directions';
import { parseSettings } from '../../../settings';
import type { Settings } from '../../../settings';
import { tokenSources } from '../../../settings/areas/identity/token-sources';
import { decided } from '../../../settings/decided';

/** Every setting has a direction, and none changes without a word. */

type Schema = z.core.$ZodType;

function bare(schema: Schema): Schema {
  const isWrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
  return isWrapped ? bare(schema.unwrap()) : schema;
}

/** The paths of a schema, with `[]` for an item and `*` for a key: of values, and of things in lists. */
function pathsOf(given: Schema, path: string): string[] {
  const schema = bare(given);
  const thing = (inner: Schema, at: string): string[] =>
    bare(inner) instanceof z.ZodObject ? [at, ...pathsOf(inner, at)] : pathsOf(inner, at);
  if (schema instanceof z.ZodArray) return thing(schema.element, `${path}[]`);
  if (schema instanceof z.ZodRecord) return thing(schema.valueType, `${path}.*`);
  if (!(schema instanceof z.ZodObject)) return [path];
  if (path.endsWith('.from')) {
    // Once it is decided this is one of several, each with keys of its own.
    const own = Object.values<Schema>(tokenSources).flatMap((source) =>
      pathsOf(source, `${path}*`),
    );
    return [...new Set([`${path}.on`, ...own.map((one) => one.replace('*', ''))])];
  }
  const shape: Readonly<Record<string, Schema>> = schema.shape;
  return Object.entries(shape).flatMap(([key, inner]) => pathsOf(inner, `${path}.${key}`));
}

describe('the table of directions', () => {
  it('has a line for every setting, and none for what is no setting', () => {
    const settings = Object.entries<Schema>(decided).flatMap(([key, schema]) =>
      pathsOf(schema, key),
    );
    expect(Object.keys(directions).sort()).toEqual(settings.sort());
  });

  it('says of each why it is so', () => {
    for (const { because } of Object.values(directions)) expect(because).toMatch(/^.{10,90}[^.]$/);
  });
});

const root = join(__dirname, '../../..');
const shipped = readFileSync(join(root, 'baseline.yaml'), 'utf8');

/** The shipped file with more in it. */
const rich = parseSettings(
  shipped
    .replace('# - name: production\n    #   id:', '- name: production\n      id:')
    .replace('# trustedNetworks: [203', 'trustedNetworks: [47')
    .replace('# flowLogs', 'flowLogs')
    .replace('# diskEncryption', 'diskEncryption')
    .replace('# keepDays: 730', 'keepDays: 730')
    .replace('# lock: { days: 365, state: locked }', 'lock: { days: 365, state: trial }')
    .replace('# balanceFloor', 'balanceFloor')
    .replace('# quotas', 'quotas')
    .replace('# copyTo', 'copyTo')
    .replace('# spike', 'spike'),
  { env: {} },
);

type Change = (value: unknown) => unknown;

/** Every settings with one value changed. */
function* mutants(value: unknown, rebuild: Change): Generator {
  if (Array.isArray(value)) {
    const items = value as unknown[];
    for (const index of items.keys()) {
      yield rebuild(items.filter((_, at) => at !== index));
      yield* mutants(items[index], (item) => rebuild(items.with(index, item)));
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'provenance' || key === 'version') continue;
      yield* mutants(inner, (changed) => rebuild({ ...value, [key]: changed }));
    }
  } else if (typeof value === 'number') {
    yield rebuild(value + 1);
    yield rebuild(value - 1);
  } else if (typeof value === 'boolean') yield rebuild(!value);
  else yield rebuild(`${String(value)}x`);
}

describe('a setting that changes', () => {
  it('is told, whichever it is', () => {
    const all = [...mutants(rich, (settings) => settings)] as Settings[];
    expect(all.length).toBeGreaterThan(150);
    for (const mutant of all) expect(compareSettings(rich, mutant)).not.toEqual([]);
  });

  it('is nothing where it does not', () => {
    expect(compareSettings(rich, parseSettings(shipped, { env: {} }))).not.toEqual([]);
    expect(compareSettings(rich, rich)).toEqual([]);
  });

  it('is told the other way round as the opposite', () => {
    const before = parseSettings(shipped, { env: {} });
    const ways = (a: Settings, b: Settings) =>
      compareSettings(a, b).map(({ path, way }) => `${path.join('.')} ${way}`);
    const turned = ways(rich, before).map((one) =>
      one.replace(/(weaker|stronger)$/, (way) => (way === 'weaker' ? 'stronger' : 'weaker')),
    );
    expect(ways(before, rich).sort()).toEqual(turned.sort());
  });

  it('without a line is told as changed', () => {
    const other = { ...rich, brandNew: { depth: 3 } } as Settings;
    expect(compareSettings(rich, other)).toEqual([
      { path: ['brandNew', 'depth'], way: 'changed', message: 'is now 3', severity: 'medium' },
    ]);
  });
});

describe('ways', () => {
  const way = (before: string, after: string): string[] => {
    const head = "version: 1\naccount: { id: '1234567890123457' }\nregion: ap-southeast-1\n";
    const read = (text: string): Settings => parseSettings(head + text, { env: {} });
    return compareSettings(read(before), read(after)).map(
      ({ path, way: found }) => `${found} ${path.join('.')}`,
    );
  };

  it.each([
    // Where people sign in from: none is everywhere, and blocks are addresses.
    [
      'identity: { login: { allowedNetworks: [47.88.0.0/24] } }',
      '',
      'weaker identity.login.allowedNetworks',
    ],
    [
      '',
      'identity: { login: { allowedNetworks: [47.88.0.0/24] } }',
      'stronger identity.login.allowedNetworks',
    ],
    [
      'identity: { login: { allowedNetworks: [47.88.0.0/24] } }',
      'identity: { login: { allowedNetworks: [47.88.0.0/25] } }',
      'stronger identity.login.allowedNetworks',
    ],
    [
      'identity: { login: { allowedNetworks: [47.88.0.0/24] } }',
      'identity: { login: { allowedNetworks: [47.88.0.0/23] } }',
      'weaker identity.login.allowedNetworks',
    ],
    [
      'identity: { login: { allowedNetworks: [47.88.0.0/24] } }',
      'identity: { login: { allowedNetworks: [47.88.0.0/25, 47.88.0.128/25] } }',
      'changed identity.login.allowedNetworks',
    ],
    // None is all products.
    [
      'cost: { budgets: [{ name: all, amount: 5 }] }',
      'cost: { budgets: [{ name: all, amount: 5, products: [ecs] }] }',
      'weaker cost.budgets.all.products',
    ],
    // A mark that comes earlier is none that is gone.
    [
      'cost: { budgets: [{ name: all, amount: 5, actual: [80, 100] }] }',
      'cost: { budgets: [{ name: all, amount: 5, actual: [50, 80] }] }',
      'stronger cost.budgets.all.actual',
    ],
    [
      'cost: { budgets: [{ name: all, amount: 5, actual: [50, 80, 100] }] }',
      'cost: { budgets: [{ name: all, amount: 5, actual: [50, 90, 100] }] }',
      'weaker cost.budgets.all.actual',
    ],
    [
      'cost: { budgets: [{ name: all, amount: 5 }] }',
      'cost: { budgets: [{ name: everything, amount: 5 }] }',
      'changed cost.budgets.all',
    ],
    // No days at all is for ever.
    ['audit: { keepDays: 400 }', '', 'stronger audit.keepDays'],
    ['', 'audit: { keepDays: 400 }', 'weaker audit.keepDays'],
    // A default is as good as written.
    ['', 'alerts: { repeatHours: 4 }', undefined],
    ['detections: { root-login: { enabled: true } }', '', undefined],
  ])('from %j to %j', (before, after, told) => {
    expect(way(before, after)).toEqual(told === undefined ? [] : [told]);
  });
});
