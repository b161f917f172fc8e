import { isPlaceholderAccount } from './resolve';
import type { Settings } from './settings';

/** Domains that RFC 2606 keeps for examples: nobody has a mailbox there. */
const EXAMPLE_DOMAIN = /@(?:[^@]+\.)?(?:example\.(?:com|net|org)|example|invalid|test|localhost)$/i;
/** People of the shipped file. */
const EXAMPLE_PEOPLE = ['first.admin', 'second.admin'];
/** The value of the tag in the shipped file. */
const EXAMPLE_VALUE = 'example';

/**
 * What somebody should know before the settings are deployed, and that is no mistake: what still
 * stands there as it was shipped, and what cannot be taken back. A sentence or two each.
 */
export function notesOn(settings: Settings): readonly string[] {
  const { alerts, audit, identity } = settings;
  const scoped = [
    ...identity.jobs.map((job) => ({ at: `identity.jobs.${job.name}`, scope: job.scope })),
    ...identity.pipelines.map((one) => ({ at: `pipeline ${one.name}`, scope: one.scope })),
  ];
  return [
    ...(isPlaceholderAccount(settings)
      ? ['account.id is still the placeholder: set your own before you deploy.']
      : []),
    ...alerts.recipients.flatMap((recipient) =>
      recipient.kind === 'person'
        ? recipient.email
            .filter((address) => EXAMPLE_DOMAIN.test(address))
            .map(
              (address) =>
                `alerts.people.${recipient.name}: ${address} is a placeholder, which nobody reads: name who is told.`,
            )
        : [],
    ),
    ...identity.people
      .filter(({ userName }) => EXAMPLE_PEOPLE.includes(userName))
      .map(
        ({ userName }) =>
          `identity.people: ${userName} is a placeholder: rename it before you deploy.`,
      ),
    ...scoped.flatMap(({ at, scope }) =>
      scope !== undefined && 'tag' in scope && scope.tag.value === EXAMPLE_VALUE
        ? [
            `${at}: the tag ${scope.tag.key}=${EXAMPLE_VALUE} is a placeholder: name that of your things.`,
          ]
        : [],
    ),
    ...(settings.enforce === 'later'
      ? [
          'enforce: later: passwords, sign-in, idle users and keys, public buckets and what Cloud Config remediates are left as they are. Drop the line to enforce them.',
        ]
      : []),
    ...(audit.enabled && audit.lock?.state === 'locked'
      ? [
          `audit.lock: once it is deployed nobody can take it back, root included. Each record stays for ${audit.lock.days} days, the bucket as long as there is one, and both are paid for. Try it with state: trial first.`,
        ]
      : []),
  ];
}
