import { oneLine } from '../../../alicloud/printable';
import type { Context } from '../../../policies/ram';
import {
  asPolicies,
  jobPermissions,
  pipelinePermissions,
  tokenHolderOf,
} from '../../../policies/roles';
import type { Permissions, RoleName, Scope } from '../../../policies/roles';
import { loadSettings } from '../../../settings';
import type { JobSettings, PipelineSettings, ScopeSettings } from '../../../settings';
import { formatValue } from '../../../settings/format-value';
import { wrongInput } from '../../exit';
import { readContext, readPair } from './context';
import type { ContextOptions } from './context';
import { entryOf, pipelineEntry } from './entry';
import type { Entry } from './entry';
import { readRole, roleText } from './role-names';

export interface CanOptions extends ContextOptions {
  readonly settings?: string;
  readonly mfa: boolean;
  readonly scopeTag?: string;
  readonly scopeGroup?: string;
  readonly scopePrefix?: string;
  readonly format: 'text' | 'json';
}

export interface Question {
  /** The job that it is the role of. */
  readonly role: RoleName;
  /** What it is called in RAM. */
  readonly roleName: string;
  /** The pipeline whose role it is, and whose token it is entered with. Default: people's role. */
  readonly pipeline?: { readonly name: string; readonly holder: string };
  readonly entry: Entry;
  readonly account: string;
  readonly region: string;
  readonly action: string;
  /** None: whether any resource of the account would do. */
  readonly resources: readonly string[];
  readonly mfa: boolean;
  readonly context: Context;
  readonly permissions: Permissions;
  /** For people: what the role is held to. Only where the role has a scope. */
  readonly scope: string | undefined;
}

/** The scope where neither the question nor the settings have one. */
const EXAMPLE: ScopeSettings = { tag: { key: 'team', value: 'example' } };

/** What a pipeline may do, in the role that it enters with its token. */
export function readPipelineQuestion(
  pipeline: PipelineSettings,
  actionText: string,
  resourceTexts: readonly string[],
  options: CanOptions,
): Question {
  const action = readAction(actionText);
  const settings = loadSettings(options.settings);
  const { account, region } = settings;
  const { name, job, scope } = pipeline;
  const permissions = pipelinePermissions(pipeline, settings, { scope });
  return {
    role: job,
    roleName: name,
    pipeline: { name, holder: tokenHolderOf(pipeline.from) },
    entry: pipelineEntry(pipeline, account.id),
    account: account.id,
    region,
    action,
    resources: resourceTexts.map((text) => readResource(text, account.id, region)),
    mfa: false,
    context: readContext(options, asPolicies(permissions)),
    permissions,
    scope: scope && oneLine(`${inWords(scope)} (of the settings)`),
  };
}

export function readQuestion(
  roleName: string,
  actionText: string,
  resourceTexts: readonly string[],
  options: CanOptions,
): Question {
  const role = readRole(roleName);
  const action = readAction(actionText);
  const settings = loadSettings(options.settings);
  const { account, region, identity } = settings;
  const job = identity.jobs.find(({ name }) => name === role);
  const { scope, told } = readScope(options, job);
  const permissions = jobPermissions(role, settings, { scope });
  return {
    role,
    roleName: job?.roleName ?? roleText(role),
    entry: entryOf(role, job, settings),
    account: account.id,
    region,
    action,
    resources: resourceTexts.map((text) => readResource(text, account.id, region)),
    mfa: options.mfa,
    context: readContext(options, asPolicies(permissions)),
    permissions,
    scope: role === 'developer' ? told : undefined,
  };
}

function readAction(text: string): string {
  if (/^[a-z][a-z0-9-]{0,63}:[a-z][a-z0-9]{0,127}$/i.test(text)) return text;
  const hint = /[*?]/.test(text) ? ' One action at a time, without wildcards.' : '';
  throw wrongInput(
    `action: found ${formatValue(text)}, allowed: <service>:<name>, such as ecs:StartInstance.${hint}`,
  );
}

function readResource(text: string, account: string, region: string): string {
  const filled = text.replaceAll('{account}', account).replaceAll('{region}', region);
  const arn = /^acs:[a-z0-9-]+:[a-z0-9*-]*:(?:\d{16}|\*)?:[^\p{C}\p{Z}{}]+$/u;
  if (filled === '*' || (filled.length <= 2048 && arn.test(filled))) return filled;
  throw wrongInput(
    `resource: found ${formatValue(text)}, allowed: *, or acs:<service>:<region>:<account>:<what>, such as acs:ecs:${region}:{account}:instance/i-1; {account} and {region} stand for those of the settings`,
  );
}

interface ToldScope {
  readonly scope: Scope;
  readonly told: string;
}

/** The scope of the question, else of the settings, else an example. */
function readScope(options: CanOptions, job: JobSettings | undefined): ToldScope {
  const asked = askedScope(options);
  const { scopePrefix } = options;
  const scope = asked ?? job?.scope ?? EXAMPLE;
  const where = asked ? '' : job?.scope ? ' (of the settings)' : ' (an example)';
  const bound = scopePrefix === undefined ? scope : { ...scope, namePrefix: scopePrefix };
  return { scope: bound, told: oneLine(`${inWords(bound)}${where}`) };
}

function askedScope({ scopeTag, scopeGroup, scopePrefix }: CanOptions): Scope | undefined {
  if (scopeGroup !== undefined) {
    return { resourceGroup: scopeGroup, namePrefix: scopePrefix ?? 'example-' };
  }
  if (scopeTag === undefined) return undefined;
  return { tag: readPair('--scope-tag', scopeTag, 'key=value, such as team=payments') };
}

function inWords(scope: Scope): string {
  if (!('tag' in scope)) {
    return `resource group ${scope.resourceGroup}, names ${scope.namePrefix}*`;
  }
  const { key, value } = scope.tag;
  return `tag ${key}=${value}, names ${scope.namePrefix ?? `${value}-`}*`;
}
