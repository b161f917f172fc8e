import { typesOf } from '../behaviour/behaviour';
import { isZone } from '../catalogue/place';
import { isList, textOf, type ObjectValue, type Value } from '../value/value';
import { ApiError } from './errors';
import type { Subject } from './ledger';
import type { Store } from './store';

/** A range of IPv4 addresses: the first one, and how many bits are the network's. */
interface Range {
  readonly first: number;
  readonly bits: number;
}

/** What no network may lie in or around (VPC API reference, CreateVpc). */
const RESERVED = ['100.64.0.0/10', '224.0.0.0/4', '127.0.0.0/8', '169.254.0.0/16'];
/** Bits of a vswitch's mask (VPC API reference, CreateVSwitch). */
const [LEAST, MOST] = [16, 29];

/** Refuses networks and vswitches that the API does not take: their ranges and their zones. */
export function checkNetwork(subject: Subject, attributes: ObjectValue, store: Store): void {
  if (subject.type === 'alicloud_vpc') checkVpc(attributes);
  if (typesOf('alicloud_vswitch').includes(subject.type)) checkVswitch(subject, attributes, store);
}

function checkVpc({ cidr_block: block = null }: ObjectValue): void {
  const range = rangeOf(block);
  const reserved = RESERVED.find((each) => overlap(rangeOf(each), range));
  if (reserved !== undefined) {
    throw new ApiError(
      'InvalidParameter',
      `cidr_block is ${textOf(block)}, which overlaps ${reserved}, and that is reserved.`,
    );
  }
}

function checkVswitch({ type, id, region }: Subject, attributes: ObjectValue, store: Store): void {
  const { cidr_block: block = null, vpc_id: vpc = null } = attributes;
  const zone = attributes['zone_id'] ?? attributes['availability_zone'];
  if (typeof zone === 'string' && zone !== '' && !isZone(zone)) {
    throw new ApiError(
      'InvalidZoneId.NotFound',
      `zone_id is "${zone}", and there is no such zone.`,
    );
  }
  const range = rangeOf(block);
  if (range === undefined) return;
  if (range.bits < LEAST || range.bits > MOST) {
    throw new ApiError(
      'InvalidCidrBlock.Malformed',
      `cidr_block is ${textOf(block)}, allowed: a mask of ${String(LEAST)} to ${String(MOST)} bits.`,
    );
  }
  const ranges = rangesOf(store, vpc);
  if (ranges.length > 0 && !ranges.some((outer) => isWithin(range, rangeOf(outer)))) {
    throw new ApiError(
      'InvalidCidrBlock.Malformed',
      `cidr_block is ${textOf(block)}, and ${textOf(vpc)} has ${ranges.map(textOf).join(', ')}.`,
    );
  }
  const other = typesOf(type)
    .flatMap((each) => store.with(each, 'vpc_id', vpc))
    .find((one) => one.id !== id && overlap(range, rangeOf(one.attributes['cidr_block'] ?? null)));
  if (other?.region !== region) return;
  throw new ApiError(
    'InvalidCidrBlock.Overlapped',
    `cidr_block is ${textOf(block)}, which overlaps ${textOf(other.attributes['cidr_block'] ?? '')} of ${other.id}.`,
  );
}

/** The ranges of a network, those that were added later among them. */
function rangesOf(store: Store, vpc: Value): Value[] {
  const [found] = store.with('alicloud_vpc', 'id', vpc);
  const more = found?.attributes['secondary_cidr_blocks'] ?? [];
  const added = store.with('alicloud_vpc_ipv4_cidr_block', 'vpc_id', vpc);
  return [
    found?.attributes['cidr_block'] ?? '',
    ...(isList(more) ? more : []),
    ...added.map(({ attributes }) => attributes['secondary_cidr_block'] ?? ''),
  ].filter((range) => rangeOf(range) !== undefined);
}

function rangeOf(value: Value): Range | undefined {
  const [, start = '', bits = ''] = /^(\d+\.\d+\.\d+\.\d+)\/(\d+)$/.exec(textOf(value)) ?? [];
  if (start === '') return undefined;
  const first = start.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  return { first, bits: Number(bits) };
}

function isWithin(inner: Range, outer: Range | undefined): boolean {
  if (outer === undefined || inner.bits < outer.bits) return false;
  const size = 2 ** (32 - outer.bits);
  return Math.floor(inner.first / size) === Math.floor(outer.first / size);
}

function overlap(a: Range | undefined, b: Range | undefined): boolean {
  return a !== undefined && b !== undefined && (isWithin(a, b) || isWithin(b, a));
}
