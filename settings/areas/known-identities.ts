import type { z } from 'zod';
import { flag, mapping, onAnyMap, section, text } from '../fields';
import type { IssueParams } from '../fields';
import { networksField } from './networks';

/** What is known of who does what, for all detections alike. */

export const knownKinds = ['people', 'pipelines', 'services', 'scanners'] as const;
export type KnownKind = (typeof knownKinds)[number];

/** A name, or the beginning of some: no quotes, which queries would have to escape. */
export const identityName = {
  pattern: /^[A-Za-z0-9@._:-]{1,128}\*?$/,
  allowed:
    'a user name, or for a session role:session, up to 128 characters; a * at the end stands for the rest',
};

const roleName = {
  pattern: /^[A-Za-z0-9._-]{1,64}\*?$/,
  allowed:
    'the name of a role, up to 64 letters, digits, dots and hyphens; a * at the end stands for the rest',
};

const name = { pattern: /^[a-z][a-z0-9-]{0,31}$/, allowed: 'small letters, digits and hyphens' };

const identity = section(
  {
    user: text(identityName, 'A RAM user, by name.').optional(),
    role: text(roleName, 'A role, by name: all of its sessions.').optional(),
    networks: networksField(
      'ipv4',
      50,
      'Where it calls from. From elsewhere it is louder.',
    ).optional(),
    federated: flag(
      'The role is entered with a token of an identity provider only (OIDC or SAML): there is no key that could leak, and its addresses change.',
    ).optional(),
  },
  'One identity: a user or a role, and the networks that it calls from.',
).superRefine((value, context) => {
  const { user, role, federated } = value;
  const add = (path: string, message: string, params: IssueParams): void =>
    context.addIssue({ code: 'custom', path: [path], message, params: { ...params } });
  if ((user === undefined) === (role === undefined)) {
    add(user === undefined ? 'user' : 'role', 'a user or a role, one of them', {
      found: user === undefined ? 'neither' : 'both',
    });
  }
  if (federated === true && role === undefined) {
    add('federated', 'false, or a role', {
      found: 'true of a user',
      fix: 'Users have keys: name networks.',
    });
  }
}, onAnyMap);

const ofKind = (most: number, description: string) =>
  mapping(name, identity, most, description).optional();

/** Known identities, as the file has them. */
export const knownSection = section(
  {
    people: ofKind(100, 'People who do with their own hands what is unusual for others.'),
    pipelines: ofKind(50, 'Pipelines: they make and change infrastructure.'),
    services: ofKind(
      50,
      'Programs and services: they start, stop and back up. A role without networks is known from inside Alibaba Cloud and from private networks.',
    ),
    scanners: ofKind(20, 'Scanners: they read everything and are refused much.'),
  },
  'Who does what as a matter of course. What an identity usually does is quiet from its networks; from elsewhere everything it does is an alert.',
);

/** An identity that is known, decided: a user or a role. */
export interface KnownIdentity {
  readonly kind: KnownKind;
  readonly name: string;
  readonly user?: string;
  readonly role?: string;
  /** None: it is known from anywhere, or a service from inside. */
  readonly networks?: readonly string[];
}

/** Whether an identity is known from anywhere although a key of it may leak: that needs a reason. */
export function isUnbound(kind: string, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { networks, federated, role } = value as z.input<typeof identity>;
  if (Array.isArray(networks) && networks.length > 0) return false;
  if (role === undefined) return true;
  return kind !== 'services' && federated !== true;
}

/** What the file says, as a list. */
export function resolveKnown(
  file: z.output<typeof knownSection> | undefined,
): readonly KnownIdentity[] {
  return knownKinds.flatMap((kind) =>
    Object.entries(file?.[kind] ?? {}).map(([key, { user, role, networks }]) => ({
      kind,
      name: key,
      ...(user !== undefined && { user }),
      ...(role !== undefined && { role }),
      ...(networks !== undefined && networks.length > 0 && { networks }),
    })),
  );
}
