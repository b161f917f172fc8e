/** Resources of a configuration, by type and name. */
export type Resources = Readonly<Record<string, Readonly<Record<string, object>>>>;

/** Something that somebody does to what is deployed. */
export interface Edit {
  /** What it is done to, with all that this stands on. */
  readonly config: Resources;
  readonly call: string;
  /** `<type.name>` stands for the id of what was deployed. */
  readonly parameters: readonly string[];
  /** What drift is to tell of it, each with the call and its maker: written by hand. */
  readonly told: readonly string[];
}

const policy = (action: string): string =>
  JSON.stringify({
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: [action], Resource: ['*'] }],
  });
const trust = (principal: object): string =>
  JSON.stringify({
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: principal }],
  });
const OURS = trust({ Service: ['ecs.aliyuncs.com'] });
const FOREIGN = trust({ RAM: ['acs:ram::5500000000000005:root'] });
const READ = { policy_name: 'ReadOnlyAccess', policy_type: 'System' };
const READ_CALL = ['PolicyName=ReadOnlyAccess', 'PolicyType=System'];

const user = (name: string): Resources => ({ alicloud_ram_user: { [name]: { name } } });
const group = (name: string): Resources => ({
  alicloud_ram_group: { [name]: { group_name: name } },
});
const role = (name: string): Resources => ({
  alicloud_ram_role: { [name]: { role_name: name, assume_role_policy_document: OURS } },
});
const bucket = (name: string): Resources => ({
  alicloud_oss_bucket: { [name]: { bucket: `drift-${name}-1234` } },
});
const with_ = (...parts: readonly Resources[]): Resources =>
  parts.reduce<Record<string, Record<string, object>>>((all, part) => {
    for (const [type, named] of Object.entries(part)) all[type] = { ...all[type], ...named };
    return all;
  }, {});

/** The configuration of several edits at once. */
export const configOf = (edits: readonly Edit[]): Resources =>
  with_(...edits.map(({ config }) => config));

const NETWORK: Resources = {
  alicloud_vpc: { net: { vpc_name: 'net', cidr_block: '10.0.0.0/16' } },
  alicloud_vswitch: {
    net: {
      vpc_id: '${alicloud_vpc.net.id}',
      cidr_block: '10.0.1.0/24',
      zone_id: 'ap-southeast-1a',
    },
  },
  alicloud_security_group: {
    net: { security_group_name: 'net', vpc_id: '${alicloud_vpc.net.id}' },
  },
};
const securityGroup = (name: string): Resources =>
  with_(NETWORK, {
    alicloud_security_group: {
      [name]: { security_group_name: name, vpc_id: '${alicloud_vpc.net.id}' },
    },
  });
const machine = (name: string): Resources =>
  with_(NETWORK, {
    alicloud_instance: {
      [name]: {
        instance_name: name,
        instance_type: 'ecs.g7.large',
        image_id: 'aliyun_3_x64_20G_alibase_20250117.vhd',
        vswitch_id: '${alicloud_vswitch.net.id}',
        security_groups: ['${alicloud_security_group.net.id}'],
        system_disk_category: 'cloud_essd',
      },
    },
  });
const disk = (name: string): Resources => ({
  alicloud_ecs_disk: {
    [name]: { disk_name: name, zone_id: 'ap-southeast-1a', size: 40, category: 'cloud_essd' },
  },
});
const project = (name: string): Resources => ({
  alicloud_log_project: { [name]: { project_name: `drift-${name}-1234` } },
});
const logs = (name: string): Resources =>
  with_(project(name), {
    alicloud_log_store: {
      [name]: {
        project_name: `\${alicloud_log_project.${name}.project_name}`,
        logstore_name: name,
        retention_period: 365,
      },
    },
  });
const alert = (name: string): Resources =>
  with_(logs(name), {
    alicloud_log_alert: {
      [name]: {
        project_name: `\${alicloud_log_project.${name}.project_name}`,
        alert_name: name,
        alert_displayname: name,
        version: '2.0',
        type: 'default',
        threshold: 1,
        query_list: [
          {
            store: name,
            project: `\${alicloud_log_project.${name}.project_name}`,
            store_type: 'log',
            region: 'ap-southeast-1',
            query: '* | select count(1) as n',
            start: '-300s',
            end: 'now',
            chart_title: name,
          },
        ],
      },
    },
  });
