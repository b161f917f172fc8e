import {
  clusters,
  images,
  publicEntries,
  quarantine,
  remoteCommands,
} from '../../../policies/roles';
import * as on from './matrix/task';
import { task } from './matrix/task';
import type { Task } from './matrix/task';
import { attempt, sessionOf } from './session';
import type { Session } from './session';

describe('what may be born open', () => {
  const granted = [publicEntries.grant()];
  const newTrigger = task('', 'fc:CreateTrigger', on.fc('payments-charge/triggers/hourly'));
  const newServer = (isPublic: string) =>
    task('', 'ecs:RunInstances', '*', {
      'acs:RequestTag/team': ['payments'],
      'ecs:AssociatePublicIpAddress': [isPublic],
    });

  it('is made where it is granted, and by nobody else', () => {
    const decide = (one: Task, session: Session) => attempt(session, one).decision;
    const usual = sessionOf('developer');
    const open = sessionOf('developer', [], { granted });
    for (const one of [newTrigger, newServer('true')]) {
      expect(decide(one, usual)).toBe('denied');
      expect(decide(one, open)).toBe('allowed');
    }
    expect(decide(newServer('false'), usual)).toBe('allowed');
  });

  it('is not settled where nobody says whether a server is given a public address', () => {
    const { context, ...one } = newServer('true');
    const unsaid = { ...context, 'ecs:AssociatePublicIpAddress': 'unknown' as const };
    const { decision, hangsOn } = attempt(sessionOf('developer'), { ...one, context: unsaid });
    expect(decision).toBe('unknown');
    expect(hangsOn.flatMap(({ keys }) => keys)).toEqual(['ecs:AssociatePublicIpAddress']);
  });

  it('is not granted with databases whose white list is said at birth and that no job makes', () => {
    const everything = { effect: 'Allow', action: ['*'], resource: ['*'] } as const;
    const wide = { kind: 'identity', statements: [everything] } as const;
    const session = sessionOf('developer', [wide], { granted });
    expect(attempt(session, task('', 'kvstore:CreateInstance')).decision).toBe('denied');
    expect(attempt(session, task('', 'polardb:CreateDBCluster')).decision).toBe('denied');
  });
});

describe('what is granted by name', () => {
  const named = `c${'0'.repeat(32)}`;
  const other = `c${'1'.repeat(32)}`;
  const arnOf = (id: string) => on.arn('cs', `cluster/${id}`);

  it('is a kubeconfig of a named cluster, for an hour at most', () => {
    const session = sessionOf('developer', [], {
      granted: [clusters.grant({ clusters: [named] })],
    });
    const ask = (id: string, minutes: string | undefined) =>
      attempt(
        session,
        task('', 'cs:DescribeClusterUserKubeconfig', arnOf(id), {
          'cs:KubeConfigDurationMinutes': minutes === undefined ? 'absent' : [minutes],
        }),
      ).decision;
    expect(ask(named, '60')).toBe('allowed');
    expect(ask(named, '61')).toBe('implicitly-denied');
    expect(ask(named, undefined)).toBe('implicitly-denied');
    expect(ask(other, '60')).toBe('implicitly-denied');
  });

  it('are images of a namespace, and not of one whose name begins alike', () => {
    const granted = [images.grant({ namespaces: ['cri-example/shop'] })];
    const session = sessionOf('developer', [], { granted });
    const push = (name: string) =>
      attempt(session, task('', 'cr:PushRepository', on.arn('cr', `repository/${name}`))).decision;
    expect(push('cri-example/shop/web')).toBe('allowed');
    expect(push('cri-example/shopping/web')).toBe('implicitly-denied');
    expect(push('cri-other/shop/web')).toBe('implicitly-denied');
    expect(attempt(session, task('', 'cr:ResetLoginPassword')).decision).toBe('denied');
  });

  it('is a group of quarantine, and no other group', () => {
    const granted = [quarantine.grant({ groups: ['sg-0quarantine'] })];
    const session = sessionOf('operator', [], { granted });
    const join = (group: string) =>
      attempt(
        session,
        task('', 'ecs:JoinSecurityGroup', [on.server, on.arn('ecs', `securitygroup/${group}`)]),
      ).decision;
    expect(join('sg-0quarantine')).toBe('allowed');
    expect(join('sg-0quarantine2')).toBe('implicitly-denied');
  });

  it('is Workbench and the console of a named server, and of no other', () => {
    const granted = [remoteCommands.grant({ instances: ['i-2zeaf0123456789'] })];
    const session = sessionOf('operator', [], { granted });
    const allowed = (action: string, resource: string) =>
      attempt(session, task('', action, resource)).decision;
    const bench = (id: string) => on.arn('ecs-workbench', `workbench/${id}`);
    expect(allowed('ecs-workbench:LoginInstance', bench('i-2zeaf0123456789'))).toBe('allowed');
    expect(allowed('ecs:DescribeInstanceVncUrl', on.server)).toBe('allowed');
    expect(allowed('ecs-workbench:LoginInstance', bench('i-2zebf0123456789'))).toMatch(/denied$/);
    expect(allowed('ecs:DescribeInstanceVncUrl', on.otherServer)).toMatch(/denied$/);
    expect(allowed('ecs:DescribeInstanceVncPasswd', on.server)).toBe('denied');
  });

  it.each([
    ['an open cluster', 'the clusters that people may work in', () => clustersOf('*')],
    ['no cluster', 'the clusters that people may work in', () => clustersOf()],
    [
      'an open namespace',
      'the namespaces whose images may be pushed',
      () => imagesOf('cri-example/*'),
    ],
    [
      'a namespace without its instance',
      'the namespaces whose images may be pushed',
      () => imagesOf('shop'),
    ],
    ['no namespace', 'the namespaces whose images may be pushed', () => imagesOf()],
    ['an open group', 'the security groups of quarantine', () => quarantineOf('sg-*')],
    ['no group', 'the security groups of quarantine', () => quarantineOf()],
  ])('is not %s', (_, path, grant) => {
    expect(grant).toThrow(new RegExp(`^${path}: found .+, allowed: .+\\. Name each `));
  });
});

const clustersOf = (...ids: string[]) => clusters.grant({ clusters: ids });
const imagesOf = (...namespaces: string[]) => images.grant({ namespaces });
const quarantineOf = (...groups: string[]) => quarantine.grant({ groups });
