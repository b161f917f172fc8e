/**
 * Reading checks and calls off a provider's source: a small one that is written for the purpose,
 * and where `PROVIDER_SOURCE` names a checkout of the real 1.289.0, all of it against the facts in
 * the folder that `PROVIDER_FACTS` names.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callsAlike } from '../../../packages/provider-alicloud/scripts/read-alike';
import type { Calls } from '../../../packages/provider-alicloud/scripts/schema-files';
import {
  readProviderSource,
  type ProviderSource,
} from '../../../packages/provider-alicloud/scripts/source/provider-source';

const SMALL = join(__dirname, 'fixtures', 'provider');

let small: ProviderSource;
beforeAll(async () => {
  small = await readProviderSource(SMALL);
});

/** What is read of an attribute of the small provider's first resource. */
function thing(path: string): unknown {
  const read = small.resources.get('alicloud_thing')?.get(path);
  return read === undefined ? undefined : { ...read.constraint, unread: read.unread };
}

describe('the source of a provider', () => {
  test('names its version and its types, and is read without its tests', () => {
    expect(small.version).toBe('1.1.0');
    expect([...small.resources.keys()]).toEqual(['alicloud_other', 'alicloud_thing']);
    expect([...small.dataSources.keys()]).toEqual(['alicloud_things']);
  });

  test.each<[string, object | undefined]>([
    [
      'name',
      {
        force_new: true,
        conflicts_with: ['block.name'],
        pattern: '^[a-z]{2,5}$',
        message: 'Small letters.',
        unread: [],
      },
    ],
    ['kind', { unread: ['check'] }],
    ['size', { default: 'PostPaid', one_of: ['small', 'large'], ignore_case: true, unread: [] }],
    ['pay', { one_of: ['PrePaid', 'PostPaid'], unread: [] }],
    [
      'period',
      {
        whole: true,
        any: [{ min: 1, max: 9 }, { one_of: [12, 24] }],
        unchanged: {
          unless: [
            { pay: { like: 'prepaid' } },
            { kind: 'large', size: true },
            { kind: 'other', size: true },
          ],
        },
        unread: [],
      },
    ],
    ['ratio', { deprecated: true, min: 0.5, max: 1, unread: [] }],
    ['document', { format: 'json', unchanged: { when: [{ $same: 'json' }] }, unread: [] }],
    ['odd', { unread: ['check', 'suppression'] }],
    ['gone', { removed: true, unread: [] }],
    ['status', undefined],
    ['tags', { force_new: true, unread: [] }],
    ['networks', { element: { format: 'network' }, min_items: 2, max_items: 5, unread: [] }],
    ['block', { max_items: 1, unread: [] }],
    [
      'block.port',
      {
        whole: true,
        min: -1,
        max: 65535,
        unchanged: { unless: [{ 'block.name': '*' }] },
        unread: [],
      },
    ],
  ])('says of %s what its declaration says', (path, constraint) => {
    expect(thing(path)).toEqual(constraint);
  });

  test('says what is asked of several arguments, and of those of data sources', () => {
    const other = small.resources.get('alicloud_other');
    expect(other?.get('a')?.constraint).toEqual({ exactly_one_of: ['a', 'b'] });
    expect(other?.get('b')?.constraint).toEqual({
      exactly_one_of: ['a', 'b'],
      all: [{ min_length: 2, max_length: 9 }, { not_pattern: '^http' }],
    });
    expect(small.dataSources.get('alicloud_things')?.get('page')?.constraint).toEqual({
      default: 1,
      whole: true,
    });
  });

  test('says what each operation calls, on whatever way', () => {
    expect(small.calls).toEqual({
      resources: {
        alicloud_thing: {
          create: ['Ecs:CreateThing'],
          read: ['Ecs:DescribeThings'],
          update: [
            ...['Ecs:DescribeDocument', 'Ecs:FinishThing', 'Ecs:GrowThing', 'Ecs:KeepThing'],
            ...['Ecs:ModifyThing', 'Ecs:RenameThing', 'Ecs:ShrinkThing', 'Ecs:SortThing'],
            ...['Ecs:StartThing', 'Ecs:UntagThing', 'FC:UpdateFunction'],
          ],
          delete: ['Oss:PutBucketAcl'],
          create_goes_on_with_update: true,
        },
        // By the types of the variables: other services have methods of these names.
        alicloud_other: {
          create: ['Sls:CreateOther'],
          update: [
            ...[
              'Nlb:ListTagResources',
              'Slb:AddEach',
              'Slb:AddEntry',
              'Slb:ClosePort',
              'Slb:Label',
            ],
            ...['Slb:ListTagResources', 'Slb:OpenPort', 'Slb:RemoveEntry', 'Slb:TagResources'],
            ...['Slb:TellSome', 'Slb:Unlabel', 'Slb:UntagResources'],
          ],
        },
      },
      data_sources: { alicloud_things: ['Ecs:DescribeThings'] },
    });
  });

  test('says which arguments ask for a call, and what it hangs on else', () => {
    const later = { creating: false };
    expect(small.conditions).toEqual({
      alicloud_other: {
        update: {
          'Slb:AddEntry': [[{ added: 'entries' }]],
          'Slb:ClosePort': [[{ open: true }]],
          'Slb:Label': [[{ set: 'labels' }]],
          'Slb:ListTagResources': [[{ changed: ['tags'] }]],
          'Slb:OpenPort': [[{ set: 'ports' }]],
          'Slb:RemoveEntry': [[{ removed: 'entries' }]],
          'Slb:TagResources': [[{ changed: ['tags'] }, { set: 'tags' }]],
          'Slb:TellSome': [[{ open: true }]],
          'Slb:Unlabel': [[{ removed: 'labels' }]],
          'Slb:UntagResources': [[{ changed: ['tags'] }, { removed: 'tags' }]],
        },
      },
      alicloud_thing: {
        update: {
          'Ecs:DescribeDocument': [[later, { open: true }, { set: 'document' }]],
          'Ecs:FinishThing': [[later]],
          'Ecs:GrowThing': [[later, { is: ['kind', 'big'] }]],
          'Ecs:KeepThing': [[later, { not: { is: ['kind', 'big'] } }]],
          'Ecs:ShrinkThing': [[later, { not: { set: 'size' } }]],
          'Ecs:SortThing': [
            [later, { is: ['kind', 'a'] }],
            [later, { is: ['kind', 'b'] }],
          ],
          'Ecs:ModifyThing': [[{ changed: ['size'] }, later], [{ changed: ['block', 'pay'] }]],
          'Ecs:RenameThing': [[{ changed: ['name'] }]],
          'Ecs:StartThing': [
            [{ changed: ['status'] }, { differs: 'status' }, { is: ['status', 'On'] }],
          ],
          'Ecs:UntagThing': [[later, { open: true }]],
          'FC:UpdateFunction': [[{ changed: ['name'] }]],
        },
      },
    });
  });

  test('that is none is an error with the file that is missing', async () => {
    await expect(readProviderSource(join(SMALL, 'nowhere'))).rejects.toThrow('client.go');
  });
});

