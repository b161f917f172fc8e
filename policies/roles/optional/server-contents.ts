import { allow, grantable } from '../role';
import { of } from '../spelling';

/** Needs no parameter of its own: it reaches as far as the scope of the role. */
export const serverContents = grantable(
  {
    id: 'server-contents',
    title: 'Change what servers start with',
    why: 'Names, start-up scripts, passwords, key pairs and disks are set on servers that are there already. Whoever does it has the rights of the role of the server.',
    parameter:
      'none: servers in the scope of the role, whose own roles are no stronger than its people',
  },
  () => [
    allow(
      of(
        'ecs',
        'AttachDisk',
        'AttachKeyPair',
        'ModifyInstanceAttribute',
        'ReInitDisk',
        'ReplaceSystemDisk',
        'ResetDisk',
      ),
      ['disk', 'image', 'instance', 'securitygroup', 'snapshot'].map(
        (kind) => `acs:ecs:{region}:{account}:${kind}/*`,
      ),
      'existing',
    ),
    // Key pairs were measured not to be told apart by tag: which one is left open.
    allow(['ecs:AttachKeyPair'], ['acs:ecs:{region}:{account}:keypair/*']),
  ],
);
