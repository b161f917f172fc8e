import { oneLine } from '../alicloud/printable';
import type { Path, Paths, PathStep } from '../policies/account/graph/paths';
import { valueText } from './change-lines';

/** A path, a line for who goes it and two for each call. */
export function pathLines(path: Path): readonly string[] {
  const { from, steps, isCertain } = path;
  const certainty = isCertain ? '' : ', as far as can be told';
  if (steps.length === 0) return [oneLine(`${from}: holds everything already`)];
  return [
    `${from}, ${howText(path)}${certainty}`,
    ...steps.flatMap((step, index) => [
      `  ${index + 1}. ${step.as} ${step.title}`,
      `     ${step.action} on ${step.resources.join(' and ')}${whereText(step)} (${step.policies.join(', ')})`,
    ]),
  ].map(oneLine);
}

/** Whoever is in a role has come in: how, is told of those who do. */
export function howText({ from, steps: [step] }: Path): string {
  if (step === undefined || from.startsWith('role/')) return 'by whoever is in it';
  const mfa = step.withoutMfa ? 'without MFA' : 'with MFA';
  return `${mfa}, from ${step.fromAnywhere ? 'anywhere' : 'some networks'}`;
}

function whereText({ context }: PathStep): string {
  const given = Object.entries(context).map(([key, value]) => `${key} is ${valueText(value)}`);
  return given.length === 0 ? '' : `, where ${given.join(' and ')}`;
}

/** What is not known, a line each. */
export function openLines(open: Paths['open']): readonly string[] {
  return open.map(({ about, why }) => oneLine(`? ${about}: ${why}`));
}
