import type { Model } from '../../review';
import type { Hole, Outside } from './graph';

/** By type the arguments that tell who gets what. */
const CLOUD_SSO: Readonly<Record<string, readonly string[]>> = {
  alicloud_cloud_sso_access_assignment: [
    'principal_id',
    'principal_type',
    'access_configuration_id',
    'target_id',
  ],
  alicloud_cloud_sso_access_configuration: ['permission_policies'],
  alicloud_cloud_sso_user_attachment: ['user_id', 'group_id'],
};

export function givenOutside(model: Model): readonly Outside[] {
  return Object.entries(CLOUD_SSO).flatMap(([type, told]) =>
    model.ofType(type).map((one): Outside => ({
      about: one.address,
      says: JSON.stringify(told.map((name) => one.json(name).found)),
    })),
  );
}

/** What is new or another may give anybody anything: it is not compared. */
export function newlyOutside(
  before: readonly Outside[],
  after: readonly Outside[],
): readonly Hole[] {
  const was = new Map(before.map(({ about, says }) => [about, says]));
  return after
    .filter(({ about, says }) => was.get(about) !== says)
    .map(({ about }) => ({ about, why: 'gives access by CloudSSO, which is not followed here' }));
}
