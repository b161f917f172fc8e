import { isUnknownValue, knownPart } from './value';
import type { Evaluated } from './value';

/** Arguments that name something else: what a resource is about, and not how it is. */
const NAMES =
  /_ids?$|^(?:bucket|project|project_name|logstore|store_name|user|principal)$|^(?:user|role|group|principal|policy|instance|topic|queue|secret|account)_name$/;
/** Where something is or what it is made of: it stays the same thing with another. */
const NO_TARGETS = /^(?:zone|resource_group|vswitch|image|kms_key|encryption_key|template)_ids?$/;
/** What a resource is about, as far as its arguments say. */
export function targetOf(type: string, values: ReadonlyMap<string, Evaluated>): string {
  const named = [...values].filter(([argument]) => isTarget(type, argument));
  return named
    .map(([argument, one]) => `${argument}=${textOf(one)}`)
    .sort()
    .join(',');
}

function isTarget(type: string, argument: string): boolean {
  if (!NAMES.test(argument) || isOwnName(type, argument)) return false;
  return !NO_TARGETS.test(argument) || (argument === 'image_id' && type.includes('_image_'));
}

/** `role_name` of a role is its own name. */
function isOwnName(type: string, argument: string): boolean {
  return type.endsWith(`_${argument.replace(/_name$/, '')}`);
}

function textOf({ value, references }: Evaluated): string {
  if (!isUnknownValue(value)) return JSON.stringify(knownPart(value) ?? null);
  return references
    .map(({ address, key, attribute }) => `${address}[${key ?? ''}].${attribute}`)
    .join('+');
}
