import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TerraformOutput, TerraformStack, Testing } from 'cdktf';
import { EventBridgeEventSourceV2 } from '@cdktf/provider-alicloud/lib/event-bridge-event-source-v2';
import { MessageServiceEventRule } from '@cdktf/provider-alicloud/lib/message-service-event-rule';
import { readSchema } from '../../../packages/provider-alicloud/scripts/schema-files';

const lib = join(__dirname, '../../../packages/provider-alicloud/lib');
const schema = readSchema();
const modules = [
  'provider',
  ...Object.keys(schema.resources).map((type) => moduleOf(type.replace(/^alicloud_/, ''))),
  ...Object.keys(schema.dataSources).map((type) => moduleOf(`data_${type}`)),
];

function moduleOf(name: string): string {
  return name.replaceAll('_', '-');
}

describe('the compiled bindings', () => {
  test('are there with types for every type of the provider, and for nothing else', () => {
    const folders = readdirSync(lib, { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(folders.map((entry) => entry.name).sort()).toEqual([...modules].sort());
    const incomplete = modules.filter(
      (name) =>
        !existsSync(join(lib, name, 'index.js')) || !existsSync(join(lib, name, 'index.d.ts')),
    );
    expect(incomplete).toEqual([]);
  });

  test('leave no sources behind', () => {
    expect(readdirSync(lib).filter((name) => name !== '.stamp' && name.includes('.'))).toEqual([
      'index.d.ts',
      'index.js',
    ]);
  });

  // In a process of its own: Jest has its own way of loading modules.
  test('load one module when one is imported, and through the index when it is touched', () => {
    const loaded = runNode(`
      const count = () => Object.keys(require.cache)
        .filter((path) => /provider-alicloud.lib/.test(path)).length;
      require('@cdktf/provider-alicloud/lib/ram-role');
      const one = count();
      const index = require('@cdktf/provider-alicloud');
      const all = Object.keys(index).length;
      const afterIndex = count();
      const role = index.ramRole.RamRole.tfResourceType;
      const user = index.ramUser.RamUser.tfResourceType;
      console.log(JSON.stringify({ one, afterIndex, touched: count(), all, role, user }));
    `);
    expect(loaded).toEqual({
      one: 1,
      afterIndex: 2,
      touched: 3,
      all: modules.length,
      role: 'alicloud_ram_role',
      user: 'alicloud_ram_user',
    });
  });

  test('can be imported by name from an ES module', () => {
    const got = runNode(
      `import { RamRole } from '@cdktf/provider-alicloud/lib/ram-role';
       import alicloud from '@cdktf/provider-alicloud';
       console.log(JSON.stringify(alicloud.ramRole.RamRole === RamRole));`,
      '--input-type=module',
    );
    expect(got).toBe(true);
  });

  test.each([
    ['oss-bucket', "One of `'LRS'`, `'ZRS'`.", 'redundancyType'],
    ['oss-bucket', 'Changing it replaces the resource.', 'bucket'],
    ['log-alert', 'One of `2`, `4`, `6`, `8`, `10`.', 'severity'],
    ['security-group-rule', 'From 1 to 100.', 'priority'],
    [
      'ram-role',
      'Conflicts with `document`, `version`, `ramUsers`, `services`.',
      'assumeRolePolicyDocument',
    ],
    ['ram-role', '@deprecated The provider warns about it.', 'document'],
    ['log-project', 'Exactly one of `name`, `projectName` must be set.', 'projectName'],
    ['hbr-vault', '@deprecated Removed: the provider refuses it.', 'redundancyType'],
    ['instance', "Sensitive: Terraform's output hides it.", 'password'],
  ])('document in %s that "%s" about %s', (module, text, property) => {
    expect(commentBefore(module, `readonly ${property}`)).toContain(text);
  });

  test('document blocks too', () => {
    expect(commentBefore('ack-one-cluster', 'readonly network')).toContain(
      'Changing it replaces the resource.',
    );
  });

  test('mark deprecated resources', () => {
    expect(
      commentBefore('ram-group-membership', 'export declare class RamGroupMembership '),
    ).toContain('@deprecated');
  });

  test('say about a configuration what no single property can say', () => {
    expect(commentBefore('log-project', 'export interface LogProjectConfig ')).toContain(
      'Exactly one of `name`, `projectName` must be set.',
    );
  });

  test('have no comment that the text of a constraint ended too early', () => {
    const torn = modules.filter((name) =>
      declarations(name).includes('comment block ending sequence'),
    );
    expect(torn).toEqual([]);
  });
});

describe('attributes that are lists of lists', () => {
  const rules = [[{ prefix: 'a', matchState: 'true' }, { suffix: 'b' }], [{ name: 'c' }]];
  const inTerraform = [[{ prefix: 'a', match_state: 'true' }, { suffix: 'b' }], [{ name: 'c' }]];

  test('are set as lists of lists and synthesised as such', () => {
    const { resource } = synthesise((stack) => {
      new MessageServiceEventRule(stack, 'Rule', {
        ruleName: 'rule',
        eventTypes: ['ObjectCreated:PutObject'],
        matchRules: rules,
      });
    });
    expect(resource).toEqual({
      alicloud_message_service_event_rule: {
        Rule: {
          rule_name: 'rule',
          event_types: ['ObjectCreated:PutObject'],
          match_rules: inTerraform,
        },
      },
    });
  });

  test('work inside a block', () => {
    const { resource } = synthesise((stack) => {
      new EventBridgeEventSourceV2(stack, 'Source', {
        eventBusName: 'bus',
        eventSourceName: 'source',
        sourceOssEventParameters: { matchRules: rules },
      });
    });
    expect(resource).toEqual({
      alicloud_event_bridge_event_source_v2: {
        Source: {
          event_bus_name: 'bus',
          event_source_name: 'source',
          source_oss_event_parameters: { match_rules: inTerraform },
        },
      },
    });
  });

  test('can be replaced afterwards and read by index', () => {
    const { output } = synthesise((stack) => {
      const rule = new MessageServiceEventRule(stack, 'Rule', { ruleName: 'rule', eventTypes: [] });
      rule.putMatchRules(rules);
      expect(rule.matchRulesInput).toEqual(rules);
      new TerraformOutput(stack, 'Suffix', { value: rule.matchRules.get(0).get(1).suffix });
    });
    expect(output).toEqual({
      Suffix: { value: '${alicloud_message_service_event_rule.Rule.match_rules[0][1].suffix}' },
    });
  });
});

function synthesise(build: (stack: TerraformStack) => void): {
  resource: unknown;
  output: unknown;
} {
  const stack = new TerraformStack(Testing.app(), 'stack');
  build(stack);
  return JSON.parse(Testing.synth(stack)) as { resource: unknown; output: unknown };
}

function declarations(module: string): string {
  const folder = join(lib, module);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.d.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');
}

/** The JSDoc that stands directly before a line that starts like this. */
function commentBefore(module: string, start: string): string {
  const text = declarations(module);
  const at = text.search(new RegExp(`^\\s*${start}\\b|^${start}`, 'm'));
  const comment = text.slice(0, at).trimEnd();
  expect(comment).toMatch(/\*\/$/);
  return comment.slice(comment.lastIndexOf('/**'));
}

function runNode(program: string, ...flags: string[]): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, '--eval', program], {
    cwd: __dirname,
    encoding: 'utf8',
  });
  if (stderr) throw new Error(stderr);
  return JSON.parse(stdout);
}