const trail = (name: string): Resources =>
  with_(bucket(name), {
    alicloud_actiontrail_trail: {
      [name]: {
        trail_name: name,
        oss_bucket_name: `\${alicloud_oss_bucket.${name}.bucket}`,
        status: 'Enable',
        trail_region: 'All',
        event_rw: 'All',
      },
    },
  });
const key = (name: string): Resources => ({
  alicloud_kms_key: { [name]: { description: name, pending_window_in_days: 7 } },
});
const database = (name: string): Resources =>
  with_(NETWORK, {
    alicloud_db_instance: {
      [name]: {
        engine: 'MySQL',
        engine_version: '8.0',
        instance_type: 'mysql.n2.medium.1',
        instance_storage: 20,
        vswitch_id: '${alicloud_vswitch.net.id}',
        security_ips: ['10.0.0.0/16'],
      },
    },
  });
const accessKey = (name: string): Resources =>
  with_(user(name), {
    alicloud_ram_access_key: { [name]: { user_name: `\${alicloud_ram_user.${name}.name}` } },
  });
const login = (name: string): Resources =>
  with_(user(name), {
    alicloud_ram_login_profile: {
      [name]: {
        user_name: `\${alicloud_ram_user.${name}.name}`,
        password: 'Only-for-tests-1!',
        mfa_bind_required: true,
        password_reset_required: false,
      },
    },
  });
const customPolicy = (name: string): Resources => ({
  alicloud_ram_policy: {
    [name]: { policy_name: name, policy_document: policy('ecs:DescribeInstances') },
  },
});

const gone = (address: string): string => `${address}: gone`;
const changed = (address: string): string => `${address}: changed`;

