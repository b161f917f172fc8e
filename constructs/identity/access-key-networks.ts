import { RamAccessKeyPolicy } from '@cdktf/provider-alicloud/lib/ram-access-key-policy';
import { Construct } from 'constructs';
import { z } from 'zod';
import { checkAllowlist } from '../../policies/roles';
import { withConstructPath } from '../errors';
import { anyText, anyTexts, known, propsOf, validateProps } from '../props';

const KEY = 'the id of a key that is there';

export interface AccessKeyNetworksProps {
  /**
   * The id of a key that is there already: no construct makes one. It is not the secret; still, keep
   * it out of files that are shared, such as with a `TerraformVariable`.
   */
  readonly accessKeyId: string;
  /**
   * The user that the key is of, as `name@account.onaliyun.com`.
   *
   * @default - the key is looked for among the keys of whoever deploys
   */
  readonly userPrincipalName?: string;
  /** Addresses or public blocks of /16 or longer (IPv6: /32 or longer) that calls with the key may come from. */
  readonly networks: readonly string[];
}

const accessKeyNetworksFields = propsOf<AccessKeyNetworksProps>({
  accessKeyId: z.string({ error: KEY }).min(1, { error: KEY }),
  userPrincipalName: anyText.optional(),
  networks: known(anyTexts),
});

/**
 * Holds an access key that nobody can do without to the networks that it is used from: whoever
 * copies it has nothing. Keys that are not used at all are switched off by `LoginSecurity`.
 */
export class AccessKeyNetworks extends Construct {
  readonly resource: RamAccessKeyPolicy;

  constructor(scope: Construct, id: string, props: AccessKeyNetworksProps) {
    super(scope, id);
    validateProps(this, accessKeyNetworksFields, props);
    const { accessKeyId, userPrincipalName, networks } = props;
    withConstructPath(this, () =>
      checkAllowlist(networks, 'the networks that the key may be used from'),
    );
    const statement = { Effect: 'Allow', IPList: [...networks].sort() };
    this.resource = new RamAccessKeyPolicy(this, 'Resource', {
      userAccessKeyId: accessKeyId,
      accessKeyPolicy: JSON.stringify({ Version: '1', Statement: [statement] }),
      ...(userPrincipalName !== undefined && { userPrincipalName }),
    });
  }
}
