import { defaultResourceGroup } from '../behaviour/expression';
import type { Value } from '../value/value';
import type { Catalogue, Offer } from './catalogue';
import table from './system-policies.json';

const { source, date } = table;

/** Alibaba Cloud's own policies, with their documents where those are known. */
export interface SystemPolicy {
  readonly name: string;
  readonly description: string;
  readonly document: string | null;
  readonly version: string;
}

interface Entry {
  readonly name: string;
  readonly description: string;
  readonly version?: string;
  readonly statements?: Value;
}

const ENTRIES: readonly Entry[] = table.policies;

export const SYSTEM_POLICIES: readonly SystemPolicy[] = ENTRIES.map(
  ({ name, description, version = 'v1', statements }) => ({
    name,
    description,
    version,
    document:
      statements === undefined ? null : JSON.stringify({ Version: '1', Statement: statements }),
  }),
);

function systemPolicies(): Offer[] {
  return SYSTEM_POLICIES.map(({ name, description, document, version }) => ({
    row: {
      id: name,
      name,
      policy_name: name,
      description,
      type: 'System',
      policy_type: 'System',
      default_version: version,
      version_id: version,
      document,
      policy_document: document,
      tags: {},
    },
  }));
}

export const IDENTITY: Readonly<Record<string, Catalogue>> = {
  alicloud_ram_policies: { source, date, offers: systemPolicies },
  alicloud_ram_system_policys: {
    source,
    date,
    name: 'policy_name',
    offers: systemPolicies,
  },
  alicloud_resource_manager_resource_groups: {
    source: 'documentation: every account has a default resource group',
    date,
    name: 'resource_group_name',
    offers: ({ account }) => [
      {
        row: {
          id: defaultResourceGroup(account),
          name: 'default resource group',
          resource_group_name: 'default',
          display_name: 'default resource group',
          account_id: account,
          status: 'OK',
          region_statuses: [],
        },
      },
    ],
  },
};
