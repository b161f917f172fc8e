import { compile, evaluate, surelyAllows } from '../../../policies/ram';
import type { Policy, Statement } from '../../../policies/ram';
import { asPolicies, escalations, guardrails, memberPermissions } from '../../../policies/roles';
import { crossings, escalationTasks } from './escalations';
import type { NamedEscalation } from './escalations';
import { ACCOUNT } from './matrix/task';
import type { Task } from './matrix/task';
import { AT_THE_OFFICE, attempt, permissionsInTests, sessionOf } from './session';

const jobs = ['developer', 'operator', 'billing', 'auditor'] as const;
const cases = (Object.keys(escalationTasks) as NamedEscalation[]).flatMap((id) =>
  escalationTasks[id].map((one) => ({ id, ...one })),
);

/** Policies that somebody else attached to the same identity, so as to do the task. */
const ways: Readonly<Record<string, (one: Task) => readonly Policy[]>> = {
  'everything allowed': () => [attached({ effect: 'Allow', action: ['*'], resource: ['*'] })],
  'its service allowed': ({ action }) => [
    attached({ effect: 'Allow', action: [`${serviceOf(action)}:*`], resource: ['*'] }),
  ],
  'all services allowed by the name': ({ action }) => [
    attached({ effect: 'Allow', action: [`*:${nameOf(action)}`], resource: ['*'] }),
  ],
  'it allowed by the beginning of its name': ({ action }) => [
    attached({ effect: 'Allow', action: [`${action.slice(0, -4)}*`], resource: ['*'] }),
  ],
  'it allowed letter by letter': ({ action }) => [
    attached({ effect: 'Allow', action: [action.replace(/[a-z]$/, '?')], resource: ['*'] }),
  ],
  'it allowed in capitals': ({ action }) => [
    attached({ effect: 'Allow', action: [action.toUpperCase()], resource: ['*'] }),
  ],
  'everything allowed but something else': () => [
    attached({ effect: 'Allow', notAction: ['oss:GetObject', 'ecs:Describe*'], resource: ['*'] }),
  ],
  'it allowed in halves by two policies': ({ action, resource }) =>
    [resource]
      .flat()
      .map((one) => attached({ effect: 'Allow', action: [action], resource: [one] })),
  'it allowed under every code, each by a policy': ({ action }) =>
    ['ram', 'ims', 'resourcemanager', 'log', 'sls', serviceOf(action)].map((service) =>
      attached({ effect: 'Allow', action: [`${service}:${nameOf(action)}`], resource: ['*'] }),
    ),
};

describe.each(jobs)('%s', (name) => {
  const wholeRole = sessionOf(name);

  it.each(cases)('never $does ($id): $action', (one) => {
    const { decision, statement } = attempt(wholeRole, one);
    expect(decision).toBe('denied');
    expect(statement?.step).toBe('identity');
  });

  it.each(cases)('is kept from it by a guardrail against $id: $action', ({ id, ...one }) => {
    const against = permissionsInTests(name).guardrails.filter(({ covers }) =>
      covers?.some((each) => each === id),
    );
    const everything = attached({ effect: 'Allow', action: ['*'], resource: ['*'] });
    const identity = [everything, ...asPolicies({ purposes: [], guardrails: against })];
    const { action, resource, context } = one;
    expect(evaluate({ action, resource, context }, { identity }).decision).toBe('denied');
  });

  it.each(Object.entries(ways))('does none of it with %s', (_, attachedFor) => {
    const session = sessionOf(name, cases.flatMap(attachedFor));
    const done = cases.filter((one) => {
      const loud = { ...one, action: one.action.toUpperCase() };
      return [one, loud].some((each) => attempt(session, each).decision !== 'denied');
    });
    expect(done).toEqual([]);
  });

  it('crosses no line with everything allowed besides', () => {
    const everything = attached({ effect: 'Allow', action: ['*'], resource: ['*'] });
    const session = sessionOf(name, [everything]);
    const crossed = crossings.filter((one) => attempt(session, one).decision !== 'denied');
    expect(crossed).toEqual([]);
  });

  it('does none of it with everything allowed by somebody else in a resource group', () => {
    const everything = attached({ effect: 'Allow', action: ['*'], resource: ['*'] });
    const session = sessionOf(name, [], {}, [everything]);
    expect(cases.filter((one) => attempt(session, one).decision !== 'denied')).toEqual([]);
  });
});

