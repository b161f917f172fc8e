import { EcsSnapshot } from '@cdktf/provider-alicloud/lib/ecs-snapshot';
import { RamPolicy } from '@cdktf/provider-alicloud/lib/ram-policy';
import { RamRolePolicyAttachment } from '@cdktf/provider-alicloud/lib/ram-role-policy-attachment';
import { RamUserPolicyAttachment } from '@cdktf/provider-alicloud/lib/ram-user-policy-attachment';
import { SecurityGroupRule } from '@cdktf/provider-alicloud/lib/security-group-rule';
import { TerraformStack, type TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { OWN_PREFIX } from '../../policies/roles';
import type { LockdownSettings, Region, Settings } from '../../settings';
import { accountProvider } from '../account-provider';
import { refused } from '../errors';
import { propsOf, settingsField, validateProps } from '../props';
import { guarded } from '../protection';
import { regionalProviders } from '../regional-providers';

export interface LockdownProps {
  /** What `loadSettings` gives: who and what is locked is under `incident.lockdown`. */
  readonly settings: Settings;
}

const lockdownFields = propsOf<LockdownProps>({
  settings: settingsField('account', 'identity', 'incident', 'region', 'tags'),
});

const DENY_ALL = JSON.stringify({
  Version: '1',
  Statement: [{ Effect: 'Deny', Action: ['*'], Resource: ['*'] }],
});

/**
 * On the bad day: named users and roles can do nothing, machines of named security groups are cut
 * off, and snapshots of named disks are kept. It belongs into a stack of its own, which is deployed in
 * seconds while the rest of the baseline stands as it is.
 *
 * A policy that denies holds sessions that are open, too, from their next call on. The provider has no
 * way to close a console whose password it did not set, to end a session, or to put one machine into
 * another group: `alicloud-baseline incident` prints commands for these.
 *
 * With the state `lifted` all is as it was before, and the evidence stays.
 */
export class Lockdown extends Construct {
  /** None where nobody is named, or it is lifted. */
  readonly policy: RamPolicy | undefined;
  /** By the id of the disk. */
  readonly evidence: ReadonlyMap<string, EcsSnapshot>;
  private readonly account: Settings['account'];

  constructor(scope: Construct, id: string, props: LockdownProps) {
    super(scope, id);
    validateProps(this, lockdownFields, props);
    const { settings } = props;
    this.account = settings.account;
    const { lockdown } = settings.incident;
    if (lockdown === undefined) {
      throw refused(this, {
        path: 'settings.incident.lockdown',
        found: 'nothing',
        allowed: 'who and what is locked',
        fix: 'Add it, or leave this construct out.',
      });
    }
    this.keepWayBackIn(settings, lockdown);
    const { state, users, roles, quarantine } = lockdown;
    const isLocked = state === 'locked';
    this.policy = isLocked && users.length + roles.length > 0 ? this.deny(users, roles) : undefined;
    if (isLocked)
      for (const { securityGroup, region } of quarantine) this.cutOff(securityGroup, region);
    this.evidence = this.keepEvidence(settings, lockdown);
  }

  /** Somebody has to be left who can lift it. */
  private keepWayBackIn({ identity }: Settings, { users, roles, state }: LockdownSettings): void {
    if (state === 'lifted') return;
    const job = identity.jobs.find(({ name }) => name === 'breakGlass');
    const role = job?.roleName ?? 'break-glass';
    if (roles.includes(role)) {
      throw refused(this, {
        path: 'settings.incident.lockdown.roles',
        found: `${role}, the role for emergencies`,
        allowed: 'roles that are not the way back in',
        fix: 'Lock the user who misused it, and take that user out of those who may enter.',
      });
    }
    const holders = identity.people.filter(({ jobs }) => jobs.includes('breakGlass'));
    if (holders.length > 0 && holders.every(({ userName }) => users.includes(userName))) {
      throw refused(this, {
        path: 'settings.incident.lockdown.users',
        found: 'everybody who may enter the role for emergencies',
        allowed: 'all but one of them at most',
        fix: 'Name somebody else under identity.people with the job breakGlass first, and deploy that.',
      });
    }
  }

  private deny(users: readonly string[], roles: readonly string[]): RamPolicy {
    const policy = new RamPolicy(this, 'Policy', {
      policyName: `${OWN_PREFIX}lockdown`,
      description: 'Denies everything, to whom it is attached',
      policyDocument: DENY_ALL,
      rotateStrategy: 'None',
      force: false,
    });
    const held = { policyName: policy.policyName, policyType: 'Custom' };
    for (const userName of users) {
      new RamUserPolicyAttachment(this, `User-${userName}`, { ...held, userName });
    }
    for (const roleName of roles) {
      new RamRolePolicyAttachment(this, `Role-${roleName}`, { ...held, roleName });
    }
    return policy;
  }

  /** Rules that drop at the strongest priority: of equal ones the rule that drops wins. */
  private cutOff(securityGroupId: string, region: Region | undefined): void {
    const place = new Construct(this, `Quarantine-${securityGroupId}`);
    for (const type of ['ingress', 'egress'] as const) {
      for (const whom of [{ cidrIp: '0.0.0.0/0' }, { ipv6CidrIp: '::/0' }]) {
        new SecurityGroupRule(place, `${type}-${'cidrIp' in whom ? 'IPv4' : 'IPv6'}`, {
          ...this.placed(region),
          securityGroupId,
          type,
          ipProtocol: 'all',
          portRange: '-1/-1',
          nicType: 'intranet',
          policy: 'drop',
          priority: 1,
          ...whom,
          description: 'Lockdown: nothing comes in and nothing goes out',
        });
      }
    }
  }

  private keepEvidence(
    { tags }: Settings,
    { evidence }: LockdownSettings,
  ): ReadonlyMap<string, EcsSnapshot> {
    return new Map(
      evidence.map(({ disk, region }) => [
        disk,
        new EcsSnapshot(this, `Evidence-${disk}`, {
          ...this.placed(region),
          diskId: disk,
          snapshotName: `evidence-${disk}`,
          description: 'Evidence: a disk as it was when it was locked down',
          ...(Object.keys(tags).length > 0 && { tags: { ...tags } }),
          ...guarded('keep'),
        }),
      ]),
    );
  }

  private placed(region: Region | undefined): { readonly provider?: TerraformProvider } {
    if (region === undefined) return {};
    const provider = regionalProviders(this, { account: this.account, regions: [region] }).get(
      region,
    );
    return provider === undefined ? {} : { provider };
  }
}

/** The stack of a lockdown, beside that of the baseline; none where the settings have none. */
export function lockdownStacks(app: Construct, settings: Settings): readonly TerraformStack[] {
  if (settings.incident.lockdown === undefined) return [];
  const stack = new TerraformStack(app, 'lockdown');
  accountProvider(stack, 'Account', settings);
  new Lockdown(stack, 'Lockdown', { settings });
  return [stack];
}
