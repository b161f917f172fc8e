/**
 * Keys that stand twice in JSON. What is expected was read off Terraform 1.11.4: it planned, or refused,
 * each of these files, those with blocks of the provider in the simulated account.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewPaths } from '../../../cli/commands/review';
import { temporaryFolders } from '../../helpers/temporary-folder';
import { buildPlan } from '../../policies/review/build-plan';

const TODAY = '2026-11-23';
const newFolder = temporaryFolders('repeated');

async function run(text: string, name = 'main.tf.json') {
  const path = join(newFolder(), name);
  writeFileSync(path, text);
  const report = await reviewPaths([path], { format: 'json' }, TODAY);
  return JSON.parse(report.text) as {
    findings: { rule: string; address: string; path: string; where: { line?: number } }[];
  };
}

const SSH = 'security-group-ssh-closed';
const group = (cidr: string): string =>
  `{"type":"ingress","ip_protocol":"tcp","port_range":"22/22","cidr_ip":"${cidr}","security_group_id":"sg-1"}`;
const [OPEN, CLOSED] = [group('0.0.0.0/0'), group('10.0.0.0/24')];
const TYPE = '"alicloud_security_group_rule"';

async function open(text: string): Promise<string[]> {
  const { findings } = await run(text);
  return findings
    .filter(({ rule }) => rule === SSH)
    .map(({ address }) => address.split('.')[1] ?? '');
}

describe('blocks whose keys are repeated are all read', () => {
  it.each([
    [
      'the kind',
      `{"resource":{${TYPE}:{"a":${OPEN}}},"resource":{${TYPE}:{"b":${CLOSED}}}}`,
      ['a'],
    ],
    [
      'the kind, the other way',
      `{"resource":{${TYPE}:{"b":${CLOSED}}},"resource":{${TYPE}:{"a":${OPEN}}}}`,
      ['a'],
    ],
    ['the type', `{"resource":{${TYPE}:{"a":${OPEN}},${TYPE}:{"b":${OPEN}}}}`, ['a', 'b']],
    [
      'the kind, as lists',
      `{"resource":[{${TYPE}:{"a":${OPEN}}}],"resource":[{${TYPE}:[{"b":${OPEN}}]}]}`,
      ['a', 'b'],
    ],
    [
      'escaped',
      `{"resource":{${TYPE}:{"a":${OPEN}}},"\\u0072esource":{${TYPE}:{"b":${CLOSED}}}}`,
      ['a'],
    ],
    [
      'the kind, thrice',
      `{"resource":{${TYPE}:{"a":${OPEN}}},"resource":{${TYPE}:{"b":${OPEN}}},"resource":{${TYPE}:{"c":${OPEN}}}}`,
      ['a', 'b', 'c'],
    ],
    [
      'locals',
      `{"locals":{"x":"0.0.0.0/0"},"locals":{"y":1},"resource":{${TYPE}:{"a":${group('${local.x}')}}}}`,
      ['a'],
    ],
    [
      'a list at the top',
      `[{"resource":{${TYPE}:{"a":${OPEN}}}},{"resource":[{${TYPE}:[{"b":${OPEN}}]}]}]`,
      ['a', 'b'],
    ],
    [
      'comments',
      `{"//":1,"//":{"a":2},"resource":{${TYPE}:{"a":{"//":1,"//":2,${OPEN.slice(1)}}}}`,
      ['a'],
    ],
    ['nothing is', `{"resource":{${TYPE}:{"a":${OPEN},"b":${CLOSED}}}}`, ['a']],
  ])('%s', async (_, text, names) => {
    expect(await open(text)).toEqual(names);
  });

  const cors = (origin: string): string =>
    `{"allowed_origins":["${origin}"],"allowed_methods":["PUT"]}`;
  const any = `"dynamic":{"cors_rule":{"for_each":[1],"content":${cors('*')}}}`;
  const one = `"dynamic":{"cors_rule":{"for_each":[1],"content":${cors('https://example.com')}}}`;

  it.each([
    ['nested blocks', `"cors_rule":${cors('*')},"cors_rule":${cors('https://example.com')}`],
    ['a list and one', `"cors_rule":[${cors('*')}],"cors_rule":${cors('https://example.com')}`],
    ['one and null', `"cors_rule":${cors('*')},"cors_rule":null`],
    ['dynamic blocks', `${any},${one}`],
    [
      'what dynamic blocks make',
      `"dynamic":{"cors_rule":{"for_each":[1],"content":${cors('*')}},"cors_rule":{"for_each":[1],"content":${cors('https://example.com')}}}`,
    ],
    ['a list in a list', `"cors_rule":[[${cors('*')}]]`],
  ])('in a resource: %s', async (_, blocks) => {
    const { findings } = await run(
      `{"resource":{"alicloud_oss_bucket":{"b":{"bucket":"example-data",${blocks}}}}}`,
    );
    expect(findings.map(({ rule }) => rule)).toContain('oss-bucket-cors-limited');
  });

  it('with the lines on which they begin', async () => {
    const { findings } = await run(
      `{\n"resource": [{\n${TYPE}: {\n"a": ${OPEN}}}],\n"resource": {${TYPE}: [\n{\n"b": ${OPEN}}]}}`,
    );
    const lines = findings.filter(({ rule }) => rule === SSH).map(({ where }) => where.line);
    expect(lines).toEqual([4, 7]);
  });
});

describe('what can stand only once is refused, as by Terraform', () => {
  it.each([
    [
      'an argument',
      `{"resource":{${TYPE}:{"a":{"cidr_ip":"0.0.0.0/0",${CLOSED.slice(1)}}}}`,
      `resource.alicloud_security_group_rule.a.cidr_ip: found the key twice; allowed: each key once`,
    ],
    [
      'an argument of a nested block',
      '{"resource":{"alicloud_oss_bucket":{"b":{"cors_rule":{"allowed_origins":["*"],"allowed_origins":["a"]}}}}}',
      'resource.alicloud_oss_bucket.b.cors_rule.allowed_origins: found the key twice',
    ],
    [
      'a name',
      `{"resource":{${TYPE}:{"a":${OPEN},"a":${CLOSED}}}}`,
      'alicloud_security_group_rule.a: found a second declaration',
    ],
    ['a local value', '{"locals":{"a":1,"a":2}}', 'locals.a: found the key twice'],
    [
      'a local value that is an object',
      '{"locals":{"a":{"x":1},"a":{"y":2}}}',
      'locals.a: found the key twice',
    ],
    [
      'in a local value',
      '{"locals":{"a":{"x":{"y":1},"x":{"z":1}}}}',
      'locals.a.x: found the key twice',
    ],
    [
      'a default',
      '{"variable":{"v":{"default":1,"default":2}}}',
      'variable.v.default: found the key twice',
    ],
    [
      'an argument of a module',
      '{"module":{"m":{"source":"./m","map":{"a":1},"map":{"b":1}}}}',
      'module.m.map: found the key twice',
    ],
    ['a value at the top', '{"resource":{},"resource":7}', 'resource: found the key twice'],
  ])('%s', async (_, text, told) => {
    await expect(run(text)).rejects.toThrow(told);
  });
});

describe('a plan with a key that stands twice is refused', () => {
  const policy = {
    address: 'alicloud_ram_password_policy.p',
    after: { minimum_password_length: 8 },
  };
  const plan = JSON.stringify(buildPlan(policy));

  it('near miss: once is a finding', async () => {
    expect((await run(plan, 'plan.json')).findings).not.toEqual([]);
  });

  it.each([
    ['the changes', plan.replace(/}$/, ',"resource_changes":[]}'), 'resource_changes'],
    ['the values', plan.replace(/}$/, ',"planned_values":{}}'), 'planned_values'],
    [
      'a value',
      plan.replaceAll(
        '"minimum_password_length":8',
        '"minimum_password_length":8,"minimum_password_length":14',
      ),
      'planned_values.root_module.resources.0.values.minimum_password_length',
    ],
    [
      'a value, escaped',
      plan.replaceAll(
        '"minimum_password_length":8',
        '"minimum_password_length":8,"\\u006dinimum_password_length":14',
      ),
      'planned_values.root_module.resources.0.values.minimum_password_length',
    ],
    [
      'the actions',
      plan.replaceAll('"actions":', '"actions":["no-op"],"actions":'),
      'resource_changes.0.change.actions',
    ],
  ])('%s', async (_, text, place) => {
    expect(text).not.toBe(plan);
    await expect(run(text, 'plan.json')).rejects.toThrow(
      `${place}: found the key twice; allowed: each key once`,
    );
  });
});

it('long texts are no matter', async () => {
  const long = JSON.stringify('a"'.repeat(5_000_000));
  expect(await open(`{"locals":{"l":${long}},"resource":{${TYPE}:{"a":${OPEN}}}}`)).toEqual(['a']);
});
