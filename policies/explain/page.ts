import type { Planned } from '../preflight';
import { CONSOLE, LEFT_BY_DESTROY, THREATS, type Hard } from './threats';

/** What a person reads before and after a deployment. */
export interface Page {
  readonly parts: readonly Part[];
  readonly console: readonly string[];
}

export interface Part {
  readonly threat: string;
  readonly why: string;
  /** Kinds and names, a line each. */
  readonly makes: readonly string[];
  /** Empty: nothing. */
  readonly costs: readonly string[];
  readonly undo: string;
  readonly hard: readonly string[];
}

/** More of one kind than this does not help on one page. */
const NAMED = 8;
/** Arguments by which people know a thing, the best first. */
const NAMES = [
  ...['role_name', 'group_name', 'policy_name', 'bucket', 'trail_name', 'logstore_name'],
  ...[
    'project_name',
    'alert_displayname',
    'rule_name',
    'function_name',
    'trigger_name',
    'vpc_name',
  ],
  ...['security_group_name', 'flow_log_name', 'auto_snapshot_policy_name', 'vault_name'],
  ...['alias_name', 'oidc_provider_name', 'saml_provider_name', 'contact_name', 'item_name'],
  ...['quota_alarm_name', 'delivery_channel_name', 'name'],
];
/** What ties two things together, or sets one thing of another, says nothing that these do not. */
const TIES = /_attachment$|^alicloud_oss_bucket_|_(?:index|rule|record|config|resource)$/;
/** Rules of Cloud Config are things of their own. */
const NO_TIES = ['alicloud_config_rule'];

/** One page by threat: what is made, why, what it costs, how it is undone. */
export function pageOf(planned: readonly Planned[]): Page {
  const types = new Set(planned.map(({ type }) => type));
  const parts = THREATS.filter((one) => one.types.some((type) => types.has(type))).map((one) => ({
    threat: one.threat,
    why: one.why,
    makes: makesOf(planned.filter(({ type }) => one.types.includes(type))),
    costs: applying(one.costs, types),
    undo: one.undo,
    hard: applying(one.hard ?? [], types),
  }));
  return { parts, console: applying(CONSOLE, types) };
}

/** What a destroy leaves behind, of what is made. */
export function leftBehind(planned: readonly Planned[]): string[] {
  return applying(LEFT_BY_DESTROY, new Set(planned.map(({ type }) => type)));
}

/** What a destroy fails at while it is protected. */
export function protectedNames(planned: readonly Planned[]): string[] {
  return makesOf(planned.filter(({ isProtected }) => isProtected));
}

function applying(list: readonly Hard[], types: ReadonlySet<string>): string[] {
  return list
    .filter((one) => one.types.length === 0 || one.types.some((type) => types.has(type)))
    .map(({ says }) => says);
}

function makesOf(planned: readonly Planned[]): string[] {
  const kinds = [...new Set(planned.map(({ type }) => type))];
  return kinds
    .filter((type) => NO_TIES.includes(type) || !TIES.test(type) || kinds.length === 1)
    .map((type) =>
      kindLine(
        type,
        planned.filter((one) => one.type === type),
      ),
    );
}

/** Things of one kind: how many, and the first of their names. */
export function kindLine(type: string, all: readonly Planned[]): string {
  const names = [...new Set(all.flatMap(nameOf))];
  const more = names.length - NAMED;
  const shown = [...names.slice(0, NAMED), ...(more > 0 ? [`and ${String(more)} more`] : [])];
  const kind = type.replace(/^alicloud_/, '').replaceAll('_', ' ');
  const count = all.length > 1 ? ` (${String(all.length)})` : '';
  return `${kind}${count}${shown.length > 0 ? `: ${shown.join(', ')}` : ''}`;
}

function nameOf({ values }: Planned): string[] {
  const name = NAMES.map((key) => values[key]).find((value) => typeof value === 'string');
  return typeof name === 'string' ? [name] : [];
}
