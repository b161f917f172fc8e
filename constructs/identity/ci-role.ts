import type { RamPolicy } from '@cdktf/provider-alicloud/lib/ram-policy';
import type { RamRole } from '@cdktf/provider-alicloud/lib/ram-role';
import type { Construct } from 'constructs';
import { refused, withConstructPath } from '../errors';
import type { Policy } from '../../policies/ram';
import {
  githubTrust,
  gitlabTrust,
  permissionsFor,
  publicIssuers,
  oidcTrust,
  type GithubPin,
  type GrantedPurpose,
  type ManagedNames,
  type Permissions,
  type Purpose,
  type Scope,
} from '../../policies/roles';
import { literal } from './documents';
import { anyText, anyTexts, common, known, knownAccountId, propsOf, validateProps } from '../props';
import {
  holderNameField,
  oidcProviderField,
  pipelineField,
  scopeField,
  sessionHoursField,
} from './fields';
import { managedField, somePurposesField } from './fields';
import { choice } from '../../settings/fields';
import { audienceOf, resourcesOf, type NamedOidcProvider } from './job-entry';
import { OidcEntry } from './oidc-entry';
import { makeRole, PermittedRole } from './role-with-policies';

/** Workflows of one repository on GitHub. */
export interface GithubPipeline {
  readonly on: 'github';
  /** `owner/repository`, spelt as on GitHub. */
  readonly repository: string;
  /**
   * Ids of owner and repository, where GitHub puts them into subjects: of what was made, renamed or
   * moved since 15 July 2026.
   */
  readonly ids?: { readonly owner: string; readonly repository: string };
  /** Branches and environments, each by its whole name. */
  readonly from: readonly GithubPin[];
}

/** Pipelines of one project on GitLab. */
export interface GitlabPipeline {
  readonly on: 'gitlab';
  /** `group/project`, with subgroups between. */
  readonly project: string;
  /** Protected branches, each by its whole name. */
  readonly branches: readonly string[];
}

/** Whatever else shows tokens, such as Azure DevOps or a service account of a cluster. */
export interface TokenPipeline {
  readonly on: 'other';
  /** Whose tokens they are, for people. */
  readonly holder: string;
  /** Whole subjects. */
  readonly subjects: readonly string[];
  /** Of Bitbucket instead: subjects that end with the step that runs, a UUID of question marks. */
  readonly steps?: readonly string[];
}

export interface CiRoleProps {
  /** 1 to 40 letters, digits and hyphens, unique in the account. A change replaces the role. */
  readonly roleName: string;
  /** The account that the role is in: 16 digits, known at synth. */
  readonly accountId: string;
  /** Where tokens come from. */
  readonly pipeline: GithubPipeline | GitlabPipeline | TokenPipeline;
  /** What the pipeline does: at least one. Guardrails stay above them. */
  readonly purposes: readonly (GrantedPurpose | Purpose)[];
  /**
   * The OIDC provider. An account has one for each issuer: give it where roles share it, where
   * GitHub or GitLab is your own, and for tokens of others.
   *
   * @default - one is made for github.com or gitlab.com, named github or gitlab
   */
  readonly provider?: NamedOidcProvider;
  /**
   * Of the provider that is made: SHA-1 fingerprints of certificates of the issuer's authority.
   *
   * @default - those that RAM reads from the issuer
   */
  readonly fingerprints?: readonly string[];
  /**
   * What tokens are asked for.
   *
   * @default - the provider's client id, where it has one only
   */
  readonly audience?: string;
  /**
   * By whose guardrails the role is held: those of jobs, or those of who deploys the baseline.
   *
   * @default 'job'
   */
  readonly holder?: 'job' | 'deployer';
  /**
   * Of a pipeline that deploys or plans the baseline: names of what else it makes.
   *
   * @default - nothing else: what begins as its own names do
   */
  readonly managed?: ManagedNames;
  /**
   * What the purposes are held to that know a scope.
   *
   * @default - none
   */
  readonly scope?: Scope;
  /**
   * The region that changes are held to.
   *
   * @default - any
   */
  readonly region?: string;
  /**
   * Hours that a token is good for, 1 to 12.
   *
   * @default 1
   */
  readonly sessionHours?: number;
  /**
   * How the names begin of what the baseline makes for itself, which no pipeline touches.
   *
   * @default 'alicloud-baseline-'
   */
  readonly ownPrefix?: string;
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, string>>;
}

