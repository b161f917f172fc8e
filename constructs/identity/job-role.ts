import type { RamPolicy } from '@cdktf/provider-alicloud/lib/ram-policy';
import type { RamRole } from '@cdktf/provider-alicloud/lib/ram-role';
import type { Construct } from 'constructs';
import type { Policy } from '../../policies/ram';
import {
  permissionsFor,
  permissionsOf,
  roleNameOf,
  roles,
  type ManagedNames,
  type Permissions,
  type Purpose,
  type RoleName,
  type Scope,
} from '../../policies/roles';
import { onAnyMap } from '../../settings/fields';
import { addIssue } from '../../settings/refinements';
import { withConstructPath } from '../errors';
import { anyText, common, known, knownAccountId, propsOf, validateProps } from '../props';
import { suppressReview } from '../review/suppressions';
import { literal } from './documents';
import { entryField, holderNameField, jobField, purposesField, scopeField } from './fields';
import { managedField, sessionHoursField } from './fields';
import { namedTrustOf, trustOf, type JobEntry } from './job-entry';
import { makeRole, PermittedRole } from './role-with-policies';

/** A job that is none of the baseline's. The guardrails of jobs stand above it. */
export interface OwnJob {
  /** What the role is called unless it is given another name. */
  readonly name: string;
  readonly title: string;
  /** At least one. */
  readonly purposes: readonly Purpose[];
}

export interface JobRoleProps {
  /** One of the jobs of the baseline, or one of your own. */
  readonly job: RoleName | OwnJob;
  /** The account that the role is in: 16 digits, known at synth. */
  readonly accountId: string;
  /**
   * 1 to 40 letters, digits and hyphens, unique in the account. A change replaces the role.
   *
   * @default - the name of the job, with hyphens
   */
  readonly roleName?: string;
  /**
   * Who may enter.
   *
   * @default - members of the account, with MFA; for break-glass and the deployer none: people have to be named
   */
  readonly entry?: JobEntry;
  /**
   * What the people in the role work on, by tag or by resource group.
   *
   * @default - none: the developer needs one
   */
  readonly scope?: Scope;
  /**
   * The region that changes are held to.
   *
   * @default - any
   */
  readonly region?: string;
  /**
   * Optional purposes, which `remoteCommands.grant` and its like give and guardrails make way for,
   * and purposes of one's own, which they stay above.
   *
   * @default - none
   */
  readonly granted?: readonly Purpose[];
  /**
   * Hours until the role must be assumed again, 1 to 12. Of break-glass always 1.
   *
   * @default 1
   */
  readonly sessionHours?: number;
  /** @default - what the job is, and for whom */
  readonly description?: string;
  /**
   * Of the deployer and the planner: names of what else the baseline makes.
   *
   * @default - nothing else: what begins as its own names do
   */
  readonly managed?: ManagedNames;
  /**
   * How the names begin of what the baseline makes for itself, which no job touches.
   *
   * @default 'alicloud-baseline-'
   */
  readonly ownPrefix?: string;
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, string>>;
}

const jobRoleFields = propsOf<JobRoleProps>({
  job: jobField,
  accountId: knownAccountId,
  roleName: holderNameField.optional(),
  entry: entryField.optional(),
  scope: known(scopeField).optional(),
  region: known(anyText).optional(),
  granted: purposesField.optional(),
  sessionHours: sessionHoursField.optional(),
  managed: managedField.optional(),
  description: anyText.optional(),
  ownPrefix: known(anyText).optional(),
  tags: common.tags,
}).superRefine(({ job, sessionHours = 1 }, context) => {
  if (job !== 'breakGlass' || sessionHours === 1) return;
  addIssue(context, '1, for break-glass', { fix: 'Drop it.' }, ['sessionHours']);
}, onAnyMap);

/**
 * A role with what one job needs, below guardrails, for an hour, entered by those who are named.
 * Where it does not fit into RAM's limits, or an entry is open, it is not made.
 */
