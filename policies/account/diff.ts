import { isWithin, parseBlock } from '../../alicloud/addresses';
import { compareAccess } from '../ram/compare';
import type { AccessChange, AccessComparison } from '../ram/compare';
import type { Policy } from '../ram';
import { asPolicies } from '../roles';
import type { Held } from '../roles';
import type { AccountAccess, Entry, RoleAccess } from './access';
import type { AccessDifference, Difference, PermissionChange, RoleDifference } from './difference';

/** What a change to the settings changes in who may do what. Roles without a difference are left out. */
export function diffAccess(before: AccountAccess, after: AccountAccess): AccessDifference {
  const names = [...new Set([...before.roles, ...after.roles].map(({ name }) => name))];
  const find = ({ roles }: AccountAccess, name: string): RoleAccess | undefined =>
    roles.find((role) => role.name === name);
  return {
    account:
      before.account === after.account
        ? []
        : [
            {
              direction: 'other',
              text: `another account: ${after.account}, not ${before.account}`,
            },
          ],
    roles: names
      .map((name) => diffRole(find(before, name), find(after, name)))
      .filter((role) => role !== undefined)
      .filter(hasDifference),
  };
}

function hasDifference({ entry, gained, lost, unguarded, undecided }: RoleDifference): boolean {
  return [entry, gained, lost, unguarded, undecided].some(({ length }) => length > 0);
}

function diffRole(
  before: RoleAccess | undefined,
  after: RoleAccess | undefined,
): RoleDifference | undefined {
  const role = after ?? before;
  if (role === undefined) return undefined;
  const { name, title } = role;
  const { gained, lost, undecided } = permissions(before, after);
  const behind = (change: AccessChange, side: RoleAccess | undefined): PermissionChange => ({
    ...change,
    section: sectionOf(change, change.lifted === undefined ? side : before),
  });
  return {
    role: name,
    title,
    entry: [...existence(before, after), ...entries(before, after)],
    gained: gained.map((change) => behind(change, after)),
    lost: lost.map((change) => behind(change, before)),
    unguarded: unguarded(before, after, gained),
    undecided,
    ...(after && { entrances: entrancesOf(after.entry) }),
  };
}