/** Forty kinds and some more. */
export const edits: readonly Edit[] = [
  {
    config: with_(user('member'), group('team'), {
      alicloud_ram_user_group_attachment: {
        member: {
          user_name: '${alicloud_ram_user.member.name}',
          group_name: '${alicloud_ram_group.team.group_name}',
        },
      },
    }),
    call: 'Ram:RemoveUserFromGroup',
    parameters: ['UserName=member', 'GroupName=team'],
    told: [gone('alicloud_ram_user_group_attachment.member')],
  },
  {
    config: role('shop'),
    call: 'Ram:UpdateRole',
    parameters: ['RoleName=shop', `NewAssumeRolePolicyDocument=${FOREIGN}`],
    told: [changed('alicloud_ram_role.shop')],
  },
  {
    config: with_(bucket('opened'), {
      alicloud_oss_bucket_acl: {
        opened: { bucket: '${alicloud_oss_bucket.opened.bucket}', acl: 'private' },
      },
    }),
    call: 'Oss:PutBucketAcl',
    parameters: ['BucketName=drift-opened-1234', 'Acl=public-read'],
    told: [changed('alicloud_oss_bucket_acl.opened')],
  },
  {
    config: logs('short'),
    call: 'Sls:UpdateLogStore',
    parameters: ['project=drift-short-1234', 'logstore=short', 'ttl=1'],
    told: [changed('alicloud_log_store.short')],
  },
  {
    config: accessKey('off'),
    call: 'Ram:UpdateAccessKey',
    parameters: [
      'UserName=off',
      'UserAccessKeyId=<alicloud_ram_access_key.off>',
      'Status=Inactive',
    ],
    told: [changed('alicloud_ram_access_key.off')],
  },
  {
    config: trail('narrowed'),
    call: 'Actiontrail:UpdateTrail',
    parameters: ['Name=narrowed', 'EventRW=Write'],
    told: [changed('alicloud_actiontrail_trail.narrowed')],
  },
  // With it the recording ends, but where there is another trail.
  {
    config: trail('stopped'),
    call: 'Actiontrail:StopLogging',
    parameters: ['Name=stopped'],
    told: [changed('alicloud_actiontrail_trail.stopped')],
  },
  {
    config: with_(user('reader'), {
      alicloud_ram_user_policy_attachment: {
        reader: { user_name: '${alicloud_ram_user.reader.name}', ...READ },
      },
    }),
    call: 'Ram:DetachPolicyFromUser',
    parameters: ['UserName=reader', ...READ_CALL],
    told: [gone('alicloud_ram_user_policy_attachment.reader')],
  },
  {
    config: with_(group('readers'), {
      alicloud_ram_group_policy_attachment: {
        readers: { group_name: '${alicloud_ram_group.readers.group_name}', ...READ },
      },
    }),
    call: 'Ram:DetachPolicyFromGroup',
    parameters: ['GroupName=readers', ...READ_CALL],
    told: [gone('alicloud_ram_group_policy_attachment.readers')],
  },
  {
    config: with_(role('reading'), {
      alicloud_ram_role_policy_attachment: {
        reading: { role_name: '${alicloud_ram_role.reading.role_name}', ...READ },
      },
    }),
    call: 'Ram:DetachPolicyFromRole',
    parameters: ['RoleName=reading', ...READ_CALL],
    told: [gone('alicloud_ram_role_policy_attachment.reading')],
  },
  {
    config: user('leaver'),
    call: 'Ram:DeleteUser',
    parameters: ['UserName=leaver'],
    told: [gone('alicloud_ram_user.leaver')],
  },
  {
    config: role('unused'),
    call: 'Ram:DeleteRole',
    parameters: ['RoleName=unused'],
    told: [gone('alicloud_ram_role.unused')],
  },
  {
    config: customPolicy('wide'),
    call: 'Ram:CreatePolicyVersion',
    parameters: ['PolicyName=wide', `PolicyDocument=${policy('*')}`, 'SetAsDefault=true'],
    told: [changed('alicloud_ram_policy.wide')],
  },
  {
    config: customPolicy('dropped'),
    call: 'Ram:DeletePolicy',
    parameters: ['PolicyName=dropped'],
    told: [gone('alicloud_ram_policy.dropped')],
  },
  {
    config: accessKey('keyless'),
    call: 'Ram:DeleteAccessKey',
    parameters: ['UserName=keyless', 'UserAccessKeyId=<alicloud_ram_access_key.keyless>'],
    told: [gone('alicloud_ram_access_key.keyless')],
  },
  {
    config: login('shut'),
    call: 'Ram:DeleteLoginProfile',
    parameters: ['UserName=shut'],
    told: [gone('alicloud_ram_login_profile.shut')],
  },
  {
    config: login('loose'),
    call: 'Ram:UpdateLoginProfile',
    parameters: ['UserName=loose', 'MFABindRequired=false'],
    told: [changed('alicloud_ram_login_profile.loose')],
  },
  {
    config: trail('removed'),
    call: 'Actiontrail:DeleteTrail',
    parameters: ['Name=removed'],
    told: [gone('alicloud_actiontrail_trail.removed')],
  },
  {
    config: {
      alicloud_config_rule: {
        unwatched: {
          rule_name: 'unwatched',
          risk_level: 1,
          source_owner: 'ALIYUN',
          source_identifier: 'root-mfa-check',
          resource_types_scope: ['ACS::::Account'],
          config_rule_trigger_types: 'ScheduledNotification',
          maximum_execution_frequency: 'TwentyFour_Hours',
        },
      },
    },
    call: 'Config:DeleteConfigRules',
    parameters: ['ConfigRuleIds=<alicloud_config_rule.unwatched>'],
    told: [gone('alicloud_config_rule.unwatched')],
  },
  {
    config: machine('public'),
    call: 'Ecs:AllocatePublicIpAddress',
    parameters: ['InstanceId=<alicloud_instance.public>'],
    told: [changed('alicloud_instance.public')],
  },
  {
    config: with_(machine('roled'), role('stolen')),
    call: 'Ecs:AttachInstanceRamRole',
    parameters: ['InstanceIds=<alicloud_instance.roled>', 'RamRoleName=stolen'],
    told: [changed('alicloud_instance.roled')],
  },
  {
    config: with_(machine('moved'), securityGroup('other')),
    call: 'Ecs:JoinSecurityGroup',
    parameters: [
      'InstanceId=<alicloud_instance.moved>',
      'SecurityGroupId=<alicloud_security_group.other>',
    ],
    told: [changed('alicloud_instance.moved')],
  },
  {
    config: machine('halted'),
    call: 'Ecs:StopInstance',
    parameters: ['InstanceId=<alicloud_instance.halted>'],
    told: [changed('alicloud_instance.halted')],
  },
  {
    config: machine('released'),
    call: 'Ecs:DeleteInstance',
    parameters: ['InstanceId=<alicloud_instance.released>', 'Force=true'],
    told: [gone('alicloud_instance.released')],
  },
  {
    config: disk('wiped'),
    call: 'Ecs:DeleteDisk',
    parameters: ['DiskId=<alicloud_ecs_disk.wiped>'],
    told: [gone('alicloud_ecs_disk.wiped')],
  },
  {
    config: with_(disk('kept'), {
      alicloud_ecs_snapshot: {
        kept: { disk_id: '${alicloud_ecs_disk.kept.id}', snapshot_name: 'kept' },
      },
    }),
    call: 'Ecs:DeleteSnapshot',
    parameters: ['SnapshotId=<alicloud_ecs_snapshot.kept>'],
    told: [gone('alicloud_ecs_snapshot.kept')],
  },
  {
    config: securityGroup('empty'),
    call: 'Ecs:DeleteSecurityGroup',
    parameters: ['SecurityGroupId=<alicloud_security_group.empty>'],
    told: [gone('alicloud_security_group.empty')],
  },
  {
    config: with_(securityGroup('closed'), {
      alicloud_security_group_rule: {
        closed: {
          security_group_id: '${alicloud_security_group.closed.id}',
          type: 'ingress',
          ip_protocol: 'tcp',
          port_range: '443/443',
          cidr_ip: '192.0.2.0/24',
        },
      },
    }),
    call: 'Ecs:RevokeSecurityGroup',
    parameters: [
      'SecurityGroupId=<alicloud_security_group.closed>',
      'IpProtocol=tcp',
      'PortRange=443/443',
      'SourceCidrIp=192.0.2.0/24',
    ],
    told: [gone('alicloud_security_group_rule.closed')],
  },
  {
    config: {
      alicloud_fcv3_function: {
        worker: {
          function_name: 'worker',
          runtime: 'custom-container',
          handler: 'index.handler',
          memory_size: 512,
          cpu: 0.5,
          disk_size: 512,
          timeout: 60,
          custom_container_config: [
            { image: 'registry.ap-southeast-1.aliyuncs.com/acme/worker:1', port: 9000 },
          ],
        },
      },
    },
    call: 'FC:DeleteFunction',
    parameters: ['functionName=worker'],
    told: [gone('alicloud_fcv3_function.worker')],
  },
  {
    config: key('disabled'),
    call: 'Kms:DisableKey',
    parameters: ['KeyId=<alicloud_kms_key.disabled>'],
    told: [changed('alicloud_kms_key.disabled')],
  },
  {
    config: key('doomed'),
    call: 'Kms:ScheduleKeyDeletion',
    parameters: ['KeyId=<alicloud_kms_key.doomed>', 'PendingWindowInDays=7'],
    told: [changed('alicloud_kms_key.doomed')],
  },
  {
    config: bucket('emptied'),
    call: 'Oss:DeleteBucket',
    parameters: ['BucketName=drift-emptied-1234'],
    told: [gone('alicloud_oss_bucket.emptied')],
  },
  {
    config: with_(bucket('guarded'), {
      alicloud_oss_bucket_policy: {
        guarded: {
          bucket: '${alicloud_oss_bucket.guarded.bucket}',
          policy: JSON.stringify({
            Version: '1',
            Statement: [
              {
                Effect: 'Deny',
                Principal: ['*'],
                Action: ['oss:*'],
                Resource: ['acs:oss:*:*:drift-guarded-1234/*'],
                Condition: { Bool: { 'acs:SecureTransport': ['false'] } },
              },
            ],
          }),
        },
      },
    }),
    call: 'Oss:DeleteBucketPolicy',
    parameters: ['BucketName=drift-guarded-1234'],
    told: [gone('alicloud_oss_bucket_policy.guarded')],
  },
  {
    config: with_(bucket('reworded'), {
      alicloud_oss_bucket_policy: {
        reworded: {
          bucket: '${alicloud_oss_bucket.reworded.bucket}',
          policy: JSON.stringify({
            Version: '1',
            Statement: [
              {
                Effect: 'Deny',
                Principal: ['*'],
                Action: ['oss:*'],
                Resource: ['acs:oss:*:*:drift-reworded-1234/*'],
              },
            ],
          }),
        },
      },
    }),
    call: 'Oss:PutBucketPolicy',
    parameters: [
      'BucketName=drift-reworded-1234',
      `Policy=${JSON.stringify({
        Version: '1',
        Statement: [
          {
            Effect: 'Allow',
            Principal: ['*'],
            Action: ['oss:GetObject'],
            Resource: ['acs:oss:*:*:drift-reworded-1234/*'],
          },
        ],
      })}`,
    ],
    told: [changed('alicloud_oss_bucket_policy.reworded')],
  },
  {
    config: with_(bucket('versioned'), {
      alicloud_oss_bucket_versioning: {
        versioned: { bucket: '${alicloud_oss_bucket.versioned.bucket}', status: 'Enabled' },
      },
    }),
    call: 'Oss:PutBucketVersioning',
    parameters: ['BucketName=drift-versioned-1234', 'Status=Suspended'],
    told: [changed('alicloud_oss_bucket_versioning.versioned')],
  },
  {
    config: { alicloud_oss_account_public_access_block: { all: { block_public_access: true } } },
    call: 'Oss:DeletePublicAccessBlock',
    parameters: [],
    told: [changed('alicloud_oss_account_public_access_block.all')],
  },
  {
    config: database('lost'),
    call: 'Rds:DeleteDBInstance',
    parameters: ['DBInstanceId=<alicloud_db_instance.lost>'],
    told: [gone('alicloud_db_instance.lost')],
  },
  {
    config: database('wide'),
    call: 'Rds:ModifySecurityIps',
    parameters: ['DBInstanceId=<alicloud_db_instance.wide>', 'SecurityIps=0.0.0.0/0'],
    told: [changed('alicloud_db_instance.wide')],
  },
  {
    config: alert('silent'),
    call: 'Sls:DeleteAlert',
    parameters: ['project=drift-silent-1234', 'alertName=silent'],
    told: [gone('alicloud_log_alert.silent')],
  },
  {
    config: logs('burnt'),
    call: 'Sls:DeleteLogStore',
    parameters: ['project=drift-burnt-1234', 'logstore=burnt'],
    told: [gone('alicloud_log_store.burnt')],
  },
  {
    config: project('razed'),
    call: 'Sls:DeleteProject',
    parameters: ['project=drift-razed-1234'],
    told: [gone('alicloud_log_project.razed')],
  },
];