export class JobRole extends PermittedRole {
  readonly role: RamRole;
  /** Purposes first, then guardrails, in the order of the data. */
  readonly policies: readonly RamPolicy[];
  /** The name as it was given, known at synth. */
  readonly name: string;
  readonly accountId: string;
  readonly ownPrefix: string | undefined;
  readonly permissions: Permissions;
  readonly trust: Policy;

  constructor(scope: Construct, id: string, props: JobRoleProps) {
    super(scope, id);
    validateProps(this, jobRoleFields, props);
    const { job, accountId, sessionHours = 1, description, tags } = props;
    const described = describeJob(job);
    this.name = props.roleName ?? described.name;
    this.accountId = accountId;
    this.ownPrefix = props.ownPrefix;
    const entry = props.entry ?? { by: 'members' };
    const { policy, trusted } =
      job === 'breakGlass' || job === 'deployer'
        ? namedTrustOf(this, job, accountId, entry)
        : trustOf(this, accountId, entry);
    this.trust = policy;
    this.permissions = this.permit(props, entry);
    const { role, policies } = makeRole(this, {
      name: this.name,
      description: description ?? literal(described.description),
      sessionHours,
      tags,
      trust: policy,
      trusted,
      permissions: this.permissions,
    });
    this.role = role;
    this.policies = policies;
    if (job === 'breakGlass' || job === 'deployer') this.acceptWhatItIsFor(job);
  }

  /** What a policy allows that no other role has says so to whoever reviews it. */
  private acceptWhatItIsFor(job: keyof typeof ACCEPTED): void {
    for (const { policy: part, rule, reason } of ACCEPTED[job]) {
      for (const policy of this.policies.filter(({ node }) => node.path.includes(part))) {
        suppressReview(policy, { rule, reason, until: 'never' });
      }
    }
  }

  private permit(props: JobRoleProps, entry: JobEntry): Permissions {
    const { job, accountId: account, scope, region, granted = [], ownPrefix, managed } = props;
    const networks = job === 'breakGlass' && entry.by === 'members' ? entry.networks : undefined;
    const binding = {
      account,
      ...(scope && { scope }),
      ...(region !== undefined && { region }),
      ...(ownPrefix !== undefined && { ownPrefix }),
      ...(managed && { managed }),
    };
    return withConstructPath(this, () => {
      if (typeof job === 'string') {
        return permissionsOf(job, { ...binding, granted, ...(networks && { networks }) });
      }
      const purposes = [...job.purposes, ...granted];
      return permissionsFor('job', purposes, binding);
    });
  }
}

interface Accepted {
  /** A part of the path of the policy that it is about. */
  readonly policy: string;
  readonly rule: string;
  readonly reason: string;
}

const DEPLOYS = 'Whoever deploys the baseline makes';

/** What is found in policies of roles that are for just that. */
const ACCEPTED: Readonly<Record<'breakGlass' | 'deployer', readonly Accepted[]>> = {
  breakGlass: [
    {
      policy: '-everything',
      rule: 'ram-policy-no-full-administrator',
      reason: 'Break-glass repairs whatever is broken, below guardrails, for an hour, with MFA',
    },
  ],
  deployer: [
    {
      policy: '-people-and-roles',
      rule: 'ram-policy-no-privilege-escalation',
      reason: `${DEPLOYS} the rules of passwords and of signing in, which are the whole account's`,
    },
    {
      policy: '-disks-keys-and-backups',
      rule: 'ram-policy-audit-protected',
      reason: `${DEPLOYS} rules of Cloud Config, which RAM cannot tell apart by their names`,
    },
    {
      policy: '-disks-keys-and-backups',
      rule: 'ram-policy-secrets-limited',
      reason: `${DEPLOYS} keys and says who may use them: RAM cannot tell keys apart by their names`,
    },
  ],
};

function describeJob(job: RoleName | OwnJob): {
  readonly name: string;
  readonly description: string;
} {
  if (typeof job !== 'string') return { name: job.name, description: job.title };
  const { title, forWhom } = roles[job];
  return { name: roleNameOf({ name: job }), description: `${title}. ${forWhom}` };
}