/** A check as the facts have it, as far as it has a form there. */
type Known = Readonly<Record<string, unknown>>;

/** Whether what was read says the same. Of a function only the name is known. */
function isAlike(known: Known, read: Known = {}): boolean {
  return Object.entries(known).every(([key, value]) => {
    if (key === 'type') return (value === 'int') === (read['whole'] === true);
    // Long sentences are cut off in the facts, and a function is written as what it asks for.
    if (['message', 'accepted', 'refused', 'function'].includes(key)) return true;
    if (key === 'all' && (value as readonly Known[]).length === 1) {
      return isAlike((value as readonly Known[])[0] ?? {}, read);
    }
    if (key === 'all' || key === 'any') {
      const checks = read[key] as readonly Known[] | undefined;
      return (value as readonly Known[]).every((one) => checks?.some((two) => isAlike(one, two)));
    }
    if (key === 'element') return isAlike(value as Known, read['element'] as Known);
    if (key === 'element_type')
      return value !== 'int' || (read['element'] as Known)['whole'] === true;
    return sorted(read[key]) === sorted(value);
  });
}

function sorted(value: unknown): string | undefined {
  const members = Array.isArray(value) ? [...new Set(value.map(String))].sort() : value;
  return JSON.stringify(members);
}

describe('the real provider 1.289.0, where a checkout and the facts are named', () => {
  const { PROVIDER_SOURCE: checkout, PROVIDER_FACTS: folder } = process.env;
  const named = checkout === undefined || folder === undefined ? undefined : { checkout, folder };

  function fact(name: string): unknown {
    const file = join(named?.folder ?? '', `alicloud-1.289.0.${name}.json`);
    return JSON.parse(readFileSync(file, 'utf8'));
  }

  let source: ProviderSource;
  beforeAll(async () => {
    source = named === undefined ? small : await readProviderSource(named.checkout);
  });

  test('calls what was read another way', () => {
    const known = named === undefined ? small.calls : (fact('calls') as Calls);
    const { same, of, different } = callsAlike(known, source.calls);
    process.stdout.write(`${String(same)} of ${String(of)} calls are read alike.\n`);
    process.stdout.write(different.map((one) => `  ${one}\n`).join(''));
    expect(same / of).toBeGreaterThan(0.999);
  });

  test('checks what its own functions were seen to check', () => {
    type Facts = Readonly<
      Record<string, Readonly<Record<string, Readonly<Record<string, Known>>>>>
    >;
    const period = { any: [{ min: 1, max: 9 }] };
    const known: Facts =
      named === undefined
        ? { resources: { alicloud_thing: { period } }, data_sources: {} }
        : (fact('checks') as Facts);
    const parts = [
      [known['resources'] ?? {}, source.resources],
      [known['data_sources'] ?? {}, source.dataSources],
    ] as const;
    const rows = parts.flatMap(([types, read]) =>
      Object.entries(types).flatMap(([type, checks]) =>
        Object.entries(checks).map(([path, check]) => {
          const found = read.get(type)?.get(path)?.constraint as Known | undefined;
          return { place: `${type}.${path}`, alike: isAlike(check, found) };
        }),
      ),
    );
    const different = rows.filter(({ alike }) => !alike).map(({ place }) => place);
    const same = rows.length - different.length;
    process.stdout.write(
      `${String(same)} of ${String(rows.length)} checks are read alike; not: ${different.join(' ')}\n`,
    );
    expect(same / rows.length).toBeGreaterThan(0.99);
  });
});
