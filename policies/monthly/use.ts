import { DAY } from '../../alicloud/days';
import { coverageOf, objectsOf, textAt } from '../account/snapshot';
import type { Snapshot } from '../account/snapshot';
import { SECTION_NAMES } from '../account/snapshot/sections';
import type { SectionName } from '../account/snapshot/sections';
import type { Section, Seen, SnapshotObject } from '../account/snapshot/snapshot';
import { principalsOf } from '../rules/ram/trust';
import { parsePolicyLeniently } from '../ram';
import { call } from '../incident/command';
import type { Command, Deed } from '../incident';
import { daysSince, IDLE_DAYS } from './weakness';
import type { Judged } from './weakness';

/** What logs say of who was active, and from when to when they tell. Milliseconds since 1970. */
export interface Use {
  readonly deeds: readonly Deed[];
  readonly from: number;
  readonly to: number;
  /** What of the logs could not be read: then nobody can say that something was not used. */
  readonly gaps: readonly string[];
}

/** A snapshot, with what logs tell of sign-ins and of the use of keys and roles. */
export function withUse(snapshot: Snapshot, { deeds }: Use): Snapshot {
  const signIns = latest(deeds, ({ name, who, error }) =>
    name === 'ConsoleSignin' && error === undefined ? who.user : undefined,
  );
  const keys = latest(deeds, ({ who }) => who.key);
  const roles = latest(deeds, ({ who }) => who.role);
  const seenOf = (object: SnapshotObject): Seen => {
    const { type, id, seen } = object;
    if (type === 'alicloud_ram_user') {
      const at = signIns.get(textAt(object, 'name') ?? id);
      return at === undefined ? seen : { ...seen, lastSignIn: later(seen.lastSignIn, at) };
    }
    const at =
      type === 'alicloud_ram_access_key'
        ? keys.get(id)
        : type === 'alicloud_ram_role'
          ? roles.get(textAt(object, 'role_name') ?? id)
          : undefined;
    return at === undefined ? seen : { ...seen, lastUsed: later(seen.lastUsed, at) };
  };
  const sections = SECTION_NAMES.map((name): readonly [SectionName, Section] => {
    const { coverage, objects } = snapshot.sections[name];
    const told = objects.map((one) => ({ ...one, seen: seenOf(one) }));
    return [name, { coverage, objects: told }];
  });
  return {
    ...snapshot,
    sections: Object.fromEntries(sections) as Record<SectionName, Section>,
  };
}

/** Roles that people or pipelines may enter and nobody did. Those of services go by themselves. */
export function judgeRoles(snapshot: Snapshot, use: Use | undefined): Judged {
  const roles = objectsOf(snapshot, 'alicloud_ram_role').filter((role) => !isOfService(role));
  if (use === undefined) {
    const why = 'whether somebody entered it is told by logs only: add --logs';
    return { weaknesses: [], unjudged: roles.length === 0 ? [] : [{ about: 'roles', why }] };
  }
  if (use.gaps.length > 0 && roles.length > 0) {
    const why = `the logs were not all read: ${use.gaps.join(' ')}`;
    return { weaknesses: [], unjudged: [{ about: 'roles', why }] };
  }
  const days = Math.floor((use.to - use.from) / (DAY * 1000));
  const idle = roles.filter(
    (role) =>
      role.seen.lastUsed === undefined &&
      (daysSince(textAt(role, 'create_time'), snapshot.taken) ?? IDLE_DAYS) >= days,
  );
  if (coverageOf(snapshot, 'attachments').read !== 'all' && idle.length > 0) {
    return { weaknesses: [], unjudged: [{ about: 'roles', why: 'what they hold was not read' }] };
  }
  return {
    unjudged: [],
    weaknesses: idle.map((role) => {
      const name = textAt(role, 'role_name') ?? role.id;
      const says = `nobody entered it in the ${String(days)} days of the logs`;
      const fix = removing(name, snapshot);
      return { kind: 'role-unassumed', item: 'A8', about: `role/${name}`, says, fix };
    }),
  };
}

function isOfService(role: SnapshotObject): boolean {
  const document = textAt(role, 'assume_role_policy_document');
  if (document === undefined) return true;
  const { statements } = parsePolicyLeniently(document, 'trust');
  const people = (['RAM', 'Federated'] as const).flatMap((kind) =>
    statements.flatMap((one) => principalsOf(one, kind)),
  );
  return people.length === 0;
}

function removing(role: string, snapshot: Snapshot): readonly Command[] {
  const held = objectsOf(snapshot, 'alicloud_ram_role_policy_attachment').filter(
    (one) => textAt(one, 'role_name') === role,
  );
  const detach = held.map((one): Command => {
    const [PolicyName = '', PolicyType = ''] = ['policy_name', 'policy_type'].map((name) =>
      textAt(one, name),
    );
    const given = { RoleName: role, PolicyName, PolicyType };
    return {
      argv: call('ram', 'DetachPolicyFromRole', given),
      does: `Takes ${PolicyName} from it.`,
      undo: call('ram', 'AttachPolicyToRole', given),
    };
  });
  const undo = 'Make it again, with the trust that the snapshot has.';
  const argv = call('ram', 'DeleteRole', { RoleName: role });
  return [...detach, { argv, does: 'Deletes the role.', undo }];
}

function latest(
  deeds: readonly Deed[],
  of: (deed: Deed) => string | undefined,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const deed of deeds) {
    const name = of(deed);
    if (name === undefined) continue;
    found.set(name, Math.max(found.get(name) ?? 0, deed.until ?? deed.at));
  }
  return found;
}

function later(known: string | null | undefined, at: number): string {
  const before = typeof known === 'string' ? Date.parse(known) : 0;
  return new Date(Math.max(before, at)).toISOString();
}
