import type { Context, Policy, Principal } from '../../../policies/ram';
import {
  holders,
  jobTrust,
  pipelineTrust,
  SOMEBODY,
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
  const trust = jobTrust(role, settings);
  const provider = job?.singleSignOn;
  if (provider !== undefined) {
    const id = `acs:ram::${account}:saml-provider/${provider}`;
    const context = { ...trust.statements[0]?.condition?.StringEquals };
    return { caller: { type: 'Federated', id }, trust, context };
  }
  const [member = SOMEBODY] = holders(role, settings).map(({ userName }) => userName);
  const id = `acs:ram::${account}:user/${member}`;
  return { caller: { type: 'RAM', id }, trust, context: {} };
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
