import type { Given, Said } from './cloud';

export const name = (at: number): string => `user-${String(at).padStart(3, '0')}`;

/** An account with users, listed in pages, one of whom has a key, and one open port. */
export const account =
  (users: number, page: number) =>
  (action: string, given: Given): Said => {
    switch (action) {
      case 'GetCallerIdentity':
        return { AccountId: '1234567890123456' };
      case 'ListUsers': {
        const from = Number(given['Marker'] ?? '0');
        const to = Math.min(from + page, users);
        const User = Array.from({ length: to - from }, (_, at) => ({ UserName: name(from + at) }));
        return {
          Users: { User },
          IsTruncated: to < users,
          ...(to < users && { Marker: String(to) }),
        };
      }
      case 'GetUser':
        return { User: { UserName: given['UserName'], LastLoginDate: '2026-11-01T08:00:00Z' } };
      case 'GetUserMFAInfo':
        return given['UserName'] === name(0)
          ? { MFADevice: { SerialNumber: 'acs:ram::1234567890123456:mfa/one' } }
          : { refuse: 'EntityNotExist.User.MFADevice', status: 404 };
      case 'GetLoginProfile':
        return given['UserName'] === name(1)
          ? { LoginProfile: { MFABindRequired: false, CreateDate: '2026-01-01T00:00:00Z' } }
          : { refuse: 'EntityNotExist.User.LoginProfile', status: 404 };
      case 'ListAccessKeys':
        return {
          AccessKeys: {
            AccessKey:
              given['UserName'] === name(1)
                ? [
                    {
                      AccessKeyId: 'LTAIofTests',
                      Status: 'Active',
                      CreateDate: '2025-01-01T00:00:00Z',
                    },
                  ]
                : [],
          },
        };
      case 'GetAccessKeyLastUsed':
        return { AccessKeyLastUsed: { LastUsedDate: '' } };
      case 'DescribeRegions':
        return { Regions: { Region: [{ RegionId: 'cn-beijing' }] } };
      case 'DescribeSecurityGroups':
        return { SecurityGroups: { SecurityGroup: [{ SecurityGroupId: 'sg-1', VpcId: 'vpc-1' }] } };
      case 'DescribeSecurityGroupAttribute':
        return { InnerAccessPolicy: 'Accept', Permissions: { Permission: [OPEN] } };
      default:
        return EMPTY;
    }
  };

const OPEN = {
  ...{ Direction: 'ingress', IpProtocol: 'TCP', PortRange: '22/22', SourceCidrIp: '0.0.0.0/0' },
  ...{ Policy: 'Accept', Priority: 1, NicType: 'intranet', SecurityGroupRuleId: 'sgr-1' },
};
/** An answer that has none of anything. */
const EMPTY = {
  Groups: { Group: [] },
  Roles: { Role: [] },
  Policies: { Policy: [] },
  SecurityPreference: { LoginProfilePreference: { MFAOperationForLogin: 'independent' } },
  PasswordPolicy: { MinimumPasswordLength: 8 },
  OIDCProviders: { OIDCProvider: [] },
  SAMLProviders: { SAMLProvider: [] },
  Instances: { Instance: [] },
  EipAddresses: { EipAddress: [] },
  Disks: { Disk: [] },
  Snapshots: { Snapshot: [] },
  Images: { Image: [] },
  Items: { DBInstance: [] },
  TrailList: [],
  ...{ TotalCount: 0, TotalRecordCount: 0 },
};
