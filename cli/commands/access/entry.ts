import type { Context, Policy, Principal } from '../../../policies/ram';
import {
  breakGlassTrust,
  memberTrust,
  pipelineTrust,
  samlTrust,
  tokenProviderOf,
} from '../../../policies/roles';
import type { RoleName } from '../../../policies/roles';
import type { JobSettings, PipelineSettings, Settings } from '../../../settings';

/** Who enters a role, and whom it trusts, as the baseline sets both up. */
export interface Entry {
  readonly caller: Principal;
  readonly trust: Policy;
  /** What RAM is told besides when somebody enters. */
  readonly context: Context;
}

/** @throws BaselineError where the settings have nobody for the emergency. */
export function entryOf(role: RoleName, job: JobSettings | undefined, settings: Settings): Entry {
  const account = settings.account.id;
  const { login, people } = settings.identity;
  const provider = job?.singleSignOn;
  if (provider !== undefined) {
    const trust = samlTrust({ account, provider, site: settings.account.site });
    const [statement] = trust.statements;
    const id = `acs:ram::${account}:saml-provider/${provider}`;
    const context = { ...statement?.condition?.StringEquals };
    return { caller: { type: 'Federated', id }, trust, context };
  }
  const names = people.filter(({ jobs }) => jobs.includes(role)).map(({ userName }) => userName);
  const [member = 'member'] = names;
  const caller = { type: 'RAM', id: `acs:ram::${account}:user/${member}` } as const;
  if (role === 'breakGlass') {
    const users = job === undefined ? [member] : names;
    const trust = breakGlassTrust({ account, users, ...given(login.allowedNetworks) });
    return { caller, trust, context: {} };
  }
  const users = role === 'deployer' ? { users: job === undefined ? [member] : names } : {};
  const trust = memberTrust({ account, ...users, ...given(job?.networks ?? []) });
  return { caller, trust, context: {} };
}

/** A token of the pipeline, as its platform signs it. */
export function pipelineEntry({ from }: PipelineSettings, account: string): Entry {
  const trust = pipelineTrust(from, account);
  const id = `acs:ram::${account}:oidc-provider/${tokenProviderOf(from).name}`;
  const { StringEquals = {}, StringLike = {} } = trust.statements[0]?.condition ?? {};
  const first = Object.entries({ ...StringEquals, ...StringLike }).map(
    ([key, values]): [string, readonly string[]] => [key, values.slice(0, 1)],
  );
  return { caller: { type: 'Federated', id }, trust, context: Object.fromEntries(first) };
}

function given(networks: readonly string[]): { readonly networks?: readonly string[] } {
  return networks.length > 0 ? { networks } : {};
}
