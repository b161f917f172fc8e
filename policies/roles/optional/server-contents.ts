import { allow, grantable } from '../role';
import { of } from '../spelling';

/** Calls that change what a server starts with. A guardrail denies them where they are not granted. */
export const serverContentChanges: readonly string[] = of(
  'ecs',
  'AttachDisk',
  'AttachKeyPair',
  'ModifyInstanceAttribute',
  'ReInitDisk',
  'ReplaceSystemDisk',
  'ResetDisk',
);

/** Needs no parameter of its own: it reaches as far as the scope of the role. */
export const serverContents = grantable(
  {
    id: 'server-contents',
    title: 'Change what servers start with',
    why: 'Names, start-up scripts, passwords, key pairs and disks are set on servers that are there already. Whoever does it has the rights of the role of the server.',
    parameter:
      'the scope of the role, and nothing besides: see that the roles of servers in it are no stronger than its people',
  },
  () => [
    allow(
      serverContentChanges,
      ['disk', 'image', 'instance', 'securitygroup', 'snapshot'].map(
        (kind) => `acs:ecs:{region}:{account}:${kind}/*`,
      ),
      'existing',
    ),
    // Key pairs were measured not to be told apart by tag: which one is left open.
    allow(['ecs:AttachKeyPair'], ['acs:ecs:{region}:{account}:keypair/*']),
  ],
);