describe('the emergency role', () => {
  const session = sessionOf('breakGlass');
  const denied = cases.filter((one) => !surelyAllows(attempt(session, one).decision));

  it('does what needs doing, and nothing that no emergency needs', () => {
    expect(denied.map(({ action }) => action)).toEqual([
      'ram:CreateAccessKey',
      'ims:CreateAccessKey',
      'ims:CreateAppSecret',
      'ims:RestoreAccessKeyFromRecycleBin',
      'sts:AssumeRole',
      'sts:AssumeRole',
      'fc:UpdateFunction',
      'resourcemanager:DetachControlPolicy',
      'resourcemanager:UpdateControlPolicy',
      'resourcemanager:DisableControlPolicy',
      'resourcemanager:RemoveCloudAccount',
      'resourcemanager:RegisterDelegatedAdministrator',
      'resourcesharing:CreateResourceShare',
      'cloudsso:CreateAccessAssignment',
      'cloudsso:AddPermissionPolicyToAccessConfiguration',
      'actiontrail:StopLogging',
      'actiontrail:DeleteTrail',
      'actiontrail:UpdateTrail',
      'config:StopConfigurationRecorder',
      'config:StopConfigRules',
      'config:DeleteConfigRules',
      'log:DeleteProject',
      'log:DeleteLogStore',
      'sls:DeleteLogStore',
      'oss:DeleteBucket',
      'oss:PutBucketPolicy',
      'oss:PutBucketEncryption',
      'oss:PutObject',
      'ram:DeleteServiceLinkedRole',
      'resourcemanager:DeleteServiceLinkedRole',
      'log:DeleteAlert',
      'log:DeleteJob',
      'log:UpdateAlert',
      'log:UpdateJob',
      'sls:UpdateJob',
      'log:DisableAlert',
      'log:DisableJob',
      'log:UpdateResourceRecord',
      'log:UpsertResourceRecord',
      'log:DeleteResourceRecord',
      'log:DeleteResource',
      'log:UpdateResource',
      'fc:DeleteFunction',
      'fc:DeleteTrigger',
      'fc:UpdateTrigger',
      'fc:DisableFunctionInvocation',
      'fc:PutConcurrencyConfig',
      'fc:PutAsyncInvokeConfig',
    ]);
  });

  const changes = cases.filter(({ id }) => /^P(?:[1-7]|9|1[0123])$/.test(id));

  it.each(changes)('never $does from outside of the named networks ($id)', (one) => {
    const away = { ...one, context: { ...one.context, 'acs:SourceIp': ['223.6.6.7'] } };
    expect(attempt(session, away).decision).toBe('denied');
  });
});

describe('members of a job group, with everything allowed besides', () => {
  const own = asPolicies(memberPermissions({ account: ACCOUNT, roles: ['job-developer'] }));
  const everything = attached({ effect: 'Allow', action: ['*'], resource: ['*'] });
  const policies = compile({ identity: [...own, everything] });
  /** What people do for themselves, before they have taken a role. */
  const themselves = new Set([
    'ims:BindMFADevice',
    'ram:DeleteVirtualMFADevice',
    'ram:UnbindMFADevice',
    'sts:AssumeRole',
  ]);

  it.each(cases.filter(({ action }) => !themselves.has(action)))(
    'never $does ($id): $action',
    ({ action, resource, context }) => {
      const request = { action, resource, context: { ...AT_THE_OFFICE, ...context } };
      expect(evaluate(request, policies).decision).toBe('denied');
    },
  );
});

describe('the catalogue', () => {
  it.each(Object.keys(escalations))('has a guardrail against %s', (id) => {
    const against = guardrails.filter(({ covers }) => covers.some((one) => one === id));
    expect(against).not.toEqual([]);
  });
});

function attached(statement: Statement): Policy {
  return { kind: 'identity', name: 'attached by somebody else', statements: [statement] };
}

function serviceOf(action: string): string {
  return action.split(':')[0] ?? '';
}

function nameOf(action: string): string {
  return action.split(':')[1] ?? '';
}
