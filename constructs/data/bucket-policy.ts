/** Whom a bucket lets in beside the account it is in. */
export interface BucketGrant {
  /**
   * Ids of accounts, users or roles, or `arn:sts::<account>:assumed-role/<role>/*`; never `*`, which
   * is everybody.
   */
  readonly principals: readonly [string, ...string[]];
  /** Such as `oss:PutObject`. */
  readonly actions: readonly [string, ...string[]];
  /**
   * How the names of the objects begin.
   *
   * @default - the whole bucket
   */
  readonly prefix?: string;
}

/**
 * The document of a bucket's policy: nobody without TLS, then those who are let in.
 *
 * Statements are written with lists throughout, as the documentation of OSS writes them.
 */
export function bucketPolicy(bucket: string, grants: readonly BucketGrant[]): string {
  const whole = [`acs:oss:*:*:${bucket}`, `acs:oss:*:*:${bucket}/*`];
  return JSON.stringify({
    Version: '1',
    Statement: [
      {
        Effect: 'Deny',
        Action: ['oss:*'],
        Principal: ['*'],
        Resource: whole,
        Condition: { Bool: { 'acs:SecureTransport': ['false'] } },
      },
      ...grants.map(({ principals, actions, prefix }) => ({
        Effect: 'Allow',
        Action: [...actions],
        Principal: [...principals],
        Resource: prefix === undefined ? whole : [`acs:oss:*:*:${bucket}/${prefix}*`],
      })),
    ],
  });
}
