import { jobNames } from '../../../../settings';
import { different, fewer, higher, longer, more, nothing, set, under, wider } from './direction';
import type { Directions } from './direction';

/** What people, or pipelines, in a job work on. */
function scopeOf(path: string): Directions {
  const other = different('it reaches other things than before', { severity: 'high' });
  return under(`${path}.scope`, {
    'tag.key': other,
    'tag.value': other,
    resourceGroup: other,
    namePrefix: other,
  });
}

/** What ends by itself, and who answers for it until then. */
function endingOf(path: string): Directions {
  return {
    [`${path}.until`]: longer('it is had for longer', { absent: 'weakest', severity: 'high' }),
    [`${path}.owner`]: nothing('who answers for it changes nothing'),
  };
}

const GRANTS = [
  'securityGroups',
  'serverContents',
  'namedRoles',
  'namedSecrets',
  'publicEntries',
  'alarmRules',
  'clusters',
  'images',
  'remoteCommands',
  'quarantine',
  'securityEvents',
  'auditLogs',
] as const;

/** Permissions beyond what every holder of a job needs. */
function grantsOf(path: string): Directions {
  return {
    ...Object.fromEntries(
      GRANTS.flatMap((grant) => Object.entries(endingOf(`${path}.granted.${grant}`))),
    ),
    ...under(`${path}.granted.securityGroups`, {
      'networks[]': wider('its holders may let these networks in', { severity: 'high' }),
      reason: set('its holders may open security groups', { severity: 'high' }),
    }),
    ...under(`${path}.granted.serverContents`, {
      reason: set('its holders change what servers start with', { severity: 'high' }),
    }),
    ...under(`${path}.granted.namedRoles`, {
      reason: set('a role that is passed is a role that is had', { severity: 'high' }),
      'roles.*': more('a role that is passed is a role that is had', { severity: 'high' }),
    }),
    ...under(`${path}.granted.namedSecrets`, {
      reason: set('its holders read these secrets', { severity: 'high' }),
      'secrets[]': more('its holders read these secrets', { severity: 'high' }),
    }),
    ...under(`${path}.granted.publicEntries`, {
      reason: set('its holders make public entries', { severity: 'high' }),
    }),
    ...under(`${path}.granted.alarmRules`, {
      reason: set('its holders may silence alarms', { severity: 'high' }),
    }),
    ...under(`${path}.granted.clusters`, {
      reason: set('its holders work in these clusters', { severity: 'high' }),
      'clusters[]': more('its holders work in these clusters', { severity: 'high' }),
    }),
    ...under(`${path}.granted.images`, {
      reason: set('its holders push images', { severity: 'high' }),
      'namespaces[]': more('its holders push images', { severity: 'high' }),
    }),
    ...under(`${path}.granted.remoteCommands`, {
      reason: set('its holders run commands with the rights of servers', { severity: 'high' }),
      'instances[]': more('its holders run commands with the rights of servers', {
        severity: 'high',
      }),
    }),
    ...under(`${path}.granted.quarantine`, {
      reason: set('its holders move servers', { severity: 'high' }),
      'groups[]': more('its holders move servers', { severity: 'high' }),
    }),
    ...under(`${path}.granted.securityEvents`, {
      reason: set('its holders may ignore what Security Center found', { severity: 'high' }),
    }),
    ...under(`${path}.granted.auditLogs`, {
      reason: set('its holders read the log of the trail', { severity: 'high' }),
      'projects[]': more('its holders read the log of the trail', { severity: 'high' }),
    }),
  };
}

