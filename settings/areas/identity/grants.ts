import type { z } from 'zod';
import * as names from '../../../alicloud/names';
import type { Form } from '../../../alicloud/names';
import { refineEmptiness, refineRepeats } from '../../refinements';
import { list, mapping, onAnyList, section, text } from '../../fields';
import { ends, reasonField } from '../common';
import { networksField } from '../networks';

/**
 * What a job is given beyond what every holder of it needs: permissions that the baseline knows, for
 * which its guardrails make way, and actions of one's own, which they stay above.
 */

/** Texts of one form, each once. */
function texts(most: number, form: Form, description: string) {
  return list(text(form, form.allowed), most, description)
    .superRefine(refineRepeats, onAnyList)
    .meta({ uniqueItems: true });
}

const remoteCommands = section(
  {
    instances: texts(20, names.instanceId, 'Ids of the servers that commands may run on.'),
    reason: reasonField,
    ...ends,
  },
  'Run commands on named servers: with the rights of the role of the server.',
);

const securityGroups = section(
  {
    networks: networksField(
      'ipv4',
      40,
      'Networks that may be let in, spelt as the rules will spell them.',
    ),
    reason: reasonField,
    ...ends,
  },
  'Make security groups and let named networks in.',
);

const serverContents = section(
  { reason: reasonField, ...ends },
  'Change what servers in the scope start with: with the rights of the role of the server.',
);

const namedSecrets = section(
  {
    secrets: texts(
      20,
      names.secretName,
      'Names of secrets in Key Management Service, each in full.',
    ),
    reason: reasonField,
    ...ends,
  },
  'Read named secrets.',
);

const namedRoles = section(
  {
    roles: mapping(
      names.ramRoleName,
      text(names.servicePrincipal, 'The service that is given the role.'),
      10,
      'Roles by name, each with the service that it is passed to.',
    ),
    reason: reasonField,
    ...ends,
  },
  'Pass named roles to functions and servers: a role that is passed is a role that is had.',
);

const auditLogs = section(
  {
    projects: texts(5, names.logProjectName, 'Log projects that trails deliver to.'),
    reason: reasonField,
    ...ends,
  },
  'Read the log of the trail, older than the 90 days that anybody may look up.',
);

const publicEntries = section(
  { reason: reasonField, ...ends },
  'Make load balancers, databases, triggers and public addresses in the scope: RAM does not see whether they are open.',
);

const alarmRules = section(
  { reason: reasonField, ...ends },
  'Make and change rules of alarms: RAM does not tell those of the baseline from others.',
);

const clusters = section(
  {
    clusters: texts(10, names.clusterId, 'Ids of clusters of Container Service.'),
    reason: reasonField,
    ...ends,
  },
  'Work in named clusters by a kubeconfig that is good for an hour.',
);

const images = section(
  {
    namespaces: texts(
      10,
      names.imageNamespace,
      'Namespaces of Container Registry, each after its instance.',
    ),
    reason: reasonField,
    ...ends,
  },
  'Pull and push container images of named namespaces.',
);

const quarantine = section(
  {
    groups: texts(
      5,
      names.securityGroupId,
      'Ids of security groups that let nobody in and nothing out.',
    ),
    reason: reasonField,
    ...ends,
  },
  'Move servers into named security groups of quarantine.',
);

const securityEvents = section(
  { reason: reasonField, ...ends },
  'Handle what Security Center found: kill, quarantine, and by the same call ignore.',
);

/** Which job may be granted what: as many as the job's data in `policies/roles` lists. */
export const grantSections = {
  developer: section(
    {
      securityGroups: securityGroups.optional(),
      serverContents: serverContents.optional(),
      namedRoles: namedRoles.optional(),
      namedSecrets: namedSecrets.optional(),
      publicEntries: publicEntries.optional(),
      alarmRules: alarmRules.optional(),
      clusters: clusters.optional(),
      images: images.optional(),
    },
    'What this job may be given beyond what everybody in it needs.',
  ).optional(),
  operator: section(
    {
      remoteCommands: remoteCommands.optional(),
      namedSecrets: namedSecrets.optional(),
      quarantine: quarantine.optional(),
      securityEvents: securityEvents.optional(),
      alarmRules: alarmRules.optional(),
      clusters: clusters.optional(),
    },
    'What this job may be given beyond what everybody in it needs.',
  ).optional(),
  auditor: section(
    { auditLogs: auditLogs.optional() },
    'What this job may be given beyond what everybody in it needs.',
  ).optional(),
} as const;

/**
 * What a pipeline may be granted: what its programs are deployed by. Nobody watches it run a command,
 * handle an event or read the trail.
 */
export const pipelineGrantsSection = section(
  {
    images: images.optional(),
    clusters: clusters.optional(),
    namedSecrets: namedSecrets.optional(),
    namedRoles: namedRoles.optional(),
    publicEntries: publicEntries.optional(),
    serverContents: serverContents.optional(),
  },
  'What this pipeline may be given beyond its job.',
).optional();

/** Grants that are held to the scope of who has them. */
export const scopedGrants = ['publicEntries', 'serverContents', 'namedRoles'] as const;

/** What is granted to one job, by kind. */
export interface Grants {
  readonly securityGroups?: z.output<typeof securityGroups> | undefined;
  readonly serverContents?: z.output<typeof serverContents> | undefined;
  readonly namedRoles?: z.output<typeof namedRoles> | undefined;
  readonly namedSecrets?: z.output<typeof namedSecrets> | undefined;
  readonly remoteCommands?: z.output<typeof remoteCommands> | undefined;
  readonly auditLogs?: z.output<typeof auditLogs> | undefined;
  readonly publicEntries?: z.output<typeof publicEntries> | undefined;
  readonly alarmRules?: z.output<typeof alarmRules> | undefined;
  readonly clusters?: z.output<typeof clusters> | undefined;
  readonly images?: z.output<typeof images> | undefined;
  readonly quarantine?: z.output<typeof quarantine> | undefined;
  readonly securityEvents?: z.output<typeof securityEvents> | undefined;
}

/** Actions of one's own. */
export const extraSection = section(
  {
    name: text(
      names.purposeName,
      'What the permission is called, and what the policy is named after.',
    ),
    actions: list(
      text(
        {
          pattern: /^[a-z][a-z0-9-]{0,63}:[A-Za-z0-9]{1,100}\*?$/,
          allowed: 'a service and an action, such as dysms:QuerySendDetails or dysms:Query*',
        },
        'An action. A whole service is not given.',
      ),
      50,
      'What it lets people do.',
    ).superRefine(refineEmptiness, onAnyList),
    resources: list(
      text(
        {
          pattern: /^(?:\*|acs:[a-z0-9-]+:[a-z0-9*-]*:(?:\d{16}|\*)?:[^\p{C}\p{Z}{}$]{1,500})$/u,
          allowed: '*, or acs:<service>:<region>:<account>:<what>',
        },
        'To what.',
      ),
      50,
      'On which resources.',
    ).superRefine(refineEmptiness, onAnyList),
    reason: reasonField,
    ...ends,
  },
  "Actions of one's own. Guardrails stay above them.",
);

/** A permission of one's own, with its reason. */
export type ExtraPermission = z.output<typeof extraSection>;
