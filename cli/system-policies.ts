import { SYSTEM_POLICIES } from 'alicloud-sandbox';
import type { SystemPolicies } from '../policies/account/graph/from-resources';
import { parsePolicyLeniently } from '../policies/ram';

/** Those of the dated catalogue; of others a document is not known. */
export const systemPolicies: SystemPolicies = new Map(
  SYSTEM_POLICIES.flatMap(({ name, document }) =>
    document === null
      ? []
      : [[name, { ...parsePolicyLeniently(document, 'identity'), name }] as const],
  ),
);
