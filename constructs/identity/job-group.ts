import { RamGroup } from '@cdktf/provider-alicloud/lib/ram-group';
import { RamGroupPolicyAttachment } from '@cdktf/provider-alicloud/lib/ram-group-policy-attachment';
import type { RamPolicy } from '@cdktf/provider-alicloud/lib/ram-policy';
import { RamUserGroupAttachment } from '@cdktf/provider-alicloud/lib/ram-user-group-attachment';
import { Construct } from 'constructs';
import type { Policy } from '../../policies/ram';
import { asPolicies, memberPermissions, type Permissions } from '../../policies/roles';
import { z } from 'zod';
import { sameName, withConstructPath } from '../errors';
import { anyText, having, known, propsOf, validateProps } from '../props';
import { holderNameField, jobRoleField } from './fields';
import type { JobRole } from './job-role';
import { attachPolicies } from './packed-policies';
import type { Person } from './person';

export interface JobGroupProps {
  /** The role that members may assume, and no other. */
  readonly role: JobRole;
  /**
   * 1 to 40 letters, digits and hyphens, unique in the account. Not the name of the role, whose
   * policies have names like those of the group. A change replaces the group.
   *
   * @default - the name of the role and `-members`
   */
  readonly groupName?: string;
  /**
   * The last day on which members may assume the role, as `YYYY-MM-DD` in UTC.
   *
   * @default - for ever
   */
  readonly until?: string;
  /**
   * Who is in the group.
   *
   * @default - nobody
   */
  readonly people?: readonly Person[];
}

const jobGroupFields = propsOf<JobGroupProps>({
  role: jobRoleField,
  groupName: holderNameField.optional(),
  until: known(anyText).optional(),
  people: z
    .array(
      having(
        { userName: known(anyText), resource: having({ name: anyText }, 'a user') },
        'a Person',
      ),
      {
        error: 'a list of people',
      },
    )
    .optional(),
});

/**
 * The people of one job. As themselves they may assume its role, with MFA, and change their
 * password; their MFA device is looked after by `Person`. The guardrails are theirs too.
 */
export class JobGroup extends Construct {
  readonly group: RamGroup;
  /** Purposes first, then guardrails, in the order of the data. */
  readonly policies: readonly RamPolicy[];
  /** The name as it was given, known at synth. */
  readonly name: string;
  readonly permissions: Permissions;

  constructor(scope: Construct, id: string, props: JobGroupProps) {
    super(scope, id);
    validateProps(this, jobGroupFields, props);
    const { role, people = [] } = props;
    this.name = props.groupName ?? `${role.name}-members`;
    if (this.name === role.name) throw sameName(this, 'groupName', this.name);
    this.permissions = withConstructPath(this, () =>
      memberPermissions({
        account: role.accountId,
        roles: [role.name],
        ...(role.ownPrefix !== undefined && { ownPrefix: role.ownPrefix }),
        ...(props.until !== undefined && { until: props.until }),
      }),
    );
    this.group = new RamGroup(this, 'Resource', {
      groupName: this.name,
      comments: `May assume the role ${role.name}${props.until === undefined ? '' : ` until ${props.until}`}`,
      force: false,
    });
    this.policies = attachPolicies(
      this,
      this.name,
      this.permissions,
      (part, attachment) =>
        new RamGroupPolicyAttachment(part, 'Attachment', {
          groupName: this.group.groupName,
          ...attachment,
        }),
    );
    this.enrol(people);
  }

  /** The name, as others refer to it: known at plan, unlike the id. */
  get groupName(): string {
    return this.group.groupName;
  }

  /** What is attached, a purpose or a guardrail each: what `evaluate` takes. */
  get policiesAsData(): readonly Policy[] {
    return asPolicies(this.permissions);
  }

  private enrol(people: readonly Person[]): void {
    const members = new Construct(this, 'Members');
    const seen = new Set<string>();
    for (const { userName, resource } of people) {
      if (seen.has(userName)) throw sameName(this, 'people', userName);
      seen.add(userName);
      new RamUserGroupAttachment(members, userName, {
        userName: resource.name,
        groupName: this.group.groupName,
      });
    }
  }
}