/** Of a role that is there at both times, held to the same as after: what holds it is told apart. */
function permissions(
  before: RoleAccess | undefined,
  after: RoleAccess | undefined,
): AccessComparison {
  if (before === undefined || after === undefined) return { gained: [], lost: [], undecided: [] };
  const was = isEqual(before.held, after.held) ? before.permissions : before.within(after.held);
  return compareAccess(asPolicies(was), asPolicies(after.permissions));
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A Deny is a guardrail, which may share its id with a purpose. */
function sectionOf(
  { allow, lifted }: Pick<AccessChange, 'allow' | 'lifted'>,
  role: RoleAccess | undefined,
): PermissionChange['section'] {
  if (role === undefined) return undefined;
  const { purposes, guardrails } = role.permissions;
  const [sections, { policy }] =
    lifted === undefined ? ([purposes, allow] as const) : ([guardrails, lifted] as const);
  return sections.find(({ id }) => id === policy.name);
}

/** A permission that somebody attaches to the role besides: guardrails are what holds it. */
const EVERYTHING: Policy = {
  kind: 'identity',
  name: 'whatever is attached besides',
  statements: [{ effect: 'Allow', action: ['*'], resource: ['*'] }],
};

/** Where nothing of the role itself allows it, a guardrail that goes is seen by nobody. */
function unguarded(
  before: RoleAccess | undefined,
  after: RoleAccess | undefined,
  gained: readonly AccessChange[],
): readonly PermissionChange[] {
  if (before === undefined || after === undefined) return [];
  const guarded = (role: RoleAccess): Policy[] => [
    EVERYTHING,
    ...asPolicies({ ...role.within(after.held), purposes: [] }),
  ];
  const told = new Set(gained.flatMap(({ actions }) => actions));
  return compareAccess(guarded(before), guarded(after))
    .gained.filter(({ actions }) => actions.some((action) => !told.has(action)))
    .map((change) => ({ ...change, section: sectionOf(change, before) }));
}

function existence(
  before: RoleAccess | undefined,
  after: RoleAccess | undefined,
): readonly Difference[] {
  const does = (role: RoleAccess | undefined): string =>
    (role?.permissions.purposes ?? []).map(({ title }) => title).join('; ');
  if (before === undefined) {
    return [{ direction: 'wider', text: `the role is new: ${does(after)}` }];
  }
  if (after !== undefined) return [];
  return [{ direction: 'narrower', text: `the role is gone: ${does(before)}` }];
}

function entries(
  before: RoleAccess | undefined,
  after: RoleAccess | undefined,
): readonly Difference[] {
  const [was, is] = [before?.entry, after?.entry];
  if (after === undefined || before === undefined || was === undefined || is === undefined) {
    return (is?.who ?? []).map((who) => ({ direction: 'wider', text: `${who} may enter` }));
  }
  const who = [
    ...people(was, is),
    ...networks(was.networks, is.networks),
    ...vouching(was.vouchedBy, is.vouchedBy),
    ...mfa(was.withMfa, is.withMfa),
  ];
  const isTold = who.length > 0 || isEqual(before.trust, after.trust);
  return [
    ...who,
    ...(isTold ? [] : [{ direction: 'wider', text: 'whom the role trusts has changed' } as const]),
    ...hours(before.sessionHours, after.sessionHours),
    ...scopes(before.held.scope, after.held.scope),
    ...managed(before.held.managed, after.held.managed),
  ];
}

/** Who is in it by now, in words. */
function entrancesOf({ who, networks, withMfa }: Entry): readonly string[] {
  const from = networks.length === 0 ? 'from anywhere' : `from ${networks.join(', ')}`;
  return who.map((one) => `${one} ${withMfa ? 'with MFA ' : ''}${from}`);
}

function people(was: Entry, is: Entry): readonly Difference[] {
  const from = is.networks.length === 0 ? 'from anywhere' : `from ${is.networks.join(', ')}`;
  const how = is.withMfa ? `with MFA, ${from}` : from;
  const beyondIt = (ones: Entry, others: Entry): readonly string[] =>
    ones.who.filter((one) => !others.who.includes(one));
  return [
    ...beyondIt(is, was).map((one): Difference => ({
      direction: 'wider',
      text: `${one} may newly enter, ${how}`,
    })),
    ...beyondIt(was, is).map((one): Difference => ({
      direction: 'narrower',
      text: `${one} may no longer enter`,
    })),
  ];
}

/** No networks: from anywhere. */
function networks(was: readonly string[], is: readonly string[]): readonly Difference[] {
  const opened = beyond(is, was);
  const closed = beyond(was, is);
  return [
    ...(opened.length > 0
      ? [
          {
            direction: 'wider',
            text: `may newly be entered from ${opened.join(', ')}, and was from ${was.join(', ')} only`,
          } as const,
        ]
      : []),
    ...(closed.length > 0
      ? [{ direction: 'narrower', text: `no longer from ${closed.join(', ')}` } as const]
      : []),
  ];
}

/** The networks that are not inside the others, as they are written. */
function beyond(networks: readonly string[], others: readonly string[]): readonly string[] {
  if (others.length === 0) return [];
  if (networks.length === 0) return ['anywhere'];
  const blocks = others.flatMap((text) => parseBlock(text) ?? []);
  return networks.filter((text) => {
    const block = parseBlock(text);
    return block === undefined || !isWithin(block, blocks);
  });
}

/** Whoever signs the tokens decides who gets one. */
function vouching(was: string | undefined, is: string | undefined): readonly Difference[] {
  if (was === is || was === undefined || is === undefined) return [];
  return [{ direction: 'wider', text: `${is} newly vouches for who enters, and not ${was}` }];
}

function mfa(was: boolean, is: boolean): readonly Difference[] {
  if (was === is) return [];
  return is
    ? [{ direction: 'narrower', text: 'Alibaba Cloud itself now asks for MFA' }]
    : [
        {
          direction: 'wider',
          text: 'Alibaba Cloud itself no longer asks for MFA: the identity provider has to',
        },
      ];
}

function hours(was: number, is: number): readonly Difference[] {
  if (was === is) return [];
  const direction = is > was ? 'wider' : 'narrower';
  return [{ direction, text: `lasts ${is} h, and was ${was} h, until it has to be entered again` }];
}

type Scope = Held['scope'];

/** Whether another scope holds more or less, nobody can tell from here. */
function scopes(was: Scope, is: Scope): readonly Difference[] {
  if (isEqual(was, is)) return [];
  return [
    {
      direction: 'wider',
      text: `may newly change ${scopeText(is)}, and was held to ${scopeText(was)}`,
    },
  ];
}

/** It follows what the settings name: nobody gets anything that somebody did not have before. */
function managed(was: Held['managed'], is: Held['managed']): readonly Difference[] {
  const names = (all: Held['managed']): readonly string[] =>
    all === undefined ? [] : Object.values<readonly string[]>({ ...all }).flat();
  const missing = (from: Held['managed'], all: Held['managed']): readonly string[] =>
    names(all).filter((name) => !names(from).includes(name));
  const [more, fewer] = [missing(was, is), missing(is, was)];
  return [
    ...(more.length > 0
      ? [{ direction: 'other', text: `what it covers has grown by ${more.join(', ')}` } as const]
      : []),
    ...(fewer.length > 0
      ? [
          {
            direction: 'narrower',
            text: `what it covers has shrunk by ${fewer.join(', ')}`,
          } as const,
        ]
      : []),
  ];
}

function scopeText(scope: Scope): string {
  if (scope === undefined) return 'what anybody owns';
  if (!('tag' in scope)) {
    return `what is in the resource group ${scope.resourceGroup} or has a name that begins with ${scope.namePrefix}`;
  }
  const { key, value } = scope.tag;
  return `what is tagged ${key}=${value} or has a name that begins with ${scope.namePrefix ?? `${value}-`}`;
}
