import { compareAccess } from '../../ram/compare';
import type { AccessChange } from '../../ram/compare';
import { opaqueStatement } from '../../ram/read-statement';
import type { Policy, Statement } from '../../ram';
import { statementsOf } from '../../review';
import type { Collection, Model, Resource } from '../../review';
import type { Difference, PermissionChange, RoleDifference } from '../difference';

/** What holds back everybody in a folder or an account, whatever else allows them something. */
export interface Boundary {
  /** The id of the folder or account that it is attached to, or the address of what makes it. */
  readonly target: string;
  /** Control policies; of each whether it holds an account's root user as well. */
  readonly policies: readonly { readonly policy: Policy; readonly holdsRoot: boolean }[];
}

const DIRECTORY = 'alicloud_resource_manager_resource_directory';
const CONTROL_POLICY = 'alicloud_resource_manager_control_policy';
const ATTACHMENT = 'alicloud_resource_manager_control_policy_attachment';

/** Whether what is attached takes effect: with the switch off it holds nobody. */
function boundariesAreOn(model: Model): boolean {
  return !model.ofType(DIRECTORY).some((one) => one.knownText('status') === 'Disabled');
}

/** @param read - what a control policy says, with what of it is not known. */
export function boundariesOf(
  model: Model,
  read: (name: string, statements: Collection<Statement>) => Policy,
): readonly Boundary[] {
  const byTarget = new Map<string, Boundary['policies'][number][]>();
  if (!boundariesAreOn(model)) return [];
  for (const attachment of model.ofType(ATTACHMENT)) {
    const target = targetOf(attachment);
    const [found] = model.target(attachment, 'policy_id', [CONTROL_POLICY], ['id']).known;
    const name = found?.knownText('control_policy_name') ?? attachment.knownText('policy_id');
    const policy =
      found === undefined
        ? elsewhere(name ?? attachment.address)
        : read(name ?? found.address, statementsOf(found.string('policy_document'), 'control'));
    const attached = { policy, holdsRoot: found?.knownText('effect_scope') === 'All' };
    byTarget.set(target, [...(byTarget.get(target) ?? []), attached]);
  }
  return [...byTarget].map(([target, policies]) => ({ target, policies }));
}

/** A policy that is not declared here may deny anything. */
function elsewhere(name: string): Policy {
  return { kind: 'control', name, statements: [opaqueStatement] };
}

function targetOf(attachment: Resource): string {
  const [made] = attachment.references('target_id');
  return attachment.knownText('target_id') ?? made?.address ?? attachment.address;
}

/** What Resource Directory attaches to every folder and account, unless it is taken off by hand. */
const FULL: Policy = {
  kind: 'control',
  name: 'FullAliyunAccess',
  statements: [{ effect: 'Allow', action: ['*'], resource: ['*'] }],
};

/** What control policies held back and do no longer, and the other way round. */
export function boundaryDifferences(
  before: readonly Boundary[],
  after: readonly Boundary[],
): readonly RoleDifference[] {
  const targets = [...new Set([...before, ...after].map(({ target }) => target))];
  const at = (all: readonly Boundary[], target: string): Attached =>
    all.find((one) => one.target === target)?.policies ?? [];
  return targets.flatMap((target) => differenceAt(target, at(before, target), at(after, target)));
}

type Attached = Boundary['policies'];

function differenceAt(target: string, before: Attached, after: Attached): RoleDifference[] {
  const [was, is] = [policiesOf(before), policiesOf(after)];
  const { gained, lost, undecided } = compareAccess([FULL, ...was], [FULL, ...is]);
  const entry = rootFreed(before, after);
  const listed = gained.length === 0 ? listedDifference(was, is) : [];
  if ([gained, lost, undecided, entry, listed].every(({ length }) => length === 0)) return [];
  const bare = (change: AccessChange): PermissionChange => ({ ...change, section: undefined });
  return [
    {
      role: `everybody in ${target}`,
      title: 'control policies hold them back',
      entry,
      gained: [],
      unguarded: [...gained, ...listed].map(bare),
      lost: lost.map(bare),
      undecided,
    },
  ];
}

function policiesOf(attached: Attached): readonly Policy[] {
  return attached.map(({ policy }) => policy);
}

/** Where the full access was taken off, what policies list is all that is let through. */
function listedDifference(was: readonly Policy[], is: readonly Policy[]): readonly AccessChange[] {
  if (!was.some(listsWhatIsAllowed)) return [];
  const { gained } = compareAccess(was, is.some(listsWhatIsAllowed) ? is : [FULL, ...is]);
  return gained.map((change) => ({ ...change, isCertain: false }));
}

function listsWhatIsAllowed({ statements }: Policy): boolean {
  return statements.some(({ effect }) => effect !== 'Deny');
}

/** A policy that is held to RAM users and roles lets the root user of an account do what it denies. */
function rootFreed(before: Attached, after: Attached): readonly Difference[] {
  return after.flatMap(({ policy, holdsRoot }): readonly Difference[] => {
    const was = before.find((one) => one.policy.name === policy.name);
    return was?.holdsRoot === true && !holdsRoot
      ? [{ direction: 'wider', text: `${policy.name ?? 'a policy'} no longer holds root users` }]
      : [];
  });
}
