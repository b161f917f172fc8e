import type { Context } from '../../../policies/ram';
import { asPolicies, permissionsOf, RoleError } from '../../../policies/roles';
import type { PermissionOptions, Permissions, RoleName, Scope } from '../../../policies/roles';
import { loadSettings } from '../../../settings';
import { oneLine, show } from '../../../settings/show';
import { wrongInput } from '../../exit';
import { readContext, readPair } from './context';
import type { ContextOptions } from './context';
import { readRole } from './role-names';

export interface CanOptions extends ContextOptions {
  readonly settings?: string;
  readonly mfa: boolean;
  readonly scopeTag?: string;
  readonly scopeGroup?: string;
  readonly scopePrefix?: string;
  readonly format: 'text' | 'json';
}

export interface Question {
  readonly role: RoleName;
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

/** The scope where nobody says otherwise: settings have none yet. Told in the help and the answer. */
const DEFAULT_TAG = { key: 'team', value: 'example' };
const DEFAULT_PREFIX = 'example-';

export function readQuestion(
  roleName: string,
  actionText: string,
  resourceTexts: readonly string[],
  options: CanOptions,
): Question {
  const role = readRole(roleName);
  const action = readAction(actionText);
  const settings = loadSettings(options.settings);
  const { account, region } = settings;
  const { scope, told } = readScope(options);
  const networks = settings.identity.login.allowedNetworks;
  const permissions = bound(role, {
    account: account.id,
    scope,
    ...(networks.length > 0 && { networks }),
  });
  return {
    role,
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

function bound(role: RoleName, options: PermissionOptions): Permissions {
  try {
    return permissionsOf(role, options);
  } catch (thrown) {
    if (thrown instanceof RoleError) throw wrongInput(oneLine(thrown.message));
    throw thrown;
  }
}

function readAction(text: string): string {
  if (/^[a-z][a-z0-9-]{0,63}:[a-z][a-z0-9]{0,127}$/i.test(text)) return text;
  const hint = /[*?]/.test(text) ? ' One action at a time, without wildcards.' : '';
  throw wrongInput(
    `action: found ${show(text)}, allowed: <service>:<name>, such as ecs:StartInstance.${hint}`,
  );
}

function readResource(text: string, account: string, region: string): string {
  const filled = text.replaceAll('{account}', account).replaceAll('{region}', region);
  const arn = /^acs:[a-z0-9-]+:[a-z0-9*-]*:(?:\d{16}|\*)?:[^\p{C}\p{Z}{}]+$/u;
  if (filled === '*' || (filled.length <= 2048 && arn.test(filled))) return filled;
  throw wrongInput(
    `resource: found ${show(text)}, allowed: *, or acs:<service>:<region>:<account>:<what>, such as acs:ecs:${region}:{account}:instance/i-1; {account} and {region} stand for those of the settings`,
  );
}

function readScope({ scopeTag, scopeGroup, scopePrefix }: CanOptions): {
  readonly scope: Scope;
  readonly told: string;
} {
  if (scopeGroup !== undefined) {
    const namePrefix = scopePrefix ?? DEFAULT_PREFIX;
    const scope = { resourceGroup: scopeGroup, namePrefix };
    return { scope, told: `resource group ${oneLine(scopeGroup)}, names ${oneLine(namePrefix)}*` };
  }
  const tag =
    scopeTag === undefined
      ? DEFAULT_TAG
      : readPair('--scope-tag', scopeTag, 'key=value, such as team=payments');
  const isDefault = scopeTag === undefined;
  const namePrefix = scopePrefix ?? `${tag.value}-`;
  const own = oneLine(`tag ${tag.key}=${tag.value}, names ${namePrefix}*`);
  const told = `${own}${isDefault ? ' (the default: say yours with --scope-tag)' : ''}`;
  return { scope: { tag, namePrefix }, told };
}
