import { Model, Resource } from '../../review';
import type { Unread } from '../../review';
import { field } from '../../review';
import { SECTION_NAMES, SECTIONS } from './sections';
import { EVERYWHERE } from './snapshot';
import type { Coverage, Snapshot, SnapshotObject } from './snapshot';

/**
 * An account as the graph and the rules read it. What was not read of an object is not known, and
 * what was not read of the account stands among what could not be read.
 */
export function modelOfSnapshot(snapshot: Snapshot): Model {
  const objects = SECTION_NAMES.flatMap((name) => snapshot.sections[name].objects);
  const names = new Map<string, number>();
  const resources = objects.map((one) => {
    const number = names.get(one.type) ?? 0;
    names.set(one.type, number + 1);
    return resourceOf(one);
  });
  return new Model(
    resources.sort((a, b) => (a.address < b.address ? -1 : 1)),
    unreadOf(snapshot),
  );
}

/** By what it is in the account: the same in the snapshot of the next month. */
export function addressOf({ type, id, region }: SnapshotObject): string {
  return `${type}[${JSON.stringify(region === '' ? id : `${region}/${id}`)}]`;
}

function resourceOf(object: SnapshotObject): Resource {
  const { type, id, values } = object;
  const address = addressOf(object);
  return new Resource({
    address,
    configAddress: address,
    type,
    name: id,
    where: {},
    target: '',
    trees: { values: { ...values, id }, unknown: undefined, sensitive: undefined },
    references: () => [],
    reason: () => 'was not read',
    unread: (argument) => argument !== 'id' && field(values, argument) === undefined,
  });
}

function unreadOf({ sections }: Snapshot): readonly Unread[] {
  return SECTION_NAMES.flatMap((name) => {
    const { what, types } = SECTIONS[name];
    const { coverage } = sections[name];
    const asked: readonly Coverage[] =
      coverage.length > 0 ? coverage : [{ region: EVERYWHERE, read: 'not' }];
    return asked
      .filter(({ read }) => read !== 'all')
      .map(({ region, read, why: reason }) => {
        const why = reason === undefined ? '' : `: ${reason}`;
        const where = region === EVERYWHERE ? '' : ` of ${region}`;
        const much = read === 'partly' ? 'were not all read' : 'were not read';
        return {
          address: `${name}${region === EVERYWHERE ? '' : `.${region}`}`,
          path: '',
          reason: `${what}${where} ${much}${why}`,
          types: Object.keys(types),
        };
      });
  });
}
