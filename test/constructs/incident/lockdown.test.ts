import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { callInSandbox } from '../../../cli/commands/sandbox/call';
import { plantInAccount } from '../../../cli/commands/seed';
import { isBaselineError } from '../../../constructs';
import { Lockdown } from '../../../constructs/incident';
import { startSandbox } from '../../../packages/sandbox/src/index';
import { textOf, type Value } from '../../../packages/sandbox/src/value/value';
import { parseSettings } from '../../../settings';
import { byPath } from '../../helpers/blocks';
import { synthStack, type SynthesisedStack } from '../../helpers/synth-stack';
import { Workspace } from '../../packages/sandbox/helpers/terraform';

const BASE = `version: 1
account: { id: '1234567890123456' }
region: ap-southeast-1
identity:
  jobs: { breakGlass: }
  people: { first.admin: { jobs: [breakGlass] }, second.admin: { jobs: [breakGlass] } }
`;

const stackWith = (lockdown: string): SynthesisedStack =>
  synthStack((stack) => {
    const settings = parseSettings(`${BASE}incident: { lockdown: ${lockdown} }\n`, {
      file: 'baseline.yaml',
    });
    new Lockdown(stack, 'Lockdown', { settings });
  });

const DENY_ALL = '{"Version":"1","Statement":[{"Effect":"Deny","Action":["*"],"Resource":["*"]}]}';

describe('Lockdown', () => {
  it('denies everything to who is named, cuts groups off and keeps disks', () => {
    const found = byPath(
      stackWith(
        '{ users: [mallory], roles: [ops], quarantine: [{ securityGroup: sg-team1 }], evidence: [{ disk: d-team1 }] }',
      ),
    );
    expect(Object.keys(found).sort()).toEqual([
      'Lockdown/Evidence-d-team1',
      'Lockdown/Policy',
      'Lockdown/Quarantine-sg-team1/egress-IPv4',
      'Lockdown/Quarantine-sg-team1/egress-IPv6',
      'Lockdown/Quarantine-sg-team1/ingress-IPv4',
      'Lockdown/Quarantine-sg-team1/ingress-IPv6',
      'Lockdown/Role-ops',
      'Lockdown/User-mallory',
    ]);
    expect(found['Lockdown/Policy']).toEqual({
      policy_name: 'alicloud-baseline-lockdown',
      description: 'Denies everything, to whom it is attached',
      policy_document: DENY_ALL,
      rotate_strategy: 'None',
      force: false,
    });
    expect(found['Lockdown/Quarantine-sg-team1/ingress-IPv6']).toEqual({
      security_group_id: 'sg-team1',
      type: 'ingress',
      ip_protocol: 'all',
      port_range: '-1/-1',
      nic_type: 'intranet',
      policy: 'drop',
      priority: 1,
      ipv6_cidr_ip: '::/0',
      description: 'Lockdown: nothing comes in and nothing goes out',
    });
    expect(found['Lockdown/Evidence-d-team1']).toEqual({
      disk_id: 'd-team1',
      snapshot_name: 'evidence-d-team1',
      description: 'Evidence: a disk as it was when it was locked down',
      lifecycle: { prevent_destroy: true },
    });
  });

  it('is in the region that is named, and keeps only the evidence when it is lifted', () => {
    const found = byPath(
      stackWith(
        '{ state: lifted, users: [mallory], quarantine: [{ securityGroup: sg-team1 }], evidence: [{ disk: d-team1, region: eu-central-1 }] }',
      ),
    );
    expect(Object.keys(found)).toEqual(['Lockdown/Evidence-d-team1']);
    expect(found['Lockdown/Evidence-d-team1']).toMatchObject({ provider: 'alicloud.eu-central-1' });
  });

  it.each([
    [
      'the role for emergencies',
      '{ roles: [break-glass] }',
      'break-glass, the role for emergencies',
    ],
    ['all who may enter it', '{ users: [first.admin, second.admin] }', 'everybody who may enter'],
  ])('refuses to lock out %s', (_, lockdown, message) => {
    let thrown: unknown;
    try {
      stackWith(lockdown);
    } catch (error) {
      thrown = error;
    }
    expect(isBaselineError(thrown)).toBe(true);
    expect(String(thrown)).toContain(message);
  });

  it('lets one of two go, and anybody when it is lifted', () => {
    expect(() => stackWith('{ users: [first.admin] }')).not.toThrow();
    expect(() => stackWith('{ state: lifted, roles: [break-glass] }')).not.toThrow();
  });
});

