import { BaselineError } from '../../alicloud/problems';
import type { Policy, Statement } from '../ram/policy';
import { policySize } from '../ram/size';
import { mustMatch } from './errors';
import type { Permissions, Section } from './permissions';
import { split, TARGET_SIZE } from './split';

/** Custom policies that RAM lets one attach to a role or a group. */
export const MOST_ATTACHMENTS = 10;

/** One policy as it is attached. */
export interface PackedPolicy {
  /** From the holder's name and the first purpose in it, or what its guardrails are about. */
  readonly name: string;
  readonly policy: Policy;
  /** The section that each statement is from, in the order of the statements. */
  readonly sections: readonly Section[];
}

interface Piece {
  /** Of the section, and of a section too large for one document also of where the piece begins. */
  readonly name: string;
  readonly section: Section;
  readonly statements: readonly Statement[];
}

/**
 * The fewest policies that hold the purposes in their order. A purpose is torn apart only where it
 * is too large for one policy. As nothing is sorted and nothing is counted, a change that still fits
 * its policy changes that policy only.
 *
 * Guardrails are packed otherwise: each stays in the policy that it is of, so that no change of
 * purposes or settings moves one, and Terraform never has a policy of guardrails to replace.
 *
 * @param holder - the name of the role or the group: the policies' names begin with it.
 * @throws BaselineError where it does not fit.
 */
export function pack(holder: string, { purposes, guardrails }: Permissions): PackedPolicy[] {
  mustMatch(holder, /^[A-Za-z0-9-]{1,64}$/, {
    path: 'the name that policies begin with',
    allowed: '1 to 64 letters, digits or hyphens',
    fix: 'Use the name of the role or the group, with hyphens for anything else.',
  });
  const packed = [
    ...packSections(holder, purposes),
    ...byPolicy(guardrails).flatMap((group) =>
      packSections(`${holder}-guardrail`, group, group[0]?.policy),
    ),
  ];
  if (packed.length > MOST_ATTACHMENTS) throw tooMany(holder, packed);
  return packed;
}

function byPolicy(guardrails: readonly Section[]): Section[][] {
  const groups = new Map<string, Section[]>();
  let policy = '';
  for (const section of guardrails) {
    policy = section.policy ?? policy;
    groups.set(policy, [...(groups.get(policy) ?? []), section]);
  }
  return [...groups.values()];
}

/** @param first - what the first policy is called for. Default: the first section in it. */
function packSections(
  prefix: string,
  sections: readonly Section[],
  first?: string,
): PackedPolicy[] {
  const packed: Piece[][] = [];
  for (const piece of sections.flatMap(piecesOf)) {
    const current = packed.at(-1);
    if (current !== undefined && fits([...current, piece])) current.push(piece);
    else packed.push([piece]);
  }
  return packed.map((pieces, index) => {
    const named = index === 0 ? first : undefined;
    const name = [prefix, named ?? pieces[0]?.name].join('-');
    const sections = pieces.flatMap(({ section, statements }) => statements.map(() => section));
    return { name, policy: { kind: 'identity', name, statements: statementsOf(pieces) }, sections };
  });
}

/** The whole section, or as many pieces as it takes. */
function piecesOf(section: Section): Piece[] {
  const pieces: Piece[] = [];
  for (const statement of section.statements.flatMap((one) => split(one, section.id))) {
    const current = pieces.pop();
    const longer = current && { ...current, statements: [...current.statements, statement] };
    if (longer !== undefined && fits([longer])) pieces.push(longer);
    else {
      const name = current === undefined ? section.id : nameOfPiece(section, statement);
      pieces.push(...(current ? [current] : []), { name, section, statements: [statement] });
    }
  }
  return pieces;
}

function fits(pieces: readonly Piece[]): boolean {
  return policySize({ kind: 'identity', statements: statementsOf(pieces) }) <= TARGET_SIZE;
}

function statementsOf(pieces: readonly Piece[]): Statement[] {
  return pieces.flatMap(({ statements }) => statements);
}

/** By a checksum of the action and the resource that the piece begins with. */
function nameOfPiece({ id }: Section, { action = [], resource = [] }: Statement): string {
  return `${id}-${checksum(`${action[0] ?? ''} ${resource[0] ?? ''}`)}`;
}

/** FNV-1a, 32 bits. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (const character of text) {
    sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (sum >>> 0).toString(16).padStart(8, '0');
}

function tooMany(holder: string, packed: readonly PackedPolicy[]): BaselineError {
  const purposes = [...new Set(packed.flatMap(({ sections }) => sections.map(({ id }) => id)))];
  return new BaselineError([
    {
      path: `the policies of ${holder}`,
      found: `${packed.length}: ${purposes.join(', ')}`,
      allowed: `${MOST_ATTACHMENTS}, as many custom policies as RAM attaches to one role or group`,
      fix: 'Grant fewer purposes, or make a second role for some of them.',
    },
  ]);
}
