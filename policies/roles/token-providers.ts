import type { PipelineSettings } from '../../settings';

/** Who signs the tokens of pipelines that are the public's own. */
export const publicIssuers = {
  github: 'https://token.actions.githubusercontent.com',
  gitlab: 'https://gitlab.com',
} as const;

/** Who signs the tokens of a pipeline, as RAM knows it. */
export interface TokenProvider {
  /** Name of the OIDC provider in RAM. */
  readonly name: string;
  /** An address that begins with https. */
  readonly issuer: string;
  /** What tokens are asked for. */
  readonly audience: string;
  /** Somebody else made it in RAM, and looks after it. */
  readonly isThere: boolean;
}

type Source = PipelineSettings['from'];

const FOR_RAM = 'sts.aliyuncs.com';

/** Of an organisation with a provider of its own, told apart by how its id begins. */
const short = (id: string): string => id.slice(0, 8);

/** An account has one provider for each issuer: pipelines of one issuer share it. */
export function tokenProviderOf(from: Source): TokenProvider {
  const made = { isThere: false, audience: FOR_RAM };
  switch (from.on) {
    case 'github':
    case 'gitlab':
      return { ...made, name: from.provider ?? from.on, issuer: publicIssuers[from.on] };
    case 'azureDevops':
      return {
        name: `azure-devops-${short(from.organizationId)}`,
        issuer: `https://vstoken.dev.azure.com/${from.organizationId}`,
        audience: 'api://AzureADTokenExchange',
        isThere: false,
      };
    case 'bitbucket':
      return {
        name: `bitbucket-${from.workspace}`,
        issuer: `https://api.bitbucket.org/2.0/workspaces/${from.workspace}/pipelines-config/identity/oidc`,
        audience: `ari:cloud:bitbucket::workspace/${from.workspaceId}`,
        isThere: false,
      };
    case 'circleci':
      return {
        name: `circleci-${short(from.organizationId)}`,
        issuer: `https://oidc.circleci.com/org/${from.organizationId}`,
        audience: from.organizationId,
        isThere: false,
      };
    case 'kubernetes':
      return {
        name: `ack-rrsa-${from.cluster}`,
        issuer: from.issuer,
        audience: FOR_RAM,
        isThere: true,
      };
  }
}
