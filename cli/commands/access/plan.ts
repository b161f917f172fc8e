import * as names from '../../../alicloud/names';
import {
  judge,
  needsOf,
  suggestion,
  type Need,
  type Operation,
  type Place,
  type PlannedChange,
  type Verdict,
} from '../../../policies/plan-access';
import { compile, printPolicy, type Policy } from '../../../policies/ram';
import { asPolicies, jobPermissions } from '../../../policies/roles';
import {
  field,
  InputError,
  isList,
  isObject,
  PlanConfiguration,
  type Json,
} from '../../../policies/review';
import { loadSettings } from '../../../settings';
import { formatValue } from '../../../settings/format-value';
import conditions from '../../../packages/provider-alicloud/schema/call-conditions.json';
import calls from '../../../packages/provider-alicloud/schema/calls.json';
import { EXIT, wrongInput, type ExitCode } from '../../exit';
import { policyIn } from '../../policy-file';
import { parseJson, readText } from '../../review/read-file';
import { refuseRepeated } from '../../review/read-json';
import { readRole, roleText } from './role-names';

export interface PlanOptions {
  readonly as?: string;
  readonly policy?: readonly string[];
  readonly suggest?: boolean;
  readonly account?: string;
  readonly region?: string;
  readonly settings?: string;
  readonly format: 'text' | 'json';
}

/** Who is asked about. */
interface Identity {
  readonly told: string;
  readonly policies: readonly Policy[];
  readonly place: Place;
}

interface Judged {
  readonly need: Need;
  readonly verdict: Verdict;
}

/** May somebody carry out a plan? */
export function planAccess(
  path: string,
  options: PlanOptions,
): { readonly text: string; readonly code: ExitCode } {
  const changes = changesOf(path);
  const identity = identityOf(options);
  const { needs, unknownTypes } = needsOf(changes, calls, conditions, identity.place);
  if (identity.policies.length === 0) {
    return { text: `${printPolicy(suggestion(needs))}\n`, code: EXIT.clean };
  }
  const compiled = compile({ identity: identity.policies });
  const judged = needs.map((need) => ({
    need,
    verdict: judge(need, identity.policies, compiled, identity.place),
  }));
  const code = codeOf(judged, unknownTypes);
  const tell = options.format === 'json' ? json : text;
  const told = tell(identity, changes, judged, unknownTypes);
  if (options.suggest !== true || options.format === 'json') return { text: told, code };
  return { text: `${told}\nThis would be enough:\n\n${printPolicy(suggestion(needs))}\n`, code };
}

function codeOf(judged: readonly Judged[], unknownTypes: readonly string[]): ExitCode {
  const lacking = judged.filter(({ verdict: { is } }) => is === 'denied' || is === 'missing');
  if (lacking.some(({ need }) => need.isSure)) return EXIT.findings;
  const isOpen = lacking.length > 0 || judged.some(({ verdict }) => verdict.is === 'unknown');
  return isOpen || unknownTypes.length > 0 ? EXIT.unfinished : EXIT.clean;
}

function identityOf(options: PlanOptions): Identity {
  const { as, policy = [], account = '*', region = '*' } = options;
  checkPlace(account, region);
  if (as !== undefined && policy.length > 0) {
    throw wrongInput('--as and --policy: found both, allowed: one of the two. Drop one.');
  }
  if (as !== undefined) return roleOf(as, options);
  if (policy.length > 0) {
    const policies = policy.map(policyIn);
    return { told: policy.join(', '), policies, place: { account, region } };
  }
  if (options.suggest === true) return { told: '', policies: [], place: { account, region } };
  throw wrongInput(
    'found nobody to ask about, allowed: --as <role>, --policy <file>, or --suggest alone for a policy that would be enough. Give one of them.',
  );
}

function checkPlace(account: string, region: string): void {
  if (account !== '*' && !names.accountId.pattern.test(account)) {
    throw wrongInput(`--account: found ${formatValue(account)}, allowed: 16 digits`);
  }
  if (region !== '*' && !names.regionId.pattern.test(region)) {
    throw wrongInput(
      `--region: found ${formatValue(region)}, allowed: the id of a region, such as ap-southeast-1`,
    );
  }
}

/** A role as the settings have it. */
function roleOf(as: string, { account, region, settings: file }: PlanOptions): Identity {
  const role = readRole(as);
  const settings = loadSettings(file);
  const job = settings.identity.jobs.find(({ name }) => name === role);
  const permissions = jobPermissions(role, settings, { scope: job?.scope });
  return {
    told: roleText(role),
    policies: asPolicies(permissions),
    place: { account: account ?? settings.account.id, region: region ?? settings.region },
  };
}

const OPERATIONS: Readonly<Record<string, Operation>> = {
  create: 'create',
  read: 'read',
  update: 'update',
  delete: 'delete',
  'no-op': 'read',
};

/** The resources of a plan that are of this provider. @throws CliError for what is no plan. */
function changesOf(path: string): PlannedChange[] {
  const plan = planIn(path);
  const changes = field(plan, 'resource_changes');
  if (!isObject(plan) || field(plan, 'format_version') === undefined) {
    throw wrongInput(
      `${path}: found JSON that is no plan, allowed: what terraform show -json prints of one. Run terraform plan -out=plan.bin && terraform show -json plan.bin > ${path}`,
    );
  }
  const configuration = new PlanConfiguration(
    field(field(plan, 'configuration'), 'root_module'),
    field(plan, 'variables'),
  );
  return (isList(changes) ? changes : []).flatMap((one) => changeOf(one, configuration, path));
}