/** What nobody deployed, added to what is deployed; and something new that hangs on nothing. */
export const additions: readonly Edit[] = [
  {
    config: user('member'),
    call: 'Ram:CreateAccessKey',
    parameters: ['UserName=member'],
    told: ['alicloud_ram_user.member: added by hand alicloud_ram_access_key <id>'],
  },
  {
    config: role('shop'),
    call: 'Ram:AttachPolicyToRole',
    parameters: ['RoleName=shop', 'PolicyName=AdministratorAccess', 'PolicyType=System'],
    told: [
      'alicloud_ram_role.shop: added by hand alicloud_ram_role_policy_attachment role:AdministratorAccess:System:shop',
    ],
  },
  { config: {}, call: 'Ram:CreateUser', parameters: ['UserName=fresh'], told: [] },
  {
    config: user('member'),
    call: 'Ram:CreateLoginProfile',
    parameters: ['UserName=member', 'Password=Only-for-tests-1!'],
    told: ['alicloud_ram_user.member: added by hand alicloud_ram_login_profile member'],
  },
  {
    config: group('team'),
    call: 'Ram:AddUserToGroup',
    parameters: ['UserName=mallory', 'GroupName=team'],
    told: [
      'alicloud_ram_group.team: added by hand alicloud_ram_user_group_attachment team:mallory',
    ],
  },
  {
    config: securityGroup('closed'),
    call: 'Ecs:AuthorizeSecurityGroup',
    parameters: [
      'SecurityGroupId=<alicloud_security_group.closed>',
      'IpProtocol=tcp',
      'PortRange=22/22',
      'SourceCidrIp=0.0.0.0/0',
    ],
    told: ['alicloud_security_group.closed: added by hand alicloud_security_group_rule <id>'],
  },
];
