import { isBaselineError } from '../../alicloud/problems';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { parseSettings, settingsJsonSchema } from '../../settings';
import { minimal, withLines } from './helpers';
import { matches } from './json-schema-check';

const root = join(__dirname, '../..');
const schema = settingsJsonSchema();

const isAccepted = (text: string): boolean => {
  try {
    parseSettings(text, { env: {} });
    return true;
  } catch (error) {
    if (isBaselineError(error)) return false;
    throw error;
  }
};

const good: [string, string][] = [
  ['the shipped file', readFileSync(join(root, 'baseline.yaml'), 'utf8')],
  ['the least', minimal],
  ['empty sections', withLines('identity:', 'network:', 'tags:', 'exceptions:')],
  ['empty sections in sections', withLines('identity: { passwordPolicy: , login: , jobs: }')],
  ['a job without content', withLines('identity: { jobs: { auditor: } }')],
  [
    'every kind of value',
    withLines(
      'identity:',
      '  login: { mfa: mandatory, rememberMfa: false, sessionHours: 1, allowedNetworks: [8.8.8.8] }',
    ),
  ],
  [
    'both kinds of VPC',
    withLines('network: { vpcs: [{ name: ab, cidr: 10.0.0.0/8 }, { name: cd, id: vpc-bp1a }] }'),
  ],
  [
    'an exception',
    withLines(
      'identity: { login: { rememberMfa: true } }',
      'exceptions:',
      '  - { setting: identity.login.rememberMfa, reason: agreed in May }',
    ),
  ],
  [
    'an exception for a job',
    withLines(
      'identity: { jobs: { auditor: { sessionHours: 2 } } }',
      'exceptions:',
      '  - { setting: identity.jobs.auditor.sessionHours, reason: agreed in May }',
    ),
  ],
  ['tags', withLines('tags: { 部门: 安全, a: "" }')],
];

