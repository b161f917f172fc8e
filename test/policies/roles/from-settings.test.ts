/** What settings give a job or a pipeline beyond its work, each with the reason that stands there. */
import { grantedBy, pipelinePurposes } from '../../../policies/roles';
import type { GrantedPurpose, Purpose } from '../../../policies/roles';
import type { Grants, JobSettings, PipelineSettings } from '../../../settings';

const CLUSTER = `c${'0'.repeat(32)}`;
const STATE = { bucket: 'acme-state', prefix: 'baseline' };

/** One of each, as the settings have it; the reason is the key. */
const everyGrant = {
  securityGroups: { networks: ['10.0.0.0/8'], reason: 'securityGroups', until: '2026-12-31' },
  serverContents: { reason: 'serverContents' },
  namedRoles: { roles: { worker: 'fc.aliyuncs.com' }, reason: 'namedRoles' },
  namedSecrets: { secrets: ['db-password'], reason: 'namedSecrets', until: '2027-01-31' },
  remoteCommands: { instances: ['i-2zeaf0123456789'], reason: 'remoteCommands' },
  auditLogs: { projects: ['central-audit'], reason: 'auditLogs' },
  publicEntries: { reason: 'publicEntries' },
  quarantine: { groups: ['sg-0quarantine'], reason: 'quarantine' },
  securityEvents: { reason: 'securityEvents' },
  alarmRules: { reason: 'alarmRules' },
  clusters: { clusters: [CLUSTER], reason: 'clusters' },
  images: { namespaces: ['cri-example/shop'], reason: 'images' },
} satisfies Grants;

/** The purpose that each is, and what is named in it, as it stands in a resource or a condition. */
const purposes: Readonly<Record<keyof typeof everyGrant, { id: string; names?: string }>> = {
  securityGroups: { id: 'security-groups', names: '10.0.0.0/8' },
  serverContents: { id: 'server-contents' },
  namedRoles: { id: 'named-roles', names: 'role/worker' },
  namedSecrets: { id: 'named-secrets', names: 'secret/db-password' },
  remoteCommands: { id: 'remote-commands', names: 'instance/i-2zeaf0123456789' },
  auditLogs: { id: 'audit-logs', names: 'project/central-audit/' },
  publicEntries: { id: 'public-entries' },
  quarantine: { id: 'quarantine', names: 'securitygroup/sg-0quarantine' },
  securityEvents: { id: 'security-events' },
  alarmRules: { id: 'alarm-rules' },
  clusters: { id: 'clusters', names: `cluster/${CLUSTER}` },
  images: { id: 'images', names: 'repository/cri-example/shop' },
};
type Kind = keyof typeof everyGrant;
const kinds = Object.keys(purposes) as Kind[];

const job = (more: Partial<JobSettings>): JobSettings => ({
  name: 'developer',
  sessionHours: 1,
  networks: [],
  granted: {},
  extra: [],
  ...more,
});

const idsOf = (list: readonly (GrantedPurpose | Purpose)[]): string[] => list.map(({ id }) => id);

describe('what a job is granted', () => {
  it.each(kinds)('is by %s its purpose alone, for the reason in the settings', (kind) => {
    const [purpose, ...more] = grantedBy(job({ granted: { [kind]: everyGrant[kind] } }));
    expect(more).toEqual([]);
    expect(purpose).toMatchObject({ id: purposes[kind].id, why: kind, isOptional: true });
    expect(purpose?.statements).not.toEqual([]);
    expect(JSON.stringify(purpose?.statements)).toContain(purposes[kind].names ?? '');
  });

  it('is all of it at once, and ends where the settings say so', () => {
    const all = grantedBy(job({ granted: everyGrant }));
    expect(idsOf(all)).toEqual(kinds.map((kind) => purposes[kind].id));
    expect(all.flatMap(({ id, until }) => (until === undefined ? [] : [[id, until]]))).toEqual([
      ['security-groups', '2026-12-31'],
      ['named-secrets', '2027-01-31'],
    ]);
    expect(all.filter((one) => 'until' in one)).toHaveLength(2);
  });

  it('are actions of one’s own, on what they name, with the reason', () => {
    const texts = { name: 'texts', actions: ['dysms:SendSms'], reason: 'The shop texts' };
    const topic = 'acs:mns:*:1234567890123456:/topics/shop';
    const extra = [
      { ...texts, resources: ['*'] },
      { ...texts, name: 'topics', resources: [topic], until: '2026-12-31' },
    ];
    expect(grantedBy(job({ extra }))).toStrictEqual([
      {
        id: 'texts',
        title: 'The shop texts',
        why: 'The shop texts',
        statements: [{ effect: 'Allow', action: ['dysms:SendSms'], resource: ['*'] }],
      },
      {
        id: 'topics',
        title: 'The shop texts',
        why: 'The shop texts',
        statements: [{ effect: 'Allow', action: ['dysms:SendSms'], resource: [topic] }],
        until: '2026-12-31',
      },
    ]);
  });

  it('is nothing where the settings grant nothing', () => {
    expect(grantedBy(job({}))).toEqual([]);
    expect(grantedBy(job({ name: 'deployer' }))).toEqual([]);
  });

  it.each([
    ['deployer', ['terraform-state']],
    ['planner', ['terraform-state']],
    ['developer', []],
    ['breakGlass', []],
  ] as const)('is with a place for the state of Terraform to the %s: %j', (name, ids) => {
    expect(idsOf(grantedBy(job({ name }), STATE))).toEqual(ids);
  });

  it('is the state of Terraform with its locks where there is a table for them', () => {
    const tables = (state: Parameters<typeof grantedBy>[1]) =>
      grantedBy(job({ name: 'planner' }), state).flatMap(({ statements }) =>
        statements.flatMap(({ resource }) => resource.filter((one) => one.includes(':ots:'))),
      );
    expect(tables(STATE)).toEqual([]);
    expect(tables({ ...STATE, locks: { instance: 'acme-locks', table: 'locks' } })).toEqual([
      'acs:ots:*:{account}:instance/acme-locks/table/locks',
    ]);
  });
});

describe('what a pipeline does', () => {
  const pipeline = (more: Partial<PipelineSettings>): PipelineSettings => ({
    name: 'deploy',
    job: 'billing',
    from: { on: 'gitlab', project: 'acme/shop', branches: ['main'] },
    granted: {},
    ...more,
  });
  const work = idsOf(pipelinePurposes(pipeline({})));

  it('is the work of its job, and then what it is granted', () => {
    expect(work).not.toEqual([]);
    const { images, namedSecrets } = everyGrant;
    const granted = pipelinePurposes(pipeline({ granted: { images, namedSecrets } }), STATE);
    expect(idsOf(granted)).toEqual([...work, 'named-secrets', 'images']);
  });

  it('is to use the state of Terraform where it plans', () => {
    expect(idsOf(pipelinePurposes(pipeline({ job: 'planner' }), STATE)).at(-1)).toBe(
      'terraform-state',
    );
    expect(idsOf(pipelinePurposes(pipeline({ job: 'planner' })))).not.toContain('terraform-state');
  });
});
