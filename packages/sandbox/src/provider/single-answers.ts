import type { Account } from '../account/account';
import { ApiError } from '../account/errors';
import { decrypted, encrypted } from '../behaviour/ciphertexts';
import { fileChecksum } from '../catalogue/checksum';
import { characterSets, redisClasses } from '../catalogue/databases';
import { policyDocument } from '../catalogue/documents';
import { regionName } from '../catalogue/place';
import { nasProtocols } from '../catalogue/products';
import type { ProviderSchema } from '../schema/types';
import { textOf, type ObjectValue } from '../value/value';
import { REGIONS } from './regions';

export interface DataContext {
  readonly account: Account;
  readonly region: string;
  readonly schema: ProviderSchema;
}

/** Data sources that are no list of objects. Their values are laid over the configuration. */
export const SINGLE_ANSWERS: Readonly<
  Record<string, ((config: ObjectValue, context: DataContext) => ObjectValue) | undefined>
> = {
  alicloud_account: (_, { account }) => ({ id: account.id }),
  alicloud_caller_identity: (_, { account }) => ({
    id: account.id,
    account_id: account.id,
    arn: `acs:ram::${account.id}:root`,
    identity_type: 'Account',
    principal_id: account.id,
  }),
  alicloud_regions: (config, { region }) => {
    const { name, current } = config;
    const ids = REGIONS.filter(
      (id) => (typeof name !== 'string' || id === name) && (current !== true || id === region),
    );
    return {
      id: ids.join(','),
      ids,
      regions: ids.map((id) => ({ id, region_id: id, local_name: regionName(id) })),
    };
  },
  alicloud_cdn_ip_info: () => ({ id: 'ip', cdn_ip: 'False', isp: '', region: '' }),
  alicloud_cs_cluster_credential: clusterCredential,
  alicloud_dcdn_kv_account: () => ({ id: 'DcdnKvAccount', status: 'online' }),
  alicloud_file_crc64_checksum: (config) => fileChecksum(textOf(config['filename'] ?? '')),
  alicloud_kms_ciphertext: (config, { account }) => {
    const blob = encrypted(config, account.id);
    return { id: blob, ciphertext_blob: blob };
  },
  alicloud_kms_plaintext: (config, { account }) => {
    const found = decrypted(config, account.id);
    if (found === undefined)
      throw new ApiError(
        'InvalidCiphertext',
        'ciphertext_blob was not made in this account with this encryption_context.',
      );
    return { id: found.keyId, key_id: found.keyId, plaintext: found.plaintext };
  },
  alicloud_kvstore_instance_classes: redisClasses,
  alicloud_nas_protocols: nasProtocols,
  alicloud_ram_policy_document: policyDocument,
  alicloud_rds_character_set_names: characterSets,
};

const CLUSTERS = ['managed_kubernetes', 'kubernetes', 'serverless_kubernetes', 'edge_kubernetes'];

/** How a cluster is reached; what would let somebody in is made up. */
function clusterCredential(config: ObjectValue, { account }: DataContext): ObjectValue {
  const id = textOf(config['cluster_id'] ?? '');
  const [cluster] = CLUSTERS.flatMap((type) => account.store.read(`alicloud_cs_${type}`, id) ?? []);
  if (cluster === undefined)
    throw new ApiError('ErrorClusterNotFound', `The account has no cluster ${JSON.stringify(id)}.`);
  const name = textOf(cluster.attributes['name'] ?? id);
  const server = `https://${id}.cluster.invalid:6443`;
  const [cluster_cert, client_cert, client_key] = ['ca', 'certificate', 'key'].map((what) =>
    Buffer.from(`simulated ${what} of ${id}`).toString('base64'),
  );
  const config_file = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name, cluster: { server, 'certificate-authority-data': cluster_cert } }],
    contexts: [{ name, context: { cluster: name, user: name } }],
    'current-context': name,
    users: [
      { name, user: { 'client-certificate-data': client_cert, 'client-key-data': client_key } },
    ],
  };
  return {
    id,
    cluster_name: name,
    // JSON is YAML too.
    kube_config: JSON.stringify(config_file),
    certificate_authority: {
      cluster_cert: cluster_cert ?? '',
      client_cert: client_cert ?? '',
      client_key: client_key ?? '',
    },
  };
}
