import { any, defineRule, not, texts, truth } from '../../review';
import type { Attribute, Model, Resource, Ternary } from '../../review';
import { eachNamed } from '../common/listed';
import { examplesOf } from '../common/setting-rule';
import { listOf } from '../common/whitelist';

/** By type: the argument that names who something is shared with, and whether it is a list. */
const SHARES: Readonly<Record<string, { readonly one?: string; readonly list?: string }>> = {
  alicloud_image_share_permission: { one: 'account_id' },
  alicloud_ecs_image_pipeline: { list: 'add_account' },
  alicloud_ecs_network_interface_permission: { one: 'account_id' },
  alicloud_cen_instance_grant: { one: 'cen_owner_id' },
  alicloud_cen_transit_router_grant_attachment: { one: 'cen_owner_id' },
  alicloud_cloud_connect_network_grant: { one: 'cen_uid' },
  alicloud_express_connect_grant_rule_to_cen: { one: 'cen_owner_id' },
  alicloud_express_connect_router_grant_association: { one: 'ecr_owner_ali_uid' },
  alicloud_express_connect_virtual_physical_connection: { one: 'vpconn_ali_uid' },
  alicloud_eflo_vpd_grant_rule: { one: 'grant_tenant_id' },
  alicloud_privatelink_vpc_endpoint_service_user: { one: 'user_id' },
  alicloud_pvtz_user_vpc_authorization: { one: 'authorized_user_id' },
  alicloud_vpc_peer_connection: { one: 'accepting_ali_uid' },
  alicloud_resource_manager_shared_target: { one: 'target_id' },
  alicloud_resource_manager_resource_share: { list: 'targets' },
};

const SHARE = 'alicloud_resource_manager_resource_share';

export default defineRule({
  id: 'sharing-accounts-listed',
  title: 'What is shared is shared with accounts that are known',
  severity: 'medium',
  resourceTypes: Object.keys(SHARES),
  rationale:
    'An image is a disk with all that is on it, a grant a way into the network: in a foreign account nobody here sees or ends what is done with it.',
  remediation:
    'Add the account to the option `accounts` of this rule once somebody has said whose it is, or take the share away.',
  references: [
    'Provider docs: alicloud_image_share_permission, alicloud_cen_instance_grant, alicloud_resource_manager_resource_share',
  ],
  options: { accounts: texts([]) },
  messages: { shared: 'shared with {account}, which is not among the accounts that are known' },
  examples: examplesOf({
    type: 'alicloud_vpc_peer_connection',
    always: {
      vpc_id: 'vpc-example1',
      accepting_vpc_id: 'vpc-example2',
      accepting_region_id: 'cn-hangzhou',
    },
    fails: { accepting_ali_uid: '1234567890123456' },
    passes: {},
  }),
  check: ({ resource, model, options, pass, verdict }) => {
    const { one, list } = SHARES[resource.type] ?? {};
    const named = one === undefined ? resource.strings(list ?? '') : listOf(resource.string(one));
    const isInside = staysInOrganisation(resource, model);
    if (isInside.holds === true) return pass;
    const isOwn = truth(isOwnUser(resource, model, one), resource.location);
    const holds = (account: Attribute<string>): Ternary =>
      any(isOwn, isInside, isKnown(account, options.accounts));
    return eachNamed(named, holds, { pass, verdict }, ['shared', (account) => ({ account })]);
  },
});

/** A folder of the organisation, or the whole of it, nobody else has. */
function isKnown(account: Attribute<string>, accounts: readonly string[]): Ternary {
  return account.is((id) => accounts.includes(id) || /^(?:fd|rd|r)-/.test(id), { absent: true });
}

/** A share reaches members of the organisation alone, unless it is said that it may go further. */
function staysInOrganisation(resource: Resource, model: Model): Ternary {
  const share = resource.type === SHARE ? resource : shareOf(resource, model);
  if (share === undefined) return truth(false, resource.location);
  return not(share.boolean('allow_external_targets').equals(true, { absent: false }));
}

function shareOf(resource: Resource, model: Model): Resource | undefined {
  if (resource.type !== 'alicloud_resource_manager_shared_target') return undefined;
  return model.target(resource, 'resource_share_id', [SHARE], ['id']).known[0];
}

/** The user of a private link may be one of this account, whose id is known after apply only. */
function isOwnUser(resource: Resource, model: Model, argument: string | undefined): boolean {
  if (argument === undefined) return false;
  return model.target(resource, argument, ['alicloud_ram_user'], ['id']).known.length > 0;
}
