import { admitUntrusted, countPublic, type Block as Addresses } from '../../../alicloud/addresses';
import { all, Collection, truth, unknown } from '../../review';
import type { Block, Attribute, Ternary } from '../../review';
import { blockFrom } from './addresses';

/** What a whitelist comes to. */
export interface Admission {
  /** Whether strangers are kept out. */
  readonly isClosed: Ternary;
  /** The entry that lets them in; where several do so together, the first with strangers. */
  readonly offender: Attribute<string> | undefined;
}

/** Lists of addresses: sets of texts, or texts with several addresses between commas. */
export type Lists = readonly Collection<Attribute<string>>[];

/**
 * Whether lists of addresses keep strangers out, all of them taken together. No entry lets nobody
 * in; one that is no address leaves it open.
 */
export function admission(lists: Lists): Admission {
  const entries = lists.flatMap(({ known }) => known.flatMap(entriesOf));
  const open: Ternary[] = lists.flatMap(({ more }) => (more.length > 0 ? [unknown(...more)] : []));
  const admitted: { entry: Attribute<string>; block: Addresses }[] = [];
  for (const entry of entries) {
    const block = entry.found.state === 'known' ? blockFrom(entry.found.value) : undefined;
    if (block !== undefined) admitted.push({ entry, block });
    else open.push(entry.map(() => undefined, 'an address').is(() => true, { absent: true }));
  }
  const alone = admitted.find(({ block }) => admitUntrusted([block]));
  const together = admitUntrusted(admitted.map(({ block }) => block));
  const culprit = alone ?? (together ? admitted.find(({ block }) => hasPublic(block)) : undefined);
  if (culprit !== undefined) {
    return { isClosed: truth(false, culprit.entry.location), offender: culprit.entry };
  }
  const places = lists.map(({ location }) => location);
  return { isClosed: all(truth(true, ...places), ...open), offender: undefined };
}

/** A text with addresses, as a list that has it or nothing. */
export function listOf(attribute: Attribute<string>): Collection<Attribute<string>> {
  return new Collection(attribute.location, attribute.found.state === 'absent' ? [] : [attribute]);
}

/** The lists in several blocks. */
export function listsIn(
  blocks: Collection<Block>,
  list: (block: Block) => Collection<Attribute<string>>,
): Collection<Attribute<string>> {
  const lists = blocks.known.map(list);
  return new Collection(
    blocks.location,
    lists.flatMap(({ known }) => known),
    [...blocks.more, ...lists.flatMap(({ more }) => more)],
  );
}

function hasPublic(block: Addresses): boolean {
  return countPublic(block.family, [block]) > 0n;
}

function entriesOf(attribute: Attribute<string>): readonly Attribute<string>[] {
  if (attribute.found.state !== 'known') return [attribute];
  const texts = attribute.found.value.split(/[\s,;]+/).filter((text) => text !== '');
  return texts.map((text) => attribute.map(() => text, 'an address'));
}
