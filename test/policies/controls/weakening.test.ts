import { cis20 } from '../../../policies/controls';
import type { JsonObject, Resources, Rule } from '../../../policies/review';
import { rules } from '../../../policies/rules';
import { reviewed, shippedBaseline } from './shipped-baseline';
import { differences, inBaseline, inExample } from './weakenings';
import type { Weakened } from './weakenings';

interface Result {
  /** What the review finds of new, as `rule address`. */
  readonly found: readonly string[];
  readonly expected: readonly string[];
}

const found = (content: JsonObject): string[] =>
  reviewed(content).findings.map(({ rule, address }) => `${rule} ${address}`);

const copied = (content: JsonObject): { readonly resource: Weakened } =>
  JSON.parse(JSON.stringify(content)) as { readonly resource: Weakened };

let cleanBaseline: readonly string[] | undefined;
const results = new Map<string, Result>();

/** Each rule is held against one weakened configuration, however many items name it. */
function resultOf(id: string): Result {
  const known = results.get(id);
  if (known !== undefined) return known;
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  const result = id in inBaseline ? inTheBaseline(id) : inItsExample(rule);
  results.set(id, result);
  return result;
}

function inTheBaseline(id: string): Result {
  const { content } = shippedBaseline();
  const before = (cleanBaseline ??= found(content));
  const weakened = copied(content);
  const { weaken, also = [] } = inBaseline[id] ?? {};
  const address = weaken?.(weakened.resource) ?? '';
  return compared(before, found(weakened), [id, ...also], address);
}

/** A rule about what the baseline has none of: its own good example, with one thing changed. */
function inItsExample(rule: Rule): Result {
  const { passes, fails } = rule.examples;
  const before = found({ resource: passes });
  const given = inExample[rule.id];
  if (given !== undefined) {
    const weakened = copied({ resource: passes });
    const address = given.weaken(weakened.resource);
    return compared(before, found(weakened), [rule.id, ...(given.also ?? [])], address);
  }
  const changed = differences(passes, fails);
  if (changed.length !== 1) throw new Error(`more than one setting: ${changed.join(', ')}`);
  const [address = ''] = (changed[0] ?? '').split(' ');
  const type = address.split('.')[0] ?? '';
  const [main = ''] = rule.resourceTypes;
  // What stands beside the thing that a rule is about is told at that thing.
  const judged = rule.resourceTypes.includes(type) && (type === main || !(main in passes));
  return compared(
    before,
    found({ resource: fails }),
    [rule.id],
    judged ? address : onlyOf(rule, passes),
  );
}

/** The resource that a rule is about, where a change to another broke it. */
function onlyOf({ resourceTypes }: Rule, resources: Resources): string {
  const type = resourceTypes.find((one) => one in resources) ?? '';
  const addresses = Object.keys(resources[type] ?? {}).map((name) => `${type}.${name}`);
  if (addresses.length !== 1) throw new Error(`not one resource: ${addresses.join(', ')}`);
  return addresses[0] ?? '';
}

function compared(
  before: readonly string[],
  after: readonly string[],
  ids: readonly string[],
  address: string,
): Result {
  return {
    found: after.filter((one) => !before.includes(one)).sort(),
    expected: ids.map((id) => (id.includes(' ') ? id : `${id} ${address}`)).sort(),
  };
}

const covered = cis20.sections
  .flatMap((section) => section.controls)
  .filter((control) => control.rules.length > 0);

describe('a configuration with one setting weakened', () => {
  it.each(covered.map(({ id, title, rules: ids }) => [id, title, ids] as const))(
    'fails by the rules of item %s (%s), where it was weakened and nowhere else',
    (_id, _title, ids) => {
      const given = ids.map((id) => [id, resultOf(id)] as const);
      expect(Object.fromEntries(given.map(([id, { found: one }]) => [id, one]))).toEqual(
        Object.fromEntries(given.map(([id, { expected }]) => [id, expected])),
      );
    },
  );

  it.each(
    covered
      .filter((control) => control.rules.includes('sls-alerts-on-trail'))
      .map(({ id, detections }) => [id, detections] as const),
  )('misses the alerts that item %s asks for, once they are gone', (item, detections) => {
    const { resource } = copied(shippedBaseline().content);
    const alerts = resource['alicloud_log_alert'] ?? {};
    for (const name of Object.keys(alerts)) {
      // What is of low severity is in the digest.
      const gone =
        (detections.includes('security-group-changed') && name.includes('Digest_')) ||
        detections.some((id) => name.includes(`Detections_${id}_`));
      if (gone) Reflect.deleteProperty(alerts, name);
    }
    const { findings } = reviewed({ resource });
    const told = findings.filter(({ rule }) => rule === 'sls-alerts-on-trail');
    expect(told.map(({ message }) => /CIS ([\d.]+)/.exec(message)?.[1])).toEqual([item]);
  });

  it('was held against every item that has a rule', () => {
    expect(covered.length).toBeGreaterThan(60);
    const named = new Set(covered.flatMap((control) => control.rules));
    const idle = Object.keys({ ...inBaseline, ...inExample }).filter((id) => !named.has(id));
    expect(idle).toEqual([]);
  });
});