const ciRoleFields = propsOf<CiRoleProps>({
  roleName: holderNameField,
  accountId: knownAccountId,
  pipeline: pipelineField,
  purposes: somePurposesField,
  provider: oidcProviderField.optional(),
  fingerprints: anyTexts.optional(),
  audience: known(anyText).optional(),
  holder: known(choice(['job', 'deployer'], 'By whose guardrails.')).optional(),
  managed: managedField.optional(),
  scope: known(scopeField).optional(),
  region: known(anyText).optional(),
  sessionHours: sessionHoursField.optional(),
  ownPrefix: known(anyText).optional(),
  tags: common.tags,
});

/** A role for pipelines, entered with a token of one repository: there is no key to be stolen. */
export class CiRole extends PermittedRole {
  readonly role: RamRole;
  /** Purposes first, then guardrails, in the order of the data. */
  readonly policies: readonly RamPolicy[];
  /** The name as it was given, known at synth. */
  readonly name: string;
  readonly provider: NamedOidcProvider;
  readonly permissions: Permissions;
  readonly trust: Policy;

  constructor(scope: Construct, id: string, props: CiRoleProps) {
    super(scope, id);
    validateProps(this, ciRoleFields, props);
    const { pipeline, purposes, sessionHours = 1, tags, fingerprints } = props;
    this.name = props.roleName;
    this.provider = props.provider ?? this.ownProvider(pipeline, fingerprints);
    this.trust = this.trustOf(props, this.provider);
    this.permissions = withConstructPath(this, () =>
      permissionsFor(props.holder ?? 'job', purposes, {
        account: props.accountId,
        ...(props.scope && { scope: props.scope }),
        ...(props.managed && { managed: props.managed }),
        ...(props.region !== undefined && { region: props.region }),
        ...(props.ownPrefix !== undefined && { ownPrefix: props.ownPrefix }),
      }),
    );
    const { role, policies } = makeRole(this, {
      name: this.name,
      description: literal(`Pipelines of ${holderOf(pipeline)}`),
      sessionHours,
      tags,
      trust: this.trust,
      trusted: resourcesOf([this.provider]),
      permissions: this.permissions,
    });
    this.role = role;
    this.policies = policies;
  }

  private trustOf({ accountId, pipeline, audience }: CiRoleProps, from: NamedOidcProvider): Policy {
    const { providerName, issuer } = from;
    const token = {
      account: accountId,
      provider: providerName,
      issuer,
      audience: audienceOf(this, from, audience),
    };
    return withConstructPath(this, () => {
      if (pipeline.on === 'github') return githubTrust({ ...token, ...pipeline });
      if (pipeline.on === 'gitlab') return gitlabTrust({ ...token, ...pipeline });
      return oidcTrust({ ...token, ...pipeline });
    });
  }

  private ownProvider(
    pipeline: CiRoleProps['pipeline'],
    fingerprints: readonly string[] | undefined,
  ): OidcEntry {
    if (pipeline.on === 'other') {
      throw refused(this, {
        path: 'provider',
        found: 'none',
        allowed: 'the OIDC provider that vouches for them, as pipeline.on is other',
        fix: 'Make an OidcEntry of the issuer, or give the provider that is there by its name.',
      });
    }
    return new OidcEntry(this, 'Provider', {
      providerName: pipeline.on,
      issuer: publicIssuers[pipeline.on],
      ...(fingerprints && { fingerprints }),
    });
  }
}

function holderOf(pipeline: CiRoleProps['pipeline']): string {
  if (pipeline.on === 'github') return pipeline.repository;
  return pipeline.on === 'gitlab' ? pipeline.project : pipeline.holder;
}
