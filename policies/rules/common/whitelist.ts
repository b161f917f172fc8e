import { admitStrangers, countPublic, type Block as Addresses } from '../../../alicloud/addresses';
import { all, Items, truth, unknown } from '../../review';
import type { Block, Reading, Truth } from '../../review';
import { blockFrom } from './addresses';

/** What a whitelist comes to. */
export interface Admission {
  /** Whether strangers are kept out. */
  readonly keptOut: Truth;
  /** The entry that lets them in; where several do so together, the first with strangers. */
  readonly entry: Reading<string> | undefined;
}

/** Lists of addresses: sets of texts, or texts with several addresses between commas. */
export type Lists = readonly Items<Reading<string>>[];

/**
 * Whether lists of addresses keep strangers out, all of them taken together. No entry lets nobody
 * in; one that is no address leaves it open.
 */
export function admission(lists: Lists): Admission {
  const entries = lists.flatMap(({ known }) => known.flatMap(entriesOf));
  const open: Truth[] = lists.flatMap(({ more }) => (more.length > 0 ? [unknown(...more)] : []));
  const admitted: { entry: Reading<string>; block: Addresses }[] = [];
  for (const entry of entries) {
    const block = entry.found.state === 'known' ? blockFrom(entry.found.value) : undefined;
    if (block !== undefined) admitted.push({ entry, block });
    else open.push(entry.map(() => undefined, 'an address').is(() => true, { absent: true }));
  }
  const alone = admitted.find(({ block }) => admitStrangers([block]));
  const together = admitStrangers(admitted.map(({ block }) => block));
  const culprit =
    alone ?? (together ? admitted.find(({ block }) => hasStrangers(block)) : undefined);
  if (culprit !== undefined) {
    return { keptOut: truth(false, culprit.entry.place), entry: culprit.entry };
  }
  const places = lists.map(({ place }) => place);
  return { keptOut: all(truth(true, ...places), ...open), entry: undefined };
}

/** A text with addresses, as a list that has it or nothing. */
export function listOf(reading: Reading<string>): Items<Reading<string>> {
  return new Items(reading.place, reading.found.state === 'absent' ? [] : [reading]);
}

/** The lists in several blocks. */
export function listsIn(
  blocks: Items<Block>,
  list: (block: Block) => Items<Reading<string>>,
): Items<Reading<string>> {
  const lists = blocks.known.map(list);
  return new Items(
    blocks.place,
    lists.flatMap(({ known }) => known),
    [...blocks.more, ...lists.flatMap(({ more }) => more)],
  );
}

function hasStrangers(block: Addresses): boolean {
  return countPublic(block.family, [block]) > 0n;
}

function entriesOf(reading: Reading<string>): readonly Reading<string>[] {
  if (reading.found.state !== 'known') return [reading];
  const texts = reading.found.value.split(/[\s,;]+/).filter((text) => text !== '');
  return texts.map((text) => reading.map(() => text, 'an address'));
}