type Objects = readonly Readonly<Record<string, Value>>[];

const SEED = {
  objects: [
    ...['mallory', 'alice'].flatMap((name) => [
      { type: 'alicloud_ram_user', attributes: { name } },
      {
        type: 'alicloud_ram_user_policy_attachment',
        attributes: { user_name: name, policy_name: 'AdministratorAccess', policy_type: 'System' },
      },
    ]),
    {
      type: 'alicloud_vpc',
      as: 'network',
      attributes: { vpc_name: 'team', cidr_block: '10.0.0.0/16' },
    },
    {
      type: 'alicloud_security_group',
      as: 'group',
      attributes: { security_group_name: 'team', vpc_id: '{network.id}' },
    },
    {
      type: 'alicloud_ecs_disk',
      as: 'disk',
      attributes: { disk_name: 'team', size: 20, zone_id: 'ap-southeast-1a' },
    },
  ],
};

describe('Lockdown in a simulated account', () => {
  let space: Workspace;
  beforeEach(() => {
    space = new Workspace();
  });
  afterEach(() => {
    space.remove();
  });

  const terraform = async (...args: string[]): Promise<number | null> => {
    const sandbox = await startSandbox({ folder: space.account });
    const { code, stderr } = await space.run(sandbox.environment, [...args, '-no-color']);
    await sandbox.close({ ended: true });
    expect(stderr).toBe('');
    return code;
  };

  const use = ({ text }: SynthesisedStack): void => {
    const blocks = Object.entries(JSON.parse(text) as Record<string, unknown>);
    space.write(
      Object.fromEntries(blocks.filter(([name]) => name !== 'terraform' && name !== 'provider')),
    );
  };

  /** Exit codes of calls that each could make before. */
  const may = async (who: string): Promise<number[]> => {
    const calls: [string, string[]][] = [
      ['Ram:CreateUser', [`UserName=by-${who}-${String(Math.random()).slice(2, 8)}`]],
      ['Ecs:CreateSecurityGroup', ['SecurityGroupName=x', 'VpcId=vpc-none']],
      ['Sts:GetCallerIdentity', []],
    ];
    const codes: number[] = [];
    for (const [name, pairs] of calls) {
      const { code, text } = await callInSandbox(name, pairs, {
        account: space.account,
        region: 'ap-southeast-1',
        resource: [],
        as: who,
      });
      codes.push(code === 1 && !text.includes('NoPermission') ? 0 : code);
    }
    return codes;
  };

  it('stops who is named at once and nobody else, and leaves everything as it was when it is lifted', async () => {
    const seed = join(space.folder, 'seed.json');
    writeFileSync(seed, JSON.stringify(SEED));
    await plantInAccount(seed, { account: space.account, region: 'ap-southeast-1' });
    const idOf = (type: string): string => textOf(space.objects()[type]?.[0]?.['id'] ?? null);
    const [group, disk] = [idOf('alicloud_security_group'), idOf('alicloud_ecs_disk')];
    const lockdown = (state: string): string =>
      `{ state: ${state}, users: [mallory], quarantine: [{ securityGroup: ${group} }], evidence: [{ disk: ${disk} }] }`;
    const before = space.objects();
    use(stackWith(lockdown('locked')));
    expect([await terraform('init'), await terraform('apply', '-auto-approve')]).toEqual([0, 0]);
    expect(await terraform('plan', '-detailed-exitcode')).toBe(0);
    expect([await may('mallory'), await may('alice')]).toEqual([
      [1, 1, 1],
      [0, 0, 0],
    ]);
    use(stackWith(lockdown('lifted')));
    expect(await terraform('apply', '-auto-approve')).toBe(0);
    expect(await terraform('plan', '-detailed-exitcode')).toBe(0);
    expect(await may('mallory')).toEqual([0, 0, 0]);
    const { alicloud_ecs_snapshot: kept, ...after } = space.objects() as Record<string, Objects>;
    expect(kept).toMatchObject([{ disk_id: disk, snapshot_name: `evidence-${disk}` }]);
    const isMade = (name: Value | undefined): boolean => /^by-|^x$/.test(textOf(name ?? null));
    const others = Object.entries(after).flatMap(([type, all]) => {
      const own = all.filter((one) => !isMade(one['name']) && !isMade(one['security_group_name']));
      return own.length > 0 ? [[type, own] as const] : [];
    });
    expect(Object.fromEntries(others)).toEqual(before);
  });
});
