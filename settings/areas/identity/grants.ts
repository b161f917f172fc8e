import type { z } from 'zod';
import { complainAboutEmptiness, complainAboutRepeats } from '../../complaints';
import { list, mapping, onAnyList, section, text } from '../../fields';
import { reasonField } from '../common';
import { networksField } from '../networks';

/**
 * What a job is given beyond what every holder of it needs: permissions that the baseline knows, for
 * which its guardrails make way, and actions of one's own, which they stay above.
 */

/** Texts of one form, each once. */
export function texts(most: number, pattern: RegExp, allowed: string, description: string) {
  return list(text(pattern, allowed, allowed), most, description)
    .superRefine(complainAboutRepeats, onAnyList)
    .meta({ uniqueItems: true });
}

const remoteCommands = section(
  {
    instances: texts(
      20,
      /^i-[a-z0-9]{4,40}$/,
      'the id of a server, such as i-bp1example',
      'Ids of the servers that commands may run on.',
    ),
    reason: reasonField,
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
  },
  'Make security groups and let named networks in.',
);

const serverContents = section(
  { reason: reasonField },
  'Change what servers in the scope start with: with the rights of the role of the server.',
);

const namedSecrets = section(
  {
    secrets: texts(
      20,
      /^[A-Za-z0-9_/+=.@-]{1,64}$/,
      'the name of a secret, 1 to 64 letters, digits or any of _/+=.@-',
      'Names of secrets in Key Management Service, each in full.',
    ),
    reason: reasonField,
  },
  'Read named secrets.',
);

const namedRoles = section(
  {
    roles: mapping(
      { pattern: /^[A-Za-z0-9.-]{1,64}$/, allowed: '1 to 64 letters, digits, dots or hyphens' },
      text(
        /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.aliyuncs\.com$/,
        'a service, such as fc.aliyuncs.com',
        'The service that is given the role.',
      ),
      10,
      'Roles by name, each with the service that it is passed to.',
    ),
    reason: reasonField,
  },
  'Pass named roles to functions and servers: a role that is passed is a role that is had.',
);

const auditLogs = section(
  {
    projects: texts(
      5,
      /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/,
      'the name of a log project, 3 to 63 small letters, digits or hyphens',
      'Log projects that trails deliver to.',
    ),
    reason: reasonField,
  },
  'Read the log of the trail, older than the 90 days that anybody may look up.',
);

/** Which job may be granted what: as many as the job's data in `policies/roles` lists. */
export const grantSections = {
  developer: section(
    {
      securityGroups: securityGroups.optional(),
      serverContents: serverContents.optional(),
      namedRoles: namedRoles.optional(),
      namedSecrets: namedSecrets.optional(),
    },
    'What this job may be given beyond what everybody in it needs.',
  ).optional(),
  operator: section(
    { remoteCommands: remoteCommands.optional(), namedSecrets: namedSecrets.optional() },
    'What this job may be given beyond what everybody in it needs.',
  ).optional(),
  auditor: section(
    { auditLogs: auditLogs.optional() },
    'What this job may be given beyond what everybody in it needs.',
  ).optional(),
} as const;

/** What is granted to one job, by kind. */
export interface Grants {
  readonly securityGroups?: z.output<typeof securityGroups> | undefined;
  readonly serverContents?: z.output<typeof serverContents> | undefined;
  readonly namedRoles?: z.output<typeof namedRoles> | undefined;
  readonly namedSecrets?: z.output<typeof namedSecrets> | undefined;
  readonly remoteCommands?: z.output<typeof remoteCommands> | undefined;
  readonly auditLogs?: z.output<typeof auditLogs> | undefined;
}

/** Actions of one's own. */
export const extraSection = section(
  {
    name: text(
      /^[a-z][a-z0-9-]{1,39}$/,
      '2 to 40 small letters, digits or hyphens, a letter first',
      'What the permission is called, and what the policy is named after.',
    ),
    actions: list(
      text(
        /^[a-z][a-z0-9-]{0,63}:[A-Za-z0-9]{1,100}\*?$/,
        'a service and an action, such as dysms:QuerySendDetails or dysms:Query*',
        'An action. A whole service is not given.',
      ),
      50,
      'What it lets people do.',
    ).superRefine(complainAboutEmptiness, onAnyList),
    resources: list(
      text(
        /^(?:\*|acs:[a-z0-9-]+:[a-z0-9*-]*:(?:\d{16}|\*)?:[^\p{C}\p{Z}{}$]{1,500})$/u,
        '*, or acs:<service>:<region>:<account>:<what>',
        'To what.',
      ),
      50,
      'On which resources.',
    ).superRefine(complainAboutEmptiness, onAnyList),
    reason: reasonField,
  },
  "Actions of one's own. Guardrails stay above them.",
);

/** A permission of one's own, with its reason. */
export type ExtraPermission = z.output<typeof extraSection>;