function planIn(path: string): Json {
  try {
    const source = readText(path);
    const plan = jsonOf(source, path);
    refuseRepeated(source, path);
    return plan;
  } catch (error) {
    throw error instanceof InputError ? wrongInput(error.message) : error;
  }
}

/** Nothing of what is wrong is quoted: plans hold secrets. */
function jsonOf(source: string, path: string): Json {
  try {
    return parseJson(source, path);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { found, place } = error;
    throw wrongInput(
      `${path}: found what is no JSON: ${found}${place === '' ? '' : ` at ${place}`}`,
    );
  }
}

function changeOf(one: Json, configuration: PlanConfiguration, path: string): PlannedChange[] {
  const type = field(one, 'type');
  const address = field(one, 'address');
  const change = field(one, 'change') ?? null;
  const actions = field(change, 'actions');
  if (typeof type !== 'string' || typeof address !== 'string' || !isList(actions)) {
    throw wrongInput(`${path}: found a change without type, address or actions, allowed: a plan`);
  }
  if (!type.startsWith('alicloud_')) return [];
  const operations = actions.flatMap((action) =>
    typeof action === 'string' ? (OPERATIONS[action] ?? []) : [],
  );
  const isData = field(one, 'mode') === 'data';
  const after = field(change, 'after') ?? null;
  const before = field(change, 'before') ?? null;
  const open = field(change, 'after_unknown') ?? null;
  const isLeftOut = (argument: string): boolean =>
    configuration.leavesOut(
      textOf(field(one, 'module_address')),
      `${isData ? 'data.' : ''}${type}.${textOf(field(one, 'name'))}`,
      argument,
    );
  const isThere = before !== null && !operations.includes('read');
  return [
    {
      address,
      type,
      isData,
      // A resource is read before it is changed or goes, and what is only forgotten is read too.
      operations: [
        ...(isThere || operations.length === 0 ? (['read'] as const) : []),
        ...operations,
      ],
      values: { ...objectOf(before), ...objectOf(after) },
      before: objectOf(before),
      // What is known later and nobody sets is computed: it is not there yet.
      unknown: Object.entries(objectOf(open)).flatMap(([key, value]) =>
        holdsTrue(value) && !isLeftOut(key) ? [key] : [],
      ),
    },
  ];
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function holdsTrue(value: Json): boolean {
  if (isList(value)) return value.some(holdsTrue);
  return isObject(value) ? Object.values(value).some(holdsTrue) : value === true;
}

function objectOf(value: Json): Readonly<Record<string, Json>> {
  return isObject(value) ? value : {};
}

const SHOWN = 3;

function text(
  { told }: Identity,
  changes: readonly PlannedChange[],
  judged: readonly Judged[],
  unknownTypes: readonly string[],
): string {
  const of = (is: Verdict['is']): readonly Judged[] =>
    judged.filter((one) => one.verdict.is === is);
  const counts = (['allowed', 'missing', 'denied', 'unknown'] as const).map(
    (is) => `${of(is).length} ${is}`,
  );
  const lines = [...of('denied'), ...of('missing'), ...of('unknown')].flatMap(lineOf);
  const types = unknownTypes.map(
    (address) => `UNKNOWN  ${address}: the calls of its type are not known`,
  );
  const perhaps = judged.filter(({ need }) => !need.isSure).length;
  const open = perhaps === 0 ? '' : ` ${perhaps} of them hang on what a plan does not tell.`;
  const head = `${changes.length} resources as ${told}: ${counts.join(', ')}.${open}`;
  return `${[head, ...(lines.length + types.length > 0 ? [''] : []), ...lines, ...types].join('\n')}\n`;
}

function lineOf({ need, verdict }: Judged): string[] {
  const { action, call, resources, isSure } = need;
  const on =
    resources === undefined || resources.join() === '*' ? '' : ` on ${resources.join(' and ')}`;
  const what = `${verdict.is.toUpperCase().padEnd(8)} ${action ?? call}${on}`;
  const why =
    verdict.is === 'denied'
      ? [`  by ${verdict.answer.statement?.policy.name ?? 'a policy'}`]
      : verdict.is === 'unknown'
        ? [`  ${verdict.why}`]
        : [];
  const left = need.for.length - SHOWN;
  const who = need.for.slice(0, SHOWN).join(', ') + (left > 0 ? `, and ${left} more` : '');
  const perhaps = isSure ? [] : ['  perhaps: the call hangs on what a plan does not tell'];
  return [what, ...why, ...perhaps, `  for ${who}`];
}

function json(
  { told }: Identity,
  _: readonly PlannedChange[],
  judged: readonly Judged[],
  unknownTypes: readonly string[],
): string {
  const needs = judged.map(({ need, verdict }) => ({
    call: need.call,
    action: need.action ?? null,
    resources: need.resources ?? null,
    for: need.for,
    sure: need.isSure,
    is: verdict.is,
    ...(verdict.is === 'denied' && { by: verdict.answer.statement?.policy.name ?? null }),
    ...(verdict.is === 'unknown' && { why: verdict.why }),
  }));
  return `${JSON.stringify({ as: told, needs, unknownTypes }, null, 2)}\n`;
}