/** What an editor can see by the schema alone. */
const bad: [string, string][] = [
  ['nothing but a version', 'version: 1'],
  ['another version', minimal.replace('1', '2')],
  ['a list', '- 1'],
  ['an account of null', 'version: 1\nregion: us-west-1\naccount:'],
  ['an id that is a number', minimal.replace(/'/g, '')],
  ['an id that is short', minimal.replace('7', '')],
  ['a site that is none', minimal.replace('account: {', 'account: { site: mars,')],
  ['a region that is none', minimal.replace('ap-southeast-1', 'ap-southeast-11')],
  ['a preset that is none', withLines('preset: cis-3.0')],
  ['a preset of null', withLines('preset:')],
  ['an unknown key', withLines('presets: strict')],
  ['an unknown key in a section', withLines('identity: { login: { mfaa: mandatory } }')],
  ['a number too small', withLines('identity: { passwordPolicy: { minimumLength: 7 } }')],
  ['a number too large', withLines('identity: { passwordPolicy: { minimumLength: 33 } }')],
  ['half a number', withLines('identity: { passwordPolicy: { minimumLength: 14.5 } }')],
  ['a number in quotes', withLines('identity: { passwordPolicy: { minimumLength: "14" } }')],
  ['yes', withLines('identity: { passwordPolicy: { requireSymbols: yes } }')],
  ['idle days that RAM does not know', withLines('identity: { login: { idleDaysForUsers: 30 } }')],
  ['a word that is none', withLines('identity: { login: { mfa: always } }')],
  ['a network that is none', withLines('identity: { login: { allowedNetworks: [8.8.8.8.8] } }')],
  ['the whole internet', withLines('identity: { login: { allowedNetworks: [0.0.0.0/0] } }')],
  [
    '41 networks',
    withLines(
      `identity: { login: { allowedNetworks: [${Array.from({ length: 41 }, (_, index) => `8.8.8.${index}`).join(', ')}] } }`,
    ),
  ],
  ['a network twice', withLines('identity: { login: { allowedNetworks: [8.8.8.8, 8.8.8.8] } }')],
  ['a role of a wrong name', withLines('identity: { roles: { a_b: {} } }')],
  ['a session too long', withLines('identity: { roles: { ab: { sessionHours: 13 } } }')],
  ['a VPC without anything', withLines('network: { vpcs: [{ name: ab }] }')],
  [
    'a VPC with both',
    withLines('network: { vpcs: [{ name: ab, cidr: 10.0.0.0/8, id: vpc-bp1a }] }'),
  ],
  ['a VPC of null', withLines('network: { vpcs: [~] }')],
  ['a VPC too small', withLines('network: { vpcs: [{ name: ab, cidr: 10.0.0.0/29 }] }')],
  ['a tag that is a number', withLines('tags: { a: 1 }')],
  ['a tag of a reserved name', withLines('tags: { Aliyun-a: b }')],
  ['a tag of a reserved value', withLines('tags: { a: "acs:b" }')],
  [
    '21 tags',
    withLines(`tags: { ${Array.from({ length: 21 }, (_, index) => `t${index}: x`).join(', ')} }`),
  ],
  ['an exception without a reason', withLines('exceptions: [{ setting: identity.login.mfa }]')],
  [
    'an exception with a reason of one word',
    withLines('exceptions: [{ setting: identity.login.mfa, reason: because }]'),
  ],
  [
    'an exception for what is no setting',
    withLines('exceptions: [{ setting: identity.login.mfaa, reason: agreed in May }]'),
  ],
];

/** What only the program can see. */
const onlyHere: [string, string][] = [
  ['host bits', withLines('network: { vpcs: [{ name: ab, cidr: 10.0.0.1/8 }] }')],
  ['a public VPC', withLines('network: { vpcs: [{ name: ab, cidr: 8.0.0.0/8 }] }')],
  [
    'two VPCs of a name',
    withLines('network: { vpcs: [{ name: ab, id: vpc-bp1a }, { name: ab, id: vpc-bp1b }] }'),
  ],
  ['a choice without an exception', withLines('identity: { login: { rememberMfa: true } }')],
  [
    'an exception without a choice',
    withLines('exceptions: [{ setting: identity.login.mfa, reason: agreed in May }]'),
  ],
];

describe('the JSON Schema', () => {
  it.each(good)('accepts %s, as the program does', (_name, text) => {
    expect([isAccepted(text), matches(schema, parse(text))]).toEqual([true, true]);
  });

  it.each(bad)('refuses %s, as the program does', (_name, text) => {
    expect([isAccepted(text), matches(schema, parse(text))]).toEqual([false, false]);
  });

  it.each(onlyHere)('leaves %s to the program', (_name, text) => {
    expect([isAccepted(text), matches(schema, parse(text))]).toEqual([false, true]);
  });

  it('never refuses what the program accepts', () => {
    const value = fc.oneof(
      fc.constantFrom(
        0,
        1,
        5,
        8,
        14,
        24,
        32,
        90,
        365,
        true,
        false,
        null,
        'mandatory',
        'sms',
        '8.8.8.8',
        [],
        ['sms'],
        {},
      ),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const { passwordPolicy, login } = parseSettings(minimal, { env: {} }).identity;
    const some = (keys: string[]) => fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 2 });
    const file = fc.record(
      {
        version: fc.constantFrom(1, 1, 1, 2),
        account: fc.constant({ id: '1234567890123457' }),
        region: fc.constantFrom('us-east-1', 'cn-hangzhou', 'nowhere'),
        preset: fc.constantFrom('cis-2.0', 'cis-1.0', 'strict'),
        identity: fc.record(
          {
            passwordPolicy: some(Object.keys(passwordPolicy)),
            login: some(Object.keys(login)),
            roles: fc.dictionary(
              fc.constantFrom('a', 'b.c', 'd_e'),
              some(['description', 'sessionHours']),
            ),
          },
          { requiredKeys: [] },
        ),
        tags: fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 }),
      },
      { requiredKeys: ['version', 'account', 'region'] },
    );
    let accepted = 0;
    fc.assert(
      fc.property(file, (data) => {
        const text = JSON.stringify(data);
        const taken = isAccepted(text);
        if (taken) accepted += 1;
        return !taken || matches(schema, JSON.parse(text));
      }),
      { numRuns: 2_000 },
    );
    expect(accepted).toBeGreaterThan(50);
  });

  it('explains every setting', () => {
    const undescribed: string[] = [];
    const visit = (node: unknown, path: string): void => {
      const { properties, items, additionalProperties } = node as Record<string, unknown>;
      for (const [key, inner] of Object.entries(Object(properties) as object)) {
        const { description = '' } = inner as { description?: string };
        if (!description.endsWith('.')) undescribed.push(`${path}${key}`);
        visit(inner, `${path}${key}.`);
      }
      for (const inner of [items, additionalProperties])
        if (typeof inner === 'object') visit(inner, path);
    };
    visit(schema, '');
    expect(undescribed).toEqual([]);
  });

  it('tells what each preset takes, once', () => {
    const { identity } = schema['properties'] as Record<
      string,
      { properties: Record<string, { properties: Record<string, { description: string }> }> }
    >;
    expect(identity?.properties['passwordPolicy']?.properties['maxAgeDays']?.description).toBe(
      'Days until a password expires. 0: never. Benchmarks disagree: CIS 2.0 wants 365 or more, CIS 1.0 wants 90 or fewer. Presets: cis-2.0 365 (accepts 0 or 365 to 1095); cis-1.0 90 (accepts 1 to 90); strict 90 (accepts 1 to 90).',
    );
  });

  it('lies in settings/baseline.schema.json as it is generated', () => {
    const written = readFileSync(join(root, 'settings/baseline.schema.json'), 'utf8');
    expect(JSON.parse(written)).toEqual(schema);
  });
});
