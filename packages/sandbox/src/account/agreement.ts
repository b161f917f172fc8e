import type { ResourceSchema } from '../schema/types';
import { isUnknown, textOf, type ObjectValue, type Value } from '../value/value';
import type { Store, StoredResource } from './store';

const VSWITCHES = ['alicloud_vswitch', 'alicloud_subnet'];
const ZONES = ['zone_id', 'availability_zone'];
const ADDRESSES = ['private_ip', 'private_ip_address', 'primary_ip_address', 'intranet_ip'];

/**
 * What an object that stands in a vswitch has from it: the zone, the network and an address of its
 * range. Only values that the account decides are filled.
 */
export function fromVswitch(
  store: Store,
  { block }: ResourceSchema,
  wanted: ObjectValue,
): ObjectValue {
  const { vswitch_id: id } = wanted;
  if (typeof id !== 'string' || id === '') return wanted;
  const [vswitch] = VSWITCHES.flatMap((type) => store.read(type, id) ?? []);
  if (vswitch === undefined) return wanted;
  const { zone_id: zone, vpc_id: vpc, cidr_block: range } = vswitch.attributes;
  const isDecided = (name: string): boolean =>
    block.attributes?.[name]?.computed === true && isUnknown(wanted[name]);
  const filled: Record<string, Value> = {};
  for (const name of ZONES.filter(isDecided)) if (typeof zone === 'string') filled[name] = zone;
  if (isDecided('vpc_id') && typeof vpc === 'string') filled['vpc_id'] = vpc;
  const addresses = ADDRESSES.filter(isDecided);
  const address = addresses.length === 0 ? undefined : nextAddress(store, id, range ?? '');
  if (address !== undefined) for (const name of addresses) filled[name] = address;
  return { ...wanted, ...filled };
}

/** How many addresses of a vswitch were given out; counted once and then kept up. */
const given = new WeakMap<Store, Map<string, number>>();

/** The next address of the range: the first four are the network's own. */
function nextAddress(store: Store, vswitch: string, range: Value): string | undefined {
  const [, start = '', bits = ''] = /^(\d+\.\d+\.\d+\.\d+)\/(\d+)$/.exec(textOf(range)) ?? [];
  if (start === '') return undefined;
  const counts = given.get(store) ?? new Map<string, number>();
  given.set(store, counts);
  const taken = counts.get(vswitch) ?? inVswitch(store, vswitch);
  counts.set(vswitch, taken + 1);
  const size = 2 ** (32 - Number(bits));
  const base = start.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const address = base + 4 + (taken % Math.max(1, size - 5));
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}

function inVswitch(store: Store, vswitch: string): number {
  return store
    .types()
    .reduce((count, type) => count + store.with(type, 'vswitch_id', vswitch).length, 0);
}

const EIPS = new Set(['alicloud_eip_address', 'alicloud_eip']);

/** What follows from other objects whenever one looks: an elastic address that is bound is in use. */
export function asSeen(store: Store, stored: StoredResource): StoredResource {
  if (!EIPS.has(stored.type)) return stored;
  const [bound] = store.with('alicloud_eip_association', 'allocation_id', stored.id);
  if (bound === undefined) return stored;
  const { instance_id = null, instance_type = null } = bound.attributes;
  const attributes = { ...stored.attributes, status: 'InUse', instance_id, instance_type };
  return { ...stored, attributes };
}
