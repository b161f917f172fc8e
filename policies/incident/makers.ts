import { field, type JsonObject } from '../review';
import type { Deed } from './deed';
import { namesOf, tellsOfKey, textsOf, type Told } from './names';

/** By which calls things of a type are made, changed, and taken away: the names of their events. */
export interface CallsOfType {
  readonly makes: ReadonlySet<string>;
  readonly changes: ReadonlySet<string>;
  readonly removes: ReadonlySet<string>;
}

type What = 'added' | 'changed' | 'gone';

/** Who made a thing of a type, changed it, or took it away; none: the logs do not tell. */
export type Maker = (what: What, type: string, before: JsonObject) => Deed | undefined;

const TAKES_AWAY = /^(?:Delete|Detach|Remove|Revoke|Release|Unbind|Unassociate|Stop|Clear)/;

/** What an account has once, or each of its regions, so that no call has to name it. */
export const ONCE: Readonly<Record<string, 'account' | 'region' | undefined>> = {
  alicloud_actiontrail_global_events_storage_region: 'account',
  alicloud_config_configuration_recorder: 'account',
  alicloud_ecs_disk_default_kms_key: 'region',
  alicloud_ecs_disk_encryption_by_default: 'region',
  alicloud_oss_account_public_access_block: 'account',
  alicloud_ram_account_alias: 'account',
  alicloud_ram_account_password_policy: 'account',
  alicloud_ram_password_policy: 'account',
  alicloud_ram_security_preference: 'account',
};

/**
 * The last call that names the thing and does such a thing to it. What the same name has besides, as a
 * bucket its policy and its encryption, is changed by other calls: they accuse nobody.
 *
 * @param calls - by type; of a type that is not in it, any call that names the thing may have done it.
 */
export function makersOf(deeds: readonly Deed[], calls: ReadonlyMap<string, CallsOfType>): Maker {
  const told = deeds
    .filter(({ isChange, error }) => isChange && error === undefined)
    .map((deed) => ({ deed, texts: textsOf(deed) }))
    .sort((a, b) => b.deed.at - a.deed.at);
  const typesOf = new Map<string, string[]>();
  for (const [type, { makes, changes, removes }] of calls) {
    for (const name of new Set([...makes, ...changes, ...removes])) {
      typesOf.set(name, [...(typesOf.get(name) ?? []), type]);
    }
  }
  /** No call of the type itself: one of which nothing is known, or that takes away what it hangs on. */
  const mayDo = (name: string, kind: What, type: string): boolean => {
    const types = typesOf.get(name);
    if (types === undefined) return kind !== 'gone' || TAKES_AWAY.test(name);
    return (
      kind === 'gone' &&
      types.some((one) => type.startsWith(`${one}_`) && calls.get(one)?.removes.has(name) === true)
    );
  };
  return (kind, type, before) => {
    const own = calls.get(type);
    const naming = told.filter((one) => isAbout(one, type, before, own));
    const last =
      own === undefined
        ? naming.find(({ deed }) => kind !== 'gone' || TAKES_AWAY.test(deed.name))
        : (naming.find(({ deed }) => isOf(own, deed.name, kind)) ??
          naming.find(({ deed }) => mayDo(deed.name, kind, type)));
    return last?.deed;
  };
}

/** What some calls delete is still there for a while, or is as it was before anybody set it. */
function isOf({ makes, changes, removes }: CallsOfType, name: string, what: What): boolean {
  if (what === 'gone') return removes.has(name);
  // What is only ever set has no call that makes it.
  if (what === 'added' && makes.size > 0) return makes.has(name);
  return makes.has(name) || changes.has(name) || removes.has(name);
}

function isAbout(
  told: Told,
  type: string,
  before: JsonObject,
  own: CallsOfType | undefined,
): boolean {
  const { deed, texts } = told;
  const value = field(before, 'id');
  const id = typeof value === 'string' ? value : '';
  const once = ONCE[type];
  if (once !== undefined) {
    return (
      own !== undefined &&
      isOf(own, deed.name, 'changed') &&
      (once === 'account' || id === deed.region)
    );
  }
  if (type === 'alicloud_ram_access_key') return tellsOfKey(told, { id, values: before });
  const names = [
    ...namesOf({ type, id, values: before }),
    // Terraform writes a name that has several parts with colons.
    ...(id.includes(':') ? [id.split(':')] : []),
  ];
  return names.some((all) => all.length > 0 && all.every((name) => name !== '' && texts.has(name)));
}
