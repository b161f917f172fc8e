/**
 * Every error that a construct throws: what is wrong, what was given, what is allowed and how to
 * mend it, with the path of the construct it is about.
 */
import type { IConstruct } from 'constructs';

function at(construct: IConstruct): string {
  return construct.node.path;
}

/** A value that something was given, and what it might have been given. */
export interface Value {
  readonly name: string;
  readonly found: string;
  readonly allowed: string;
}

/** Values as a sentence tells them. */
export function inWords(weaker: readonly Value[]): string {
  return weaker
    .map(({ name, found, allowed }) => `${name} is ${found}, allowed: ${allowed}`)
    .join('; ');
}

export function weakerThanPreset(
  construct: IConstruct,
  preset: string,
  weaker: readonly Value[],
): Error {
  return new Error(
    `${at(construct)}: weaker than preset ${preset}: ${inWords(weaker)}. Give weakerBecause with the reason, or drop the value to take the preset's`,
  );
}

export function notAllowed(construct: IConstruct, wrong: readonly Value[]): Error {
  return new Error(`${at(construct)}: ${inWords(wrong)}`);
}

export function notAnAccountId(construct: IConstruct, got: string): Error {
  return new Error(
    `${at(construct)}: accountId must be 16 digits, as the console shows it, got ${JSON.stringify(got)}`,
  );
}

export function outOfRange(
  construct: IConstruct,
  name: string,
  got: number,
  [least, most]: readonly [number, number],
  unit: string,
): Error {
  return new Error(
    `${at(construct)}: ${name} must be a whole number from ${least} to ${most} ${unit}, got ${got}`,
  );
}

export function badName(construct: IConstruct, name: string, got: string, allowed: string): Error {
  return new Error(`${at(construct)}: ${name} must be ${allowed}, got ${JSON.stringify(got)}`);
}

export function sameName(construct: IConstruct, what: string, name: string): Error {
  return new Error(`${at(construct)}: two ${what} are called ${name}, allowed: each name once`);
}

/** What is wrong, as the policies tell it. */
export interface Refusal {
  readonly what: string;
  readonly got: string;
  readonly allowed: string;
  readonly fix: string;
}

export function refused(construct: IConstruct, { what, got, allowed, fix }: Refusal): Error {
  return new Error(`${at(construct)}: ${what}: got ${got}, allowed: ${allowed}. ${fix}`);
}
