import rule from '../../../../policies/rules/sharing/sharing-accounts-listed';
import { testRule, UNKNOWN } from '../rule-tester';

const OTHER = '6543210987654321';
const fail = (path: string, account = OTHER) => ({
  fail: `shared with ${account}, which is not among the accounts that are known`,
  path,
});
const options = { 'sharing-accounts-listed': { accounts: [OTHER] } };

const image = (account_id: string) => ({
  alicloud_image_share_permission: { i: { image_id: 'm-1', account_id } },
});
const IMAGE = 'alicloud_image_share_permission.i';
const SHARE = 'alicloud_resource_manager_resource_share.s';
const TARGET = 'alicloud_resource_manager_shared_target.t';
const share = (more: object) => ({
  alicloud_resource_manager_resource_share: { s: { resource_share_name: 's', ...more } },
});
const target = (target_id: string) => ({
  alicloud_resource_manager_shared_target: {
    t: { resource_share_id: '${alicloud_resource_manager_resource_share.s.id}', target_id },
  },
});
const endpointUser = (user_id: string) => ({
  alicloud_privatelink_vpc_endpoint_service_user: { u: { service_id: 'epsrv-1', user_id } },
});
const peer = (more: object) => ({
  alicloud_vpc_peer_connection: {
    p: { vpc_id: 'vpc-1', accepting_vpc_id: 'vpc-2', accepting_region_id: 'cn-beijing', ...more },
  },
});
const PEER = 'alicloud_vpc_peer_connection.p';

testRule(rule, {
  pass: {
    'an account that is listed': { resources: image(OTHER), options, gives: { [IMAGE]: 'pass' } },
    'a share that stays in the organisation': {
      resources: { ...share({ targets: [OTHER] }), ...target(OTHER) },
      gives: { [SHARE]: 'pass', [TARGET]: 'pass' },
    },
    'a share that stays there, with whomever': {
      resources: share({ targets: UNKNOWN }),
      gives: { [SHARE]: 'pass' },
    },
    'a folder of the organisation': {
      resources: {
        alicloud_resource_manager_shared_target: {
          t: { resource_share_id: 'rs-1', target_id: 'fd-1' },
        },
      },
      gives: { [TARGET]: 'pass' },
    },
    'a user of this account, by a private link': {
      resources: {
        alicloud_ram_user: { alice: { name: 'alice' } },
        ...endpointUser('${alicloud_ram_user.alice.id}'),
      },
      gives: { 'alicloud_privatelink_vpc_endpoint_service_user.u': 'pass' },
    },
  },
  fail: {
    'an image': { resources: image(OTHER), gives: { [IMAGE]: fail('account_id') } },
    'another account than is listed': {
      resources: image('1111111111111111'),
      options,
      gives: { [IMAGE]: fail('account_id', '1111111111111111') },
    },
    'images that a pipeline makes, for the second account': {
      resources: {
        alicloud_ecs_image_pipeline: {
          i: { base_image: 'm-1', base_image_type: 'IMAGE', add_account: [OTHER, '2'] },
        },
      },
      options,
      gives: { 'alicloud_ecs_image_pipeline.i': ['pass', fail('add_account[1]', '2')] },
    },
    'a way into the network, told as a number': {
      resources: {
        alicloud_express_connect_router_grant_association: {
          g: {
            ecr_id: 'ecr-1',
            ecr_owner_ali_uid: 6543210987654321,
            instance_id: 'vpc-1',
            instance_region_id: 'cn-beijing',
            instance_type: 'VPC',
          },
        },
      },
      gives: {
        'alicloud_express_connect_router_grant_association.g': fail('ecr_owner_ali_uid'),
      },
    },
    'each of the grants': {
      resources: {
        alicloud_cen_instance_grant: {
          g: { cen_id: 'cen-1', cen_owner_id: OTHER, child_instance_id: 'vpc-1' },
        },
        alicloud_cloud_connect_network_grant: {
          g: { ccn_id: 'ccn-1', cen_id: 'cen-1', cen_uid: OTHER },
        },
      },
      gives: {
        'alicloud_cen_instance_grant.g': fail('cen_owner_id'),
        'alicloud_cloud_connect_network_grant.g': fail('cen_uid'),
      },
    },
    'a share that may leave the organisation': {
      resources: {
        ...share({ targets: [OTHER], allow_external_targets: true }),
        ...target('1111111111111111'),
      },
      gives: {
        [SHARE]: fail('targets[0]'),
        [TARGET]: fail('target_id', '1111111111111111'),
      },
    },
    'everybody, by a private link': {
      resources: endpointUser('*'),
      gives: { 'alicloud_privatelink_vpc_endpoint_service_user.u': fail('user_id', '*') },
    },
    'a peer': {
      resources: peer({ accepting_ali_uid: OTHER }),
      gives: { [PEER]: fail('accepting_ali_uid') },
    },
  },
  absent: {
    'a peer in the own account': { resources: peer({}), gives: { [PEER]: 'pass' } },
    'a share with nobody': {
      resources: share({ allow_external_targets: true }),
      gives: { [SHARE]: 'pass' },
    },
  },
  unknown: {
    'which account': {
      resources: image(UNKNOWN),
      gives: { [IMAGE]: { unknown: `${IMAGE} account_id` } },
    },
    'which accounts, and whether outside': {
      resources: share({ targets: UNKNOWN, allow_external_targets: true }),
      gives: { [SHARE]: { unknown: `${SHARE} targets` } },
    },
    'whether a share may leave the organisation': {
      resources: share({ targets: [OTHER], allow_external_targets: UNKNOWN }),
      gives: { [SHARE]: { unknown: `${SHARE} allow_external_targets` } },
    },
  },
});
