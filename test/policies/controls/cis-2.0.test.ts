import * as constructs from '../../../constructs';
import { configRules } from '../../../policies/config-rules';
import { cis20, coverageOf } from '../../../policies/controls';
import type { Control } from '../../../policies/controls';
import { detections } from '../../../policies/detections';
import { rules } from '../../../policies/rules';

/** How many items each section has. */
const SECTIONS = { 1: 16, 2: 23, 3: 5, 4: 6, 5: 9, 6: 9, 7: 9, 8: 8 };

const controls = cis20.sections.flatMap((section) => section.controls);
const control = (id: string): Control => {
  const found = controls.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no item ${id}`);
  return found;
};

describe('CIS Alibaba Cloud 2.0', () => {
  it('has each of the 85 items once, in its section and in order', () => {
    const expected = Object.entries(SECTIONS).flatMap(([section, count]) =>
      Array.from({ length: count }, (_, index) => `${section}.${index + 1}`),
    );
    expect(expected).toHaveLength(85);
    expect(
      cis20.sections.flatMap((section) =>
        section.controls.map(({ id }) =>
          id.startsWith(`${section.id}.`) ? id : `${id} elsewhere`,
        ),
      ),
    ).toEqual(expected);
  });

  it('has levels and assessments as the benchmark counts them', () => {
    const count = (level: number, assessed: string): number =>
      controls.filter((one) => one.level === level && one.assessed === assessed).length;
    expect({
      automated: [count(1, 'automated'), count(2, 'automated')],
      manual: [count(1, 'manual'), count(2, 'manual')],
    }).toEqual({ automated: [36, 5], manual: [30, 14] });
  });

  it('names nothing that is not there, and nothing twice', () => {
    const there: Readonly<Record<string, ReadonlySet<string>>> = {
      constructs: new Set(Object.keys(constructs)),
      rules: new Set(rules.map(({ id }) => id)),
      detections: new Set(detections.map(({ id }) => id)),
      configRules: new Set(configRules.map(({ id }) => id)),
    };
    const named = controls.flatMap((one) =>
      [
        ['constructs', one.enforcedBy],
        ['constructs', one.offeredBy],
        ['rules', one.rules],
        ['detections', one.detections],
        ['configRules', one.configRules],
      ].map(([kind, names]) => ({ id: one.id, kind: String(kind), names: [names].flat() })),
    );
    expect(
      named.flatMap(({ id, kind, names }) =>
        names
          .filter(
            (name, index) => there[kind]?.has(name ?? '') !== true || names.indexOf(name) < index,
          )
          .map((name) => `${id}: ${kind} ${String(name)}`),
      ),
    ).toEqual([]);
  });

  it('leaves no item without cover or a reason', () => {
    const bare = controls.filter(
      (one) => coverageOf(one) === 'manual' && (one.manual ?? '').trim() === '',
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
    expect(controls.filter(({ title }) => title.trim() === '')).toEqual([]);
  });

  it('has a rule for whatever the baseline enforces', () => {
    const bare = controls.filter((one) => coverageOf(one) === 'enforced' && one.rules.length === 0);
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('has every rule and detection that says it is about an item', () => {
    const claims = [
      ...rules.flatMap(({ id, references }) =>
        references.flatMap(itemsIn).map((item) => ({ kind: 'rules', id, item }) as const),
      ),
      ...detections.flatMap(({ id, cis }) =>
        cis.map((item) => ({ kind: 'detections', id, item }) as const),
      ),
    ];
    expect(claims.length).toBeGreaterThan(100);
    expect(
      claims
        .filter(({ kind, id, item }) => !control(item)[kind].includes(id))
        .map(({ kind, id, item }) => `${item} ${kind} ${id}`),
    ).toEqual([]);
  });
});

/** The items of `CIS Alibaba Cloud 2.0, 2.10, 2.16 to 2.18 and 3.3`. */
function itemsIn(reference: string): string[] {
  const [, list] = /^CIS Alibaba Cloud 2\.0, (.+)$/.exec(reference) ?? [];
  return (list?.split(/, | and /) ?? []).flatMap((one) => {
    const range = /^(\d)\.(\d+) to \1\.(\d+)$/.exec(one);
    if (range === null) return [one];
    const [, section = '', from, to] = range;
    return Array.from(
      { length: Number(to) - Number(from) + 1 },
      (_, index) => `${section}.${Number(from) + index}`,
    );
  });
}

describe('coverageOf', () => {
  const bare = { ...control('2.6'), manual: 'why' };

  it.each([
    ['enforced', { ...bare, enforcedBy: ['A'], offeredBy: ['B'], rules: ['c'] }],
    ['offered', { ...bare, offeredBy: ['B'], rules: ['c'] }],
    ['reviewed', { ...bare, rules: ['c'], detections: ['d'] }],
    ['watched', { ...bare, detections: ['d'] }],
    ['watched', { ...bare, configRules: ['root-ak-check'] as const }],
    ['manual', bare],
  ])('is %s by the strongest thing there is', (coverage, given) => {
    expect(coverageOf(given)).toBe(coverage);
  });
});
