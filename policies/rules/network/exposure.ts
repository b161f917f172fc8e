import {
  addressesOf,
  everyAddress,
  families,
  holdsStrangers,
  subtract,
  type Block,
} from '../../../alicloud/addresses';
import type { DangerousPort } from '../../network';
import { all, any, not, truth, unknown } from '../../review';
import type { Model, Reading, Resource, Truth } from '../../review';
import { admission } from '../common/whitelist';
import { droppedBeside } from './drops';
import { arePeersKnown, blocksIn, isDrop, peersOf, spanOf, type Span } from './group-rule';

/** Whether a rule keeps strangers from ports, and what to say where it does not. */
export interface Exposure {
  readonly shut: Truth;
  /** The address that lets them in. */
  readonly entry: Reading<string> | undefined;
}

const EVERYBODY = families.map(everyAddress);

/**
 * Whether strangers do not get at some ports by a rule: it is about others, or it drops, or its
 * addresses are not anybody's, or stronger rules of the group that drop leave nobody.
 */
export function exposureOf(rule: Resource, span: Span, model: Model): Exposure {
  const about = spanOf(rule).is((own) => overlaps(own, span));
  const accepts = all(not(isDrop(rule)), about);
  if (accepts.holds === false) return { shut: not(accepts), entry: undefined };
  const { keptOut, entry, admitted } = admittedBy(rule, model);
  if (keptOut.holds === true) return { shut: keptOut, entry: undefined };
  const dropped = isDropped(rule, admitted, span, model);
  return { shut: any(not(accepts), keptOut, dropped), entry };
}

/** The ports of the catalogue that a rule is about. */
export function sharedWith(span: Span, ports: readonly DangerousPort[]): readonly DangerousPort[] {
  return ports.filter((port) => overlaps(span, port));
}

function overlaps(
  one: Span,
  other: { readonly protocol: string; readonly from: number; readonly to: number },
): boolean {
  const same =
    one.protocol === other.protocol ||
    (one.protocol === 'all' && other.protocol !== 'none') ||
    (other.protocol === 'all' && one.protocol !== 'none');
  return same && one.from <= other.to && other.from <= one.to;
}

interface Admitted {
  readonly keptOut: Truth;
  readonly entry: Reading<string> | undefined;
  /** Everybody, where not all is known. */
  readonly admitted: readonly Block[];
}

const read = new WeakMap<Resource, Admitted>();

/** Whom a rule lets in, read once for all the rules that ask. */
function admittedBy(rule: Resource, model: Model): Admitted {
  const ready = read.get(rule);
  if (ready !== undefined) return ready;
  const peers = peersOf(rule, model);
  const { keptOut, entry } = admission([peers]);
  const admitted = arePeersKnown(peers) ? blocksIn(peers) : EVERYBODY;
  const made = { keptOut, entry, admitted };
  read.set(rule, made);
  return made;
}

/** Whether rules of the same group that drop, and are stronger, leave no strangers. */
function isDropped(rule: Resource, admitted: readonly Block[], span: Span, model: Model): Truth {
  const { gone, doubts } = droppedBeside(rule, span, model);
  const isOpen = families.some((family) =>
    holdsStrangers(family, subtract(addressesOf(family, admitted), gone[family])),
  );
  if (!isOpen) return truth(true, rule.place);
  // A drop of which not all is known may be what shuts it.
  return doubts.length > 0 ? unknown(...doubts) : truth(false, rule.place);
}
