import { Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import { printPolicy, type Policy } from '../../policies/ram';
import { refused } from '../errors';

const SECONDS = 3600;

/** A policy as an argument of a resource: what looks like a reference in it stays text. */
export function documentOf(construct: IConstruct, policy: Policy): string {
  const text = printPolicy(policy);
  if (Token.isUnresolved(text)) {
    throw refused(construct, {
      path: policy.name ?? 'the trust policy',
      found: 'a value that is not known yet',
      allowed: 'values that are known at synth, as it may be decided and counted only then',
      fix: 'Write the value out.',
    });
  }
  return literal(text);
}

/** Terraform reads `${` and `%{` in every text as the beginning of something to compute. */
export function literal(text: string): string {
  return text.replace(/[$%](?=\{)/g, '$&$&');
}

/** Seconds of a session, from hours. */
export function sessionSeconds(hours: number): number {
  return hours * SECONDS;
}
