import type { Model, Resource } from '../../review';
import type { ChosenVersion, Hole } from './graph';

const POLICY = 'alicloud_resource_manager_policy';
const VERSION = 'alicloud_resource_manager_policy_version';

/** RAM keeps no more of one policy, its first among them. */
const MOST_VERSIONS = 5;

/** Of a policy with several documents the one that counts, or those that may. */
export interface InForce {
  readonly documents: readonly Resource[];
  /** Why that cannot be, or cannot be told. */
  readonly fault?: string;
}

/** What of a policy is its default version: its own document, or one that is declared by itself. */
export function inForce(policy: Resource, model: Model): InForce {
  const versions = versionsOf(policy, model);
  if (versions.length === 0) return { documents: [policy] };
  const documents = chosen(policy, versions) ?? [policy, ...versions];
  if (documents.length === 1) return { documents };
  return { documents, fault: 'which of its versions is the default one is not known' };
}

/** Also of what nobody holds: it is not as it is told here. */
export function tooManyVersions(model: Model): readonly Hole[] {
  return model.ofType(POLICY, 'alicloud_ram_policy').flatMap((policy): readonly Hole[] => {
    const count = versionsOf(policy, model).length + 1;
    if (count <= MOST_VERSIONS) return [];
    const why = `has ${count} versions, of which RAM keeps ${MOST_VERSIONS}`;
    return [{ about: policy.address, why, isFault: true }];
  });
}

/** Versions of a policy that is not declared here. */
export function versionsNamed(policy: string, model: Model): readonly Resource[] {
  return model.ofType(VERSION).filter((one) => one.knownText('policy_name') === policy);
}

function versionsOf(policy: Resource, model: Model): readonly Resource[] {
  const to = ['id', 'policy_name'];
  return model.related(policy, { type: VERSION, by: 'policy_name', to }).known;
}

function chosen(policy: Resource, versions: readonly Resource[]): readonly Resource[] | undefined {
  const marks = versions.map((one) => one.boolean('is_default_version').found);
  const marked = versions.filter((_, at) => marks[at]?.state === 'known' && marks[at].value);
  const isTold = marks.every(({ state }) => state !== 'unknown');
  const named = policy.string('default_version').found;
  if (named.state === 'known') {
    const same = versions.filter((one) => one.knownText('version_id') === named.value);
    if (same.length === 1) return same;
    return named.value === FIRST && marked.length === 0 && isTold ? [policy] : undefined;
  }
  if (marked.length === 1 && isTold) return marked;
  return marked.length === 0 && isTold && named.state === 'absent' ? [policy] : undefined;
}

/** Of policies whose default version is none that is declared: which it is. */
export function versionsElsewhere(model: Model): readonly ChosenVersion[] {
  return model.ofType(POLICY).flatMap((policy): readonly ChosenVersion[] => {
    const version = policy.knownText('default_version');
    const isElsewhere = versionsOf(policy, model).length === 0;
    return version !== undefined && isElsewhere ? [{ about: policy.address, version }] : [];
  });
}

/** Whatever is chosen newly may say what nobody here can read. */
export function newlyChosen(
  before: readonly ChosenVersion[],
  after: readonly ChosenVersion[],
): readonly Hole[] {
  const was = new Map(before.map(({ about, version }) => [about, version]));
  return after
    .filter(({ about, version }) => was.has(about) && was.get(about) !== version)
    .map(({ about, version }) => ({
      about,
      why: `its default version becomes ${version}, not ${was.get(about)}: what that says is not here`,
    }));
}

/** A policy is made with it. */
const FIRST = 'v1';