/** Whose tokens a pipeline enters with. */
const tokens = ((): Directions => {
  const others = different('tokens of others are taken', { severity: 'critical' });
  const anybody = different('anybody who takes the old name may enter', {
    severity: 'critical',
    absent: 'weakest',
  });
  const several = more('tokens of more are taken', { severity: 'high' });
  return under('identity.pipelines[].from', {
    on: others,
    repository: others,
    'ids.owner': anybody,
    'ids.repository': anybody,
    'branches[]': several,
    'environments[]': several,
    project: others,
    provider: nothing('the issuer stays the same, whatever the account calls it'),
    organization: others,
    organizationId: others,
    'serviceConnections[]': several,
    workspace: others,
    workspaceId: others,
    repositoryId: others,
    'environmentIds[]': several,
    projectId: others,
    'userIds[]': several,
    cluster: others,
    issuer: others,
    namespace: others,
    'serviceAccounts[]': several,
  });
})();

const memberships: Directions = Object.fromEntries(
  jobNames.map((job) => [
    job,
    longer('they may enter the role for longer', { absent: 'weakest', severity: 'high' }),
  ]),
);

export const access: Directions = {
  ...under('identity.terraformState', {
    bucket: different('who deploys reads and writes another bucket', { severity: 'high' }),
    prefix: different('who deploys reads and writes other states', { severity: 'high' }),
    'locks.instance': different('two deployments at a time are held apart elsewhere'),
    'locks.table': different('two deployments at a time are held apart elsewhere'),
  }),
  ...under('identity', {
    'jobs[]': more('there is another role to enter', { by: ['name'] }),
    'people[]': more('somebody more may sign in', { by: ['userName'], deep: true }),
    'singleSignOn[]': more('another provider may say who somebody is', {
      by: ['name'],
      severity: 'high',
    }),
    'decoys[]': fewer('a key that is there to be stolen is watched no more', {}),
    'never[]': fewer('a call that nobody was to make is no longer kept from all', {
      by: ['action'],
      severity: 'high',
    }),
    'pipelines[]': more('another pipeline may enter the account', {
      by: ['name'],
      severity: 'high',
    }),
  }),
  ...under('identity.never[]', {
    action: nothing('statements are compared by it'),
    resource: different('a call is kept from others than before', { severity: 'high' }),
    'except[]': more('somebody more may make a call that nobody was to make', { severity: 'high' }),
  }),
  ...under('identity.jobs[]', {
    name: nothing('jobs are compared by it'),
    roleName: nothing('the role is made anew by another name'),
    sessionHours: higher('a stolen session lasts longer'),
    'networks[]': wider('the role may be entered from elsewhere', {
      absent: 'weakest',
      severity: 'high',
    }),
    singleSignOn: different('others decide who enters the role', { severity: 'high' }),
    'extra[]': more('its holders may do more', { by: ['name'], severity: 'high' }),
  }),
  ...under('identity.jobs[].extra[]', {
    name: nothing('permissions are compared by it'),
    'actions[]': more('its holders may do more', { severity: 'high' }),
    'resources[]': more('its holders may do it to more', { severity: 'high' }),
    reason: nothing('what it says is for people'),
  }),
  ...endingOf('identity.jobs[].extra[]'),
  ...under('identity.people[].until', memberships),
  ...under('identity.people[]', {
    owner: nothing('who answers for it changes nothing'),
    userName: nothing('people are compared by it'),
    displayName: nothing('what it says is for people'),
    'jobs[]': more('somebody more may enter the role', {
      severity: 'high',
      worse: { breakGlass: 'critical', deployer: 'critical' },
    }),
  }),
  ...under('identity.singleSignOn[]', {
    name: nothing('providers are compared by it'),
    metadata: different('whoever has the key in it says who somebody is', { severity: 'critical' }),
    description: nothing('what it says is for people'),
  }),
  ...under('identity.pipelines[]', {
    name: nothing('pipelines are compared by it'),
    job: different('the pipeline may do other things', { severity: 'high' }),
  }),
  ...scopeOf('identity.jobs[]'),
  ...grantsOf('identity.jobs[]'),
  ...scopeOf('identity.pipelines[]'),
  ...grantsOf('identity.pipelines[]'),
  ...tokens,
};
