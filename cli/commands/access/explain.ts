import { knownActions as publishedActions } from '../../../alicloud/api';
import { actionNames, foldCase, matchesWildcard, namedBy } from '../../../policies/ram';
import type { Answer, Condition, DecidingStatement, Statement } from '../../../policies/ram';
import { guardrails, roleNames, roles } from '../../../policies/roles';
import type { Escalation, OptionalPurpose, Section } from '../../../policies/roles';
import { nearest } from '../../../settings/suggest';
import { isTag, SOURCE, TAG_KEYS } from './context';
import type { Outcome } from './decide';
import type { Question } from './question';

/** The purpose or guardrail that a statement belongs to. */
export interface Behind {
  readonly kind: 'purpose' | 'guardrail' | 'trust';
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly covers?: readonly Escalation[];
}

const ENTRY: Behind = {
  kind: 'trust',
  id: 'trust',
  title: 'Nobody enters a role without MFA',
  why: 'A stolen password or access key alone must not be enough. Through single sign-on the identity provider asks for MFA, and RAM is not told of it.',
};

export function behind({ permissions }: Question, { policy }: DecidingStatement): Behind {
  if (policy.kind === 'trust') return ENTRY;
  // A purpose and a guardrail may share an id: the statements are the very same objects.
  const isIt = ({ statements }: Section): boolean => statements === policy.statements;
  const purpose = permissions.purposes.find(isIt);
  const found = purpose ?? permissions.guardrails.find(isIt);
  const { id = policy.name ?? '', title = '', why = '', covers } = found ?? {};
  return { kind: purpose ? 'purpose' : 'guardrail', id, title, why, ...(covers && { covers }) };
}

/** What allows the action, on other resources or under other conditions. */
export function nearMisses({ permissions, action }: Question): NearMiss[] {
  return permissions.purposes.flatMap(({ id, title, statements }) =>
    statements
      .filter((one) => one.effect === 'Allow' && namedBy(one, action).length > 0)
      .map((statement) => ({ id, title, statement })),
  );
}

export interface NearMiss {
  readonly id: string;
  readonly title: string;
  readonly statement: Statement;
}

export interface Hanging {
  readonly statement: DecidingStatement;
  readonly keys: readonly { readonly key: string; readonly settledBy: string | null }[];
  readonly doubts: readonly string[];
}

export function hanging({ context }: Question, { hangsOn }: Answer): Hanging[] {
  return hangsOn.map(({ keys, doubts, ...statement }) => ({
    statement,
    keys: keys.map((key) => ({
      key,
      // What is given and leaves it open all the same is what services were measured not to fill.
      settledBy: Object.hasOwn(context, key) ? null : optionFor(key, statement.statement.condition),
    })),
    doubts,
  }));
}

function optionFor(key: string, condition: Condition = {}): string {
  if (key === SOURCE) return '--from <ip>';
  const values = Object.values(condition).flatMap((keys) => keys[key] ?? []);
  const [value = '<value>'] = values;
  if (!isTag(key)) return `--set ${quoted(`${key}=${value}`)}`;
  const prefix = TAG_KEYS.find((start) => key.startsWith(start)) ?? '';
  return `--tag ${quoted(`${key.slice(prefix.length)}=${value}`)}`;
}

/** As a shell takes it. */
function quoted(text: string): string {
  return /^[\w./:@=+,<>-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** What helps somebody who was refused. */
export function advice(question: Question, outcome: Outcome): string[] {
  if (outcome.decision === 'allowed') return [];
  const { action, role } = question;
  const refusal = roles[role].cannot.find(({ examples }) =>
    examples.some((name) => foldCase(name) === foldCase(action)),
  );
  return [
    ...(refusal ? [`By design: somebody in this role cannot ${refusal.what}.`] : []),
    ...grantable(question, outcome).map(
      ({ id, title, parameter }) => `May be granted: ${id} (${title}). Parameter: ${parameter}.`,
    ),
    ...slips(question, outcome),
  ];
}

function grantable({ role }: Question, { decision, answer }: Outcome): OptionalPurpose[] {
  if (decision !== 'denied') return [];
  const guardrail = guardrails.find(({ id }) => id === answer.statement?.policy.name);
  const opens = Object.keys(guardrail?.unless ?? {});
  return roles[role].optional.filter(({ id }) => opens.includes(id));
}

function slips({ account, action, resources }: Question, { decision }: Outcome): string[] {
  if (decision !== 'implicitly-denied') return [];
  const other = resources.find((name) => {
    const owner = name.split(':')[3] ?? '';
    return /^\d/.test(owner) && owner !== account;
  });
  const known = knownActions();
  const asked = foldCase(action);
  const isKnown = known.some((name) => matchesWildcard(foldCase(name), asked));
  const meant = isKnown ? undefined : nearest(action, known.filter(isPlain), 2);
  return [
    ...(other ? [`The resource is of another account than the settings, ${account}.`] : []),
    ...(meant ? [`No role names this action. Did you mean ${meant}?`] : []),
    ...noProductHas(action),
  ];
}

/** The lists are not complete: a name that is not there need not be a mistake, and is said. */
function noProductHas(action: string): string[] {
  const published = new Set([...publishedActions()].map(foldCase));
  const isThere = actionNames(action).some((name) => published.has(foldCase(name)));
  return isThere ? [] : [`No product that is known here has the action ${action}.`];
}

const isPlain = (name: string): boolean => !/[*?]/.test(name);

/** Of all roles and guardrails, but for `*`. */
function knownActions(): string[] {
  const statements = [...roleNames.flatMap((name) => roles[name].purposes), ...guardrails].flatMap(
    (section) => section.statements,
  );
  const examples = roleNames.flatMap((name) => roles[name].cannot.flatMap((one) => one.examples));
  const all = [...statements.flatMap(({ action }) => action), ...examples];
  return [...new Set(all)].filter((name) => name !== '*');
}
