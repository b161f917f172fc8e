import { RamPolicy } from '@cdktf/provider-alicloud/lib/ram-policy';
import { RamRole } from '@cdktf/provider-alicloud/lib/ram-role';
import { RamRolePolicyAttachment } from '@cdktf/provider-alicloud/lib/ram-role-policy-attachment';
import { Construct } from 'constructs';

interface WatchRoleProps {
  readonly name: string;
  readonly accountId: string;
  readonly region: string;
  readonly projectName: string;
  readonly storeName: string;
  readonly readsBalance: boolean;
  readonly readsLeaks: boolean;
  readonly tags: Readonly<Record<string, string>> | undefined;
}

/** What the function may do: read bills, and write its own lines. Nothing else in the account. */
export class WatchRole extends Construct {
  readonly role: RamRole;
  readonly policy: RamPolicy;
  readonly attachment: RamRolePolicyAttachment;

  constructor(scope: Construct, id: string, props: WatchRoleProps) {
    super(scope, id);
    const { name, accountId, region, projectName, storeName, readsBalance, readsLeaks, tags } =
      props;
    this.role = new RamRole(this, 'Role', {
      roleName: name,
      description: 'The budget watch in Function Compute: reads bills',
      assumeRolePolicyDocument: JSON.stringify({
        Version: '1',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'sts:AssumeRole',
            Principal: { Service: ['fc.aliyuncs.com'] },
          },
        ],
      }),
      maxSessionDuration: 3600,
      force: false,
      ...(tags !== undefined && Object.keys(tags).length > 0 && { tags: { ...tags } }),
    });
    // The vendor's pages name the action both ways. Bills are no resource that a policy can name.
    const reads = [
      'bss:QueryAccountBill',
      'bssapi:QueryAccountBill',
      ...(readsBalance ? ['bssapi:QueryAccountBalance'] : []),
      ...(readsLeaks
        ? ['yundun-aegis:DescribeAccesskeyLeakList', 'yundun-sas:DescribeAccesskeyLeakList']
        : []),
    ];
    this.policy = new RamPolicy(this, 'Policy', {
      policyName: name,
      description: 'Reads bills, writes the lines of the budget watch',
      policyDocument: JSON.stringify({
        Version: '1',
        Statement: [
          { Effect: 'Allow', Action: reads, Resource: ['*'] },
          {
            Effect: 'Allow',
            Action: ['log:PostLogStoreLogs'],
            Resource: [
              `acs:log:${region}:${accountId}:project/${projectName}/logstore/${storeName}`,
            ],
          },
        ],
      }),
      rotateStrategy: 'DeleteOldestNonDefaultVersionWhenLimitExceeded',
      force: false,
    });
    this.attachment = new RamRolePolicyAttachment(this, 'Attachment', {
      roleName: this.role.roleName,
      policyName: this.policy.policyName,
      policyType: 'Custom',
    });
  }
}
